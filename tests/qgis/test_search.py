"""Search everywhere through QGIS's own locator, in threads as on the desktop."""

from __future__ import annotations

import gc
import time

import pytest
from parcel_clean.adapters.search_reading import is_searched
from parcel_clean.core.reconciliation.journal import create_journal
from parcel_clean.core.roles import Role
from parcel_clean.ui.search import filter as module
from parcel_clean.ui.search.desk import SearchDesk
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsLocator,
    QgsLocatorContext,
    QgsLocatorResult,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from .conftest import memory_layer, square

LINES = (
    (None, "DD 949969", "Nguyễn Văn Ánh", "012345678789", 7, "2", 3, "17"),
    (None, "CS 393688", "Trần Thị Mơ", "987654321", 7, "9", 7, "1"),
)
LINE_COLUMNS = (
    (Role.SERIAL.value, "QString"),
    (Role.OWNER.value, "QString"),
    (Role.PERSON_ID.value, "QString"),
    (Role.SHEET.value, "Int"),
    (Role.PARCEL.value, "QString"),
    (Role.CERTIFICATE_SHEET.value, "Int"),
    (Role.CERTIFICATE_PARCEL.value, "QString"),
)
FINDINGS = (("finding_id", "QString"), ("fingerprint", "QString"), ("SHTHUA", "QString"))


class Window:
    """As much of QGIS's window as a search needs."""

    def __init__(self):
        self.locator, self.canvas, self.forms = QgsLocator(), QgsMapCanvas(), []

    def registerLocatorFilter(self, one):
        self.locator.registerFilter(one)

    def deregisterLocatorFilter(self, one):
        self.locator.deregisterFilter(one)

    def mapCanvas(self):
        return self.canvas

    def openFeatureForm(self, layer, feature, only_update, modal):
        self.forms.append((layer.name(), feature.id(), modal))


class Bar:
    def __init__(self):
        self.said = []

    def inform(self, kind, text):
        self.said.append(text)


class Place:
    """A project with parcels, a list and a search."""

    def __init__(self):
        self.project = QgsProject.instance()
        self.parcels = memory_layer(
            [(square(20 * at, 0), "09427", 7, str(at), 400.5, "LUC", f"Lê Văn {name}", "thôn Đoài")
             for at, name in enumerate(("Xa", "Ba", "Bảy", "Sáu"), 1)],
            name="Bản đồ",
        )  # fmt: skip
        self.lines = memory_layer(LINES, kind="NoGeometry", crs="", columns=LINE_COLUMNS, name="Danh sách")
        self.findings = memory_layer([(square(0, 0), "a", "b", "2")], columns=FINDINGS, name="findings")
        self.project.addMapLayers([self.parcels, self.lines, self.findings])
        self.parcels_id = self.parcels.id()
        self.window, self.bar = Window(), Bar()
        self.desk = SearchDesk(self.window, self.bar, str)
        self.results = []
        # A copy: what the signal hands over is gone once it has been delivered.
        self.window.locator.foundResult.connect(lambda one: self.results.append(QgsLocatorResult(one)))

    def search(self, text):
        """The results of one search by group: what the bar would show."""
        self.results.clear()
        locator = self.window.locator
        locator.fetchResults(f"pcl {text}", QgsLocatorContext())
        until = time.monotonic() + 20
        while locator.isRunning() and time.monotonic() < until:
            QCoreApplication.processEvents()
        QCoreApplication.processEvents()
        assert not locator.isRunning()
        found = {}
        for one in sorted(self.results, key=lambda result: -result.score):
            found.setdefault(one.group, []).append(one.displayString)
        return found

    def best(self, group):
        return max((one for one in self.results if one.group == group), key=lambda result: result.score)

    def act(self, group, action=None):
        result = self.best(group)
        if action is None:
            result.filter.triggerResult(result)
        else:
            result.filter.triggerResultFromAction(result, action)


@pytest.fixture
def place(qgis_app):
    QgsProject.instance().clear()
    made = Place()
    yield made
    if made.desk is not None:
        made.desk.unload()
    QgsProject.instance().clear()


@pytest.mark.parametrize("typed", ["7/2", "7-2", "7 2", "tờ 7 thửa 2", "thửa số 2, tờ bản đồ số 7", "09427/7/2"])
def test_a_number_finds_the_parcel_and_its_certificate(place, typed):
    found = place.search(typed)
    assert found["Bản đồ"][0] == "Parcel 2, sheet 7 · Lê Văn Ba · 400.5 m²"
    assert "findings" not in found
    if "09427" not in typed:
        assert found["Danh sách"][0] == "Certificate DD 949969 · Nguyễn Văn Ánh · Parcel 2, sheet 7"


def test_names_serials_and_persons(place):
    assert place.search("nguyen van anh") == {
        "Danh sách": ["Certificate DD 949969 · Nguyễn Văn Ánh · Parcel 2, sheet 7"]
    }
    assert list(place.search("dd949969")) == ["Danh sách"]
    assert list(place.search("DD 94")) == ["Danh sách"]
    assert place.search("012 345 678 789") == {
        "Danh sách": ["Certificate DD 949969 · Nguyễn Văn Ánh · Parcel 2, sheet 7"]
    }
    shown = place.best("Danh sách")
    assert shown.description == "012******789"
    # A part of a personal number finds nobody.
    assert place.search("01234567") == {}
    assert len(place.search("thôn đoài")["Bản đồ"]) == 4


def test_numbers_on_the_paper_come_after_those_of_the_map(place):
    found = place.search("3/17")
    assert found == {"Danh sách": ["Certificate DD 949969 · Nguyễn Văn Ánh · Parcel 2, sheet 7"]}
    assert len(place.search("7/1")["Bản đồ"]) == 1
    scores = {one.group: one.score for one in place.results}
    assert scores["Bản đồ"] > scores["Danh sách"]


def test_a_parcel_is_shown_and_flashed(place):
    place.search("7/3")
    place.act("Bản đồ")
    feature = next(one for one in place.parcels.getFeatures() if one["SHTHUA"] == "3")
    assert place.window.canvas.extent().contains(feature.geometry().boundingBox())
    assert place.parcels.selectedFeatureCount() == 0
    place.act("Bản đồ", module.SELECT)
    assert place.parcels.selectedFeatureIds() == [feature.id()]
    place.act("Bản đồ", module.FORM)
    assert place.window.forms == [("Bản đồ", feature.id(), False)]


def test_a_certificate_opens_its_form_and_leads_to_its_parcel(place):
    place.search("DD 949969")
    place.act("Danh sách")
    assert place.window.forms == [("Danh sách", 1, False)]
    assert [action.id for action in place.best("Danh sách").actions] == [module.ZOOM, module.SELECT, module.FORM]
    place.act("Danh sách", module.ZOOM)
    feature = next(one for one in place.parcels.getFeatures() if one["SHTHUA"] == "2")
    assert place.window.canvas.extent().contains(feature.geometry().boundingBox())
    # The other one is about a parcel that the map does not have, for the numbers on the paper prove nothing.
    place.search("CS 393688")
    assert [action.id for action in place.best("Danh sách").actions] == [module.FORM]


def test_unsaved_edits_are_found(place):
    place.search("7/1")
    place.parcels.startEditing()
    place.parcels.changeAttributeValue(1, place.parcels.fields().indexOf("TENCHU"), "Phạm Thị Hoa")
    new = QgsFeature(place.parcels.fields())
    new.setGeometry(QgsGeometry.fromWkt(square(500, 0)))
    new.setAttributes(["09427", 8, "77", 12.0, "ONT", "Vũ Mới", "thôn Đông"])
    place.parcels.addFeature(new)
    assert place.search("hoa")["Bản đồ"] == ["Parcel 1, sheet 7 · Phạm Thị Hoa · 400.5 m²"]
    assert place.search("8/77")["Bản đồ"] == ["Parcel 77, sheet 8 · Vũ Mới · 12 m²"]
    place.parcels.rollBack()
    assert place.search("hoa") == {}
    assert place.search("8/77") == {}


def test_a_layer_that_is_gone_is_said(place):
    place.search("7/2")
    kept = place.best("Bản đồ")
    place.project.removeMapLayer(place.parcels.id())
    assert place.parcels_id not in place.desk._catalogue._readings
    kept.filter.triggerResult(kept)
    assert place.bar.said == [module.GONE]
    assert list(place.search("7/2")) == ["Danh sách"]
    assert [action.id for action in place.best("Danh sách").actions] == [module.FORM]


def test_a_layer_that_goes_while_it_is_read(place):
    locator = place.window.locator
    locator.fetchResults("pcl 7/2", QgsLocatorContext())
    place.project.removeMapLayers([place.parcels.id(), place.lines.id()])
    while locator.isRunning():
        QCoreApplication.processEvents()
    assert place.search("7/2") == {"": ["No open layer has columns of parcels or certificates"]}


def test_reading_that_was_stopped_begins_anew(place):
    catalogue = place.search("7/2") and place.desk._catalogue
    place.parcels.setName("Bản đồ số")
    catalogue.refresh()
    catalogue._task.cancel()
    QCoreApplication.processEvents()
    assert "Bản đồ số" in place.search("7/2")


def test_a_failure_in_a_thread_is_logged(place, monkeypatch):
    from parcel_clean.ui.search.lookup import Lookup

    def fail(*_what):
        raise ValueError("on purpose")

    monkeypatch.setattr(Lookup, "answers", fail)
    said = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: said.append((tag, text)))
    assert place.search("7/2") == {}
    assert ("Parcel Clean", "ValueError: on purpose") in said


def test_what_is_left_out_is_counted(place):
    rows = [(square(20 * at, 100), "09427", 9, str(at)) for at in range(1, 31)]
    place.project.addMapLayer(memory_layer(rows, name="Lớn"))
    found = place.search("tờ 9")["Lớn"]
    assert len(found) == 9
    assert found[0].startswith("Parcel 1, sheet 9")
    assert found[-1] == "… and 22 more: type more to narrow it down"
    place.act("Lớn")
    last = min((one for one in place.results if one.group == "Lớn"), key=lambda result: result.score)
    last.filter.triggerResult(last)  # nothing happens


def test_a_column_in_doubt_is_left_out_and_named_where_nothing_is_found(place):
    columns = (("SO_TO", "Int"), ("SOTO", "Int"), ("SHTHUA", "QString"), ("TENCHU", "QString"))
    rows = [(square(0, 0), 1, 2, "3", "Hồ Sỹ Quát")]
    place.project.addMapLayer(memory_layer(rows, columns=columns, name="Khó"))
    assert place.search("quat") == {"Khó": ["Parcel 3, no sheet · Hồ Sỹ Quát"]}
    [said] = place.search("zzz")["Khó"]
    assert "“SO_TO”, “SOTO”" in said


def test_one_letter_asks_for_nothing(place):
    assert place.search("n") == {}
    assert place.search("") == {}


def test_only_with_the_prefix_and_nothing_stays(place):
    [one] = place.window.locator.filters()
    assert one.prefix() == one.activePrefix() == "pcl"
    assert not one.useWithoutPrefix()
    place.search("7/2")
    gc.collect()
    assert place.search("7/2")
    place.desk.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    place.desk = None
    assert place.window.locator.filters() == []
    assert sip.isdeleted(one)
    place.parcels.setName("another")  # nobody listens any more
    place.project.removeMapLayer(place.parcels.id())


def test_what_is_searched(place):
    assert is_searched(place.parcels)
    assert is_searched(place.lines)
    assert not is_searched(place.findings)
    assert not is_searched(None)


@pytest.mark.parametrize(
    "names",
    [
        ("row", "field", "before", "after", "rule", "applied", "serial"),
        ("certificate", "parcel", "fid", "status", "evidence"),
        ("certificate", "authors", "decisions", "at"),
        ("sheet", "old_commune", "scale"),
        ("tinhId", "xaId", "soHieuToBanDo", "soHieuToBanDoCu"),
    ],
)
def test_tables_of_ours_are_not_searched(names):
    columns = tuple((name, "QString") for name in names)
    assert not is_searched(memory_layer([], kind="NoGeometry", crs="", columns=columns))


def test_the_journal_is_not_searched(tmp_path):
    create_journal(tmp_path / "nhật ký.gpkg")
    journal = QgsVectorLayer(f"{tmp_path}/nhật ký.gpkg|layername=parcelclean_journal", "j", "ogr")
    assert not is_searched(journal)


def test_copies_with_links_lead_to_their_parcels(place):
    columns = (("serial", "QString"), ("owner", "QString"), ("parcel_key", "QString"))
    rows = [(None, "AA 000001", "Lê Văn Bảy", "09427/7/3")]
    place.project.addMapLayer(memory_layer(rows, kind="NoGeometry", crs="", columns=columns, name="Bản sao"))
    place.search("AA 000001")
    assert module.ZOOM in [action.id for action in place.best("Bản sao").actions]
    assert place.search("7/3")["Bản sao"] == ["Certificate AA 000001 · Lê Văn Bảy · Parcel 3, sheet 7"]
