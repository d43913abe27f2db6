"""What every algorithm of Parcel Clean has in common: language, refusing bad input, one sentence per error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..adapters.errors import InputError, sentence_of
from ..adapters.headless import unknown_parameter_message
from ..adapters.proj_context import keep_proj_context
from ..adapters.shapely_loader import ensure_shapely
from ..adapters.translation import Translator, language_of_run
from ..core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ..core.suggest import nearest

_UNKNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean", "There is no parameter {name}; did you mean {close}? Correct the name and run again."
)
_ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"


class ParcelCleanAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms. A subclass says what it is in class data and does its work in `run_checked`."""

    ID = ""
    NAME = ""
    SUMMARY = ""
    GROUP = ""
    GROUP_ID = ""
    ICON = "parcel_clean"
    TAGS = ""

    def __init__(self):
        super().__init__()
        self.translate: Translate = translator()
        self._job = None

    def tr(self, text):
        """The text in the user's language."""
        return self.translate(text)

    def name(self):
        """The id that scripts use."""
        return self.ID

    def displayName(self):
        """The name in the toolbox."""
        return self.tr(self.NAME)

    def group(self):
        """The group in the toolbox."""
        return self.tr(self.GROUP)

    def groupId(self):
        """The group's id."""
        return self.GROUP_ID

    def shortDescription(self):
        """One line for the tool tip."""
        return self.tr(self.SUMMARY)

    def shortHelpString(self):
        """The help beside the dialog."""
        return self.tr(self.SUMMARY)

    def tags(self):
        """Words to search for, besides the name."""
        return [word for word in self.tr(self.TAGS).split(",") if word]

    def icon(self):
        """The algorithm's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        """The same as a path."""
        return str(_ICONS / f"{self.ICON}.svg")

    def createInstance(self):
        """A fresh algorithm of the same kind."""
        return type(self)()

    def canExecute(self):
        """Whether shapely can be used, else how to get it."""
        status = ensure_shapely()
        return status.ok, status.sentence(self.translate)

    def checkParameterValues(self, parameters, context):
        """Refuse bad input with a sentence; QGIS itself would accept much of it without a word."""
        ok, sentence = self.canExecute()
        if not ok:
            return False, sentence
        try:
            self.examine(parameters, context)
        except Exception as error:  # every error of ours is a sentence; the others are bugs and go on
            message = sentence_of(error)
            if message is None:
                raise
            return False, message.render(self.translate)
        return super().checkParameterValues(parameters, context)

    def examine(self, parameters, context):  # noqa: ARG002 - subclasses look at the layers in it
        """Judge all parameters before anything is done, and return what the run needs."""
        self.refuse_unknown(parameters)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: ARG002 - QGIS's signature
        """Judge all parameters and open the inputs, in the main thread."""
        ok, sentence = self.canExecute()
        if not ok:
            raise QgsProcessingException(sentence)
        with self.sentences():
            self._job = self.examine(parameters, context)
        return True

    def refuse_unknown(self, parameters):
        """Raise `InputError` for a parameter name that this algorithm does not have."""
        names = [definition.name() for definition in self.parameterDefinitions()]
        message = unknown_parameter_message(names)
        if message is not None:
            raise InputError(message.template, **message.values)
        known = set(names)
        for name in parameters:
            if name not in known:
                close = ", ".join(nearest(name, names, 1))
                raise InputError(_UNKNOWN, name=name, close=close)

    @contextmanager
    def sentences(self) -> Iterator[None]:
        """Errors of ours become what QGIS shows as one sentence, without a traceback."""
        keep_proj_context()
        try:
            yield
        except QgsProcessingException:
            raise
        except Exception as error:
            message = sentence_of(error)
            if message is None:
                raise
            raise self.failure(message) from None

    def failure(self, message: Message) -> QgsProcessingException:
        """The exception that ends a run with this sentence."""
        return QgsProcessingException(message.render(self.translate))


@lru_cache(maxsize=1)
def translator() -> Translator:
    """The user's language, looked up once per session."""
    return Translator(language_of_run())
