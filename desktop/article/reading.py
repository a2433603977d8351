"""How an article is shown to be read: size, font, leading, what is hidden. Offsets never change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from desktop import fonts
from desktop.article.display import ReadingAids
from desktop.article.style import Style

Arcs = Literal["all", "selection", "none"]
_ARCS: tuple[Arcs, ...] = ("all", "selection", "none")

COLUMN_CHARACTERS = 70
FONT_PX = 25.0
SMALLEST_PX, LARGEST_PX, ZOOM_STEP = 12.0, 72.0, 1.1
NARROWEST, WIDEST, LEADING_STEP = 0.6, 3.0, 0.2
_GUTTER_PX = 56.0
_NARROWEST_COLUMN_PX = 120.0


@dataclass(frozen=True)
class Reading:
    """What a person has chosen for their eyes.

    Attributes:
        font_px: The size of the letters.
        family: The article's font, by the name of its family.
        leading: The room above a line, in parts of what is usual.
        arcs: Which arcs are painted: all, those of what is current or under the pointer, or none.
        proposals: True where proposals are shown.
    """

    font_px: float = FONT_PX
    family: str = fonts.ARTICLE_FAMILIES[0]
    leading: float = 1.0
    hide_tashkeel: bool = False
    collapse_tatweel: bool = False
    show_hidden: bool = False
    arcs: Arcs = "all"
    proposals: bool = True

    def within_reason(self) -> Reading:
        """The same with sizes kept between their limits, and a font that there is."""
        return replace(
            self,
            font_px=max(SMALLEST_PX, min(LARGEST_PX, self.font_px)),
            leading=max(NARROWEST, min(WIDEST, self.leading)),
            family=self.family if self.family in fonts.ARTICLE_FAMILIES else fonts.ARTICLE_FAMILIES[0],
        )

    def zoomed(self, steps: int) -> Reading:
        """Larger or smaller letters; 0 goes back to the usual size."""
        return replace(self, font_px=self.font_px * ZOOM_STEP**steps if steps else FONT_PX).within_reason()

    def spaced(self, steps: int) -> Reading:
        """Lines further apart or closer together."""
        return replace(self, leading=round(self.leading + steps * LEADING_STEP, 2)).within_reason()

    def in_other_font(self) -> Reading:
        """The next of the fonts."""
        place = fonts.ARTICLE_FAMILIES.index(self.within_reason().family)
        return replace(self, family=fonts.ARTICLE_FAMILIES[(place + 1) % len(fonts.ARTICLE_FAMILIES)])

    def with_next_arcs(self) -> Reading:
        """All arcs, those of the selection, none, and all again."""
        return replace(self, arcs=_ARCS[(_ARCS.index(self.arcs) + 1) % len(_ARCS)])

    @property
    def aids(self) -> ReadingAids:
        """What is hidden and what is named."""
        return ReadingAids(self.hide_tashkeel, self.collapse_tatweel, self.show_hidden)

    def style(self, room_px: float, *, right_to_left: bool) -> Style:
        """The measures of an article in a window of a width."""
        wanted = self.font_px * 0.42 * COLUMN_CHARACTERS
        return Style(
            font=fonts.article_font(self.font_px, self.family),
            tag_font=fonts.interface_font(max(10.0, self.font_px * 0.44)),
            width=float(round(max(_NARROWEST_COLUMN_PX, min(wanted, room_px - 2 * _GUTTER_PX)))),
            right_to_left=right_to_left,
            gutter=_GUTTER_PX,
            leading_share=self.leading,
        )


COMMANDS: dict[str, Callable[[Reading], Reading]] = {
    "zoom-in": lambda reading: reading.zoomed(1),
    "zoom-out": lambda reading: reading.zoomed(-1),
    "zoom-usual": lambda reading: reading.zoomed(0),
    "leading-more": lambda reading: reading.spaced(1),
    "leading-less": lambda reading: reading.spaced(-1),
    "article-font": Reading.in_other_font,
    "hide-tashkeel": lambda reading: replace(reading, hide_tashkeel=not reading.hide_tashkeel),
    "collapse-tatweel": lambda reading: replace(reading, collapse_tatweel=not reading.collapse_tatweel),
    "show-hidden": lambda reading: replace(reading, show_hidden=not reading.show_hidden),
    "arcs": Reading.with_next_arcs,
    "show-proposals": lambda reading: replace(reading, proposals=not reading.proposals),
}
"""What each command of the view menu makes of a reading."""
