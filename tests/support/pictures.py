"""The pictures of the documentation, made from the real window: `python3 dev.py pictures` writes docs/images anew.

Each is made by a process of its own, since the scale of the screen is fixed when an application starts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop.app import prepare
from tests.support import poses
from tests.support.poses import Photographer

if TYPE_CHECKING:
    from collections.abc import Callable

IMAGES = Path(__file__).parents[2] / "docs" / "images"


SHOTS: dict[str, tuple[str, float, QSize, Callable[[Photographer], None]]] = {
    "window-light": ("light", 1, QSize(1280, 820), poses.window),
    "window-dark": ("dark", 1, QSize(1280, 820), poses.window),
    "window-200": ("light", 2, QSize(960, 600), poses.window),
    "article-noto": ("light", 1, QSize(980, 640), poses.noto),
    "article-noto-dark-200": ("dark", 2, QSize(760, 480), poses.noto),
    "hints": ("light", 1, QSize(980, 560), poses.hints),
    "concordance": ("light", 1, QSize(1280, 820), poses.concordance),
    "proposals": ("light", 1, QSize(980, 620), poses.proposals),
    "what-changed": ("light", 1, QSize(1280, 820), poses.what_changed),
    "schema-changes": ("light", 1, QSize(1280, 820), poses.schema_changes),
    "second-looks": ("light", 1, QSize(1280, 820), poses.second_looks),
    "palette": ("dark", 1, QSize(980, 560), poses.palette),
    "guidance": ("light", 1, QSize(1280, 820), poses.guidance),
    "statistics": ("light", 1, QSize(1280, 900), poses.statistics),
    "window-ar": ("light", 1, QSize(1280, 820), poses.window),
    "proposals-ar": ("light", 1, QSize(980, 620), poses.proposals),
    "statistics-ar": ("dark", 1, QSize(1280, 900), poses.statistics),
    "schema-changes-ar": ("light", 1, QSize(1280, 820), poses.schema_changes),
}
"""Each picture with its theme, scale, the size of its window, and what is done before it is made.

Those that end in "-ar" show the Arabic interface.
"""


def take(name: str) -> None:
    """Make one picture in this process."""
    theme, _, size, pose = SHOTS[name]
    application = QApplication(sys.argv[:1])
    prepare(application, theme, "ar" if name.endswith("-ar") else "en")
    with tempfile.TemporaryDirectory() as folder:
        camera = Photographer(Path(folder) / "sample.hashiya", theme=theme, size=size)
        pose(camera)
        camera.save(IMAGES / f"{name}.png")
        camera.app.window.close()


def main(names: list[str]) -> None:
    """Make the pictures named, or all of them."""
    if len(names) == 1:
        take(names[0])
        return
    for name, (_, scale, _, _) in SHOTS.items():
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
        subprocess.run([sys.executable, "-m", "tests.support.pictures", name], check=True, env=environment)


if __name__ == "__main__":
    main(sys.argv[1:])
