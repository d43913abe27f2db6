"""From parameters to a decided run of `proposesheets` and `convertcommunes`, and reading the parcels for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsProcessingContext

from ..adapters.destinations import Destination, check_destinations, sink_destination
from ..adapters.features import parse_polygons, read_features
from ..adapters.feedback import Reporter
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.report.info import DataIdentity
from ..core.run import Layer, Origin, Prepared
from .base import ParcelCleanAlgorithm
from .carry_parameters import ROLES
from .job import Job, Reader, read_job

RULE = "DC08"

_READING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the parcels")
_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "{role}: column “{column}”.")
_SELECTED = QT_TRANSLATE_NOOP(
    "ParcelClean", "Only the {count} selected features of “{layer}” were read. The others are not in the outputs."
)


@dataclass
class CarryJob:
    """A decided run: what a check reads, and the outputs besides the findings."""

    job: Job
    outputs: dict[str, Destination] = field(default_factory=dict)


def read_carry_job(
    algorithm: ParcelCleanAlgorithm, parameters: dict, context: QgsProcessingContext, outputs: tuple[str, ...]
) -> CarryJob:
    """Judge all parameters, destinations of `outputs` included. Raises errors that carry a sentence."""
    job = read_job(algorithm, parameters, context, (RULE,))
    read = Reader(algorithm, parameters, context)
    made = CarryJob(job)
    for name in outputs:
        value = read.destination(name)
        if value:
            made.outputs[name] = sink_destination(name, value)
    opened = [job.source, *job.tables.values()]
    inputs = {source.parameter: [source.path] for source in opened if source.path}
    if read.text("PROFILE"):
        inputs["PROFILE"] = [read.text("PROFILE")]
    check_destinations([*made.outputs.values(), *([job.findings] if job.findings else [])], inputs)
    return made


def read_layer(job: Job, reporter: Reporter) -> Layer:
    """The parcels with the columns of the roles that matter here. Raises `Cancelled`."""
    reporter.announce(_READING)
    wanted = {role: choice.column for role, choice in job.choices.items() if choice.column and role in ROLES}
    features = read_features(job.source.features, list(dict.fromkeys(wanted.values())), reporter)
    for role, column in wanted.items():
        reporter.info(Message(_COLUMN, {"role": Message(role.label), "column": column}))
    if job.source.selected_only:
        reporter.warning(Message(_SELECTED, {"count": len(features.fid), "layer": job.source.name}))
    return Layer(
        name=job.source.name,
        parsed=parse_polygons(features.wkb),
        fid=features.fid,
        values={role: features.columns[column] for role, column in wanted.items()},
        choices={role: choice for role, choice in job.choices.items() if role in ROLES},
        crs=job.source.crs,
    )


def tell(job: Job, prepared: Prepared, reporter: Reporter) -> None:
    """Log what is odd about the source and the layer."""
    for message in (*job.source.warnings, *prepared.warnings):
        reporter.warning(message)
    for message in (*job.source.notes, *prepared.notes):
        reporter.info(message)


def origin_of(job: Job, prepared: Prepared, version: str, started: str) -> Origin:
    """What the findings' wording has to know about the run."""
    return Origin(
        version=version,
        started=started,
        source=job.source.public,
        language=job.language,
        data=DataIdentity(features=len(prepared.parcels)),
    )
