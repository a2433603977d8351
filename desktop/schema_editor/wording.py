"""What a change of the schema does, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from annotations.migration_effects import Effect
    from annotations.migration_report import Unmarked
    from annotations.second_look import LookKind

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


def unmarked_text(one: Unmarked) -> str:
    """What is new, and what goes or is renamed without anything being marked so."""
    if not one.old:
        said = {
            "entity": QCoreApplication.translate("schema changes", "New entity type %2"),
            "relation": QCoreApplication.translate("schema changes", "New relation type %2"),
            "attribute": QCoreApplication.translate("schema changes", "New attribute %2"),
            "value": QCoreApplication.translate("schema changes", "New value %2"),
        }[one.kind]
    elif one.new:
        said = {
            "entity": QCoreApplication.translate("schema changes", "Entity type %1 becomes %2; nothing is marked so"),
            "relation": QCoreApplication.translate(
                "schema changes", "Relation type %1 becomes %2; nothing is marked so"
            ),
            "attribute": QCoreApplication.translate("schema changes", "Attribute %1 becomes %2; nothing has it"),
            "value": QCoreApplication.translate("schema changes", "Value %1 becomes %2"),
        }[one.kind]
    else:
        said = {
            "entity": QCoreApplication.translate("schema changes", "Entity type %1 goes; nothing is marked so"),
            "relation": QCoreApplication.translate("schema changes", "Relation type %1 goes; nothing is marked so"),
            "attribute": QCoreApplication.translate("schema changes", "Attribute %1 goes; nothing has it"),
            "value": QCoreApplication.translate("schema changes", "Value %1 goes"),
        }[one.kind]
    return said.replace("%1", f"{_ISOLATE}{one.old}{_POP}").replace("%2", f"{_ISOLATE}{one.new}{_POP}")


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
