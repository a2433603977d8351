"""Small drawings: sharp at large scales, and seen on the colour of selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from desktop.icons import swatch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_a_swatch_is_seen_in_a_selected_row_and_sharp_at_four_times_its_size(qt: QApplication):
    icon = swatch("#0078a8", 28, 28)
    plain, selected = (icon.pixmap(56, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected))
    assert plain.size() == selected.size() == QSize(56, 56)
    assert plain.pixelColor(28, 28).name() == selected.pixelColor(28, 28).name() == "#0078a8"
    assert plain.pixelColor(28, 1).alpha() == 0, "nothing around it"
    assert selected.pixelColor(28, 1).name() == "#ffffff", "a light edge"
