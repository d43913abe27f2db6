"""The name check finds what Qt 6 no longer has; here by the shape of the source, without QGIS."""

import pytest


@pytest.fixture
def complaints(tool, tmp_path):
    module = tool("qt6_check.py")

    def check(source):
        path = tmp_path / "some.py"
        path.write_text(source)
        return [text for _, text in module.check_python(path, [])]

    return check


HEAD = "from qgis.PyQt.QtCore import Qt, QVariant\nfrom qgis.core import QgsProcessing\n"


@pytest.mark.parametrize(
    "line",
    [
        "x = Qt.UserRole",
        "x = QgsProcessing.TypeVectorPolygon",
        "dialog.exec_()",
        "import PyQt5.QtCore",
        "from PyQt6 import sip",
    ],
)
def test_finds(complaints, line):
    assert len(complaints(HEAD + line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "x = Qt.ItemDataRole.UserRole",
        "x = QgsProcessing.SourceType.TypeVectorPolygon",
        "x = QVariant.Int",
        "x = Qt.UserRole  # qt6: only reached under Qt 5",
        "dialog.exec()",
        "x = other.UserRole",
    ],
)
def test_leaves_alone(complaints, line):
    assert complaints(HEAD + line) == []


def test_forms_want_unscoped_enums(tool, tmp_path):
    form = tmp_path / "some.ui"
    form.write_text("<enum>Qt::Horizontal</enum>\n<enum>Qt::Orientation::Horizontal</enum>\n")
    assert [line for line, _ in tool("qt6_check.py").check_form(form)] == [2]
