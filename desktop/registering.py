"""Hashiya in the menu of applications, and project files that open with it: the files that a Linux desktop reads.

Follows the desktop entry and shared MIME info specifications of freedesktop.org. Imports no Qt.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from annotations.errors import UserError
from annotations.files import whole_file
from annotations.targets import HEADER_BYTES
from schemas.saying import say

MIME_TYPE = "application/x-hashiya"
ICON = Path(__file__).with_name("assets") / "hashiya.svg"

_ENTRY = """[Desktop Entry]
Type=Application
Version=1.5
Name=Hashiya
Name[ar]=حاشية
GenericName=Annotation of Arabic texts
GenericName[ar]=وسم النصوص العربية
Comment=Mark entities and relations in Arabic articles
Comment[ar]=وسم الكيانات والعلاقات في المقالات العربية
Exec={command} open %f
Icon=hashiya
Terminal=false
Categories=Education;Science;Languages;
MimeType={mime};
StartupWMClass=hashiya
"""
_MIME = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{mime}">
    <comment>Hashiya project</comment>
    <comment xml:lang="ar">مشروع حاشية</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <glob pattern="*.hashiya"/>
    <magic priority="60"><match type="big32" offset="68" value="0x48534859"/></magic>
    <icon name="hashiya"/>
  </mime-type>
</mime-info>
"""
assert HEADER_BYTES >= 72, "the magic number lies within the header that we read"


def install(folder: Path | None = None, *, command: str = "") -> list[Path]:
    """Write the entry, the type of file and the icon into a folder of data, the person's own by default.

    ``command`` starts Hashiya; by default this program. Returns what was written. Raises UserError where it cannot be.
    """
    base = folder or _data_folder()
    texts = {
        base / "applications/hashiya.desktop": _ENTRY.format(command=command or _command(), mime=MIME_TYPE),
        base / "mime/packages/hashiya.xml": _MIME.format(mime=MIME_TYPE),
        base / "icons/hicolor/scalable/apps/hashiya.svg": ICON.read_text("utf-8"),
    }
    for path, text in texts.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with whole_file(path) as file:
                file.write(text.encode())
        except OSError as error:
            raise UserError(say("{path} cannot be written: {reason}.", path=path, reason=error.strerror)) from error
    _tell_the_desktop(base)
    return list(texts)


def remove(folder: Path | None = None) -> list[Path]:
    """Take away what :func:`install` wrote, and return what was there."""
    base = folder or _data_folder()
    names = ("applications/hashiya.desktop", "mime/packages/hashiya.xml", "icons/hicolor/scalable/apps/hashiya.svg")
    gone = [base / name for name in names if (base / name).exists()]
    for path in gone:
        path.unlink()
    _tell_the_desktop(base)
    return gone


def _data_folder() -> Path:
    if sys.platform != "linux":
        raise UserError(
            "Only desktops of Linux are known here.", advice="Make a shortcut to the command hashiya yourself."
        )
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")


def _command() -> str:
    """What starts this program: the installed command, or this interpreter with our module."""
    found = shutil.which("hashiya")
    words = [found] if found else [sys.executable, "-m", "desktop"]
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    """A word of an Exec line; quotes and backslashes as the specification has them."""
    if all(letter.isalnum() or letter in "/._-+" for letter in word):
        return word
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, "\\" + sign)
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _tell_the_desktop(base: Path) -> None:
    """Let the desktop read its files anew, where it has the programs for that."""
    for program, place in (("update-desktop-database", "applications"), ("update-mime-database", "mime")):
        if (base / place).is_dir() and (found := shutil.which(program)):
            subprocess.run([found, base / place], check=False, capture_output=True, timeout=60)
