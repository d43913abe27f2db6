"""From Processing parameters to a decided run; what can be refused is refused here, before any output opens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterNumber,
    QgsProperty,
)

from ..adapters.destinations import Destination, check_destinations, file_destination, sink_destination
from ..adapters.errors import InputError
from ..adapters.fields import find_certificate_roles, find_roles
from ..adapters.project import PROFILE_VARIABLE, project_profile
from ..adapters.sources import Source, need_file, need_polygons, open_source
from ..adapters.translation import Translator, language_of_run
from ..core.fields import RoleChoice
from ..core.findings import FAIL_LEVELS
from ..core.marks import Mark, MarksError, read_marks
from ..core.messages import QT_TRANSLATE_NOOP, Translate
from ..core.plan import Plan, Request, make_plan, rule_codes, rule_specs
from ..core.profile import Profile, load_profile
from ..core.profile_values import PERSONAL_DATA
from ..core.records import Subject
from ..core.roles import Role
from ..core.rules.base import Table, Value
from .parameters import JSON_ENDINGS, REPORT_ENDINGS

_ONE_OF = QT_TRANSLATE_NOOP("ParcelClean", "{parameter}: “{value}” is not possible; give one of {allowed}.")
_NO_NUMBER = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: “{value}” is not a number. Write it with a decimal point, e.g. 0.05."
)
_NOT_WHOLE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: “{value}” is not a whole number. Write it without decimals, e.g. 50."
)
_NO_CRS = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: there is no coordinate reference system “{value}”. Give one such as EPSG:9210."
)
_NO_PROJECT_PROFILE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The project variable {variable} names the profile “{path}”, which does not exist. Correct the variable or give"
    " PROFILE.",
)
_NO_EARLIER = QT_TRANSLATE_NOOP(
    "ParcelClean", "BASELINE: “{layer}” has no column finding_id, so it is no FINDINGS of an earlier run."
)

_MARKS = QT_TRANSLATE_NOOP("ParcelClean", "MARKS: {problem}")
_NO_LIST = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: no column of “{layer}” was recognised as one of a certificate list. It has {columns}. Import the list"
    " first, choose another table, or name the columns.",
)
_REGISTER_ENDING = QT_TRANSLATE_NOOP(
    "ParcelClean", "REGISTER: “{path}” does not exist; the name of a new register must end in .gpkg."
)
_NO_FOLDER = QT_TRANSLATE_NOOP(
    "ParcelClean", "REGISTER: the folder “{folder}” does not exist. Make it, or choose another place."
)


@dataclass
class Job:
    """A run that may start."""

    plan: Plan
    translate: Translate
    language: str
    source: Source | None = None  # none where the algorithm reads a file of its own
    choices: dict[Role, RoleChoice] = field(default_factory=dict)
    tables: dict[Table, Source] = field(default_factory=dict)
    journal: str = ""
    marks: list[Mark] | None = None
    baseline: Source | None = None
    findings: Destination | None = None
    reports: dict[str, Destination] = field(default_factory=dict)
    output: Destination | None = None
    register: str = ""
    subject: Subject = Subject.PARCELS
    certificate_roles: Mapping[Role, str] = field(default_factory=dict)  # columns of CERTIFICATES, from the profile
    repeat: str = ""  # what the findings' layer keeps, so that parts can be checked again after an edit


class Reader:
    """Reads the parameters of one algorithm."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.defined = {definition.name(): definition for definition in algorithm.parameterDefinitions()}

    def given(self, name: str) -> bool:
        """Whether the parameter has a value at all."""
        value = self.parameters.get(name)
        return value is not None and value not in ("", [])

    def text(self, name: str) -> str:
        """A text, "" where not given."""
        value = self.parameters.get(name)
        if isinstance(value, (list, tuple)):
            return ",".join(str(item) for item in value)
        return self.algorithm.parameterAsString(self.parameters, name, self.context).strip() if self.given(name) else ""

    def path(self, name: str) -> str:
        """A file to read. Raises `InputError` where there is none."""
        path = self.algorithm.parameterAsFile(self.parameters, name, self.context) if self.given(name) else ""
        return need_file(name, path) if path else ""

    def choice(self, name: str, allowed: Iterable[str]) -> str:
        """One of `allowed` or ""."""
        value = self.parameters.get(name)
        # Letter by letter: QGIS itself refuses “Error” for “error”, in words that help nobody.
        word = str(value) if self.given(name) else ""
        if isinstance(value, QgsProperty):
            word = self.algorithm.parameterAsEnumString(self.parameters, name, self.context)
        if word and word not in allowed:
            raise InputError(_ONE_OF, parameter=name, value=value, allowed=", ".join(allowed))
        return word

    def crs(self, name: str) -> str:
        """Authority code or WKT, "" where not given."""
        if not self.given(name):
            return ""
        crs = self.algorithm.parameterAsCrs(self.parameters, name, self.context)
        if not crs.isValid():
            value = self.parameters[name]
            if not isinstance(value, str):
                return ""  # what the dialog hands over for an empty field
            raise InputError(_NO_CRS, parameter=name, value=value)
        return crs.authid() or crs.toWkt()

    def value(self, name: str) -> Value:
        """A number, word or yes/no of a rule; None where not given."""
        if not self.given(name):
            return None
        kind = self.defined[name].type()
        raw = self.parameters[name]
        if kind == "number":
            return self._number(name, raw)
        if kind == "enum":
            return self.choice(name, ("true", "false")) == "true"
        return self.text(name)

    def source(self, name: str) -> Source | None:
        """An optional source."""
        return open_source(self.algorithm, self.parameters, name, self.context) if self.given(name) else None

    def destination(self, name: str) -> str:
        """What a destination parameter says, as text."""
        value = self.parameters.get(name)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        if isinstance(value, QgsProperty):
            value, _ = value.valueAsString(self.context.expressionContext(), "")
        return "" if value is None or value is False else str(value)

    def _number(self, name: str, raw: object) -> Value:
        if isinstance(raw, QgsProperty):
            raw = self.algorithm.parameterAsDouble(self.parameters, name, self.context)
        try:
            number = float(str(raw).strip())
        except ValueError:
            raise InputError(_NO_NUMBER, parameter=name, value=raw) from None
        if self.defined[name].dataType() != QgsProcessingParameterNumber.Type.Integer:
            return number
        if not number.is_integer():
            raise InputError(_NOT_WHOLE, parameter=name, value=raw)
        return int(number)


def read_job(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    context: QgsProcessingContext,
    fixed: tuple[str, ...],
    subject: Subject = Subject.PARCELS,
    name: str = "INPUT",
) -> Job:
    """Judge all parameters of a check. Raises errors that carry a sentence."""
    read = Reader(algorithm, parameters, context)
    profile = read_profile(read)
    language = language_of_run(profile.language)
    translate = Translator(language)
    algorithm.translate = translate  # what is refused from here on is said in the run's language
    plan = make_plan(read_request(read, profile, fixed, subject))
    source = open_source(algorithm, parameters, name, context)
    given = {role: read.text(role.parameter) for role in Role if role.parameter in read.defined}
    if subject is Subject.PARCELS:
        need_polygons(source)
        choices = find_roles(source.features, given, profile.roles)
    else:
        choices = find_certificate_roles(source.features, given, profile.certificate_roles)
        if not any(choice.column for choice in choices.values()):
            columns = ", ".join(f"“{column}”" for column in source.features.fields().names()[:12])
            raise InputError(_NO_LIST, parameter=name, layer=source.name, columns=columns)
    job = Job(plan, translate, language, source, choices, subject=subject)
    job.certificate_roles = profile.certificate_roles
    _read_others(read, job)
    job.register = _register(read)
    _read_destinations(read, job, profile)
    return job


def read_profile(read: Reader) -> Profile:
    """PROFILE, else the project's, else the empty one. Raises errors that carry a sentence."""
    path = read.text("PROFILE")
    if not path:
        path = project_profile(read.context)
        if path:
            try:
                need_file("PROFILE", path)
            except InputError:
                raise InputError(_NO_PROJECT_PROFILE, variable=PROFILE_VARIABLE, path=path) from None
    return load_profile(path, rule_specs(), rule_codes()) if path else Profile.empty()


def read_request(read: Reader, profile: Profile, fixed: tuple[str, ...], subject: Subject) -> Request:
    """What the parameters and the profile ask for."""
    measures = [name for name, definition in read.defined.items() if definition.type() == "number"]
    settings = {*measures, *(name for codes in rule_specs().values() for name in codes)} & set(read.defined)
    given: dict[str, Value] = {name: read.value(name) for name in sorted(settings)}
    given["WORK_CRS"], given["SOURCE_CRS"] = read.crs("WORK_CRS"), read.crs("SOURCE_CRS")
    return Request(
        rules="" if fixed else read.text("RULES"),
        fixed=fixed,
        given=given,
        profile=profile,
        from_project=not read.given("PROFILE"),
        commune_code=read.text("COMMUNE_CODE"),
        personal_data=read.choice("PERSONAL_DATA", PERSONAL_DATA),
        fail_on=read.choice("FAIL_ON", FAIL_LEVELS),
        subject=subject,
    )


def _read_others(read: Reader, job: Job) -> None:
    """The inputs besides the parcels."""
    for table in Table:
        if table.value not in read.defined:
            continue
        if table is Table.JOURNAL:
            job.journal = read.path(table.value)
            continue
        source = read.source(table.value)
        if source is not None:
            if table is Table.BOUNDARY:
                need_polygons(source)
            job.tables[table] = source
    if "MARKS" not in read.defined:
        return
    marks = read.path("MARKS")
    try:
        job.marks = read_marks(marks) if marks else None
    except MarksError as error:
        raise InputError(_MARKS, problem=error.message) from error
    job.baseline = read.source("BASELINE")
    if job.baseline is not None and job.baseline.features.fields().indexOf("finding_id") < 0:
        raise InputError(_NO_EARLIER, layer=job.baseline.name)


def _read_destinations(read: Reader, job: Job, profile: Profile) -> None:
    """The outputs, judged against each other and against all inputs."""
    output = read.destination("OUTPUT") if "OUTPUT" in read.defined else ""
    if output:
        job.output = sink_destination("OUTPUT", output)
    findings = read.destination("FINDINGS")
    if findings:
        job.findings = sink_destination("FINDINGS", findings)
    for name, endings in (("REPORT", REPORT_ENDINGS), ("REPORT_JSON", JSON_ENDINGS)):
        value = read.destination(name)
        if value:
            job.reports[name] = file_destination(name, value, endings)
    opened = [job.source, *job.tables.values(), *([job.baseline] if job.baseline else [])]
    inputs = {source.parameter: [source.path] for source in opened if source.path}
    files = {
        "PROFILE": profile.path or "",
        "MARKS": read.text("MARKS"),
        "JOURNAL": job.journal,
        "REGISTER": job.register,
    }
    inputs.update({name: [path] for name, path in files.items() if path})
    layers = [destination for destination in (job.output, job.findings) if destination is not None]
    check_destinations([*layers, *job.reports.values()], inputs)


def _register(read: Reader) -> str:
    """The register's path; it need not exist yet, but its folder must."""
    path = read.text("REGISTER") if "REGISTER" in read.defined else ""
    if not path:
        return ""
    if Path(path).is_dir() or Path(path).exists():
        return need_file("REGISTER", path)
    if Path(path).suffix.lower() != ".gpkg":
        raise InputError(_REGISTER_ENDING, path=path)
    if not Path(path).parent.is_dir():
        raise InputError(_NO_FOLDER, folder=Path(path).parent)
    return path
