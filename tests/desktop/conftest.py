"""Fonts and colours for tests that look at glyphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.app import prepare

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def prepared(qapp: QApplication) -> QApplication:
    """The application with our fonts and the light theme."""
    prepare(qapp, "light")
    return qapp
