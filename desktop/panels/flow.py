"""Controls side by side, on as many lines as they need: no row of them makes a window wider than its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget


class _Part(NamedTuple):
    """An item of a line.

    Attributes:
        width: So much it has in any case, in pixels: what it likes, or where it stretches, what it needs.
        stretch: How much of what is left over it takes, in parts.
    """

    item: QLayoutItem
    width: int
    stretch: int


class Flow(QLayout):
    """A line breaks before what would not fit; what stretches takes the rest of its line."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._stretches: dict[QWidget, int] = {}

    def add(self, widget: QWidget, *, stretch: int = 0) -> None:
        """Put a widget behind the others."""
        self._stretches[widget] = stretch
        self.addWidget(widget)

    def _lines(self, width: int) -> list[list[_Part]]:
        """What stands together where there is so much room, in pixels."""
        lines: list[list[_Part]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            widget = item.widget()
            stretch = self._stretches.get(widget, 0) if widget else 0
            needed = (item.minimumSize() if stretch else item.sizeHint()).width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(_Part(item, needed, stretch))
            left -= needed + self._gap
        return lines

    @property
    def _gap(self) -> int:
        return max(0, self.spacing())

    @property
    def _runs_leftwards(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.isRightToLeft()

    def _lay(self, line: list[_Part], room: QRect) -> None:
        """Give the items of a line their places, from where lines of the interface begin."""
        over = room.width() - sum(part.width for part in line) - self._gap * (len(line) - 1)
        parts = sum(part.stretch for part in line)
        x = 0
        for item, needed, stretch in line:
            width = min(room.width(), needed + (max(0, over) * stretch // parts if parts else 0))
            height = item.sizeHint().height()
            left = room.right() + 1 - x - width if self._runs_leftwards else room.left() + x
            item.setGeometry(QRect(left, room.top() + (room.height() - height) // 2, width, height))
            x += width + self._gap

    # Qt's names

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Keep an item; Qt calls this for widgets that are added."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """An item by its number, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Give an item away, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """None: what is below gets the room that is left."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """True: lines break by the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high all lines are, where there is so much room, in pixels."""
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = [max(part.item.sizeHint().height() for part in line) for line in lines]
        return sum(heights) + self._gap * max(0, len(lines) - 1) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Lay all lines out."""
        is_wide_as_before = rect.width() == self.geometry().width()
        super().setGeometry(rect)
        if not is_wide_as_before:
            self.invalidate()  # the least height follows from the width
        inside = rect.marginsRemoved(self.contentsMargins())
        y = inside.top()
        for line in self._lines(inside.width()):
            height = max(part.item.sizeHint().height() for part in line)
            self._lay(line, QRect(inside.left(), y, inside.width(), height))
            y += height + self._gap

    def sizeHint(self) -> QSize:  # noqa: N802
        """All on one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() + self._gap for size in sizes) - (self._gap if sizes else 0)
        return self._with_margins(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802
        """As wide as the widest alone, and as high as all lines are in the width that they have."""
        widths = [item.minimumSize().width() for item in self._items if not item.isEmpty()]
        least = self._with_margins(QSize(max(widths, default=0), 0))
        width = self.geometry().width()
        return QSize(least.width(), self.heightForWidth(width) if width >= least.width() else self.sizeHint().height())

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
