"""The filter `pcl` of the locator bar. QGIS asks a clone of it in a thread of its own, and lets the original act."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsApplication, QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtGui import QIcon

from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ..actions import plugin_icon
from .found import Answer, Found
from .go import GONE, NO_PLACE, open_form, rows_of, zoom

NAME = "parcelclean_search"
PREFIX = "pcl"
ZOOM, SELECT, FORM = 1, 2, 3

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Parcels, certificates and other records")
_ZOOM = QT_TRANSLATE_NOOP("ParcelClean", "Zoom to the parcel")
_ZOOM_ALL = QT_TRANSLATE_NOOP("ParcelClean", "Zoom to the parcels ({count})")
_SELECT = QT_TRANSLATE_NOOP("ParcelClean", "Select the parcel")
_FORM = QT_TRANSLATE_NOOP("ParcelClean", "Open the form")


class SearchFilter(QgsLocatorFilter):
    """Searches parcels, certificates and other records at once."""

    def __init__(self, iface, begin: Callable, notices, translate: Translate):
        """Args: begin: makes the `Lookup` of what was typed."""
        super().__init__()
        self._iface, self._begin, self._notices, self._tr = iface, begin, notices, translate
        self._lookup = None
        self._icons: tuple[QIcon, QIcon] = (QIcon(), QIcon())
        self.setUseWithoutPrefix(False)

    def name(self):
        """The key of the settings; never changes."""
        return NAME

    def displayName(self):
        """What the bar and the settings call it."""
        return self._tr(_TITLE)

    def prefix(self):
        """The letters that are typed before."""
        return PREFIX

    def priority(self):
        """Where the results stand among those of other filters."""
        return QgsLocatorFilter.Priority.High

    def clone(self):
        """For one search in a thread."""
        return SearchFilter(self._iface, self._begin, self._notices, self._tr)

    def prepare(self, string, context):  # noqa: ARG002 - QGIS's signature
        """In the main thread: begin to read what has changed, and hold on to what there is."""
        self._icons = (QgsApplication.getThemeIcon("/mActionOpenTable.svg"), plugin_icon())
        self._lookup = self._begin(string)
        return []

    def fetchResults(self, string, context, feedback):  # noqa: ARG002, N802 - QGIS's signature
        """In a thread of its own."""
        try:
            for answer in self._lookup.answers(feedback.isCanceled):
                self.resultFetched.emit(self._result(answer))
        except Exception as error:  # noqa: BLE001 - an exception in a thread of QGIS's own would end QGIS
            told = f"{type(error).__name__}: {error}"
            QgsApplication.messageLog().logMessage(told, "Parcel Clean", Qgis.MessageLevel.Warning)

    def triggerResult(self, result):  # noqa: N802 - QGIS's name
        """In the main thread: the map for a parcel, the form for anything else."""
        found = _found(result)
        if found is not None:
            self._act(found, ZOOM if found.is_parcel else FORM)

    def triggerResultFromAction(self, result, action_id):  # noqa: N802 - QGIS's name
        """One of the actions of the context menu."""
        found = _found(result)
        if found is not None:
            self._act(found, action_id)

    def _result(self, answer: Answer) -> QgsLocatorResult:
        about = answer.about
        result = QgsLocatorResult(self, answer.text, about.as_text() if about is not None else None)
        result.group, result.score, result.description = answer.group, answer.score, answer.more
        if about is not None:
            result.icon = self._icons[about.is_parcel]
            result.actions = [
                QgsLocatorResult.ResultAction(id_, label, QgsApplication.iconPath(icon))
                for id_, label, icon in self._actions(about)
            ]
        return result

    def _actions(self, about: Found) -> list[tuple[int, str, str]]:
        form = (FORM, self._tr(_FORM), "mActionFormView.svg")
        count = len(about.parcels)
        if not count:
            return [form]
        label = self._tr(_ZOOM) if count == 1 else self._tr(_ZOOM_ALL).format(count=count)
        zooming = (ZOOM, label, "mActionZoomToSelected.svg")
        return [zooming, (SELECT, self._tr(_SELECT), "mActionSelectRectangle.svg"), form]

    def _act(self, found: Found, action: int) -> None:
        layer, features = rows_of([found.row] if action == FORM else found.parcels)
        if layer is None or not features:
            self._notices.inform("search", self._tr(GONE))
            return
        if action == FORM:
            open_form(self._iface, layer, features[0])
            return
        if action == SELECT:
            layer.selectByIds([feature.id() for feature in features])
        if not zoom(self._iface.mapCanvas(), layer, features):
            self._notices.inform("search", self._tr(NO_PLACE))
            open_form(self._iface, layer, features[0])


def _found(result: QgsLocatorResult) -> Found | None:
    """What a result is about; None for a line that only says something."""
    # A method for it came and went; the attribute is there in every version.
    text = result.getUserData() if hasattr(result, "getUserData") else result.userData
    text = text() if callable(text) else text
    return Found.of_text(text) if text else None
