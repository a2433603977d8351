"""Names that are looked for aside: once the window closes nothing begins any more, whatever is found still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.pilot import Pilot

TEXTS = ("زارت ليلى السيد مدينة الرباط أمس، وعادت ليلى السيد", "ثم عادت ليلى السيد إلى طنجة اليوم")


def test_what_is_found_when_the_window_is_closing_begins_nothing(app: App, pilot: Pilot):
    pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.wait_until(lambda: app.refreshing.is_waiting)
    pilot.press("pgdn", ctrl=True)
    pilot.wait_until(lambda: pilot.session.document.text == TEXTS[1])
    pilot.wait_for_saved()
    app.refreshing.wait()
    app.refreshing._on_found((1, []))  # of the article that was open before
    assert not app.refreshing.is_waiting
    pilot.press("pgup", ctrl=True)
    pilot.wait_until(lambda: pilot.session.document.text == TEXTS[0])
    assert not app.refreshing.is_waiting


def test_its_timer_goes_with_it(app: App):
    """One that does not is due when nothing is there any more, and ends the program."""
    assert app.refreshing.findChildren(QTimer) == [app.refreshing._timer]
