"""What runs is shown with the way to cancel it: each cancels what it stands for."""

from desktop.panels.running import RunningButton


def test_of_several_the_last_is_shown_and_cancelled(qt: object):
    cancelled: list[str] = []
    button = RunningButton()
    button.begin("one", "Checking…", lambda: cancelled.append("one"))
    button.begin("other", "Exporting…", lambda: cancelled.append("other"))
    button.show_progress("one", 70)
    button.show_progress("other", 30)
    assert "Exporting…" in button.text()
    assert "30" in button.text()
    button.click()
    button.end("other")
    assert "70" in button.text()
    assert "Checking… 70 %" in button.accessibleName()
    button.click()
    assert cancelled == ["other", "one"]
    button.end("one")
    assert not button.isVisibleTo(button.parentWidget())
    button.show_progress("one", 90)
    button.click()
    assert cancelled == ["other", "one"]
