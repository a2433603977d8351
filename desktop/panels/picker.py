"""A list to choose from by typing a part of a name, over the window: commands, targets of a relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotations.folding import fold
from desktop.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPainter

Index = QModelIndex | QPersistentModelIndex

_ISOLATE, _POP = "\u2068", "\u2069"
_WIDEST_PX, _TALLEST_PX = 620, 420
_BESIDE_PX, _BETWEEN_PX, _SLACK_PX = 6, 16, 4
"""Room beside the texts of a row and between two of them; and what a text gets over its measure, lest it is cut."""
_ITEM_ROLE = Qt.ItemDataRole.UserRole
_TO_THE_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PickItem(NamedTuple):
    """One thing to choose.

    Attributes:
        detail: What stands at the end of the row, such as a key.
        others: The title in another language, also found, and shown where there is room.
    """

    id: str
    title: str
    detail: str = ""
    others: str = ""


class PickModel(QAbstractListModel):
    """The items whose words hold all that was typed, in the order in which they came."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[tuple[str, PickItem]] = []
        self._shown: list[PickItem] = []

    def show(self, items: Sequence[PickItem]) -> None:
        """Offer other items."""
        on_one_line = (item._replace(title=" ".join(item.title.split())) for item in items)  # marks go over several
        self._all = [(_folded(f"{item.title} {item.detail} {item.others}"), item) for item in on_one_line]
        self.look_for("")

    def look_for(self, typed: str) -> None:
        """Show only items that hold each of these words, whatever their spelling; first where a word begins so."""
        words = _folded(typed).split()
        found = [(folded, item) for folded, item in self._all if all(word in folded for word in words)]
        if words:
            found.sort(key=lambda pair: f" {words[0]}" not in f" {pair[0]}")
        self.beginResetModel()
        self._shown = [item for _, item in found]
        self.endResetModel()

    def item(self, number: int) -> PickItem:
        """An item that is shown, by its number."""
        return self._shown[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many items are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """What is shown of an item."""
        if not index.isValid():
            return None
        item = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "   ".join(f"{_ISOLATE}{text}{_POP}" for text in (item.title, item.detail, item.others) if text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.title}, {item.detail}" if item.detail else item.title
        return item if role == _ITEM_ROLE else None


class _Row(QStyledItemDelegate):
    """A title where the row begins, behind it quietly its other language, and at the end its key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as any row, and no wider than there is room: what does not fit is cut."""
        return QSize(0, super().sizeHint(option, index).height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As the style paints a row, with three texts in place of one."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        style = shown.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        item: PickItem = index.data(_ITEM_ROLE)
        is_current = bool(shown.state & QStyle.StateFlag.State_Selected)
        plain = shown.palette.color(QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.Text)
        quiet = plain if is_current else shown.palette.color(QPalette.ColorRole.PlaceholderText)
        room, metrics = shown.rect.adjusted(_BESIDE_PX, 0, -_BESIDE_PX, 0), shown.fontMetrics
        is_mirrored = shown.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        end = room.width() - (metrics.horizontalAdvance(item.detail) + _SLACK_PX + _BETWEEN_PX if item.detail else 0)
        start = min(metrics.horizontalAdvance(item.title) + _SLACK_PX, end)
        painter.save()
        painter.setFont(shown.font)
        for text, begin, stop, color in (
            (item.title, 0, start, plain),
            (item.others, start + _BETWEEN_PX, end, quiet),
            (item.detail, end + _BETWEEN_PX, room.width(), plain),
        ):
            if text and stop > begin:
                place = QRect(room.left() + begin, room.top(), stop - begin, room.height())
                painter.setPen(color)
                fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, stop - begin)
                painter.drawText(QStyle.visualRect(shown.direction, room, place), flags, f"{_ISOLATE}{fitting}{_POP}")
        painter.restore()


class Picker(QFrame):
    """Shown over its parent until something is chosen or Esc is pressed.

    Signals:
        picked: An item was chosen; carries its id.
        left: It went away, whether or not something was chosen.
    """

    picked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("picker")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._typed = LineEdit()
        self._typed.setClearButtonEnabled(True)
        self._model = PickModel()
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_Row(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        for widget in (self._title, self._typed, self._list):
            layout.addWidget(widget)
        self._typed.textChanged.connect(self._on_typed)
        self._typed.installEventFilter(self)
        self._list.clicked.connect(lambda index: self._pick(index.row()))
        self.hide()

    def ask(self, title: str, items: Sequence[PickItem]) -> None:
        """Offer items, the likeliest first."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._typed.setAccessibleName(title)
        self._list.setAccessibleName(title)
        self._model.show(items)
        self._typed.clear()
        self._choose(0)
        room = self._parent.rect()
        width, height = min(_WIDEST_PX, room.width() - 32), min(_TALLEST_PX, room.height() - 48)
        self.setGeometry((room.width() - width) // 2, 24, width, height)
        self.show()
        self.raise_()
        self._typed.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_typed(self, text: str) -> None:
        self._model.look_for(text)
        self._choose(0)

    def _choose(self, number: int) -> None:
        last = self._model.rowCount() - 1
        if last >= 0:
            self._list.setCurrentIndex(self._model.index(max(0, min(number, last))))

    def _pick(self, number: int) -> None:
        chosen = self._model.item(number).id if 0 <= number < self._model.rowCount() else ""
        self._leave()
        if chosen:
            self.picked.emit(chosen)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _on_key(self, event: QKeyEvent) -> bool:
        """Keys that move or choose in the list while the field has the focus."""
        key, row = event.key(), self._list.currentIndex().row()
        if key in _TO_THE_LIST:
            page = 8 if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) else 1
            self._choose(row + (page if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -page))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(row)
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take keys for the list; go away when the focus goes elsewhere."""
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self._list.underMouse():
            self._leave()
        return super().eventFilter(watched, event)


def _folded(text: str) -> str:
    return fold(text).text
