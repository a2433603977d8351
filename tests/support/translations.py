"""What is to be translated, gathered from the sources into the files that Qt Linguist edits.

Qt's own tool gathers what the window says. The rooms without Qt know no translation: what they say is found here by the
calls that it is said with, and handed to that tool as a file of its own.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6

from desktop.i18n import DOMAIN, FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SPOKEN = {"say": (0,), "Format": (1,)}
"""Calls in the rooms without Qt, and which of their arguments a person reads."""


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
        lines = [f"QT_TRANSLATE_NOOP({DOMAIN!r}, {_quoted(phrase)})" for phrase in sorted(set(phrases()))]
        (Path(folder) / "domain.py").write_text("\n".join(lines), encoding="utf-8")
        command = [lupdate, *options, *languages, ROOT / "desktop", folder, "-ts", file]
        subprocess.run(command, check=True, capture_output=True, timeout=300)


def phrases() -> Iterator[str]:
    """What the rooms without Qt say."""
    for path in [*(ROOT / "annotations").rglob("*.py"), *(ROOT / "schemas").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                for place in SPOKEN.get(_name(node.func), ()):
                    if place < len(node.args) and isinstance(literal := node.args[place], ast.Constant):
                        yield str(literal.value)


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""


def _quoted(phrase: str) -> str:
    return '"' + phrase.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


if __name__ == "__main__":
    for found in sorted(FOLDER.glob("*.ts")):
        gather(found)
