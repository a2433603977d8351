"""The style of the window: Fusion, with outlines that can be seen.

Fusion takes the outline of its controls from the ground of the window, a little darker; on a dark ground nothing is
left of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOptionButton

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QStyleOption, QStyleOptionComplex, QWidget

_ROUNDING_PX = 2.0
_OUTLINED = (
    QStyle.PrimitiveElement.PE_FrameLineEdit,
    QStyle.PrimitiveElement.PE_IndicatorCheckBox,
    QStyle.PrimitiveElement.PE_PanelButtonCommand,
)
_OUTLINED_COMPLEX = (QStyle.ComplexControl.CC_ComboBox, QStyle.ComplexControl.CC_SpinBox)


class Framed(QProxyStyle):
    """Fusion with outlines of one colour."""

    def __init__(self, color: QColor) -> None:
        super().__init__("Fusion")
        self._color = color

    def drawPrimitive(  # noqa: N802 - Qt's name
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """As Fusion does, with the outline over it."""
        super().drawPrimitive(element, option, painter, widget)
        if element in _OUTLINED and not _is_flat(option, element):
            self._outline(option, painter)

    def drawComplexControl(  # noqa: N802 - Qt's name
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """As Fusion does, with the outline over it."""
        super().drawComplexControl(control, option, painter, widget)
        if control in _OUTLINED_COMPLEX:
            self._outline(option, painter)

    def _outline(self, option: QStyleOption, painter: QPainter) -> None:
        if not option.state & QStyle.StateFlag.State_Enabled:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, _ROUNDING_PX, _ROUNDING_PX)
        painter.restore()


def _is_flat(option: QStyleOption, element: QStyle.PrimitiveElement) -> bool:
    """True for a button that has no frame until it is pressed."""
    if element != QStyle.PrimitiveElement.PE_PanelButtonCommand:
        return False
    features = getattr(option, "features", None)
    return features is not None and bool(features & QStyleOptionButton.ButtonFeature.Flat)
