"""Colours for labels that people with any colour vision tell apart, and which of two are too near to each other."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Iterable

PALETTE = (
    "#0078a8",
    "#d87800",
    "#bf00ff",
    "#d20069",
    "#656e00",
    "#be7bbe",
    "#61967c",
    "#ff5571",
    "#8046d2",
    "#00aa39",
    "#558eff",
    "#966184",
    "#be3fb3",
    "#e61300",
    "#e64de6",
    "#aa5539",
)
"""Each is as far as can be from those before it, for most eyes and for those that see colours otherwise, and stands out
on light and dark."""

NEAR = 0.04
"""Two colours nearer than this, as :func:`distance` measures, are hard to tell apart; half of it can just be seen."""

_Matrix = tuple[tuple[float, float, float], ...]
_EYES: tuple[_Matrix, ...] = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
)
"""How linear red, green and blue are seen: by most, with protanopia, deuteranopia and tritanopia (Machado, Oliveira and
Fernandes 2009)."""
_TO_CONES: _Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_OKLAB: _Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
"""The space in which distances are as the eye has them (Ottosson 2020)."""


@lru_cache(maxsize=4096)
def distance(one: str, other: str) -> float:
    """How far two colours are apart for whoever sees them least apart; 0 for the same, 1 for black and white."""
    linear = [_linear(one), _linear(other)]
    return min(math.dist(*(_oklab(_times(eye, color)) for color in linear)) for eye in _EYES)


def _linear(color: str) -> list[float]:
    found = QColor(color)
    parts = (found.redF(), found.greenF(), found.blueF())
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def _oklab(linear: list[float]) -> list[float]:
    shown = [min(1.0, max(0.0, part)) for part in linear]
    return _times(_TO_OKLAB, [math.cbrt(part) for part in _times(_TO_CONES, shown)])


def _times(matrix: _Matrix, vector: list[float]) -> list[float]:
    return [sum(own * part for own, part in zip(row, vector, strict=True)) for row in matrix]


def nearest(color: str, others: Iterable[tuple[str, str]]) -> str:
    """The name of the first of (name, colour) that is hard to tell from a colour, or ""."""
    return next((name for name, other in others if distance(color, other) < NEAR), "")


def free_color(taken: Iterable[str]) -> str:
    """A colour of the palette that is furthest from those that are taken."""
    held = list(taken)
    return max(PALETTE, key=lambda color: min((distance(color, other) for other in held), default=0))
