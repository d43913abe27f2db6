"""`mergejournals`: the union of the journals of several people, and what they disagree about."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsWkbTypes,
)

from ..core.messages import QT_TRANSLATE_NOOP, Message
from . import reconciliation_group
from .base import ParcelCleanAlgorithm
from .parameters import Builder, add_counts

COLUMNS = (("certificate", "QString"), ("authors", "QString"), ("decisions", "QString"), ("at", "QString"))
_NOT_GIVEN = QT_TRANSLATE_NOOP("ParcelClean", "JOURNALS is not given. Choose the journals to merge.")
_NO_TARGET = QT_TRANSLATE_NOOP("ParcelClean", "JOURNAL is not given. Say where the merged journal is to be written.")
_TAKEN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "JOURNAL: “{path}” exists and is not overwritten, because it is no journal that could take the entries in. Choose"
    " another name. ({reason})",
)
_READING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the journals")
_INTO = QT_TRANSLATE_NOOP("ParcelClean", "“{path}” is a journal already; it keeps its entries and takes in the others.")
_DONE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{entries} entries of {journals} journals; people disagree on {conflicts} certificates."
)
_DISAGREE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{count} certificates were decided differently by two people. Decide each of them once more."
)
_LINKED = QT_TRANSLATE_NOOP("ParcelClean", "{author}: {parcels}")
_REJECTED = QT_TRANSLATE_NOOP("ParcelClean", "{author}: not {parcels}")
_NO_PARCEL = QT_TRANSLATE_NOOP("ParcelClean", "{author}: no parcel")


class MergeJournals(ParcelCleanAlgorithm):
    """Any order, any number of times, one result."""

    ID = "mergejournals"
    GROUP = reconciliation_group.TITLE
    GROUP_ID = reconciliation_group.ID
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Merge journals")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Brings the journals of several people together: every entry once, in whatever order and however often they are"
        " merged. Where two people have decided differently about a certificate, both decisions stay, and the table of"
        " conflicts names them until somebody settles it. The journals themselves are never changed.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "journal,merge,decision,conflict,reconcile,certificate")
    COUNTS: ClassVar[dict[str, str]] = {
        "ENTRY_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Entries of the merged journal"),
        "CONFLICT_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Certificates on which people disagree"),
    }

    def initAlgorithm(self, configuration=None):  # noqa: ARG002 - QGIS's signature
        """Declare parameters and outputs."""
        build = Builder(self, self.translate)
        journals = QgsProcessingParameterMultipleLayers(
            "JOURNALS",
            build.label(QT_TRANSLATE_NOOP("ParcelClean", "Journals to merge")),
            QgsProcessing.SourceType.TypeFile,
        )
        build.add(journals, QT_TRANSLATE_NOOP("ParcelClean", "The files in which people have saved their decisions."))
        project = QgsProcessingParameterBoolean(
            "ANY_PROJECT",
            build.label(QT_TRANSLATE_NOOP("ParcelClean", "Also journals that were begun apart"), built_in="false"),
            None,
            True,
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Merge journals of different projects too: for people who each began a journal of their own about the same"
            " parcels and certificates.",
        )
        build.add(project, text, advanced=True)
        target = QgsProcessingParameterFileDestination(
            "JOURNAL", build.label(QT_TRANSLATE_NOOP("ParcelClean", "Merged journal")), "GeoPackage (*.gpkg)"
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "A new file, or a journal that is there already: it keeps its entries and takes in the others.",
        )
        build.add(target, text)
        sink = QgsProcessingParameterFeatureSink(
            "CONFLICTS",
            build.label(QT_TRANSLATE_NOOP("ParcelClean", "Table of conflicts")),
            QgsProcessing.SourceType.TypeVector,
            None,
            True,
            True,
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean", "One row for each certificate on which people disagree: who, what, and since when."
        )
        build.add(sink, text)
        add_counts(self, build, self.COUNTS)

    def examine(self, parameters, context):
        """Judge all parameters; the result is what to read and where to write."""
        from ..adapters.destinations import check_destinations, file_destination, sink_destination
        from ..adapters.errors import InputError
        from ..adapters.sources import need_file
        from .job import Reader

        self.refuse_unknown(parameters)
        read = Reader(self, parameters, context)
        paths = [need_file("JOURNALS", path) for path in _paths(self, parameters, context)]
        if not paths:
            raise InputError(_NOT_GIVEN)
        if not read.destination("JOURNAL"):
            raise InputError(_NO_TARGET)
        target = file_destination("JOURNAL", read.destination("JOURNAL"), (".gpkg",))
        conflicts = read.destination("CONFLICTS")
        table = sink_destination("CONFLICTS", conflicts) if conflicts else None
        check_destinations([one for one in (target, table) if one is not None], {"JOURNALS": paths})
        return paths, target, table, self.parameterAsBool(parameters, "ANY_PROJECT", context)

    def processAlgorithm(self, parameters, context, feedback):
        """Read, unite, write; the outputs appear together, or none does."""
        from ..adapters.feedback import Reporter
        from ..adapters.layer_copy import StagedSinks, table_fields, table_rows
        from ..adapters.staging import Staging
        from ..core.reconciliation.journal_state import state_of
        from ..core.reconciliation.merging import write_merged
        from ..core.rules.base import Cancelled

        table = self._job[2]
        path = Path(self.parameterAsFileOutput(parameters, "JOURNAL", context))
        reporter = Reporter(feedback, self.translate)
        sinks = StagedSinks(self, parameters, context, path.stem, reporter)
        staging = None
        with self.sentences():
            try:
                there = path.exists()
                entries, project = self._read(path if there else None, reporter)
                conflicts = state_of(entries).conflicts()
                if reporter.cancelled():
                    return {}
                if table is not None:
                    fields = table_fields(COLUMNS)
                    rows = table_rows(fields, _rows(conflicts, self.translate), reporter)
                    kind = QgsWkbTypes.Type.NoGeometry
                    sinks.write(table, fields, kind, QgsCoordinateReferenceSystem(), rows)
                if there:
                    write_merged(path, entries, project)
                else:
                    staging = Staging("JOURNAL", str(path))
                    write_merged(staging.folder / path.name, entries, project)
                    staging.publish(str(path), context)
                written = sinks.publish()
            except Cancelled:
                return {}
            finally:
                sinks.close()
                if staging is not None:
                    staging.close()
        self._tell(path, entries, conflicts, reporter)
        return {**written, "JOURNAL": str(path), "ENTRY_COUNT": len(entries), "CONFLICT_COUNT": len(conflicts)}

    def _read(self, target, reporter):
        """The union of all journals, and its project; `target` is a journal that is there already."""
        from ..core.reconciliation.journal import read_journal
        from ..core.reconciliation.merging import merge, read_to_merge

        reporter.announce(_READING)
        paths, _, _, any_project = self._job
        if target is not None:
            _need_journal(target, read_journal)
            reporter.info(Message(_INTO, {"path": target}))
            paths = [target, *paths]
        journals, project = read_to_merge(paths, any_project=any_project)
        return merge(*(journal.entries for journal in journals)), project

    def _tell(self, path, entries, conflicts, reporter):
        """What came of it, in the log."""
        from ..adapters.version import user_name
        from ..core.reconciliation.network_path import network_warning

        shared = network_warning(path, user_name())
        if shared is not None:
            reporter.warning(shared)
        if conflicts:
            reporter.warning(Message(_DISAGREE, {"count": len(conflicts)}))
        said = {"entries": len(entries), "journals": len(self._job[0]), "conflicts": len(conflicts)}
        reporter.info(Message(_DONE, said))


def _paths(algorithm, parameters, context):
    """The files of JOURNALS; a model may hand over several in one text."""
    found = []
    for path in algorithm.parameterAsFileList(parameters, "JOURNALS", context):
        whole = str(path).strip()
        found += [whole] if Path(whole).exists() else [part.strip() for part in whole.split(";")]
    return [path for path in found if path]


def _need_journal(path, read):
    from ..adapters.errors import InputError, sentence_of

    try:
        read(path)
    except Exception as error:
        reason = sentence_of(error)
        if reason is None:
            raise
        raise InputError(_TAKEN, path=path, reason=reason) from error


def _rows(conflicts, translate):
    for one in conflicts:
        said = []
        for opinion in one.opinions:
            author = {"author": opinion.author}
            if opinion.none:
                said.append(Message(_NO_PARCEL, author))
            if opinion.accepted:
                said.append(Message(_LINKED, {**author, "parcels": ", ".join(opinion.accepted)}))
            if opinion.rejected:
                said.append(Message(_REJECTED, {**author, "parcels": ", ".join(opinion.rejected)}))
        decisions = "; ".join(message.render(translate) for message in said)
        authors = "; ".join(opinion.author for opinion in one.opinions)
        yield one.certificate, authors, decisions, max(opinion.at for opinion in one.opinions)
