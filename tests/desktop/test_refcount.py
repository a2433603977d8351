import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

CALLS = 10_000
SLACK = 200  # what goes on elsewhere in the interpreter


def test_void_calls_into_qt_leave_the_count_of_none_alone(qt: QApplication):
    """PySide6 6.12.0 loses a reference to None on every void call under Python 3.11, and aborts in the end."""
    thing, timer = QObject(), QTimer()
    pixmap = QPixmap(8, 8)
    painter = QPainter(pixmap)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("name")
        timer.setInterval(7)
        painter.save()
        painter.restore()
    drift = sys.getrefcount(None) - before
    painter.end()
    assert abs(drift) < SLACK
