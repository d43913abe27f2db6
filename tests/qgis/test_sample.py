"""The sample commune that ships with the plugin: up to date, complete, and good for the whole way."""

from __future__ import annotations

import runpy
import shutil
import sys
from pathlib import Path

import pytest
from parcel_clean.adapters import sample
from parcel_clean.adapters.sample import SampleError, write_sample
from parcel_clean.ui.remembered import remembered_layer
from parcel_clean.ui.sample.opening import make_sample
from qgis.core import QgsProject

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def opened(tmp_path_factory, qgis_app, provider):
    """The project, read from its file as QGIS does."""
    path = make_sample(tmp_path_factory.mktemp("Tài liệu") / "mới", "parcelclean", str)
    project = QgsProject()
    assert project.read(str(path))
    yield project
    project.clear()


def test_it_is_what_the_generator_makes(monkeypatch, capsys):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    main = runpy.run_path(str(ROOT / "tools" / "make_sample.py"))["main"]
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_the_project_has_its_layers_and_the_dock_finds_them(opened):
    layers = {layer.name(): layer for layer in opened.mapLayers().values()}
    assert set(layers) == {"Parcels", "Commune boundary", "Certificate list", "Sheet table"}
    assert all(layer.isValid() for layer in layers.values())
    assert layers["Parcels"].crs().authid() == opened.crs().authid() == "EPSG:9210"
    assert layers["Parcels"].featureCount() > 300
    assert layers["Certificate list"].featureCount() > 300
    for role, name in (("parcels", "Parcels"), ("certificates", "Certificate list"), ("sheets", "Sheet table")):
        assert remembered_layer(opened, role) == layers[name].id()
    assert not opened.viewSettings().defaultViewExtent().isEmpty()
    folder = Path(opened.homePath())
    assert all(folder in Path(layer.source().partition("|")[0]).parents for layer in layers.values())


def test_it_can_be_checked_and_matched(opened, run):
    layers = {layer.name(): layer for layer in opened.mapLayers().values()}
    found = run("checkparcels", INPUT=layers["Parcels"], BOUNDARY=layers["Commune boundary"])
    assert found["ERROR_COUNT"] > 20
    inputs = {"PARCELS": "Parcels", "CERTIFICATES": "Certificate list", "SHEETS": "Sheet table"}
    matched = run("matchcertificates", MATCHES="memory:", **{name: layers[layer] for name, layer in inputs.items()})
    assert matched["MATCHED_COUNT"] > 100
    assert matched["REVIEW_COUNT"] > 0


def test_nothing_is_left_where_it_could_not_be_made(tmp_path, monkeypatch, provider):
    monkeypatch.setattr(sample, "SHIPPED", tmp_path / "nowhere")
    with pytest.raises(SampleError, match="Install the plugin again"):
        make_sample(tmp_path / "out", "parcelclean", str)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_cannot_be_written(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "copyfile", refuse)
    with pytest.raises(SampleError, match="Permission denied"):
        write_sample(tmp_path)
    with pytest.raises(SampleError, match="cannot be written"):
        sample.new_folder(Path(sys.executable) / "x", "xã mẫu")
