"""What the inspector says of what is current."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QLabel

from annotations.document import Markup
from desktop.panels.inspector import InspectorPanel
from tests.support.making import ARTICLE, SCHEMA, span_over

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_an_answer_about_what_was_current_before_is_not_said_of_what_is_current_now(prepared: QApplication):
    before, now = span_over(ARTICLE, "ليلى"), span_over(ARTICLE, "سامر")
    panel = InspectorPanel()
    try:
        panel.show_span(now, Markup([before, now]), SCHEMA, "en")
        panel.show_version(before.id, 2)
        assert "–" in [label.text() for label in panel.findChildren(QLabel)]
        panel.show_version(now.id, 3)
        assert "version \u20683\u2069" in [label.text() for label in panel.findChildren(QLabel)]
    finally:
        shiboken6.delete(panel)
