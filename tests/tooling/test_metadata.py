"""metadata.txt says what QGIS and the plugin site need."""

import configparser
import re

import pytest


@pytest.fixture(scope="module")
def general(root):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(root / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "Parcel Clean"),
        ("name[vi]", "Làm sạch thửa đất"),
        ("qgisMinimumVersion", "3.22"),
        ("qgisMaximumVersion", "4.99"),
        ("hasProcessingProvider", "yes"),
        ("license", "GPL-2.0-or-later"),
    ],
)
def test_values_others_rely_on(general, key, value):
    assert general[key] == value


def test_what_the_site_requires_is_there(general, tool):
    assert [key for key in tool("package").REQUIRED if not general.get(key, "").strip()] == []
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    assert "supportsQt6" not in general, "the site no longer knows it; qgisMaximumVersion says it"


def test_every_key_is_on_one_line(root):
    # QGIS reads metadata.txt with its own parser, which knows no continued lines.
    for line in (root / "metadata.txt").read_text("utf-8").splitlines()[1:]:
        assert re.match(r"[A-Za-z\[\]]+=\S", line), line


def test_icon_and_licence_are_there(general, root):
    assert (root / general["icon"]).is_file()
    assert "GNU GENERAL PUBLIC LICENSE" in (root / "LICENSE").read_text("utf-8")[:200]


def test_the_changelog_knows_the_version(general, root):
    text = (root / "CHANGELOG.md").read_text("utf-8")
    assert "## [Unreleased]" in text
    assert f"## [{general['version']}]" in text or general.getboolean("experimental")
