"""What does not come along when a corpus goes from one form into another, counted by what it is and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Nesting = Literal["all", "outermost", "innermost"]
"""Which of nested spans stay."""


@dataclass
class Losses:
    """What does not come along, counted by what it is and why, and what was changed to make the rest fit.

    Attributes:
        lost: Counts by what it is, such as "document", "span" or "note", and why.
        changed: Counts by a sentence that names what was done.
    """

    lost: Counter[tuple[str, str]] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)

    def lose(self, what: str, reason: str, count: int = 1) -> None:
        """Count what is left out. Nothing is said of a count of 0."""
        if count:
            self.lost[what, reason] += count

    def change(self, what: str, count: int = 1) -> None:
        """Count what is written otherwise than it was marked."""
        if count:
            self.changed[what] += count
