"""Fonts and measures of an article, and what follows from them. All in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QFont, QFontMetricsF

GHOST_GAP_PX = 2.0
"""How far a proposal's label stays from what stands above it."""
GHOST_LABEL_PX = 1.0
"""How far it stays from its own box."""
_SMALLEST_LABEL_PX = 9


@dataclass(frozen=True)
class Style:
    """Fonts and measures of the article, in pixels.

    Attributes:
        font: The article's font.
        tag_font: The font of tags and arc labels.
        width: The width of the text column.
        gutter: The room on each side of the column, where arcs between lines run.
        leading_share: The room above a line, in parts of what is usual.
        thin_lanes: How many lanes arcs that leave their line have at most; further ones share the highest.
        has_labelled_lanes: True where those lanes have room for labels, too, as in the picture of an article.
    """

    font: QFont
    tag_font: QFont
    width: float
    right_to_left: bool = True
    gutter: float = 56.0
    leading_share: float = 1.0
    level_px: float = 2.5
    tag_gap: float = 2.0
    thin_lanes: int = 4
    has_labelled_lanes: bool = False
    paragraph_gap: float = 10.0

    @cached_property
    def ascent(self) -> float:
        """How far boxes reach above the baseline: over letters with a mark on them, not over the font's whole line."""
        return QFontMetricsF(self.font).ascent() * 0.93

    @cached_property
    def descent(self) -> float:
        """How far boxes reach below the baseline."""
        return QFontMetricsF(self.font).descent() * 0.72

    @cached_property
    def blank_line(self) -> float:
        """The height of a line without letters, which only sets paragraphs apart."""
        return self.ascent * 0.2

    @cached_property
    def leading(self) -> float:
        """The room above a line on which nothing stands."""
        return QFontMetricsF(self.font).ascent() * 0.34 * self.leading_share

    @cached_property
    def tag_height(self) -> float:
        """The height of a tag."""
        return QFontMetricsF(self.tag_font).height() + 1

    @cached_property
    def ghost_label_px(self) -> int:
        """The size of a proposal's label, at which it stays clear of the boxes of the line above; 0 where none does."""
        font = QFont(self.tag_font)
        for size in range(self.tag_font.pixelSize(), _SMALLEST_LABEL_PX - 1, -1):
            font.setPixelSize(size)
            if QFontMetricsF(font).capHeight() + GHOST_LABEL_PX + GHOST_GAP_PX <= self.leading:
                return size
        return 0

    @cached_property
    def label_height(self) -> float:
        """The height of an arc's label."""
        return QFontMetricsF(self.tag_font).ascent() + 1

    @cached_property
    def lane_px(self) -> float:
        """The height of a lane of arcs with their labels."""
        return self.label_height + 4

    @cached_property
    def thin_lane_px(self) -> float:
        """The height of a lane of arcs that leave their line."""
        return self.lane_px if self.has_labelled_lanes else max(4.0, self.label_height * 0.45)

    def tag_width(self, text: str) -> float:
        """The width of a tag with this text."""
        return self.text_width(text) + 8

    def text_width(self, text: str) -> float:
        """The width of a text in the font of tags."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = QFontMetricsF(self.tag_font).horizontalAdvance(text)
        return width

    @cached_property
    def _widths(self) -> dict[str, float]:
        return {}
