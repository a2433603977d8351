"""The list of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotations.listing import DocumentRow
from desktop.models import ROW_ROLE
from desktop.panels.documents import DocumentsPanel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ROWS = [DocumentRow(number, f"d{number}", title, "todo", 0, 0) for number, title in enumerate(("فاس", "طنجة"), start=1)]


@pytest.fixture
def panel(prepared: QApplication) -> Iterator[DocumentsPanel]:
    panel = DocumentsPanel()
    panel.show_documents(ROWS)
    panel.make_current(2)
    yield panel
    panel.deleteLater()


def highlighted(panel: DocumentsPanel) -> list[int]:
    return [index.data(ROW_ROLE).key for index in panel._list.selectionModel().selectedIndexes()]


def test_the_open_document_is_highlighted_again_when_the_search_is_emptied(panel: DocumentsPanel):
    assert highlighted(panel) == [2]
    panel._search.setText("فاس")
    assert highlighted(panel) == []
    panel._search.clear()
    assert highlighted(panel) == [2]
