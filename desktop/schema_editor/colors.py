"""Colours for labels that people with any colour vision tell apart, and which of two are too near to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Iterable

PALETTE = (
    "#0078a8",
    "#d87800",
    "#c655ff",
    "#2f8c00",
    "#529e78",
    "#d99a7b",
    "#2391ff",
    "#93702b",
    "#008c46",
    "#85b46e",
    "#5591cd",
    "#be2000",
    "#ff55ff",
    "#557d41",
    "#baa436",
    "#41697d",
)
"""Each is as far as can be from those before it for whoever sees them least apart, and stands out on light and dark."""

NEAR = 28.0
"""Two colours nearer than this, as :func:`distance` measures, are hard to tell apart."""

_SEEN = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    ((0.56667, 0.43333, 0.0), (0.55833, 0.44167, 0.0), (0.0, 0.24167, 0.75833)),
    ((0.625, 0.375, 0.0), (0.7, 0.3, 0.0), (0.0, 0.3, 0.7)),
)
"""How colours are seen: by most, with protanopia, with deuteranopia; as shares of red, green and blue."""


def distance(one: str, other: str) -> float:
    """How far two colours are apart for whoever sees them least apart; 0 for the same, some 765 at most."""
    return min(_apart(_as_seen(one, eye), _as_seen(other, eye)) for eye in _SEEN)


def _as_seen(color: str, eye: tuple[tuple[float, ...], ...]) -> tuple[float, ...]:
    found = QColor(color)
    parts = (found.red(), found.green(), found.blue())
    return tuple(sum(share * part for share, part in zip(row, parts, strict=True)) for row in eye)


def _apart(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """A weighted distance in red, green and blue, which follows the eye well enough for this."""
    mean = (one[0] + other[0]) / 2
    red, green, blue = (a - b for a, b in zip(one, other, strict=True))
    square = (2 + mean / 256) * red * red + 4 * green * green + (2 + (255 - mean) / 256) * blue * blue
    return float(square**0.5)


def nearest(color: str, others: Iterable[tuple[str, str]]) -> str:
    """The name of the first of (name, colour) that is hard to tell from a colour, or ""."""
    return next((name for name, other in others if distance(color, other) < NEAR), "")


def free_color(taken: Iterable[str]) -> str:
    """A colour of the palette that is furthest from those that are taken."""
    held = list(taken)
    return max(PALETTE, key=lambda color: min((distance(color, other) for other in held), default=0))
