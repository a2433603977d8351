"""The commands with their keys as a Markdown table, as it stands in the guide."""

from __future__ import annotations

from desktop.catalogue import CATALOGUE
from desktop.keys import parse, written

MENUS = {
    "file": "File",
    "edit": "Edit",
    "mark": "Mark",
    "relation": "Relation",
    "proposal": "Proposals",
    "article": "Article",
    "view": "View",
    "help": "Help",
    "moving": "Moving; with Shift it selects",
}


def key_table() -> str:
    """A table for each menu."""
    parts = []
    for menu, title in MENUS.items():
        rows = [_row(info.english, info.keys) for info in CATALOGUE if info.menu == menu]
        parts.append("\n".join([f"| {title} | keys |", "|---|---|", *rows]))
    return "\n\n".join(parts)


def _row(title: str, keys: tuple[str, ...]) -> str:
    strokes = [written(stroke) for key in keys if (stroke := parse(key))]
    return f"| {title} | {' · '.join(f'`{stroke}`' for stroke in strokes)} |"
