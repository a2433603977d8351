"""A layer of a project file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotations.document import Whose

DEFAULT_LAYER = "main"
"""What the first layer of a project is called."""


@dataclass(frozen=True)
class Layer:
    """One annotator's work. ``key`` is its number in this file and means nothing outside it."""

    key: int
    name: str
    annotator: str
    kind: str

    @property
    def whose(self) -> Whose:
        """What tells it from the others."""
        return self.name, self.annotator
