"""The zip holds the plugin and nothing else, and what the plugin site refuses is noticed here first."""

import subprocess
import zipfile

import pytest

PLUGIN = {"__init__.py": "", "metadata.txt": "", "LICENSE": "", "plugin.py": ""}


@pytest.fixture(scope="module")
def package(tool, root):
    if not (root / ".git").exists():
        pytest.skip("not a git checkout")
    return tool("package")


@pytest.fixture(scope="module")
def built(package, tmp_path_factory):
    # The committed state, as a release would be; resources.py stands in where pyrcc5 is not installed.
    target = tmp_path_factory.mktemp("package") / "plugin.zip"
    package.git("archive", "--format=zip", "--prefix=parcel_clean/", f"--output={target}", "HEAD")
    return target


def write(path, files, **options):
    with zipfile.ZipFile(path, "w") as file:
        for name, content in files.items():
            entry = zipfile.ZipInfo(f"parcel_clean/{name}")
            entry.external_attr = options.get("mode", 0o644) << 16
            file.writestr(entry, content)
    return path


def test_the_plugin_is_accepted(package, built):
    assert list(package.problems(built, release=False)) == []


def test_only_what_a_user_needs_is_in_it(built):
    with zipfile.ZipFile(built) as file:
        tops = {name.split("/")[1] for name in file.namelist()}
    assert not tops & {"tests", "tools", ".ci", "Makefile", "pyproject.toml", "conftest.py", "resources.qrc", "demo"}
    assert not {top for top in tops if top.startswith(".") or "requirements" in top}
    assert {"core", "adapters", "processing", "data", "resources", "metadata.txt", "LICENSE"} <= tops


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        ({"a.so": "x"}, "does not belong"),
        ({"data/a.bin": b"\xff\x00\xfe"}, "binary"),
        ({"new.py": "match 1:\n    case 1: pass\n"}, "not Python 3.9"),
        ({"__pycache__/a.py": ""}, "does not belong"),
    ],
)
def test_what_does_not_belong_is_noticed(package, tmp_path, files, complaint):
    found = list(package.problems(write(tmp_path / "a.zip", {**PLUGIN, **files}), release=False))
    assert len(found) == 1, found
    assert complaint in found[0]


def test_executables_and_missing_files_are_noticed(package, tmp_path):
    found = list(package.problems(write(tmp_path / "a.zip", {"plugin.py": ""}, mode=0o755), release=False))
    assert "parcel_clean/plugin.py: executable" in found
    assert "LICENSE is missing" in found


def test_a_release_wants_real_addresses(package, built):
    assert any("placeholder" in problem for problem in package.problems(built, release=True)) == (
        ".example" in package.metadata()["tracker"]
    )


def test_nothing_of_the_machine_is_tracked(root, package):
    tracked = package.git("ls-files").splitlines()
    assert not [name for name in tracked if name.startswith((".venv/", "build/", "demo/")) or name == "resources.py"]
    executable = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-s"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    shipped = [line.split("\t")[1] for line in executable if line.startswith("100755")]
    assert not [name for name in shipped if not name.startswith(("tools/", ".ci/"))]
