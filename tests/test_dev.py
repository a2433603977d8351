"""The set-up script, run for real on small projects of its own; only the packages they install are made up, not pip."""

import ctypes.util
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

import dev

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="is about Linux")
POSIX = pytest.mark.skipif(os.name != "posix", reason="is about POSIX signals and links")

PYPROJECT = """
[project]
dependencies = ["tiny"]
[project.optional-dependencies]
html = []
docx = []
cas = []
test = ["tiny_tests"]
check = []
bench = []
"""

PROGRAM = """
import os, sys, tiny
print("ARGS", *sys.argv[1:])
print("FOLDER", os.getcwd())
print("PLATFORM", os.environ.get("QT_QPA_PLATFORM"))
print("TYPED", os.environ.get("HASHIYA_COMMAND"))
sys.exit(7)
"""

# Builds a wheel as setuptools would, but can be told to take its time.
BACKEND = """
import os, pathlib, time, zipfile

def build_wheel(folder, config_settings=None, metadata_directory=None):
    if "SLOW" in os.environ:
        import fcntl
        reached = open(os.environ["SLOW"], "w")
        fcntl.flock(reached, fcntl.LOCK_EX)
        deadline = time.monotonic() + 120
        while not os.path.exists(os.environ["SLOW"] + ".go") and time.monotonic() < deadline:
            reached.write(".")
            reached.flush()
            time.sleep(0.1)
    name = "slow-1.0-py3-none-any.whl"
    with zipfile.ZipFile(pathlib.Path(folder, name), "w") as wheel:
        wheel.writestr("slow.py", "")
        wheel.writestr("slow-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: slow\\nVersion: 1.0\\n")
        wheel.writestr("slow-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr("slow-1.0.dist-info/RECORD", "")
    return name
"""


class Project:
    """A project as small as can be, with a copy of the script and the packages it installs beside it.

    Attributes:
        root: The folder with dev.py and pyproject.toml.
        packages: The folder that pip is told to look in, and nowhere else.
    """

    def __init__(self, folder: Path) -> None:
        self.root = folder / "project"
        self.packages = folder / "packages"

    @classmethod
    def made_in(cls, folder: Path) -> "Project":
        """Writes the files of a new project."""
        project = cls(folder)
        project.packages.mkdir()
        project.write("dev.py", (dev.ROOT / "dev.py").read_text("utf-8"))
        libraries = "desktop/system_libraries.py"
        project.write(libraries, (dev.ROOT / libraries).read_text("utf-8"))
        project.write("pyproject.toml", PYPROJECT)
        project.write("constraints.txt", "tiny==1.0\n")
        project.write("desktop/__main__.py", PROGRAM)
        for name, version in [("tiny", "1.0"), ("tiny", "2.0"), ("tiny_tests", "1.0")]:
            project._add_wheel(name, version)
        project._add_source("slow", "1.0")
        return project

    def _add_source(self, name: str, version: str) -> None:
        with zipfile.ZipFile(self.packages / f"{name}-{version}.zip", "w") as source:
            build = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
            source.writestr(f"{name}-{version}/pyproject.toml", build)
            source.writestr(f"{name}-{version}/backend.py", BACKEND)

    def _add_wheel(self, name: str, version: str) -> None:
        about = f"{name}-{version}.dist-info"
        with zipfile.ZipFile(self.packages / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"{name}.py", f"version = {version!r}")
            wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
            wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{about}/RECORD", "")

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.venv / dev.PYTHON.relative_to(dev.VENV)

    @property
    def stamp(self) -> Path:
        return self.venv / dev.STAMP.name

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")

    def environment(self, **changes: str) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
        pip = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.packages), "PIP_CONFIG_FILE": os.devnull}
        return kept | pip | changes

    def dev(self, *arguments: str, cwd: Path | None = None, **changes: str) -> SimpleNamespace:
        """Runs the script to its end."""
        command = [sys.executable, str(self.root / "dev.py"), *arguments]
        env = self.environment(**changes)
        done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
        return SimpleNamespace(code=done.returncode, out=done.stdout, err=done.stderr)

    def installed(self) -> dict[str, str]:
        """The versions of the packages in .venv that can be imported there."""
        code = "import importlib.metadata as m; print(*(f'{d.name} {d.version}' for d in m.distributions()), sep='\\n')"
        done = subprocess.run([self.python, "-I", "-c", code], capture_output=True, text=True, check=True)
        return dict(line.split() for line in done.stdout.splitlines() if not line.startswith(("pip ", "setuptools ")))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that nothing was done with yet."""
    return Project.made_in(tmp_path)


@pytest.fixture(scope="module")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project.made_in(tmp_path_factory.mktemp("ready"))
    assert project.dev("run", "x").code == 7
    return project


@pytest.fixture
def ready_project(set_up_once: Project, tmp_path: Path) -> Project:
    """A copy of a project that is set up."""
    shutil.copytree(set_up_once.root.parent, tmp_path, symlinks=True, dirs_exist_ok=True)
    return Project(tmp_path)


@LINUX
def test_without_a_display_it_says_so_and_runs_the_tour_off_screen(project: Project):
    done = project.dev("run")
    assert "no display" in done.out
    assert f"ARGS tour {project.root / 'build' / 'tour'}\n" in done.out
    assert "PLATFORM offscreen\n" in done.out
    assert (done.code, done.err) == (7, "")


@LINUX
def test_with_a_display_it_opens_the_window(project: Project):
    done = project.dev("run", DISPLAY=":0")
    assert "ARGS open --sample\n" in done.out
    assert "PLATFORM None\n" in done.out
    assert done.code == 7


def test_arguments_go_to_the_program_which_stays_in_the_folder_of_the_person(project: Project, tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "tiny.py").write_text("raise SystemExit('imported from the folder of the person')", "utf-8")
    done = project.dev("run", "export", "a.hashiya", "--format", "jsonl", cwd=elsewhere)
    assert "ARGS export a.hashiya --format jsonl\n" in done.out
    assert f"FOLDER {elsewhere}\n" in done.out
    assert f"TYPED python3 {project.root / 'dev.py'} run\n" in done.out
    assert "no display" not in done.out
    assert done.code == 7


def test_the_second_time_nothing_is_installed(project: Project):
    assert "Installing" in project.dev("run", "x").out
    stamped = project.stamp.stat()
    again = project.dev("run", "x", PIP_FIND_LINKS="/nowhere")
    assert again.out.startswith("ARGS x\n")
    assert project.stamp.stat().st_mtime_ns == stamped.st_mtime_ns


def test_constraints_decide_the_version(project: Project):
    project.dev("run", "x")
    assert project.installed() == {"tiny": "1.0"}


def test_the_tools_for_tests_are_added_only_when_they_are_asked_for(project: Project):
    project.dev("run", "x")
    (project.venv / "kept").touch()
    assert "Installing" in project.dev("check").out
    assert project.installed() == {"tiny": "1.0", "tiny_tests": "1.0"}
    assert (project.venv / "kept").exists()
    assert project.dev("run", "x").out.startswith("ARGS x\n")
    assert "Installing" not in project.dev("check").out


@pytest.mark.parametrize(
    ("path", "text"),
    [("constraints.txt", "tiny==2.0\n"), ("pyproject.toml", PYPROJECT.replace('"tiny"', '"tiny<3"'))],
)
def test_what_no_longer_fits_is_made_anew(project: Project, path: str, text: str):
    project.dev("run", "x")
    (project.venv / "old").touch()
    project.write(path, text)
    done = project.dev("run", "x")
    assert "making it anew" in done.out
    assert done.code == 7
    assert not (project.venv / "old").exists()
    assert project.installed()["tiny"] == ("2.0" if path == "constraints.txt" else "1.0")


def _replace_interpreter(project: Project, script: str) -> None:
    project.python.unlink()
    project.python.write_text(script, "utf-8")
    project.python.chmod(0o755)


def _replace_venv_by_file(project: Project) -> None:
    project.venv.rename(project.root / "moved")
    project.venv.write_text("", "utf-8")


DAMAGES: dict[str, Callable[[Project], object]] = {
    "no stamp": lambda project: project.stamp.unlink(),
    "half a stamp": lambda project: project.stamp.write_text(project.stamp.read_text()[:20]),
    "no text in the stamp": lambda project: project.stamp.write_bytes(b"\xff\xfe\x00"),
    "interpreter gone": lambda project: project.python.unlink(),
    "a file in its place": _replace_venv_by_file,
}
POSIX_DAMAGES: dict[str, Callable[[Project], object]] = {
    "interpreter leads nowhere": lambda p: (p.python.unlink(), p.python.symlink_to("/nowhere/python3")),
    "interpreter does not start": lambda p: _replace_interpreter(p, "#!/bin/sh\nexit 1\n"),
    "interpreter is no program": lambda p: _replace_interpreter(p, "\0"),
    "interpreter of another version": lambda p: _replace_interpreter(p, "#!/bin/sh\necho 3 9\n"),
    "link that leads nowhere": lambda p: (p.venv.rename(p.root / "moved"), p.venv.symlink_to("/nowhere")),
}


@pytest.mark.parametrize(
    "damage",
    [
        *(pytest.param(damage, id=name) for name, damage in DAMAGES.items()),
        *(pytest.param(damage, id=name, marks=POSIX) for name, damage in POSIX_DAMAGES.items()),
    ],
)
def test_a_broken_environment_is_made_anew(ready_project: Project, damage: Callable[[Project], object]):
    damage(ready_project)
    done = ready_project.dev("run", "x")
    assert "Installing" in done.out
    assert (done.code, done.err) == (7, "")
    assert ready_project.dev("run", "x").out.startswith("ARGS x\n")


def test_a_project_that_was_moved_is_still_ready(ready_project: Project):
    assert ready_project.dev("run", "x").out.startswith("ARGS x\n")


@pytest.fixture
def slow_project(project: Project) -> Project:
    """A project with a package that takes its time."""
    project.write("pyproject.toml", PYPROJECT.replace('"tiny"', '"tiny", "slow"'))
    return project


def _interrupt(project: Project, number: signal.Signals) -> int:
    """Starts the script, sends it a signal while pip builds the slow package, and returns its exit code."""
    reached = project.root / "reached"
    command = [sys.executable, project.root / "dev.py", "run", "x"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)  # what is started behind a shell may ignore it
    try:
        process = subprocess.Popen(command, env=project.environment(SLOW=str(reached)), **quiet)
    finally:
        signal.signal(signal.SIGINT, ours)
    with process:
        deadline = time.monotonic() + 60
        while not (reached.exists() and reached.stat().st_size):
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.02)
        process.send_signal(number)
        return process.wait(timeout=30)


@POSIX
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_installation_leaves_no_stamp_and_is_done_again(
    slow_project: Project, number: signal.Signals, code: int
):
    import fcntl

    assert _interrupt(slow_project, number) == code
    assert slow_project.venv.exists()
    assert not slow_project.stamp.exists()
    with (slow_project.root / "reached").open() as reached:
        fcntl.flock(reached, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises while what pip started is still alive
    done = slow_project.dev("run", "x")
    assert "Waiting" not in done.out
    assert done.code == 7
    assert slow_project.installed() == {"tiny": "1.0", "slow": "1.0"}


@POSIX
def test_what_a_killed_installation_left_running_is_waited_for(slow_project: Project):
    assert _interrupt(slow_project, signal.SIGKILL) == -signal.SIGKILL
    command = [sys.executable, slow_project.root / "dev.py", "run", "x"]
    environment = slow_project.environment()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as second:
        assert second.stdout is not None
        try:
            assert "Waiting" in second.stdout.readline()
        finally:
            (slow_project.root / "reached.go").touch()
        assert "making it anew" in second.stdout.readline()
        second.stdout.read()
    assert second.returncode == 7
    assert slow_project.installed() == {"tiny": "1.0", "slow": "1.0"}


def test_a_failed_installation_shows_what_pip_said(project: Project):
    project.write("constraints.txt", "tiny==9.9\n")
    done = project.dev("run", "x")
    assert done.code == 1
    assert "ERROR: " in done.err
    assert "tiny==9.9" in done.err
    assert "Traceback" not in done.err
    assert not project.stamp.exists()


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["dance"], 2), (["--help"], 0)])
def test_it_says_how_it_is_used(project: Project, arguments: list[str], code: int):
    done = project.dev(*arguments)
    assert "dev.py run" in done.out
    assert done.code == code
    assert not project.venv.exists()


TOOL = "import os, sys; print('RAN {0}', *sys.argv[1:]); sys.exit('{0}' in os.environ['FAIL'].split())"


def _run_tests(project: Project, *arguments: str, fail: str = "") -> SimpleNamespace:
    """Runs `test` with tools that only say that they ran, and fail where they are told to."""
    for name in ("ruff", "mypy", "pytest"):
        project.write(f"{name}.py", TOOL.format(name))
    project.write("importlinter/__init__.py", "")
    project.write("importlinter/cli.py", "import sys; lint_imports_command = lambda _: print('RAN importlinter')")
    return project.dev("test", *arguments, FAIL=fail)


def _steps(out: str) -> list[str]:
    return [" ".join(line.split()[1:3]) for line in out.splitlines() if line.startswith("RAN ")]


def test_everything_is_run_and_pytest_speaks_last(project: Project):
    done = _run_tests(project)
    assert _steps(done.out) == ["ruff format", "ruff check", "mypy", "importlinter", "pytest -p", "pytest -n"]
    assert done.out.splitlines()[-1].startswith("RAN pytest -n")
    assert done.code == 0


def test_what_fails_early_is_named_before_pytest_and_counts_in_the_end(project: Project):
    done = _run_tests(project, fail="ruff mypy")
    assert len(_steps(done.out)) == 6
    assert "FAILED so far: format, lint, types\n" in done.out
    assert done.out.splitlines()[-1].startswith("RAN pytest -n")
    assert done.code == 1


def test_arguments_go_to_pytest_alone(project: Project):
    assert _run_tests(project, "-k", "arcs", fail="ruff").out.endswith("RAN pytest -k arcs\n")
    again = _run_tests(project, "-k", "arcs", fail="pytest")
    assert _steps(again.out) == ["pytest -k"]
    assert again.code == 1


@pytest.mark.parametrize(
    ("code", "passes"),
    [
        ("import json", True),
        ("import PySide6", False),
        ("from PySide6.QtCore import QObject", False),
        ("import shiboken6", False),
        ("import subprocess, sys; subprocess.run([sys.executable, '-c', 'import PySide6'], check=True)", False),
    ],
)
def test_qt_is_out_of_reach_of_the_tests_that_do_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, passes: bool
):
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    (tmp_path / "test_planted.py").write_text(f"def test_planted():\n    {code}\n", "utf-8")
    result = dev.without_qt("-c", str(dev.ROOT / "pyproject.toml"), str(tmp_path / "test_planted.py"))
    assert (result == 0) == passes


@LINUX
def test_libraries_that_do_not_load_are_found():
    there = ctypes.util.find_library("c")
    assert dev.lacking({str(there): "libc", "libhashiya-absent.so.1": "libhashiya-absent"}) == [
        "libhashiya-absent.so.1"
    ]


@LINUX
def test_every_library_that_qt_links_to_is_one_that_is_looked_for_or_comes_with_one(program: Callable[[str], str]):
    import PySide6

    platforms = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
    dev.provide(dev.WINDOW_LIBRARIES, {})
    for plugin in ("libqxcb.so", "libqoffscreen.so"):
        linked = subprocess.run([program("ldd"), platforms / plugin], capture_output=True, text=True, check=True).stdout
        assert "libQt6Gui.so" in linked
        assert "not found" not in linked


UNPRIVILEGED = """
import os, sys, dev
if os.geteuid() == 0:
    os.setuid(65534)
try:
    dev.provide({"libhashiya-absent.so.1": "libhashiya-absent0", "libc.so.6": "libc6"}, {"no-such-program": "nothing"})
except dev.SetupError as error:
    sys.exit(str(error))
"""


@LINUX
def test_without_privileges_it_prints_the_line_to_type(program: Callable[[str], str]):
    program("apt-get")
    done = subprocess.run(
        [sys.executable, "-c", UNPRIVILEGED], cwd=dev.ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "\n    sudo apt-get install --yes --no-install-recommends libhashiya-absent0\n" in done.stderr


@LINUX
@pytest.mark.parametrize("present", ["libglib2.0-0", "libglib2.0-0t64"])
def test_a_package_has_the_name_that_this_system_knows(
    present: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Callable[[str], str]
):
    program("apt-cache")
    entry = (
        f"Package: {present}\nStatus: install ok installed\nVersion: 1\nArchitecture: amd64\nMaintainer: a <a@b.c>\n"
    )
    (tmp_path / "status").write_text(f"{entry}Description: a library\n\n", "utf-8")
    settings = {"Dir::State::status": "status", "Dir::State::lists": "lists", "Dir::Cache": "cache"}
    lines = [f'{name} "{tmp_path / value}";' for name, value in settings.items()]
    (tmp_path / "apt.conf").write_text("\n".join([*lines, 'APT::Architecture "amd64";']), "utf-8")
    monkeypatch.setenv("APT_CONFIG", str(tmp_path / "apt.conf"))
    assert dev.name_here("libglib2.0-0") == present
