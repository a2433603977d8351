"""Controls side by side, on as many lines as they need: a row of them asks for no more width than its widest one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QSizePolicy

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
    """A line breaks before what would not fit; what stretches takes the rest of its line. Holds widgets only."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._stretches: dict[QWidget, int] = {}
        self._width = 0  # Qt forgets the geometry of a layout whenever a part of it changes

    def add(self, widget: QWidget, *, stretch: int = 0) -> None:
        """Put a widget behind the others. One that stretches is made as narrow as it can be before a line breaks.

        Where its horizontal policy is "Ignored", it has what it likes, but never more than a line.
        """
        self._stretches[widget] = stretch
        self.addWidget(widget)

    def _lines(self, width: int) -> list[list[_Part]]:
        """What stands together where there is so much room, in pixels."""
        lines: list[list[_Part]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            part = self._part(item, width)
            if not lines or part.width > left:
                lines.append([])
                left = width
            lines[-1].append(part)
            left -= part.width + self._gap
        return lines

    def _part(self, item: QLayoutItem, room: int) -> _Part:
        widget = item.widget()
        stretch = self._stretches.get(widget, 0) if widget else 0
        if widget and widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored:
            return _Part(item, min(widget.sizeHint().width(), room), stretch)
        return _Part(item, (item.minimumSize() if stretch else item.sizeHint()).width(), stretch)

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

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

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
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        if widget := item.widget():
            self._stretches.pop(widget, None)
        return item

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
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        y = inside.top()
        for line in self._lines(inside.width()):
            height = max(part.item.sizeHint().height() for part in line)
            self._lay(line, QRect(inside.left(), y, inside.width(), height))
            y += height + self._gap
        if rect.width() != self._width:
            self._width = rect.width()
            self.update()  # the least height follows from the width: those around ask for it again

    def sizeHint(self) -> QSize:  # noqa: N802
        """All on one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() + self._gap for size in sizes) - (self._gap if sizes else 0)
        return self._with_margins(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802
        """As wide as the widest alone, and as high as all lines are in the width that they have."""
        widths = [item.minimumSize().width() for item in self._items if not item.isEmpty()]
        least = self._with_margins(QSize(max(widths, default=0), 0)).width()
        is_known = self._width >= least
        return QSize(least, self.heightForWidth(self._width) if is_known else self.sizeHint().height())
