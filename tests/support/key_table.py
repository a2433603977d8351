"""The commands with their keys as a Markdown table, as it stands in the guide."""

from __future__ import annotations

from desktop.catalogue import CATALOGUE
from desktop.keys import parse, written

MENUS = {
    "file": ("File", "ملف"),
    "edit": ("Edit", "تحرير"),
    "mark": ("Mark", "وسم"),
    "relation": ("Relation", "علاقة"),
    "proposal": ("Proposals", "اقتراحات"),
    "article": ("Article", "مقال"),
    "view": ("View", "عرض"),
    "help": ("Help", "مساعدة"),
    "moving": ("Moving; with Shift it selects", "التنقّل؛ ومع Shift يحدّد"),
}


def key_table(language: str = "en") -> str:
    """A table for each menu."""
    is_arabic = language == "ar"
    parts = []
    for menu, titles in MENUS.items():
        rows = [_row(info.title(language), info.keys) for info in CATALOGUE if info.menu == menu]
        head = f"| {titles[is_arabic]} | {'المفاتيح' if is_arabic else 'keys'} |"
        parts.append("\n".join([head, "|---|---|", *rows]))
    return "\n\n".join(parts)


def _row(title: str, keys: tuple[str, ...]) -> str:
    strokes = [written(stroke) for key in keys if (stroke := parse(key))]
    return f"| {title} | {' · '.join(f'`{stroke}`' for stroke in strokes)} |"
