"""Puts the findings dock together: which layer, its marks, the map, the form, checking again, judging edits."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QGuiApplication

from ...adapters.findings_layer import FindingsReading, is_own_copy, put_rows, restyle_where_new, shape_in, show_fids
from ...adapters.judged_again import JudgedAgain
from ...adapters.recheck import LayerRecheck
from ...adapters.settings import idle_seconds
from ...core.findings_list.row import FindingRow, all_fids, with_fids
from ...core.findings_list.standing import Standing
from ...core.findings_list.table import FindingsTable
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ..keys_dialog import KeysDialog
from ..layers import is_findings_layer
from ..notices import Notices
from ..running import Runner
from .again import Again, parameters_of
from .checked import adopt_layer, checked_layer
from .commands import FIXED
from .controller import FindingsController
from .dock import FindingsDock
from .filter_desk import FilterDesk
from .live import LiveCheck, Make
from .map_desk import MapDesk
from .marking import STATUSES, Marking
from .marks_desk import MarksDesk
from .marks_menu import MarksMenu
from .note import Note
from .questions import FindingsQuestions

_NO_FINDINGS = QT_TRANSLATE_NOOP(
    "ParcelClean", "No findings are open. Press “Check parcels”, or open a layer of findings that was saved before."
)
_READING = QT_TRANSLATE_NOOP("ParcelClean", "Reading the findings…")
_UNREADABLE = QT_TRANSLATE_NOOP("ParcelClean", "The findings cannot be read ({problem}). Check again.")
_COPIED = QT_TRANSLATE_NOOP("ParcelClean", "{count} findings are on the clipboard.")
_MARKED = QT_TRANSLATE_NOOP("ParcelClean", "Marked findings: {count}.")
_UNDONE = QT_TRANSLATE_NOOP("ParcelClean", "Taken back: {count} findings are marked as before.")
_NOTHING_TO_UNDO = QT_TRANSLATE_NOOP("ParcelClean", "Nothing has been marked here since the dock was opened.")
_JUDGED = QT_TRANSLATE_NOOP("ParcelClean", "After the last edit: {gone} findings no longer there, {new} new.")
_SKIPPED = QT_TRANSLATE_NOOP("ParcelClean", "Only “Check again” judges {rules}.")
_NOT_JUDGED = QT_TRANSLATE_NOOP("ParcelClean", "Edits are not judged at once ({problem}). “Check again” sees them.")
_WIDTH, _SHARE = 520, 0.42  # of the dock at first, and at most of the window


class FindingsPlace(QObject):
    """Everything about the dock that needs a window; `unload` leaves nothing."""

    def __init__(
        self,
        iface,
        provider: str,
        notices: Notices,
        translate: Translate,
        others: Callable[[], list[str]] = list,
        make_recheck: Make = LayerRecheck,
    ):
        """Args: others: names of people who work elsewhere in this QGIS; make_recheck: judges edits."""
        super().__init__(iface.mainWindow())
        self._iface, self._notices, self._tr = iface, notices, translate
        window = iface.mainWindow()
        self.questions = FindingsQuestions(window, translate)
        self.controller = FindingsController(translate, parent=self)
        self.controller.session.idle_seconds = idle_seconds
        self.marks = MarksDesk(self.controller, self.questions, notices, translate, others)
        self.controller.need_file, self.controller.need_author = self.marks.need_file, self.marks.need_author
        self.dock = FindingsDock(self.controller, translate, window)
        self.runner = Runner(provider, translate, window)
        self.map = MapDesk(iface, lambda: self.findings, self.parcels, self.shape_of, self.questions.layer)
        self.marking = Marking(self.controller, self.marks, self.questions, lambda: self.findings, translate, window)
        self.filters = FilterDesk(self.dock, iface.mapCanvas(), self.map.view, self)
        self.again = Again(self.runner, notices, translate)
        self.live = LiveCheck(self.controller, translate, make_recheck, self)
        self._shapes: dict[str, QgsGeometry] = {}  # of findings that stand in no layer
        self._wish = ""  # finding to go to once it has been read
        self._told = ""  # which rules are not judged at once
        self._followed = ""  # finding that the map has been moved to
        self._wish_marks = self._sized = False
        self._layer_id = ""
        self._note = Note(self.dock.noteLabel, self)
        self._menu = MarksMenu(self.dock.marksButton, self.marks, self.controller.session, translate)
        self._connect()
        self.marks.restore()
        self._offer_layers()
        self._use(self.dock.layerCombo.currentLayer())
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)

    @property
    def findings(self) -> QgsVectorLayer | None:
        """The layer that is worked through, while it is there."""
        layer = QgsProject.instance().mapLayer(self._layer_id) if self._layer_id else None
        return layer if isinstance(layer, QgsVectorLayer) else None

    def parcels(self) -> QgsVectorLayer | None:
        """The layer that was checked, while it is in the project."""
        return checked_layer(QgsProject.instance(), self.findings)

    def show(self, layer_id: str = "") -> None:
        """Show the dock. Args: layer_id: of findings to work through."""
        if layer_id:
            self.follow(layer_id)
        self.dock.show()
        self.dock.raise_()
        if not self._sized:
            self._sized, window = True, self._iface.mainWindow()
            width = min(_WIDTH, int(_SHARE * window.width()))
            if self.dock.width() < width:
                window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        self.dock.findingsView.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, layer_id: str) -> None:
        """Work through this layer from now on."""
        self._offer_layers()
        self.dock.layerCombo.setLayer(QgsProject.instance().mapLayer(layer_id))
        self._use(QgsProject.instance().mapLayer(layer_id))

    def go_to(self, layer_id: str, finding_id: str, *, mark: bool = False) -> None:
        """Show a finding, once it has been read; `mark` opens the dialog of exceptions for it."""
        self._wish, self._wish_marks = finding_id, mark
        is_read = self._layer_id == layer_id and not self.runner.busy and len(self.controller.table)
        self.show("" if is_read else layer_id)
        if is_read:
            self._grant()

    def unload(self) -> None:
        """Take everything back."""
        project = QgsProject.instance()
        for signal, slot in self._project_wires(project):
            signal.disconnect(slot)
        self._note.stop()
        self.filters.stop()
        self.live.close()
        self.runner.stop()
        self.map.clear()
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.deleteLater()

    def shape_of(self, row: FindingRow) -> QgsGeometry | None:
        """The shape of a finding in the findings' CRS."""
        return self._shapes.get(row.finding_id) or shape_in(self.findings, row.feature)

    def run(self, name: str) -> None:
        """A command of the dock."""
        row = self.controller.row
        rows = self.dock.selected_rows() or ([row] if row is not None and self.controller.is_shown(row) else [])
        if name in ("next", "previous"):
            self._step(1 if name == "next" else -1)
        elif name == "keys":
            KeysDialog(self.dock.keys, self._tr, self.dock, FIXED).open()
        elif name == "undo":
            count = self.marking.undo()
            self.filters.follow()
            self._show_state()
            self._note.say(self._tr(_UNDONE).format(count=count) if count else self._tr(_NOTHING_TO_UNDO))
        elif not rows:
            return
        elif name in STATUSES:
            count = self.marking.mark(rows, name)
            self._show_state()
            if count:
                self._note.say(self._tr(_MARKED).format(count=count))
        elif name == "copy":
            standings = {one.finding_id: self.controller.standing(one) for one in rows}
            QGuiApplication.clipboard().setText(self.controller.model.words.table(rows, standings))
            self._note.say(self._tr(_COPIED).format(count=len(rows)))
        else:
            # The line below the cursor is what is meant, be it a finding or a group; selecting is for all.
            alone = row is not None and self.dock.current_group() is None and name != "select"
            problem = self.map.do(name, [row] if alone else rows)
            self._note.say(self._tr(problem) if problem else "")

    def _step(self, by: int) -> None:
        """To the next or the previous finding; from a group's line into it, or to what stands before it."""
        group, controller = self.dock.current_group(), self.controller
        if group is not None:
            controller.go_to(controller.table.rows[group.first].finding_id)
        if group is None or by < 0:
            controller.step(by)

    def check_again(self) -> None:
        """Run the check of these findings again."""
        adopt_layer(QgsProject.instance(), self.findings, self.questions.layer)
        self.again.start(self.findings, self.parcels(), self.controller.session.path, self._checked_again)

    def _connect(self) -> None:
        dock, controller = self.dock, self.controller
        dock.listen(self.run)
        dock.againButton.clicked.connect(self.check_again)
        dock.layerCombo.layerChanged.connect(self._use)
        dock.findingsView.selectionModel().currentChanged.connect(self._line_chosen)
        dock.pageView.anchorClicked.connect(lambda url: self.run(url.toString()))
        dock.followBox.toggled.connect(lambda _on: self._follow())
        dock.visibilityChanged.connect(self._shown)
        controller.moved.connect(self._moved)
        controller.changed.connect(dock.show_counts)
        self.live.judged.connect(self._judged)
        self.live.renamed.connect(self._renamed)
        self.live.failed.connect(
            lambda problem: self._note.say(self._tr(_NOT_JUDGED).format(problem=problem), stays=True)
        )
        for signal, slot in self._project_wires(QgsProject.instance()):
            signal.connect(slot)

    def _project_wires(self, project: QgsProject):
        return [
            (project.layersAdded, self._layers_added),
            (project.layersWillBeRemoved, self._layers_leaving),
            (project.layersRemoved, self._layers_removed),
            (project.readProject, self._other_project),
            (project.cleared, self._other_project),
        ]

    def _show_state(self) -> None:
        """Marks file, author, and what can be done."""
        self._menu.show()
        self.dock.againButton.setEnabled(self.findings is not None)

    def _use(self, layer) -> None:
        """Read a layer of findings; None = there is none."""
        layer = layer if is_findings_layer(layer) else None
        if layer is not None and layer.id() == self._layer_id:
            return
        self.live.stop()
        self._layer_id = layer.id() if layer is not None else ""
        self._shapes.clear()
        self._told = ""
        self.controller.show(FindingsTable())
        self._note.say("" if layer is not None else self._tr(_NO_FINDINGS), stays=True)
        self._show_state()
        if layer is None:
            self.runner.stop()  # of a layer that has gone meanwhile
            self.dock.offer_rules([])
        else:
            self._read()

    def _read(self) -> None:
        self._note.say(self._tr(_READING), stays=True)
        self.runner.read(FindingsReading(self.findings), self._have_read)

    def _have_read(self, table: FindingsTable | None, problem: str) -> None:
        self._note.say("")
        if table is None:
            if problem:
                self._notices.warn("findings", self._tr(_UNREADABLE).format(problem=problem))
            return
        self.controller.show(table)
        self.dock.offer_rules(table.rules)
        restyle_where_new(self.findings, table.rows, self._tr)
        adopt_layer(QgsProject.instance(), self.findings)
        self._watch()
        self._grant()

    def _watch(self) -> None:
        findings, parcels = self.findings, self.parcels()
        if self.dock.isVisible():
            self.live.watch(parcels, parameters_of(findings))

    def _grant(self) -> None:
        """Go where somebody has asked to go."""
        wish, self._wish = self._wish, ""
        marks, self._wish_marks = self._wish_marks, False
        if wish and wish in self.controller.table.place:
            self.controller.find(wish)
            self.filters.follow()
            self.dock.findingsView.selectionModel().clearSelection()
            self.dock.select_current()
            if marks:
                self.run("exception")

    def _checked_again(self, layer: QgsVectorLayer | None) -> None:
        """The same layer with other rows, or another one."""
        self._offer_layers()
        if layer is None:
            return
        if layer.id() == self._layer_id:
            self._shapes.clear()
            self.live.stop()
            self._read()
        else:
            self.follow(layer.id())

    def _judged(self, found: JudgedAgain) -> None:
        controller, findings, table = self.controller, self.findings, found.table
        before = controller.table
        if is_own_copy(findings):
            places = [before.place.get(row.finding_id, -1) for row in found.changed]
            there = [before.rows[at] for at in places if at >= 0]
            # The marks of the dock, of which the run that is judged anew may not have known.
            marked = {row.finding_id: {"status": controller.status_of(row).value} for row in found.changed}
            rows = [(row, {**found.columns[row.finding_id], **marked[row.finding_id]}) for row in found.changed]
            placed = put_rows(findings, [row.feature for row in (*found.left, *there)], rows, found.shapes)
            table = table.replaced(placed)
            restyle_where_new(findings, placed, self._tr)
        else:
            self._shapes.update(found.shapes)
        new = [row for row in found.changed if row.finding_id in controller.gone or row.finding_id not in before.place]
        controller.show(table, found.gone)
        self.dock.offer_rules(table.rules)
        said = self._tr(_JUDGED).format(gone=len(found.left), new=len(new))
        skipped = self._tr(_SKIPPED).format(rules=", ".join(found.skipped)) if found.skipped else ""
        # Once is enough, for it is long; later it stands in the tooltip.
        self._note.say(f"{said} {skipped}".strip() if skipped != self._told else said, tip=skipped)
        self._told = skipped

    def _renamed(self, ids: dict[int, int]) -> None:
        """Parcels that were new have their final feature ids."""
        controller, findings = self.controller, self.findings
        old = [row for row in controller.table.rows if not ids.keys().isdisjoint(all_fids(row))]
        changed = [with_fids(row, ids) for row in old]
        if is_own_copy(findings):
            show_fids(findings, changed)
        controller.show(controller.table.replaced(changed), controller.gone)

    def _line_chosen(self, index, _before=None) -> None:
        """The user has clicked a line, or went to it with the arrows."""
        row = self.controller.model.row_at(index)
        if not self.dock.is_moving:
            # On the line of a group no finding is the current one.
            self.controller.go_to(row.finding_id if row is not None else "")

    def _moved(self) -> None:
        self.dock.select_current()
        self._show_page()
        self._follow()

    def _show_page(self) -> None:
        """What the line below the cursor is about."""
        controller, group = self.controller, self.dock.current_group()
        words = controller.model.words
        if group is not None:
            first = controller.table.rows[group.first]
            title = words.group(controller.grouping, group.key, first)
            page = words.group_page(title, first, len(group.members), group.to_do)
        else:
            row = controller.row
            standing = controller.standing(row) if row is not None else Standing.OPEN
            if row is not None and not controller.is_shown(row) and standing is not Standing.GONE:
                row = None  # a filter hides it
            mark, woken = controller.mark_of(row) if row is not None else (None, "")
            page = words.page(row, standing, mark, woken)
            self.dock.form1Button.setEnabled(row is not None and row.fid_a is not None)
            self.dock.form2Button.setEnabled(row is not None and row.fid_b is not None)
        self.dock.pageView.setHtml(page)

    def _follow(self) -> None:
        """The map goes to another finding; while one edits and filters it stays where it is."""
        row = self.controller.row
        if not self.dock.followBox.isChecked() or row is None or not self.dock.isVisible():
            self._followed = ""
            self.map.clear()
            return
        self.map.mark(row)
        if row.finding_id != self._followed:
            self._followed = row.finding_id
            self.map.zoom(row)

    def _shown(self, shown: bool) -> None:
        if shown:
            self.controller.look_for_others()
            self._watch()
            self._follow()
        else:
            self.map.clear()

    def _offer_layers(self) -> None:
        """The combo offers findings alone."""
        layers = QgsProject.instance().mapLayers().values()
        self.dock.layerCombo.setExceptedLayerList([one for one in layers if not is_findings_layer(one)])
        self._show_state()

    def _layers_added(self, _layers) -> None:
        self._offer_layers()

    def _layers_leaving(self, ids) -> None:
        """Layers that are about to be deleted must not be read or listened to any more."""
        parcels = self.parcels()
        if self._layer_id in ids or (parcels is not None and parcels.id() in ids):
            self.live.stop()
            self.runner.stop()
            self.map.clear()

    def _layers_removed(self, _ids) -> None:
        if self.findings is None:
            self._use(self.dock.layerCombo.currentLayer())

    def _other_project(self, *_told) -> None:
        """Another project, or none: what belongs to the old one goes."""
        self.live.stop()
        self.runner.stop()
        self.map.clear()
        self.marks.restore()
        self._offer_layers()
        self._use(self.dock.layerCombo.currentLayer())
