"""What is to be translated, gathered from the sources into the files that Qt Linguist edits.

Qt's own tool gathers what the window says. The rooms without Qt know no translation: what they say is found here by the
calls that it is said with, and handed to that tool as a file of its own.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6

from annotations.importing.importer import BUT_OTHER, HERE_ALREADY, NOTHING_SAID, TWICE
from desktop.i18n import DOMAIN, FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[2]
SPOKEN = re.compile(r"(say|lose|Rejection|Problem|\w*Error|_\w+_error|_newer|_wrong|_refusal)")
"""Calls in the rooms without Qt of which a person reads the literal arguments."""

COUNTED = [
    f"{what}{s}"
    for what in (
        "document",
        "span",
        "relation",
        "proposal",
        "cluster",
        "attribute",
        "note",
        "sentence",
        "fragment",
        "row",
    )
    for s in ("", "s")
]
"""What is counted where something is left out."""

UNSPOKEN = re.compile(r"BugError|DoesNotFitError|ValueError|TypeError|KeyError")
_SENTENCE = re.compile(r"[a-z]{2,}.* |[a-z] [a-z{]", re.IGNORECASE)


def gather(file: Path) -> None:
    """Bring a file up to date: what is new comes unfinished, what the sources have no more goes, the rest stays."""
    lupdate = Path(PySide6.__file__).parent / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
    options = [
        "-silent",
        "-no-obsolete",
        "-locations",
        "none",
        "-extensions",
        "py",
        "-disable-heuristic",
        "similartext",
    ]
    languages = ["-source-language", "en", "-target-language", file.stem.rpartition("_")[2]]
    with tempfile.TemporaryDirectory() as folder:
        lines = [
            f"QT_TRANSLATE_NOOP({DOMAIN!r}, {_quoted(phrase)})" for phrase in sorted({*phrases(), *COUNTED, *BESIDE})
        ]
        (Path(folder) / "domain.py").write_text("\n".join(lines), encoding="utf-8")
        command = [lupdate, *options, *languages, ROOT / "desktop", folder, "-ts", file]
        subprocess.run(command, check=True, capture_output=True, timeout=300)


BESIDE = (HERE_ALREADY, TWICE, BUT_OTHER, NOTHING_SAID)


def phrases() -> Iterator[str]:
    """What the rooms without Qt say: literal arguments of the calls that say it, and titles of formats."""
    for path in [*(ROOT / "annotations").rglob("*.py"), *(ROOT / "schemas").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (name := _name(node.func)):
                if SPOKEN.fullmatch(name) and not UNSPOKEN.fullmatch(name):
                    yield from _literals([*node.args, *(keyword.value for keyword in node.keywords)])
                elif name == "Format":
                    yield from _literals(node.args[1:2])


def _literals(arguments: Iterable[ast.expr]) -> Iterator[str]:
    """The sentences among some arguments; of one that depends on something, all that it may be."""
    for argument in arguments:
        if isinstance(argument, ast.IfExp):
            yield from _literals([argument.body, argument.orelse])
        elif isinstance(argument, ast.BoolOp):
            yield from _literals(argument.values)
        elif isinstance(argument, ast.Constant) and isinstance(text := argument.value, str) and _SENTENCE.search(text):
            yield text


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""


def _quoted(phrase: str) -> str:
    return '"' + phrase.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


if __name__ == "__main__":
    for found in sorted(FOLDER.glob("*.ts")):
        gather(found)
