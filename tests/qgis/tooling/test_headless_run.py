"""`tools/qgis-headless` with the real QGIS."""

import json
import os
import subprocess

import pytest

pytestmark = pytest.mark.headless


@pytest.mark.parametrize("full_start", ["", "1"])
def test_the_provider_is_there(headless, full_start):
    code, stdout, stderr = headless(
        "help", "parcelclean:checkparcels", variables={"PARCELCLEAN_FULL_START": full_start}
    )
    assert code == 0, stderr
    assert "FINDINGS" in stdout


def test_a_parameter_that_does_not_exist_is_an_error(headless, tmp_path):
    findings = tmp_path / "findings.gpkg"
    code, _, stderr = headless(
        "run", "parcelclean:checkparcels", "INPUT=none.gpkg", "TOLERENCE=1", f"FINDINGS={findings}"
    )
    assert code == 1
    assert "TOLERENCE" in stderr
    assert "TOLERANCE" in stderr
    assert not findings.exists()


def test_json_comes_in_and_goes_out(headless, tmp_path):
    square = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    source = tmp_path / "một thửa.geojson"
    source.write_text(json.dumps({"type": "Feature", "properties": {}, "geometry": square}), encoding="utf-8")
    target = tmp_path / "đường biên.gpkg"
    values = {"inputs": {"INPUT": str(source), "OUTPUT": str(target)}}
    code, stdout, stderr = headless("run", "native:boundary", "-", input=json.dumps(values))
    assert code == 0, stderr
    assert json.loads(stdout)["results"]["OUTPUT"] == str(target)
    assert target.exists()


def test_two_at_once_do_not_meet(root, program):
    command = [root / "tools" / "qgis-headless", "list"]
    variables = {name: value for name, value in os.environ.items() if not name.startswith("QGIS_")}
    started = [
        subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)
    ]
    outputs = [process.communicate(timeout=60)[0] for process in started]
    assert [process.returncode for process in started] == [0, 0]
    assert outputs[0] == outputs[1]
    assert b"native:buffer" in outputs[0]
