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
from annotations.name_lists import NAME_LABEL
from desktop.i18n import DOMAIN, FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[2]
SPOKEN = re.compile(
    r"(say|lose|change|Rejection|Problem|\w*Error|_\w+_error|newer|_wrong|_refusal"
    r"|add|unreadable|value|guess|Mistake|_Rule|_replace|_formed|_check_known|_check_labels)"
)
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
        "flag",
        "label",
        "sentence",
        "fragment",
        "row",
    )
    for s in ("", "s")
]
"""What is counted where something is left out."""

UNSPOKEN = re.compile(r"BugError|DoesNotFitError|ValueError|TypeError|KeyError")
Named = dict[str, list[ast.expr]]
"""What names stand for in a module."""

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
    if file.stem.endswith("_en"):  # the sources are English; only what goes with a number has other forms
        options.append("-pluralonly")
    languages = ["-source-language", "en", "-target-language", file.stem.rpartition("_")[2]]
    with tempfile.TemporaryDirectory() as folder:
        lines = [
            f"QT_TRANSLATE_NOOP({DOMAIN!r}, {_quoted(phrase)})"
            for phrase in sorted({*phrases(), *COUNTED, *BESIDE, *DIFFERENCES})
        ]
        (Path(folder) / "domain.py").write_text("\n".join(lines), encoding="utf-8")
        command = [lupdate, *options, *languages, ROOT / "desktop", folder, "-ts", file]
        subprocess.run(command, check=True, capture_output=True, timeout=300)


DIFFERENCES = ("tashkeel", "tatweel", "space", "spelling")
"""In what two writings of a name may differ, as a concordance says it."""

BESIDE = (HERE_ALREADY, HERE_ALREADY + BUT_OTHER, TWICE, TWICE + BUT_OTHER, NOTHING_SAID, NAME_LABEL)


def phrases() -> Iterator[str]:
    """What the rooms without Qt say: arguments of the calls that say it, reasons of losses, and titles of formats."""
    paths = [path for room in ("annotations", "schemas", "desktop") for path in (ROOT / room).rglob("*.py")]
    trees = [ast.parse(path.read_text("utf-8")) for path in paths]
    named = [_named(tree) for tree in trees]
    shared = {name: values for one in named for name, values in one.items() if name.isupper()}
    for tree, own in zip(trees, named, strict=True):
        for node in ast.walk(tree):
            yield from _said(node, {**shared, **own})


def _said(node: ast.AST, named: Named) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef):
        yield from _literals(_usual_reasons(node.args), named)
    elif isinstance(node, ast.Call) and (name := _name(node.func)):
        arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        spoken = SPOKEN.fullmatch(name) and not UNSPOKEN.fullmatch(name)
        if spoken or any(_name(argument) == "losses" for argument in node.args):
            yield from _literals(arguments, named)
        elif name == "Format":
            yield from _literals(node.args[1:2], named)


def _usual_reasons(arguments: ast.arguments) -> list[ast.expr]:
    """What a function gives as the reason of a loss unless it is told another one."""
    usual = zip(reversed(arguments.args), reversed(arguments.defaults), strict=False)
    return [value for argument, value in usual if argument.arg == "reason"]


def _named(tree: ast.Module) -> Named:
    """The expressions that a module gives names to."""
    found: Named = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(goal := node.targets[0], ast.Name):
            found.setdefault(goal.id, []).append(node.value)
    return found


def _literals(arguments: Iterable[ast.expr], named: Named) -> Iterator[str]:
    """The sentences among some arguments, also by a name; of one that depends on something, all that it may be."""
    for argument in arguments:
        if isinstance(argument, ast.IfExp):
            yield from _literals([argument.body, argument.orelse], named)
        elif isinstance(argument, ast.BoolOp):
            yield from _literals(argument.values, named)
        elif isinstance(argument, ast.Name | ast.Attribute):
            yield from _literals(named.get(_name(argument), []), {})
        elif isinstance(argument, ast.Subscript):
            tables = [table for table in named.get(_name(argument.value), []) if isinstance(table, ast.Dict)]
            yield from _literals([value for table in tables for value in table.values], {})
        elif isinstance(argument, ast.Constant) and isinstance(text := argument.value, str) and _SENTENCE.search(text):
            yield text


def _name(called: ast.AST) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""


def _quoted(phrase: str) -> str:
    return '"' + phrase.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


if __name__ == "__main__":
    for found in sorted(FOLDER.glob("*.ts")):
        gather(found)
