"""From parameters to a decided run of `proposesheets` and `convertcommunes`, and reading the parcels for it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessingContext

from ..adapters.destinations import Destination, check_destinations, sink_destination
from ..adapters.features import parse_polygons, read_features
from ..adapters.feedback import Reporter
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.roles import Role
from ..core.run import Layer, Prepared
from .base import ParcelCleanAlgorithm
from .job import Job, Reader, read_job

RULE = "DC08"
ROLES = (Role.COMMUNE, Role.SHEET, Role.PARCEL, Role.SCALE, Role.ADDRESS)

_READING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the parcels")
_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "{role}: column “{column}”.")
_SELECTED = QT_TRANSLATE_NOOP(
    "ParcelClean", "Only the {count} selected features of “{layer}” were read. The others are not in the outputs."
)


@dataclass
class CarryJob:
    """A decided run: what a check reads, and `REFERENCE_OUT` where it was asked for."""

    job: Job
    reference_out: Destination | None = None


def read_carry_job(algorithm: ParcelCleanAlgorithm, parameters: dict, context: QgsProcessingContext) -> CarryJob:
    """Judge all parameters. Raises errors that carry a sentence."""
    job = read_job(algorithm, parameters, context, (RULE,))
    read = Reader(algorithm, parameters, context)
    value = read.destination("REFERENCE_OUT")
    made = CarryJob(job, sink_destination("REFERENCE_OUT", value) if value else None)
    if made.reference_out is not None:
        opened = [job.source, *job.tables.values()]
        inputs = {source.parameter: [source.path] for source in opened if source.path}
        if read.text("PROFILE"):
            inputs["PROFILE"] = [read.text("PROFILE")]
        others = [destination for destination in (job.output, job.findings) if destination is not None]
        check_destinations([*others, made.reference_out], inputs)
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
