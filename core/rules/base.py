"""What a rule is: class data that everything else is derived from, and one method that yields findings."""

from __future__ import annotations

import abc
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, ClassVar, TypeVar, Union

import numpy as np

from ..findings import Draft, Severity
from ..messages import QT_TRANSLATE_NOOP, Message
from ..records import ObjectArray, Records, Subject
from ..roles import Role

if TYPE_CHECKING:  # the toolbox lists parameters without shapely, which `parcels` needs
    import numpy.typing as npt

    from ..parcels import Parcels

Value = Union[float, int, str, bool, None]
Shared = TypeVar("Shared")


class Table(str, Enum):
    """Inputs besides the parcels that a rule may need; the values are Processing parameter names."""

    BOUNDARY = "BOUNDARY"
    CERTIFICATES = "CERTIFICATES"
    REFERENCE = "REFERENCE"
    JOURNAL = "JOURNAL"
    SHEETS = "SHEETS"


class Reach(str, Enum):
    """How far from an edited parcel the findings of a rule can change: what has to be judged again after an edit.

    ROW         those of the edited parcels
    SAME_KEY    those of all rows that share a value with them (`Rule.shared_values`), before or after the edit
    NEIGHBOURS  those of what lies beside or on them, before or after the edit
    PLACES      those of all rows that name a place in them (`Rule.places`), before or after the edit
    LAYER       any: only a full check tells
    """

    ROW = "row"
    SAME_KEY = "same_key"
    NEIGHBOURS = "neighbours"
    PLACES = "places"
    LAYER = "layer"


@dataclass(frozen=True)
class Parameter:
    """A setting of a rule: Processing parameter, profile key, documentation row.

    `name` is upper case and the public name (`TOLERANCE`); `label` and `help` are English, marked for translation.
    """

    name: str
    label: str
    help: str
    default: float | int | str | bool
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None


TOLERANCE = Parameter(
    "TOLERANCE",
    QT_TRANSLATE_NOOP("ParcelClean", "Tolerance"),
    QT_TRANSLATE_NOOP("ParcelClean", "Overlaps, gaps and offsets up to this width are taken as equal. 0 = exact."),
    0.01,
    "m",
    minimum=0.0,
    maximum=10.0,
)
MIN_AREA = Parameter(
    "MIN_AREA",
    QT_TRANSLATE_NOOP("ParcelClean", "Smallest area"),
    QT_TRANSLATE_NOOP("ParcelClean", "Overlaps and gaps up to this area are not reported."),
    0.01,
    "m²",
    minimum=0.0,
)
MAX_GAP_WIDTH = Parameter(
    "MAX_GAP_WIDTH",
    QT_TRANSLATE_NOOP("ParcelClean", "Widest gap"),
    QT_TRANSLATE_NOOP("ParcelClean", "Wider openings between parcels are roads or water, not errors. 0 = no limit."),
    2.0,
    "m",
    minimum=0.0,
)


STAR_ABOVE = 20  # more exact copies than this on one place are reported as a star (contract §4)


class Cancelled(Exception):
    """The user stopped the run."""


class CouldNotRun(Exception):
    """A rule gives up for a reason the user can act on; the other rules go on."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class NotApplicable(Exception):
    """The rule finds on looking that it has nothing to judge here."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass
class Context:
    """All that one run gives to its rules.

    records     what is checked: parcels of a layer, or lines of a certificate list
    settings    values by parameter name, given or built in, for `code` in turn: `settings[code][name]`
    tables      further inputs that were given, in the measuring CRS
    cancelled   asked often; True ends the run
    whole       the last check of the whole layer, where `records` are only the part of it that is judged again
    rim         (n,) rows that are no parcels: they stand where the looked-at part of the layer ends
    """

    records: Records
    settings: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    tables: Mapping[Table, Any] = field(default_factory=dict)
    cancelled: Callable[[], bool] = lambda: False
    step: Callable[[float], None] = lambda _fraction: None
    whole: Context | None = None
    rim: npt.NDArray[np.bool_] | None = None
    _shared: dict[object, object] = field(default_factory=dict)
    _of_layer: dict[object, object] = field(default_factory=dict)

    @property
    def parcels(self) -> Parcels:
        """The parcels, for rules that are about nothing else (`Rule.subjects`)."""
        return self.records  # type: ignore[return-value] # `Rule.missing_input` has looked

    def check_cancelled(self) -> None:
        """Raise `Cancelled` when the user has stopped the run."""
        if self.cancelled():
            raise Cancelled

    def shared(self, key: object, make: Callable[[], Shared]) -> Shared:
        """An intermediate result that several rules need, made once per run."""
        if key not in self._shared:
            self._shared[key] = make()
        return self._shared[key]  # type: ignore[return-value]

    def of_layer(self, key: object, make: Callable[[Context], Shared]) -> Shared:
        """What a rule takes from the layer as a whole: a median, the way a column is written.

        Where only a part is judged again it is what the last full check saw, so that old and new findings agree.
        """
        if self.whole is not None:
            return self.whole.of_layer(key, make)
        if key not in self._of_layer:
            self._of_layer[key] = make(self)
        return self._of_layer[key]  # type: ignore[return-value]

    def forget(self) -> None:
        """Drop the intermediate results, but not what the layer as a whole said."""
        self._shared.clear()


class Rule(abc.ABC):
    """One check. A subclass is one file; its docstring says *Why*, *Wrong*, *Right* and *Fix*.

    code, name    public and final (`TC01`, `topology.overlap`)
    title         what a person calls it, English, marked for translation
    severity      of its findings where they do not say otherwise
    parameters    its settings; the registry adds Processing parameters, profile keys and documentation
    roles         field roles without which it is not applicable
    tables        further inputs without which it is not applicable
    subjects      what it can judge
    optional_roles, optional_tables   what it uses where the layer or the caller has it; only named columns are read
    reach         what has to be judged again after an edit
    """

    code: ClassVar[str]
    name: ClassVar[str]
    title: ClassVar[str]
    severity: ClassVar[Severity]
    subjects: ClassVar[tuple[Subject, ...]] = (Subject.PARCELS,)
    parameters: ClassVar[tuple[Parameter, ...]] = ()
    roles: ClassVar[tuple[Role, ...]] = ()
    tables: ClassVar[tuple[Table, ...]] = ()
    optional_roles: ClassVar[tuple[Role, ...]] = ()
    optional_tables: ClassVar[tuple[Table, ...]] = ()
    reach: ClassVar[Reach] = Reach.LAYER

    def check(self, context: Context) -> Iterator[Draft]:
        """Preconditions, then the findings. Raises `NotApplicable`, `CouldNotRun` or `Cancelled`."""
        context.check_cancelled()
        reason = self.missing_input(context)
        if reason is not None:
            raise NotApplicable(reason)
        yield from self._check(context)

    @abc.abstractmethod
    def _check(self, context: Context) -> Iterator[Draft]:
        """Yield findings and nothing else."""

    def missing_input(self, context: Context) -> Message | None:
        """Why the rule cannot judge this input, or None."""
        if context.records.subject not in self.subjects:
            return Message(QT_TRANSLATE_NOOP("ParcelClean", "the rule is not about such data"))
        if not len(context.records):
            return Message(QT_TRANSLATE_NOOP("ParcelClean", "there is no feature to check"))
        for role in self.roles:
            if role not in context.records.values:
                return Message(
                    QT_TRANSLATE_NOOP("ParcelClean", "no column was found for {parameter}"),
                    {"parameter": role.parameter},
                )
        for table in self.tables:
            if table not in context.tables:
                return Message(
                    QT_TRANSLATE_NOOP("ParcelClean", "{parameter} was not given"), {"parameter": table.value}
                )
        return None

    def setting(self, context: Context, parameter: Parameter) -> Any:
        """The value of one of the rule's parameters in this run."""
        given = context.settings.get(self.code, {}).get(parameter.name)
        return parameter.default if given is None else given

    @classmethod
    def shared_values(cls, records: Records) -> tuple[ObjectArray, ...]:
        """For reach SAME_KEY: columns (n,) of texts; rows with one text in a column are judged together, "" alone."""
        del records
        return ()

    @classmethod
    def places(cls, parcels: Parcels) -> npt.NDArray[np.float64]:
        """For reach PLACES: (n, 2) the place that each row names, in the measuring CRS; NaN where it names none."""
        return np.full((len(parcels), 2), np.nan)

    @classmethod
    def documentation(cls) -> dict[str, str]:
        """The docstring by section: summary, why, wrong, right, fix."""
        sections: dict[str, str] = {}
        current = "summary"
        for paragraph in inspect.cleandoc(cls.__doc__ or "").split("\n\n"):
            text = " ".join(paragraph.split())
            head, colon, rest = text.partition(": ")
            if colon and head.lower() in ("why", "wrong", "right", "fix", "source"):
                current, text = head.lower(), rest
            sections[current] = f"{sections[current]} {text}" if current in sections else text
        return sections
