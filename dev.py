#!/usr/bin/env python3
"""Set Hashiya up and run it from its sources, with Python 3.11 or newer and nothing else.

    python3 dev.py run [ARGS...]            the window on a sample article, or the program with these arguments
    python3 dev.py test [PYTEST ARGS...]    format, lint, types, import contracts and all tests; or only these tests
    python3 dev.py check                    format, lint, types and import contracts
    python3 dev.py bench [--json FILE]      the benchmarks; --guide writes their table into docs/guide/performance.md
    python3 dev.py pictures                 makes the pictures of the documentation anew
    python3 dev.py screens FOLDER [NAME...]   every screen as a picture: both languages, both themes, 100 % and 200 %
    python3 dev.py translations             gathers what is to be translated into desktop/translations, for Qt Linguist
    python3 dev.py consumers [PYTEST ARGS...]  do the programs that our exports are for read them? In .venv-consumers
    python3 dev.py faults [--guide] [PYTEST ARGS...]
                                            kills and failures at every system call; `test` tries some of them

Everything is installed into .venv beside this file, once: a stamp there, written last, says what it holds, and an
environment without a stamp that fits is thrown away and made anew. On Debian and Ubuntu the system libraries of Qt that
are missing are installed too where this runs as root; elsewhere the line to type is printed. Where packages come from
is pip's and apt's own configuration: nothing here knows an address.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs this file may well have an older one
    sys.exit("Hashiya needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import tomllib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from desktop.system_libraries import OFFSCREEN_LIBRARIES, WINDOW_LIBRARIES, lacking, name_here

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent
VENV = ROOT / (".venv-consumers" if sys.argv[1:2] == ["consumers"] else ".venv")
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
BASE_PYTHON = getattr(sys, "_base_executable", None) or sys.executable
"""The interpreter that environments are made from, also when this file is run by the one in .venv."""

RUNNING = ("html", "docx")
TESTING = (*RUNNING, "cas", "test", "check", "bench")
"""The optional dependencies that a command needs, by their names in pyproject.toml."""

TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
    "strace": "strace",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "libfribidi.so.0": "libfribidi0",
}
"""Programs that some tests start and a library that they load, and the Debian packages that hold them."""

CHECKS = {
    "format": ("-m", "ruff", "format", "--check", "."),
    "lint": ("-m", "ruff", "check", "."),
    "types": ("-m", "mypy"),
    "import contracts": ("-c", "from importlinter.cli import lint_imports_command as run; run(['--no-logo'])"),
}
"""What `check` runs with the interpreter in .venv."""

TESTS_WITHOUT_QT = ("tests/schemas", "tests/annotations")
ON_ALL_CORES = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
"""For pytest: each worker has windows of its own, that no other sees."""


class SetupError(Exception):
    """Something outside this file stands in the way; the text says what and what to do."""


def say(text: str) -> None:
    """Print a line at once, also where the output is a pipe."""
    print(text, flush=True)


# The environment


def requirements(extras: tuple[str, ...]) -> list[str]:
    """What pyproject.toml asks for, with these optional dependencies."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]


def fingerprint(extras: tuple[str, ...]) -> str:
    """A hash over all that decides what an environment with these extras holds."""
    constraints = (ROOT / "constraints.txt").read_text("utf-8")
    held = [sys.implementation.name, sys.version_info[:2], requirements(extras), constraints]
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()


def starts() -> bool:
    """Whether the interpreter in .venv starts and is of the version that runs this file."""
    question = "import sys; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run([PYTHON, "-I", "-S", "-c", question], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def is_ready(extras: tuple[str, ...]) -> bool:
    """Whether .venv holds what is needed: its stamp says so, and its interpreter starts."""
    try:
        stamped = STAMP.read_text("utf-8").split()
    except (OSError, UnicodeDecodeError):
        return False
    return fingerprint(extras) in stamped and starts()


def set_up(extras: tuple[str, ...]) -> None:
    """Make .venv hold what is needed. What it holds already is kept if its stamp fits, or else thrown away."""
    if is_ready(extras):
        return
    with alone() as lock:
        if not is_ready(extras):  # nor was it made by the one that was waited for
            install(extras, lock)


@contextmanager
def alone() -> Iterator[tuple[int, ...]]:
    """Wait for whoever installs here already, then hold others off, until the last heir of the descriptors has ended.

    A pip that outlives a killed script would otherwise go on writing into the environment that the next one makes.
    Windows has no such lock: there the next one cannot remove what is in use, and says so.
    """
    if os.name != "posix":
        yield ()
        return
    import fcntl

    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Waiting for another set-up of this folder to end.")
        fcntl.flock(folder, fcntl.LOCK_EX)
    try:
        yield (folder,)
    finally:
        os.close(folder)


def install(extras: tuple[str, ...], lock: tuple[int, ...]) -> None:
    """Install what is needed and write the stamp."""
    if is_ready(RUNNING):
        STAMP.unlink()
    else:
        make_environment()
    wanted = requirements(extras)
    say(f"Installing {len(wanted)} packages and what they need into {VENV}. The first time this takes a minute or two.")
    constraints = ["-c", str(ROOT / "constraints.txt")]
    options = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    quietly([*installer(), "install", *options, *constraints, *wanted], show="Collecting ", lock=lock)
    STAMP.write_text(f"{fingerprint(RUNNING)}\n{fingerprint(extras)}\n", "utf-8")
    say("Installed.")


def make_environment() -> None:
    """Make an empty .venv, in place of whatever is there."""
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        say(f"{VENV} is unfinished, broken or out of date: making it anew.")
        try:
            shutil.rmtree(VENV)
        except OSError as error:
            raise SetupError(f"{VENV} cannot be removed ({error}). Close what uses it, then try again.") from error
    if importlib.util.find_spec("venv") is None:
        install_packages(["python3-venv"], "Python's venv module is missing.")
    say(f"Making {VENV}.")
    # Without pip, since Debian's Python has nothing to bring it in with.
    quietly([BASE_PYTHON, "-m", "venv", "--without-pip", str(VENV)])


def installer() -> list[str]:
    """The command that runs pip for .venv: the pip beside Python, or one brought in by ensurepip or by apt."""
    beside = [BASE_PYTHON, "-m", "pip", "--python", str(PYTHON)]
    if has_pip():
        return beside
    if importlib.util.find_spec("ensurepip"):
        quietly([str(PYTHON), "-m", "ensurepip"])
        return [str(PYTHON), "-m", "pip"]
    install_packages(["python3-pip"], "Python has no pip.")
    if has_pip():
        return beside
    raise SetupError(f"{BASE_PYTHON} has no pip that can install into another environment (22.3 or newer).")


def has_pip() -> bool:
    """Whether Python comes with a pip that can install into another environment."""
    answer = subprocess.run([BASE_PYTHON, "-m", "pip", "--version"], capture_output=True, text=True, check=False)
    version = re.match(r"pip (\d+)\.(\d+)", answer.stdout)
    return version is not None and (int(version[1]), int(version[2])) >= (22, 3)


def quietly(command: list[str], *, show: str = "\0", lock: tuple[int, ...] = (), **environment: str) -> None:
    """Run a command and print, of what it prints, only the lines that begin so; all of it where it fails.

    When this is interrupted, the command and all that it started are ended.
    """
    lines: list[str] = []
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=os.environ | environment,
        start_new_session=True,
        pass_fds=lock,
    ) as process:
        try:
            for line in process.stdout or ():
                lines.append(line)
                if line.startswith(show):
                    say("  " + line.split(" (from")[0].strip())
        except BaseException:
            if os.name == "posix":
                os.killpg(process.pid, signal.SIGTERM)
            process.terminate()
            raise
    if process.returncode:
        output = "".join(lines).encode("ascii", "backslashreplace").decode()
        raise SetupError(f"{output}\nThis failed: {' '.join(command)}")


# The system


def is_there(name: str) -> bool:
    """Whether a program can be found, or a shared library loaded."""
    return not lacking([name]) if ".so" in name else shutil.which(name) is not None


def provide(libraries: dict[str, str], programs: dict[str, str]) -> None:
    """See to it that shared libraries and programs are there, on Linux; the programs only where this runs as root."""
    if not sys.platform.startswith("linux"):
        return
    missing = lacking(libraries)
    packages = [libraries[name] for name in missing]
    if shutil.which("apt-get") is None:
        if missing:
            say(f"Qt may not start: this system has no {', '.join(missing)}. Install what holds them.")
        return
    if os.geteuid() == 0:
        packages += [package for program, package in programs.items() if not is_there(program)]
    if packages:
        install_packages(packages, f"System packages are missing: {', '.join(packages)}.")
    if missing := lacking(libraries):
        raise SetupError(f"These libraries still cannot be loaded: {', '.join(missing)}.")


def install_packages(packages: list[str], why: str) -> None:
    """Install Debian packages where this runs as root; elsewhere say what to type."""
    say(why)
    if shutil.which("apt-get") is None:
        raise SetupError("Install it with this system's own means, then try again.")
    install = ["apt-get", "install", "--yes", "--no-install-recommends"]
    if os.geteuid() != 0:
        names = [name_here(package) for package in packages]
        raise SetupError(f"Type this, then try again:\n\n    sudo {' '.join([*install, *names])}\n")
    say("Installing them with apt-get.")
    quietly(["apt-get", "update"])
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    quietly([*install, *wait, *map(name_here, packages)], DEBIAN_FRONTEND="noninteractive")


# The commands


def run(arguments: list[str]) -> NoReturn:
    """Become the program, with these arguments; without any open the sample, or without a display run the tour."""
    needs_display = sys.platform.startswith("linux")
    has_display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    set_up(RUNNING)
    provide(WINDOW_LIBRARIES if has_display else OFFSCREEN_LIBRARIES, {})
    # The second is how messages name the command: as it was typed.
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HASHIYA_COMMAND": f"python3 {sys.argv[0]} run"}
    if needs_display and not has_display and not arguments:
        say("There is no display, so no window can open. Running the tour instead: the real window, drawn off screen.")
        arguments = ["tour", str(ROOT / "build" / "tour")]
        environment["QT_QPA_PLATFORM"] = "offscreen"
    arguments = arguments or ["open", "--sample"]
    # -P: the folder this was started in, which paths in the arguments start from, is no place to import from.
    command = [str(PYTHON), "-P", "-m", "desktop", *arguments]
    if os.name == "posix":
        os.execve(PYTHON, command, environment)
    sys.exit(subprocess.call(command, env=environment))  # Windows cannot replace a process


def test(arguments: list[str]) -> int:
    """Run the checks and all tests, pytest last, also where something failed before; or only these tests."""
    set_up(TESTING)
    provide(WINDOW_LIBRARIES, TEST_PROGRAMS)
    if arguments:
        return call("-m", "pytest", *arguments)
    failed = failing_checks()
    say("\n== schemas and annotations, with Qt out of reach")
    if without_qt(*TESTS_WITHOUT_QT):
        failed.append("tests without Qt")
    say(f"\n== FAILED so far: {', '.join(failed)}" if failed else "\n== All fine so far.")
    say("\n== all other tests")
    others = [f"--ignore={tests}" for tests in TESTS_WITHOUT_QT]
    return call("-m", "pytest", *ON_ALL_CORES, *others) or int(bool(failed))


def faults(arguments: list[str]) -> int:
    """Run the tests of faults at every system call that there is; with --guide, write what was tried into the guide."""
    set_up(TESTING)
    provide(OFFSCREEN_LIBRARIES, TEST_PROGRAMS)
    tried = ROOT / "build/faults.md"
    tried.parent.mkdir(exist_ok=True)
    others = [argument for argument in arguments if argument != "--guide"]
    code = call("-m", "pytest", "-m", "faults", *others, HASHIYA_FAULTS="wide", HASHIYA_FAULTS_TABLE=str(tried))
    if "--guide" in arguments and not code:
        write_what_was_tried(tried.read_text("utf-8"))
    return code


def write_what_was_tried(table: str) -> None:
    """Put a table of faults at the end of the page on durability, and its rows at the end of the Arabic one."""
    english, arabic = ROOT / "docs/guide/durability.md", ROOT / "docs/guide/ar/durability.md"
    text, _, _ = english.read_text("utf-8").partition("\n## What was tried\n")
    english.write_text(f"{text.rstrip()}\n\n## What was tried\n\n{table}", "utf-8")
    under = "|---|---:|---:|\n"
    above, _, _ = arabic.read_text("utf-8").partition(under)
    arabic.write_text(f"{above}{under}{table.partition(under)[2]}", "utf-8")


def consumers(arguments: list[str]) -> int:
    """Let the programs that exports are made for read them. They are large, and so have an environment of their own."""
    set_up((*RUNNING, "cas", "test", "consumers"))
    return call("-m", "pytest", "-rs", "tests/consumers", "tests/annotations/formats", *arguments)


def check(_arguments: list[str]) -> int:
    """Run the checks that start no test."""
    set_up(TESTING)
    failed = failing_checks()
    say(f"\n== FAILED: {', '.join(failed)}" if failed else "\n== All fine.")
    return int(bool(failed))


def bench(arguments: list[str]) -> int:
    """Run the benchmarks and keep their figures as JSON; with --guide, write their table too."""
    set_up(TESTING)
    provide(WINDOW_LIBRARIES, {})
    guide = "--guide" in arguments
    figures = (
        Path(arguments[arguments.index("--json") + 1]) if "--json" in arguments[:-1] else ROOT / "build/bench.json"
    )
    figures.parent.mkdir(parents=True, exist_ok=True)
    columns = "--benchmark-columns=median,max,rounds"
    code = call("-m", "pytest", "tests/benchmarks", columns, f"--benchmark-json={figures.resolve()}")
    if guide and not code:
        table = subprocess.run(
            [PYTHON, "-m", "tests.benchmarks.table", figures], cwd=ROOT, capture_output=True, check=True
        )
        (ROOT / "docs/guide/performance.md").write_bytes(table.stdout)
    return code


def pictures(_arguments: list[str]) -> int:
    """Make the pictures of the documentation anew."""
    set_up(RUNNING)
    provide(OFFSCREEN_LIBRARIES, {})
    return call("-m", "tests.support.pictures")


def screens(arguments: list[str]) -> int:
    """Make pictures of all screens, to be looked at, or only of those named behind the folder."""
    if not arguments or arguments[0].startswith("-"):
        raise SetupError("Say into which folder: python3 dev.py screens FOLDER [NAME...]")
    set_up(RUNNING)
    provide(OFFSCREEN_LIBRARIES, {})
    return call("-m", "tests.support.screens", str(Path(arguments[0]).resolve()), *arguments[1:])


def translations(_arguments: list[str]) -> int:
    """Write what is to be translated into the files that Qt Linguist edits; what was translated stays."""
    set_up(RUNNING)
    return call("-m", "tests.support.translations")


def failing_checks() -> list[str]:
    """Run all checks; the names of those that failed."""
    failed = []
    for name, command in CHECKS.items():
        say(f"\n== {name}")
        if call(*command):
            failed.append(name)
    return failed


def without_qt(*tests: str) -> int:
    """Run tests in processes that cannot import PySide6, nor can those that they start."""
    # pytest-qt cannot be loaded then, and so pytest does not know its options.
    options = ["-p", "no:pytest-qt", "-W", "ignore:Unknown config option:pytest.PytestConfigWarning"]
    return call("-m", "pytest", *options, *ON_ALL_CORES, *tests, PYTHONPATH=str(ROOT / "tests" / "without_qt"))


def call(*command: str, **environment: str) -> int:
    """Run the interpreter in .venv from this folder, without a display, and return its exit code."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment
    with subprocess.Popen([PYTHON, *command], cwd=ROOT, env=env) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:  # which the process has got too, and ends in its own way
            process.wait()
            raise
        except SystemExit:
            process.terminate()
            raise


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name."""
    known = (run, test, check, bench, consumers, faults, pictures, screens, translations)
    commands = {command.__name__: command for command in known}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    try:
        return commands[arguments[0]](arguments[1:])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
