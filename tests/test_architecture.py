"""The import contracts in pyproject.toml: each is seen failing, since one that cannot fail holds nothing."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
CONTRACTS = {contract["id"]: contract for contract in LINTER["contracts"]}

# Contract, the module that does what it forbids, and how.
TRESPASSES = [
    ("rooms", "annotations.session", "import desktop.keys"),
    ("rooms", "schemas.model", "from annotations import document"),
    ("no-qt", "annotations.session", "from PySide6.QtCore import QObject"),
    ("no-qt", "schemas.model", "import shiboken6"),
    ("sqlite-in-store", "annotations.session", "import sqlite3"),
    ("sqlite-in-store", "annotations.room_of_tomorrow", "from sqlite_utils.db import Database"),
    ("sqlite-in-store", "desktop.models", "def later():\n    import sqlite_utils"),
    ("sqlite-in-store", "schemas.model", "import sqlite3"),
    ("formats-apart", "annotations.formats.jsonl", "from annotations.formats.txt import read"),
    ("formats-apart", "annotations.formats.txt", "import annotations.formats.jsonl"),
    ("jsonl-apart", "annotations.formats.txt", "from annotations.formats.jsonl_reading import decode"),
    ("formats-pure", "annotations.formats.jsonl", "import annotations.store.project_file"),
    ("formats-pure", "annotations.formats.txt", "from annotations.session import Session"),
    ("formats-pure", "annotations.formats.txt", "import annotations.project"),
    ("painter-pure", "desktop.article.painter", "from desktop.article.layout import Layout"),
    ("painter-pure", "desktop.article.painter", "import desktop.article.view"),
    ("painter-pure", "desktop.article.painter", "import desktop.article.interaction"),
    ("painter-pure", "desktop.article.ghost_painter", "import desktop.article.layout"),
    ("article-apart", "desktop.article.desk", "from desktop.tasks import Worker"),
    ("article-apart", "desktop.article.view", "import desktop.panels.problems"),
    ("store-apart", "annotations.store.listing", "from annotations.exporting import exporter"),
    ("no-cycles", "annotations.document", "import annotations.changes"),
    ("no-cycles", "desktop.keys", "import desktop.models"),
]

# Modules that are there in every tree, beside those that the contracts name.
ALLOWED = {
    "annotations.changes": "import annotations.document",
    "annotations.document": "",
    "annotations.store.project_file": "import sqlite3\nimport sqlite_utils.db\nimport annotations.document",
    "desktop.app": "import PySide6.QtWidgets\nimport desktop.models\nimport annotations.store.project_file",
    "desktop.keys": "",
    "desktop.models": "import desktop.keys\nimport annotations.session",
    "schemas.model": "",
}


def named_in_contracts() -> set[str]:
    """Every module of ours that a contract names."""
    lists = [value for contract in CONTRACTS.values() for value in contract.values() if isinstance(value, list)]
    return {name for names in lists for name in names if name.partition(".")[0] in LINTER["root_packages"]}


def plant(tree: Path, module: str, code: str) -> None:
    """Adds code to a module, which comes into being with the packages around it."""
    *packages, name = module.split(".")
    folder = tree
    for package in packages:
        folder /= package
        folder.mkdir(exist_ok=True)
        (folder / "__init__.py").touch()
    path = folder / name / "__init__.py" if (folder / name).is_dir() else folder / f"{name}.py"
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{code}\n")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree of modules that do only what they may, with the project's contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in LINTER["root_packages"]:
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    for module in sorted({*named_in_contracts(), *ALLOWED} - set(LINTER["root_packages"]), reverse=True):
        plant(tmp_path, module, ALLOWED.get(module, ""))
    return tmp_path


def broken_contracts(tree: Path) -> set[str]:
    """The ids of the contracts that the linter reports as broken."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    result = subprocess.run([*command, "--no-cache"], cwd=tree, capture_output=True, text=True, check=False)
    reported = dict(re.findall(r"^(.+) (KEPT|BROKEN)$", result.stdout, re.MULTILINE))
    assert reported.keys() == {contract["name"] for contract in CONTRACTS.values()}, result.stdout + result.stderr
    broken = {id_ for id_, contract in CONTRACTS.items() if reported[contract["name"]] == "BROKEN"}
    assert (result.returncode == 0) == (not broken)
    return broken


def test_a_tree_that_trespasses_nowhere_keeps_every_contract(tree: Path):
    assert broken_contracts(tree) == set()


@pytest.mark.parametrize(("contract", "module", "code"), TRESPASSES)
def test_a_trespass_breaks_its_contract_and_no_other(tree: Path, contract: str, module: str, code: str):
    plant(tree, module, code)
    assert broken_contracts(tree) == {contract}


def test_every_contract_has_been_seen_failing():
    assert {contract for contract, _, _ in TRESPASSES} == CONTRACTS.keys()


def test_every_format_is_held_apart_from_the_others():
    found = [path for path in (ROOT / "annotations" / "formats").glob("*.py") if "\nFORMAT = " in path.read_text()]
    listed = {name.rpartition(".")[2] for name in CONTRACTS["formats-apart"]["modules"]}
    assert {path.stem for path in found} == listed


def test_the_plan_names_every_module():
    plan = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    modules = [path for room in LINTER["root_packages"] for path in (ROOT / room).rglob("*.py")]
    told = [path for path in modules if path.name != "__init__.py" and path.parent != ROOT / "annotations/formats"]
    assert [path.name for path in told if path.name not in plan] == []


def test_the_plan_names_no_module_that_is_not_there():
    plan = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    there = {path.name for path in ROOT.rglob("*.py") if ".venv" not in path.parts}
    assert sorted(set(re.findall(r"\b[a-z_0-9]+\.py\b", plan)) - there) == []
