"""What is handed out: the wheel, the pins, and nothing of the machine that it was made on."""

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ROOMS = ("annotations", "desktop", "schemas")
DATA = (
    ("schemas/library", "*.toml"),
    ("annotations/samples", "*.txt"),
    ("annotations/samples", "*.jsonl"),
    ("desktop/assets", "*"),
)


def pins() -> dict[str, Version]:
    """The version that constraints.txt gives each package. A line of any other kind is an error."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    found = {}
    for line in lines:
        if not line.startswith("#"):
            pin = re.fullmatch(r"([A-Za-z0-9._-]+)==([0-9][0-9a-z.]*)", line)
            assert pin, f"not a pin: {line}"
            found[canonicalize_name(pin[1])] = Version(pin[2])
    return found


def asked_for() -> list[Requirement]:
    """Everything that pyproject.toml names as a dependency, but for large formats, and who reads them."""
    extras = [PROJECT["optional-dependencies"][name] for name in ("html", "docx", "cas", "test", "check", "bench")]
    return [Requirement(line) for lines in (PROJECT["dependencies"], *extras) for line in lines]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of these sources, with one more file where each kind of data lies."""
    folder = tmp_path_factory.mktemp("wheel")
    tree = folder / "tree"
    for room in ROOMS:
        shutil.copytree(ROOT / room, tree / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tree)
    (tree / "tests").mkdir()
    (tree / "tests" / "test_planted.py").touch()
    for place, pattern in DATA:
        (tree / place).mkdir(exist_ok=True)
        (tree / place / pattern.replace("*", "planted")).write_text("planted", "utf-8")
    # What pip calls to build a wheel, without the environment that it would download setuptools into.
    code = f"from setuptools import build_meta; build_meta.build_wheel({str(folder)!r})"
    built = subprocess.run([sys.executable, "-c", code], cwd=tree, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (path,) = folder.glob("hashiya-*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_holds_every_module_and_all_data(wheel: zipfile.ZipFile):
    held = set(wheel.namelist())
    modules = {path.relative_to(ROOT).as_posix() for room in ROOMS for path in (ROOT / room).rglob("*.py")}
    data = {path.relative_to(ROOT).as_posix() for place, kind in DATA for path in (ROOT / place).glob(kind)}
    planted = {f"{place}/{pattern.replace('*', 'planted')}" for place, pattern in DATA}
    assert modules | data | planted <= held


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile):
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(ROOMS)


def test_the_wheel_brings_the_command(wheel: zipfile.ZipFile):
    (name,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    points = ConfigParser()
    points.read_string(wheel.read(name).decode())
    assert dict(points["console_scripts"]) == {"hashiya": "desktop.__main__:main"}


def test_every_dependency_is_pinned_to_a_version_that_it_allows():
    pinned = pins()
    for requirement in asked_for():
        assert pinned[canonicalize_name(requirement.name)] in requirement.specifier


def test_everything_installed_for_a_dependency_is_pinned_too():
    from importlib.metadata import PackageNotFoundError, requires

    pinned, seen, waiting = pins(), set(), [requirement.name for requirement in asked_for()]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in seen:
            continue
        seen.add(name)
        try:
            lines = requires(name) or []
        except PackageNotFoundError:  # one for another system
            continue
        for requirement in map(Requirement, lines):
            markers = [{"extra": "", "sys_platform": system} for system in ("linux", "darwin", "win32")]
            if requirement.marker is None or any(requirement.marker.evaluate(marker) for marker in markers):
                waiting.append(requirement.name)
    assert seen == pinned.keys()


def test_pyside_is_older_than_the_version_that_aborts():
    assert Version("6.9") <= pins()["pyside6-essentials"] < Version("6.12")


FOREIGN = re.compile(
    r"(?<![\w./-])/(root|home|users|work|tmp|opt)/\w|[A-Z]:\\users\\"
    r"|pythonhosted\.org|pypi\.org/simple|index[-_]url|find[-_]links|\.pkg\.dev|artifact.?registry",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("see /ho" + "me/amina/hashiya", True),
        ("--extra-index" + "-url x", True),
        ("https://files.python" + "hosted.org/x", True),
        ("see tests/some/home/x and /usr/bin/python3", False),
    ],
)
def test_what_is_foreign_is_recognised(text: str, foreign: bool):
    assert bool(FOREIGN.search(text)) == foreign


def test_no_file_names_a_place_on_some_machine_or_where_packages_come_from():
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git working tree")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    made_up = {"tests/test_packaging.py", "tests/test_dev.py"}  # these name such things to test what comes of them
    names = [name for name in listed.split("\0") if name and name not in made_up]
    assert "dev.py" in names
    found = {}
    for name in names:
        text = (ROOT / name).read_bytes().decode("utf-8", "replace") if (ROOT / name).is_file() else ""
        if hit := FOREIGN.search(text):
            found[name] = hit[0]
    assert found == {}
