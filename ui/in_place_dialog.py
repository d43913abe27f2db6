"""The few questions before an algorithm works on an open layer; the widgets are QGIS's own."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import (
    QgsFileWidget,
    QgsGui,
    QgsProcessingContextGenerator,
    QgsProcessingGui,
    QgsProcessingParameterWidgetContext,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ..core.messages import QT_TRANSLATE_NOOP, Message, Translate

_WHAT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Works on all parcels of “{layer}”, whatever is selected, and writes into the layer itself as one undo step."
    " Nothing is saved before you save the edits.",
)
_WHAT_ROWS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Works on all rows of “{layer}”, whatever is selected, and writes into the table itself as one undo step."
    " Nothing is saved before you save the edits.",
)
_RUN = QT_TRANSLATE_NOOP("ParcelClean", "Run")
_CANCEL = QT_TRANSLATE_NOOP("ParcelClean", "Cancel")
_SCOPE = "ParcelClean"
# Remembered with the project, for it belongs to the commune.
_REMEMBERED = "REGISTER"


class _Generator(QgsProcessingContextGenerator):
    """Widgets ask for the context of the run-to-be."""

    def __init__(self, context: QgsProcessingContext):
        super().__init__()
        self._context = context

    def processingContext(self) -> QgsProcessingContext:  # noqa: N802 - QGIS's name
        """The one that the dialog holds."""
        return self._context


class InPlaceDialog(QDialog):
    """Asks for `asked`, parameters of the algorithm; everything else is as built in or as the profile says."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        asked: tuple[str, ...],
        layer: QgsVectorLayer,
        translate: Translate,
        parent: QWidget | None,
    ):
        super().__init__(parent)
        self.setObjectName("ParcelCleanInPlaceDialog")
        self.setWindowTitle(algorithm.displayName())
        self._algorithm = algorithm  # owns the definitions
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._generator = _Generator(self._context)
        self._wrappers = {}
        layout = QVBoxLayout(self)
        layout.addWidget(_paragraph(algorithm.shortDescription(), self))
        form = QFormLayout()
        # The layer itself is not asked for; the lists of columns want to know it.
        source = self._wrapper(algorithm.parameterDefinition("INPUT"))
        source.createWrappedWidget(self._context).setParent(self)
        source.wrappedWidget().hide()
        for name in asked:
            wrapper = self._wrapper(algorithm.parameterDefinition(name))
            form.addRow(wrapper.createWrappedLabel(), wrapper.createWrappedWidget(self._context))
            self._wrappers[name] = wrapper
        self._source = source
        source.setParameterValue(layer.id(), self._context)
        for wrapper in self._wrappers.values():
            wrapper.postInitialize([source, *self._wrappers.values()])
        self._fill()
        layout.addLayout(form)
        what = _WHAT if layer.isSpatial() else _WHAT_ROWS
        layout.addWidget(_paragraph(Message(what, {"layer": layer.name()}).render(translate), self))
        buttons = QDialogButtonBox(self)
        # Qt has no Vietnamese of its own.
        buttons.addButton(translate(_RUN), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(translate(_CANCEL), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def values(self) -> dict[str, object]:
        """What was answered, by parameter."""
        given = {name: wrapper.parameterValue() for name, wrapper in self._wrappers.items()}
        if given.get(_REMEMBERED):
            QgsProject.instance().writeEntry(_SCOPE, _REMEMBERED, str(given[_REMEMBERED]))
        return given

    def _fill(self) -> None:
        for name, wrapper in self._wrappers.items():
            wrapper.setParameterValue(self._algorithm.parameterDefinition(name).defaultValue(), self._context)
        if _REMEMBERED in self._wrappers:
            wrapper = self._wrappers[_REMEMBERED]
            known, _ = QgsProject.instance().readEntry(_SCOPE, _REMEMBERED, "")
            wrapper.setParameterValue(known, self._context)
            chooser = wrapper.wrappedWidget()
            chooser = chooser if isinstance(chooser, QgsFileWidget) else chooser.findChild(QgsFileWidget)
            if chooser is not None:
                # A register need not exist yet; one that does is added to, never overwritten.
                chooser.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
                chooser.setConfirmOverwrite(False)

    def _wrapper(self, definition: QgsProcessingParameterDefinition):
        made = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(
            definition, QgsProcessingGui.WidgetType.Standard
        )
        context = QgsProcessingParameterWidgetContext()
        context.setProject(QgsProject.instance())
        made.setWidgetContext(context)
        made.registerProcessingContextGenerator(self._generator)
        return made


def _paragraph(text: str, parent: QWidget) -> QLabel:
    made = QLabel(text, parent)
    made.setWordWrap(True)
    made.setMinimumWidth(460)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
