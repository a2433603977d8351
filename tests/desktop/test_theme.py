import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop import theme
from desktop.theme import DARK, LIGHT, THEMES, Theme, contrast, mixed
from schemas.files import load_named

SCHEMA = load_named("news-ar")
COLORS = sorted({kind.color for kind in (*SCHEMA.entities, *SCHEMA.relations)})
ENOUGH = 4.5


@pytest.fixture(params=THEMES.values(), ids=THEMES)
def look(request: pytest.FixtureRequest) -> Theme:
    return request.param


def test_contrast_is_that_of_the_standard():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#ffffff"), QColor("#000000")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#ffffff")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("#123456"), QColor("#123456")) == 1


@pytest.mark.parametrize("color", COLORS)
def test_the_text_of_a_tag_can_be_read(look: Theme, color: str):
    assert contrast(QColor(look.text), look.tinted(color, look.tag_tint)) >= ENOUGH


@pytest.mark.parametrize("color", COLORS)
def test_the_text_of_the_article_can_be_read_in_a_box(look: Theme, color: str):
    for share in (look.tint, look.tint * 1.7):  # at rest, and where it stands out
        assert contrast(QColor(look.text), look.tinted(color, share)) >= ENOUGH


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("text", "paper"),
        ("text", "window"),
        ("text", "selection"),
        ("muted", "paper"),
        ("muted", "window"),
        ("on_accent", "accent"),
        ("warning", "paper"),
        ("warning", "window"),
    ],
)
def test_every_ink_can_be_read_on_its_ground(look: Theme, ink: str, ground: str):
    assert contrast(QColor(getattr(look, ink)), QColor(getattr(look, ground))) >= ENOUGH


@pytest.mark.parametrize("color", COLORS)
def test_the_edge_of_a_box_can_be_seen(look: Theme, color: str):
    assert contrast(QColor(color), QColor(look.paper)) >= 2.8


def test_mixing_goes_from_the_ground_to_the_color():
    assert mixed("#000000", "#ffffff", 0).name() == "#000000"
    assert mixed("#000000", "#ffffff", 1).name() == "#ffffff"
    assert mixed("#000000", "#ff0080", 0.5).name() == "#800040"


def test_a_theme_colours_the_whole_application(qt: QApplication):
    try:
        theme.apply(qt, DARK)
        assert qt.palette().color(QPalette.ColorRole.Window).name() == DARK.window
        assert qt.palette().color(QPalette.ColorRole.Text).name() == DARK.text
    finally:
        theme.apply(qt, LIGHT)
    assert qt.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window
