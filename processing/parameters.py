"""Parameters that the checking algorithms share.

All are optional without a default, because the dialog sends every default explicitly and a profile could then say
nothing: label and help state the built-in value instead (contract §3).
"""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.findings import FAIL_LEVELS
from ..core.messages import QT_TRANSLATE_NOOP, Translate
from ..core.profile_values import PERSONAL_DATA
from ..core.records import SUBJECT_METADATA, Subject
from ..core.roles import PARCEL_ROLES, Role
from ..core.rules.base import MAX_GAP_WIDTH, MIN_AREA, TOLERANCE, Parameter, Table

_PACKAGE = __package__.rpartition(".")[0]
MEASURES = (TOLERANCE, MIN_AREA, MAX_GAP_WIDTH)
REPORT_ENDINGS = (".html", ".json")
JSON_ENDINGS = (".json",)
COUNTS = {
    "FINDING_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of findings"),
    "ERROR_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of errors"),
    "WARNING_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of warnings"),
    "CAUSE_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Number of causes"),
}

_TABLES = {
    Table.CERTIFICATES: (
        QT_TRANSLATE_NOOP("ParcelClean", "Certificates"),
        QT_TRANSLATE_NOOP("ParcelClean", "Table of certificates, for the rules that compare map and records."),
    ),
    Table.REFERENCE: (
        QT_TRANSLATE_NOOP("ParcelClean", "Reference table of old and new sheets"),
        QT_TRANSLATE_NOOP("ParcelClean", "Which old commune and sheet became which new one; any table QGIS can read."),
    ),
    Table.SHEETS: (
        QT_TRANSLATE_NOOP("ParcelClean", "Sheet table"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "One row per map sheet (sheet, old_commune, scale, map_series, year); it beats columns of the layer.",
        ),
    ),
}


class Builder:
    """Adds parameters to one algorithm, their texts in the user's language."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, translate: Translate):
        self._algorithm = algorithm
        self.translate = translate

    def add(self, parameter: QgsProcessingParameterDefinition, text: str, *, advanced: bool = False) -> None:
        """Add a parameter with its help."""
        parameter.setHelp(self.translate(text))
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self._algorithm.addParameter(parameter)

    def label(self, text: str, unit: str = "", built_in: object = None) -> str:
        """A label with unit and built-in value: ``Tolerance (m; built in: 0.01)``."""
        said = self.translate(QT_TRANSLATE_NOOP("ParcelClean", "built in: {value}")) if built_in is not None else ""
        notes = "; ".join(part for part in (unit, said.format(value=self._shown(built_in))) if part)
        return f"{self.translate(text)} ({notes})" if notes else self.translate(text)

    def _shown(self, value: object) -> str:
        """A built-in value with the decimal sign of the language."""
        if not isinstance(value, float):
            return str(value)
        return f"{value:g}".replace(".", getattr(self.translate, "decimal_sign", "."))

    def number(self, parameter: Parameter, *, advanced: bool = False, hidden: bool = False) -> None:
        """A rule's numeric or text parameter; a `hidden` one is for scripts only."""
        label = self.label(parameter.label, parameter.unit, parameter.default)
        if isinstance(parameter.default, bool):
            # A check box cannot be left unsaid.
            made = QgsProcessingParameterEnum(
                parameter.name, label, ["true", "false"], optional=True, usesStaticStrings=True
            )
        elif isinstance(parameter.default, str):
            made = QgsProcessingParameterString(parameter.name, label, optional=True)
        else:
            kinds = QgsProcessingParameterNumber.Type
            kind = kinds.Integer if isinstance(parameter.default, int) else kinds.Double
            made = QgsProcessingParameterNumber(parameter.name, label, kind, None, True)
            if parameter.minimum is not None:
                made.setMinimum(parameter.minimum)
            if parameter.maximum is not None:
                made.setMaximum(parameter.maximum)
        if hidden:
            made.setFlags(made.flags() | QgsProcessingParameterDefinition.Flag.FlagHidden)
        self.add(made, parameter.help, advanced=advanced)

    def source(self, name: str, label: str, text: str, kinds: list[int], *, optional: bool = True) -> None:
        """A layer or table."""
        made = QgsProcessingParameterFeatureSource(name, self.translate(label), kinds, None, optional)
        self.add(made, text, advanced=optional)

    def file(self, name: str, label: str, text: str, file_filter: str, *, advanced: bool = False) -> None:
        """An optional file to read."""
        made = QgsProcessingParameterFile(name, self.translate(label), optional=True)
        made.setFileFilter(file_filter)
        self.add(made, text, advanced=advanced)

    def choice(self, name: str, label: str, text: str, options: tuple[str, ...], built_in: str) -> None:
        """One of a few words."""
        shown = self.label(label, built_in=built_in)
        made = QgsProcessingParameterEnum(name, shown, list(options), optional=True, usesStaticStrings=True)
        self.add(made, text, advanced=True)


def add_inputs(build: Builder, name: str = "INPUT") -> None:
    """The parcels."""
    build.source(
        name,
        QT_TRANSLATE_NOOP("ParcelClean", "Parcels"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "The parcel layer; any column names, any CRS. Neighbours outside a selection are not seen. It is never"
            " changed.",
        ),
        [QgsProcessing.SourceType.TypeVectorPolygon],
        optional=False,
    )


def add_table_input(build: Builder) -> None:
    """The certificate list."""
    build.source(
        "INPUT",
        QT_TRANSLATE_NOOP("ParcelClean", "Certificate list"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Best the table that “Import certificate list” made, for it knows the workbook's rows; any table whose"
            " first row holds the headings works too. It is never changed.",
        ),
        [QgsProcessing.SourceType.TypeVector],
        optional=False,
    )


def add_rules(build: Builder, subject: Subject = Subject.PARCELS) -> None:
    """`RULES`, for algorithms that leave the choice to the user."""
    made = QgsProcessingParameterString(
        "RULES",
        build.label(
            QT_TRANSLATE_NOOP("ParcelClean", "Rules"), built_in=build.translate(QT_TRANSLATE_NOOP("ParcelClean", "all"))
        ),
        optional=True,
    )
    text = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Codes (TC01), names (topology.overlap) or groups (topology, uniqueness, completeness, domain, reconciliation),"
        " separated by commas. Empty = all that apply.",
    )
    # Only a name: the desktop imports the class when it shows the dialog, qgis_process never does.
    widget = {"class": f"{_PACKAGE}.ui.rules_widget.RulesWidget"}
    made.setMetadata({"widget_wrapper": widget, SUBJECT_METADATA: subject.value})
    build.add(made, text)


def add_profile(build: Builder) -> None:
    """The commune's profile."""
    build.file(
        "PROFILE",
        QT_TRANSLATE_NOOP("ParcelClean", "Profile"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "JSON file with columns, rule parameters, severities and language of the commune. Empty = the project"
            " variable parcelclean_profile. What is given here in the dialog is stronger.",
        ),
        "JSON (*.json)",
    )


def add_settings(
    build: Builder,
    own: tuple[Parameter, ...] = (),
    used: tuple[Parameter, ...] = MEASURES,
    *,
    shapes: bool = True,
) -> None:
    """Profile, measures and the rule's own parameters.

    Every check of parcels takes the three measures, so that scripts may give them to any; the dialog shows those in
    `used`.
    """
    add_profile(build)
    for parameter in MEASURES if shapes else ():
        build.number(parameter, hidden=parameter not in used)
    for parameter in own:
        if parameter not in MEASURES:
            build.number(parameter)


def add_tables(build: Builder) -> None:
    """Further inputs of rules."""
    build.source(
        Table.BOUNDARY.value,
        QT_TRANSLATE_NOOP("ParcelClean", "Commune boundary"),
        QT_TRANSLATE_NOOP("ParcelClean", "Polygons of the commune; parcels outside it are reported."),
        [QgsProcessing.SourceType.TypeVectorPolygon],
    )
    for table in _TABLES:
        add_table(build, table)
    add_journal(build)


def add_table(build: Builder, table: Table, *, optional: bool = True) -> None:
    """One further table."""
    label, text = _TABLES[table]
    build.source(table.value, label, text, [QgsProcessing.SourceType.TypeVector], optional=optional)


def add_journal(build: Builder) -> None:
    """The decisions of the reconciliation."""
    build.file(
        Table.JOURNAL.value,
        QT_TRANSLATE_NOOP("ParcelClean", "Journal"),
        QT_TRANSLATE_NOOP("ParcelClean", "GeoPackage with the decisions of the reconciliation."),
        "GeoPackage (*.gpkg)",
        advanced=True,
    )


def add_fields(
    build: Builder, roles: tuple[Role, ...] = PARCEL_ROLES, first: tuple[Role, ...] = (), parent: str = "INPUT"
) -> None:
    """The columns, and the commune of a layer without such a column; those of `first` are not among the advanced."""
    made = QgsProcessingParameterString(
        "COMMUNE_CODE", build.label(QT_TRANSLATE_NOOP("ParcelClean", "Commune (code or name)")), optional=True
    )
    text = QT_TRANSLATE_NOOP(
        "ParcelClean", "For a layer of one commune: holds for every parcel, whatever a column says."
    )
    build.add(made, text, advanced=True)
    add_column_fields(build, roles, first, parent)


def add_column_fields(
    build: Builder, roles: tuple[Role, ...], first: tuple[Role, ...] = (), parent: str = "INPUT"
) -> None:
    """The columns alone."""
    help_text = QT_TRANSLATE_NOOP("ParcelClean", "Column of this role. Empty = found by its name and content.")
    column = build.translate(QT_TRANSLATE_NOOP("ParcelClean", "Column: {role}"))
    for role in roles:
        label = column.format(role=build.label(role.label))
        made = QgsProcessingParameterField(role.parameter, label, None, parent, optional=True)
        build.add(made, help_text, advanced=role not in first)


def add_crs(build: Builder) -> None:
    """What the coordinates are and where they are measured."""
    crs_texts = {
        "SOURCE_CRS": (
            QT_TRANSLATE_NOOP("ParcelClean", "CRS of the coordinates"),
            QT_TRANSLATE_NOOP("ParcelClean", "What the numbers really are, where the layer declares it wrongly."),
        ),
        "WORK_CRS": (
            QT_TRANSLATE_NOOP("ParcelClean", "CRS to measure in"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "A metric CRS. Empty = the layer's own, or the nearest VN-2000 3° zone where its own is in degrees.",
            ),
        ),
    }
    for name, (label, text) in crs_texts.items():
        made = QgsProcessingParameterCrs(name, build.label(label), optional=True)
        build.add(made, text, advanced=True)


def add_run(build: Builder, *, crs: bool = True) -> None:
    """CRS, marks, baseline, gate and personal data."""
    if crs:
        add_crs(build)
    build.file(
        "MARKS",
        QT_TRANSLATE_NOOP("ParcelClean", "Accepted exceptions"),
        QT_TRANSLATE_NOOP("ParcelClean", "File of marks: findings that somebody accepted with a reason."),
        "GeoPackage (*.gpkg)",
        advanced=True,
    )
    build.source(
        "BASELINE",
        QT_TRANSLATE_NOOP("ParcelClean", "Earlier findings"),
        QT_TRANSLATE_NOOP("ParcelClean", "FINDINGS of an earlier run: what stands there does not fail this run."),
        [QgsProcessing.SourceType.TypeVector],
    )
    build.choice(
        "FAIL_ON",
        QT_TRANSLATE_NOOP("ParcelClean", "Fail on"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Let the run fail (exit code 1) when findings of this severity are open. All outputs are written first.",
        ),
        FAIL_LEVELS,
        "never",
    )
    add_personal_data(build)


def add_personal_data(build: Builder) -> None:
    """Whether names, addresses and identity numbers may stand in what is written."""
    build.choice(
        "PERSONAL_DATA",
        QT_TRANSLATE_NOOP("ParcelClean", "Personal data"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "masked: identity numbers are masked, names and addresses stay out of reports. full: as read.",
        ),
        PERSONAL_DATA,
        "masked",
    )


def add_outputs(algorithm: QgsProcessingAlgorithm, build: Builder, *, reports: bool = True) -> None:
    """Findings, reports and counts."""
    sink = QgsProcessingParameterFeatureSink(
        "FINDINGS",
        build.label(QT_TRANSLATE_NOOP("ParcelClean", "Layer of findings")),
        QgsProcessing.SourceType.TypeVectorAnyGeometry,
        None,
        True,
        True,
    )
    build.add(sink, QT_TRANSLATE_NOOP("ParcelClean", "One row per finding, with the place as a polygon."))
    if reports:
        add_reports(build)
    for name, label in COUNTS.items():
        algorithm.addOutput(QgsProcessingOutputNumber(name, build.label(label)))


def add_copy(build: Builder, text: str) -> None:
    """`OUTPUT`, a copy of the parcels with what the algorithm adds."""
    sink = QgsProcessingParameterFeatureSink(
        "OUTPUT",
        build.label(QT_TRANSLATE_NOOP("ParcelClean", "Copy of the parcels")),
        QgsProcessing.SourceType.TypeVectorAnyGeometry,
    )
    build.add(sink, text)


def add_counts(algorithm: QgsProcessingAlgorithm, build: Builder, counts: dict[str, str]) -> None:
    """Further counts, by name with their labels."""
    for name, label in counts.items():
        algorithm.addOutput(QgsProcessingOutputNumber(name, build.label(label)))


def add_reports(build: Builder) -> None:
    """`REPORT` and `REPORT_JSON`."""
    report = QgsProcessingParameterFileDestination(
        "REPORT",
        build.label(QT_TRANSLATE_NOOP("ParcelClean", "Report")),
        "HTML (*.html);;JSON (*.json)",
        None,
        True,
        True,
    )
    build.add(report, QT_TRANSLATE_NOOP("ParcelClean", "The report for people (.html) or for programs (.json)."))
    data = QgsProcessingParameterFileDestination(
        "REPORT_JSON",
        build.label(QT_TRANSLATE_NOOP("ParcelClean", "Report for programs")),
        "JSON (*.json)",
        None,
        True,
        False,
    )
    build.add(data, QT_TRANSLATE_NOOP("ParcelClean", "The report as JSON, beside the HTML one."), advanced=True)
