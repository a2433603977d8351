"""What a change of the schema does, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from annotations.migrating import Effect
    from annotations.second_look import LookKind

_ISOLATE, _POP = "\u2068", "\u2069"


def effect_text(effect: Effect) -> str:
    """What becomes of what was called so."""
    stays = effect.old == effect.new
    said = {
        "relabel-span": _tr("Spans %1 become %2"),
        "split-span": _tr("Spans %1 stay, by rule") if stays else _tr("Spans %1 become %2, by rule"),
        "remove-span": _tr("Spans %1 are removed"),
        "join-span": _tr("Spans %1 join one that is marked as %2 already"),
        "relabel-relation": _tr("Relations %1 become %2"),
        "remove-relation": _tr("Relations %1 are removed"),
        "remove-hanging": _tr("Relations %1 go with their spans"),
        "remove-outside": _tr("Relations %1 are removed, not being allowed any more"),
        "join-relation": _tr("Relations %1 join one that is there already"),
        "rename-attribute": _tr("Attributes %1 become %2"),
        "drop-attribute": _tr("Attributes %1 are removed"),
        "change-value": _tr("Values %1 become %2"),
        "drop-value": _tr("Values %1 are removed"),
        "undecided-span": _tr("Spans %1: what becomes of them?"),
        "undecided-relation": _tr("Relations %1: what becomes of them?"),
    }[effect.what]
    return said.replace("%1", f"{_ISOLATE}{effect.old}{_POP}").replace("%2", f"{_ISOLATE}{effect.new}{_POP}")


def look_text(kind: LookKind) -> str:
    """What there is to look at."""
    return {
        "undecided": _tr("To look at: no rule of the split holds"),
        "outside": _tr("To look at: relations that are not allowed any more"),
        "missing": _tr("To look at: required attributes that are missing"),
        "value": _tr("To look at: values that are no values any more"),
        "joined": _tr("To look at: two spans became one and did not say the same"),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("schema-editor", text)
