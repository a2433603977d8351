"""How much memory an open article takes, told by a process of its own: `python -m tests.benchmarks.memory PROJECT`."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotations.store.project_file import ProjectFile
from desktop.app import prepare
from desktop.article.view import ArticleView
from desktop.theme import LIGHT


def resident_bytes() -> int:
    """How much memory this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def bytes_over_the_text(project: Path) -> int:
    """What the first article takes once it is painted, over its text."""
    application = QApplication(sys.argv[:1])
    prepare(application, "light")
    view = ArticleView(LIGHT)
    view.resize(1000, 760)
    view.show()
    application.processEvents()
    with ProjectFile.open(project) as opened:
        document = opened.document(1)
        gc.collect()
        before = resident_bytes()
        markup = opened.markup(1, opened.layers()[0])
        view.show_article(document, markup, color=lambda _: "#0072b2", symmetric=lambda _: False)
        view.viewport().repaint()
        return resident_bytes() - before


if __name__ == "__main__":
    sys.stdout.write(f"{bytes_over_the_text(Path(sys.argv[1]))}\n")
