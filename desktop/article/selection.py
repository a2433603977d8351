"""What is current in the article, as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Selection:
    """What is current: a caret with a text selection, a span, a relation of a span, or a proposal. Only one of them.

    Attributes:
        caret: Where the caret stands, in code points.
        anchor: The other end of the text selection; the caret itself where nothing is selected.
        span: The current span's id, or "".
        relation: The current relation's id, or "".
        proposal: The current proposal's id, or ""; caret and anchor stand at its end then.
    """

    caret: int = 0
    anchor: int = 0
    span: str = ""
    relation: str = ""
    proposal: str = ""

    @property
    def range(self) -> tuple[int, int]:
        """[start, end) of the text selection, in code points; empty where nothing is selected."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def has_text(self) -> bool:
        """True where text is selected."""
        return self.caret != self.anchor
