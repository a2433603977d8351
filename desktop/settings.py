"""What the program remembers from one start to the next, in a file that a person can read and edit."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

import msgspec
import platformdirs

from annotations.errors import UserError
from annotations.files import open_file, whole_file
from desktop.article.reading import Reading

MOST_RECENT = 10
_MAX_BYTES = 1024 * 1024

_log = logging.getLogger("hashiya")


class Place(msgspec.Struct, frozen=True):
    """Where one was in a project: the number of the article in the file (0 for none), and an offset in code points."""

    article: int = 0
    offset: int = 0


class Settings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """All settings with their defaults.

    Attributes:
        theme: "system" follows the desktop.
        language: Of the interface; "system" follows the desktop.
        numerals: How the Arabic interface writes numbers.
        reading: How articles are shown.
        keys: Keys of the person's own, by the name of the command.
        geometry: Size and place of the window, as Qt writes them (base64).
        docks: Where the docks stand, as Qt writes it (base64).
        knowledge_base: The file of the knowledge base, or "".
        counts_time: Whether the time that is spent on articles is counted; it stays in the project file.
        columns: Of the list of documents; () for as many as there is room for.
        recent: Projects that were open, the latest first.
        places: Where one was in each of them, by its path.
    """

    theme: Literal["system", "light", "dark"] = "system"
    language: Literal["system", "en", "ar"] = "system"
    numerals: Literal["western", "eastern"] = "western"
    reading: Reading = Reading()
    keys: dict[str, tuple[str, ...]] = {}
    geometry: str = ""
    docks: str = ""
    knowledge_base: str = ""
    counts_time: bool = True
    columns: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    places: dict[str, Place] = {}

    def with_recent(self, project: Path) -> Settings:
        """The settings with a project at the head of the recent ones."""
        name = str(project.resolve())
        others = [other for other in self.recent if other != name]
        return msgspec.structs.replace(self, recent=(name, *others)[:MOST_RECENT])

    def with_place(self, project: Path, place: Place) -> Settings:
        """The settings with where one is in a project; places of projects that are no longer recent are forgotten."""
        name = str(project.resolve())
        kept = {other: where for other, where in self.places.items() if other in self.recent and other != name}
        return msgspec.structs.replace(self, places=kept | {name: place})


class SettingsFile:
    """Reads and writes the settings.

    Attributes:
        path: Where they lie; the person's own folder by default.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or Path(platformdirs.user_config_dir("hashiya", appauthor=False)) / "settings.json"
        self._has_complained = False

    def read(self) -> Settings:
        """The settings; the defaults where there are none yet or where the file cannot be understood."""
        try:
            with open_file(self.path) as file:
                return msgspec.json.decode(file.read(_MAX_BYTES), type=Settings)
        except FileNotFoundError:
            return Settings()
        except (OSError, UserError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            if not self._has_complained:
                self._has_complained = True
                _log.warning("%s cannot be used, so the defaults are: %s", self.path, error)
            return Settings()

    def write(self, settings: Settings) -> None:
        """Write the settings. What goes wrong is logged: nothing of the person's work depends on them."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with whole_file(self.path) as file:
                file.write(msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n")
        except (OSError, UserError) as error:
            _log.warning("%s cannot be written: %s", self.path, error)
