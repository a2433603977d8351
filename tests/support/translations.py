"""What is to be translated, gathered from the sources into the files that Qt Linguist edits."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "desktop/translations"


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
    command = [lupdate, *options, *languages, ROOT / "desktop", "-ts", file]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


if __name__ == "__main__":
    for found in sorted(FOLDER.glob("*.ts")):
        gather(found)
