"""Runs the driver under strace, with a signal or an error at one system call, and counts what held."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotations.document import DocumentState, Markup, Record, title_of
from annotations.store.project_file import ProjectFile
from annotations.text import sha256
from schemas.files import load_named
from tests.faults.recording import TRACED, Disk, Event, events_of
from tests.support.making import ARTICLE, document

DRIVER = Path(__file__).with_name("driver.py")
ROOT = DRIVER.parent.parent.parent
WIDE = "HASHIYA_FAULTS"
TABLE = "HASHIYA_FAULTS_TABLE"
"""Names a file for a table of what was tried."""
TABLE_HEAD = """Each point is one system call of the real program on a real file at which it was killed, or the call
failed, or the power went. Written by `python3 dev.py faults --guide`; a quick selection runs with all tests. Where one
point does not hold, no table is written.
"""
CALLS = ("pwrite64", "fdatasync", "fsync", "unlink", "ftruncate", "rename", "write")

_counted = pytest.StashKey[list[str]]()


@dataclass(frozen=True)
class Point:
    """The ``number``-th of all calls of this name that the driver makes, counted from 1."""

    call: str
    number: int


@dataclass(frozen=True)
class Run:
    """What became of a run of the driver."""

    point: Point
    folder: Path
    code: int
    lines: list[str]
    errors: str

    @property
    def saved(self) -> list[str]:
        """What the driver was told is saved."""
        return [line.split()[1] for line in self.lines if line.startswith("saved ")]

    @property
    def refused(self) -> list[str]:
        """The reasons of what was refused."""
        return [line.split(maxsplit=2)[2] for line in self.lines if line.startswith("refused ")]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_counted] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    lines = config.stash.get(_counted, [])
    if lines:
        terminalreporter.section("faults")
        for line in lines:
            terminalreporter.line(f"{line}, all held")
    if lines and (table := os.environ.get(TABLE)):
        rows = [line.rsplit(": ", 1) for line in lines]
        head = [TABLE_HEAD, "| fault | points tried | held |", "|---|---:|---:|"]
        body = [f"| {what} | {tried.split()[0]} | {tried.split()[0]} |" for what, tried in rows]
        Path(table).write_text("\n".join([*head, *body, ""]), "utf-8")


@pytest.fixture
def strace(program: Callable[[str], str]) -> str:
    """Where strace is."""
    return program("strace")


class Bench:
    """Copies of one prepared folder, in each of which the driver runs with one fault."""

    def __init__(self, strace: str, tmp_path: Path, config: pytest.Config) -> None:
        self.prepared = tmp_path / "prepared"
        self.prepared.mkdir()
        self._strace, self._runs, self._config = strace, tmp_path / "runs", config
        self._runs.mkdir()

    @property
    def project(self) -> Path:
        """The project that every run starts from."""
        return self.prepared / "corpus.hashiya"

    def points(self, task: str, *, calls: tuple[str, ...] = CALLS, limit: int) -> list[Point]:
        """The system calls of a run without a fault that touch its folder, or so many of them, from first to last."""
        folder = self._copy("dry")
        log = folder.with_suffix(".log")
        result = self._drive(task, folder, "-y", "-o", str(log), "-e", f"trace={','.join(calls)}")
        assert result.returncode == 0, result.stderr
        counts: dict[str, int] = {}
        found = []
        for line in log.read_text("utf-8", errors="replace").splitlines():
            match = re.match(r"(?:\d+ +)?(\w+)\(", line)
            if match is None:
                continue
            counts[match[1]] = counts.get(match[1], 0) + 1
            if str(folder) in line:
                found.append(Point(match[1], counts[match[1]]))
        if os.environ.get(WIDE) == "wide" or len(found) <= limit:
            return found
        return [found[index * (len(found) - 1) // (limit - 1)] for index in range(limit)]

    def record(self, task: str) -> tuple[Disk, list[Event]]:
        """The folder as it was, and all that a run without a fault did in it, call by call."""
        folder = self._copy("recorded")
        before, log = Disk.of(folder), folder.with_suffix(".log")
        options = ("-y", "-xx", "-s", "100000000", "-o", str(log), "-e", f"trace={TRACED}")
        seen = events_of(log, folder, lambda: self._drive(task, folder, *options))
        return before, seen

    def sweep(self, task: str, points: list[Point], fault: str) -> Iterator[Run]:
        """One run a point, with the fault there ("signal=SIGKILL", "error=ENOSPC"), as many at a time as may be."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            yield from pool.map(lambda point: self._run(task, point, fault), points)

    def again(self, task: str, folder: Path) -> subprocess.CompletedProcess[str]:
        """A run without a fault in this folder."""
        return self._drive(task, folder, "-o", os.devnull, "-e", "trace=none")

    def count(self, what: str, tried: int) -> None:
        """Say at the end of the session that all these points held."""
        self._config.stash[_counted].append(f"{what}: {tried} points tried")

    def _run(self, task: str, point: Point, fault: str) -> Run:
        folder = self._copy(f"{point.call}-{point.number}")
        inject = f"inject={point.call}:{fault}:when={point.number}"
        result = self._drive(task, folder, "-o", os.devnull, "-e", f"trace={point.call}", "-e", inject)
        return Run(point, folder, result.returncode, result.stdout.splitlines(), result.stderr)

    def _copy(self, name: str) -> Path:
        folder = self._runs / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.prepared, folder)
        return folder

    def _drive(self, task: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
        command = [self._strace, "-f", "-qq", *options, sys.executable, "-X", "faulthandler"]
        arguments = [str(DRIVER), task, str(folder / "corpus.hashiya"), str(folder / "out.jsonl")]
        env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run([*command, *arguments], capture_output=True, text=True, env=env, check=False, timeout=60)


@pytest.fixture
def bench(strace: str, tmp_path: Path, request: pytest.FixtureRequest) -> Bench:
    """A bench whose project holds one long article in the layer "main"."""
    made = Bench(strace, tmp_path, request.config)
    make_project(made.project)
    return made


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A closed project with one article in the layer "main"."""
    path = tmp_path / "corpus.hashiya"
    make_project(path)
    return path


def make_project(path: Path) -> None:
    ProjectFile.create(path, load_named("news-ar"))
    article = document(ARTICLE * 5)
    assert (article.title, article.sha256) == (title_of(article.text), sha256(article.text))
    with ProjectFile.open(path) as project:
        project.add_records([Record(article, "main", "driver", state=DocumentState())], by="driver")
        assert project.markup(1, project.layers()[0]) == Markup()
