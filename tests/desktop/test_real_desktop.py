"""The plugin in the real QGIS desktop, in Vietnamese."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from parcel_clean.core.reconciliation.entries import Action
from parcel_clean.core.reconciliation.journal import read_journal

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [pytest.mark.desktop, pytest.mark.slow]


def test_a_technicians_first_check(desktop, commune):
    code, said, pictures = desktop("steps_whole_way.py", "--size", "1366x768", commune=commune)
    assert code == 0, "\n".join(said)
    assert "button: Kiểm tra thửa đất" in said
    assert "errors: []" in said
    assert len(list(pictures.glob("*.png"))) == 5


def test_identifiers_into_the_open_layer(desktop, commune, tmp_path):
    own = shutil.copytree(commune, tmp_path / "commune")  # the layer is changed
    code, said, pictures = desktop("steps_in_place.py", commune=own)
    assert code == 0, "\n".join(said)
    assert "errors: []" in said
    assert len(list(pictures.glob("*.png"))) == 3


@pytest.fixture
def commune_with_list(tmp_path):
    folder = tmp_path / "commune"
    command = [sys.executable, str(ROOT / "tools" / "sample_commune.py"), "--out", str(folder), "--parcels", "600"]
    subprocess.run([*command, "--certificates", "yes"], check=True, capture_output=True)
    return folder


def test_people_work_together(desktop, commune_with_list):
    code, said, pictures = desktop("steps_people.py", "--size", "1366x768", commune=commune_with_list)
    assert code == 0, "\n".join(said)
    assert "errors: []" in said
    assert len(list(pictures.glob("*.png"))) == 13


def test_qgis_is_closed_while_matching(desktop, commune_with_list):
    code, said, folder = desktop("steps_quit.py", commune=commune_with_list)
    assert code == 0, "\n".join(said)
    assert "waiting: 1" in said
    assert "busy: True" in said
    assert [entry.action for entry in read_journal(folder / "nhật ký.gpkg").entries] == [Action.ACCEPT, Action.NONE]


def test_certificates_are_reconciled(desktop, commune_with_list):
    code, said, pictures = desktop("steps_reconcile.py", "--size", "1366x768", commune=commune_with_list)
    assert code == 0, "\n".join(said)
    assert "decided: 22" in said
    assert "linked:" in " ".join(said)
    assert len(list(pictures.glob("*.png"))) == 9


@pytest.mark.parametrize("language", ["vi", "en"])
def test_findings_are_worked_through(desktop, commune, language):
    code, said, pictures = desktop(
        "steps_findings.py", "--size", "1366x768", "--lang", language, commune=commune, lang=language
    )
    assert code == 0, "\n".join(said)
    assert "errors: []" in said
    assert len(list(pictures.glob("*.png"))) == 8


def test_everything_is_found_and_looks_as_it_should(desktop, tmp_path):
    folder = tmp_path / "commune"
    command = [sys.executable, str(ROOT / "tools" / "sample_commune.py"), "--out", str(folder), "--parcels", "600"]
    subprocess.run([*command, "--certificates", "yes"], check=True, capture_output=True)
    code, said, pictures = desktop("steps_search.py", "--size", "1366x768", commune=folder)
    assert code == 0, "\n".join(said)
    assert "errors: []" in said
    assert len(list(pictures.glob("*.png"))) == 5


def test_without_shapely_it_says_how_to_get_it(desktop):
    code, said, pictures = desktop("steps_no_shapely.py", "--no-shapely")
    assert code == 0, "\n".join(said)
    message = next(line for line in said if line.startswith("message: "))
    assert "shapely 2.0" in message
    assert any(line.startswith("command: ") and "shapely" in line for line in said)
    assert any(line.startswith("again: Vẫn chưa có") for line in said)  # in the user's language
    assert len(list(pictures.glob("*.png"))) == 3


def test_first_start_sample_settings_and_profile(desktop):
    code, said, pictures = desktop("steps_settings.py", "--first-start", "--size", "1366x768")
    assert code == 0, "\n".join(said)
    assert any(line.startswith("offered: ") and "Mở xã mẫu" in line for line in said)
    assert "idle: 45" in said
    assert len(list(pictures.glob("*.png"))) == 8


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_whole_way_of_somebody_new(desktop, language):
    code, said, pictures = desktop("steps_new_user.py", "--first-start", "--size", "1366x768", "--lang", language)
    assert code == 0, "\n".join(said)
    assert "errors: []" in said
    assert len(list(pictures.glob("*.png"))) == 5


def test_steps_that_fail_are_told(desktop, tmp_path):
    steps = tmp_path / "steps.py"
    steps.write_text("def steps(desk):\n    yield 0.1\n    raise ValueError('on purpose')\n", "utf-8")
    code, _, pictures = desktop(steps)
    assert code == 3
    assert (pictures / "failed.png").exists()
