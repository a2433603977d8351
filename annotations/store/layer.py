"""A layer of a project file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Layer:
    """One annotator's work. ``key`` is its number in this file and means nothing outside it."""

    key: int
    name: str
    annotator: str
    kind: str
