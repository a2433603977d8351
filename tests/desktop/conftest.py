"""Every test here has fonts and an application, and leaves no window and no timer behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.app import prepare

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def clean(nothing_of_qt_is_left: None) -> None:
    """What no test may forget."""


@pytest.fixture
def prepared(qapp: QApplication) -> QApplication:
    """The application with our fonts and the light theme."""
    prepare(qapp, "light")
    return qapp
