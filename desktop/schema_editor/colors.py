"""Colours for labels that people with any colour vision tell apart, and which of two are too near to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Iterable

PALETTE = (
    "#0078a8",
    "#d87800",
    "#008f6b",
    "#c4588f",
    "#b8a200",
    "#5b6fc4",
    "#b23b2a",
    "#3ba3c9",
    "#7a5195",
    "#6b8e23",
    "#8c564b",
    "#1f9e9e",
    "#e07b91",
    "#4d4d9f",
    "#a0762c",
    "#777777",
)
"""After the sets of Okabe and Ito and of Paul Tol; each differs from the others in lightness as well as in hue."""

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
