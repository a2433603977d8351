"""What stands out in the article at a moment, by ids: pure functions of what is current and what is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations import coreference

if TYPE_CHECKING:
    from annotations.document import Markup
    from desktop.article.index import MarkupIndex
    from desktop.article.pointer import Pointer
    from desktop.article.selection import Selection


def lively(pointer: Pointer, selection: Selection, index: MarkupIndex) -> frozenset[str]:
    """The spans and relations that are pointed at, or hang on what is current or pointed at."""
    found = {pointer.hover, pointer.hovered_relation, selection.relation}
    looked_at = {pointer.hover, "" if selection.relation else selection.span} - {""}
    for span in looked_at:
        found |= {relation.id for relation in index.relations_of(span)}
    if pointer.drag and pointer.drag.moved:
        found.add(pointer.drag.over)
    return frozenset(found - {""})


def fellows(pointer: Pointer, selection: Selection, markup: Markup | None) -> frozenset[str]:
    """The other mentions of what is pointed at, or else of what is current."""
    looked_at = pointer.hover or selection.span
    return (
        frozenset(span.id for span in coreference.fellows(markup, looked_at)) if markup and looked_at else frozenset()
    )
