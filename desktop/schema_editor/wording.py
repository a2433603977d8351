"""What a change of the schema does, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from annotations.migration_effects import Effect
    from annotations.second_look import LookKind
    from schemas.evolve import Kind

_ISOLATE, _POP = "\u2068", "\u2069"


def effect_text(effect: Effect) -> str:
    """What becomes of what was called so."""
    stays = effect.old == effect.new
    said = {
        "relabel-span": QCoreApplication.translate("schema changes", "Spans %1 become %2"),
        "split-span": QCoreApplication.translate("schema changes", "Spans %1 stay, by rule")
        if stays
        else QCoreApplication.translate("schema changes", "Spans %1 become %2, by rule"),
        "remove-span": QCoreApplication.translate("schema changes", "Spans %1 are removed"),
        "join-span": QCoreApplication.translate("schema changes", "Spans %1 join one that is marked as %2 already"),
        "relabel-relation": QCoreApplication.translate("schema changes", "Relations %1 become %2"),
        "remove-relation": QCoreApplication.translate("schema changes", "Relations %1 are removed"),
        "remove-hanging": QCoreApplication.translate("schema changes", "Relations %1 go with their spans"),
        "remove-outside": QCoreApplication.translate(
            "schema changes", "Relations %1 are removed, not being allowed any more"
        ),
        "join-relation": QCoreApplication.translate("schema changes", "Relations %1 join one that is there already"),
        "rename-attribute": QCoreApplication.translate("schema changes", "Attributes %1 become %2"),
        "drop-attribute": QCoreApplication.translate("schema changes", "Attributes %1 are removed"),
        "change-value": QCoreApplication.translate("schema changes", "Values %1 become %2"),
        "drop-value": QCoreApplication.translate("schema changes", "Values %1 are removed"),
        "undecided-span": QCoreApplication.translate("schema changes", "Spans %1: what becomes of them?"),
        "undecided-relation": QCoreApplication.translate("schema changes", "Relations %1: what becomes of them?"),
    }[effect.what]
    return said.replace("%1", f"{_ISOLATE}{effect.old}{_POP}").replace("%2", f"{_ISOLATE}{effect.new}{_POP}")


def new_text(kind: Kind, name: str) -> str:
    """What there is to mark with from then on."""
    said = {
        "entity": QCoreApplication.translate("schema changes", "New entity type %1"),
        "relation": QCoreApplication.translate("schema changes", "New relation type %1"),
        "attribute": QCoreApplication.translate("schema changes", "New attribute %1"),
        "value": QCoreApplication.translate("schema changes", "New value %1"),
    }[kind]
    return said.replace("%1", f"{_ISOLATE}{name}{_POP}")


def look_text(kind: LookKind) -> str:
    """What there is to look at."""
    return {
        "undecided": QCoreApplication.translate("schema changes", "To look at: no rule of the split holds"),
        "outside": QCoreApplication.translate("schema changes", "To look at: relations that are not allowed any more"),
        "missing": QCoreApplication.translate("schema changes", "To look at: required attributes that are missing"),
        "value": QCoreApplication.translate("schema changes", "To look at: values that are no values any more"),
        "joined": QCoreApplication.translate(
            "schema changes", "To look at: two spans became one and did not say the same"
        ),
    }[kind]
