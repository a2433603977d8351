"""Every test here has fonts and an application, and leaves no window and no timer behind."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def clean(nothing_of_qt_is_left: None) -> None:
    """What no test may forget."""
