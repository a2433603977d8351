import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop import theme
from desktop.article.scene import tag_text
from desktop.models import STATUS_COLORS
from desktop.theme import DARK, LIGHT, THEMES, Theme, contrast, mixed
from schemas.files import library, load_named

SCHEMAS = {name: load_named(name) for name in library()}
COLORS = sorted({kind.color for schema in SCHEMAS.values() for kind in (*schema.entities, *schema.relations)})
HARSH = ["#000000", "#ffffff", "#ffff00", "#00ffff", "#808080", "#fff4c2"]
"""What a schema of one's own may hold."""
ENOUGH, SEEN = 4.5, 3.0


@pytest.fixture(params=THEMES.values(), ids=THEMES)
def look(request: pytest.FixtureRequest) -> Theme:
    return request.param


def test_contrast_is_that_of_the_standard():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#ffffff"), QColor("#000000")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#ffffff")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("#123456"), QColor("#123456")) == 1


@pytest.mark.parametrize("color", COLORS + HARSH)
def test_the_text_of_a_tag_can_be_read(look: Theme, color: str):
    assert contrast(QColor(look.text), look.tinted(color, look.tag_tint)) >= ENOUGH


@pytest.mark.parametrize("color", COLORS + HARSH)
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


@pytest.mark.parametrize("color", COLORS + HARSH)
def test_edges_of_boxes_and_lively_arcs_can_be_seen(look: Theme, color: str):
    assert contrast(QColor(look.edge(color)), QColor(look.paper)) >= SEEN


@pytest.mark.parametrize("color", COLORS)
def test_a_colour_that_can_be_seen_stays_as_it_is(look: Theme, color: str):
    seen = contrast(QColor(color), QColor(look.paper)) >= SEEN
    assert (look.edge(color) == color) == seen
    assert look.tinted(color, look.tag_tint) == mixed(look.paper, color, look.tag_tint)


@pytest.mark.parametrize("ground", ["paper", "window"])
def test_the_focus_and_the_caret_can_be_seen(look: Theme, ground: str):
    for ink in ("accent", "text"):
        assert contrast(QColor(getattr(look, ink)), QColor(getattr(look, ground))) >= SEEN


@pytest.mark.parametrize("ground", ["paper", "window"])
def test_the_outline_of_a_control_can_be_seen(look: Theme, ground: str):
    assert contrast(QColor(look.frame), QColor(getattr(look, ground))) >= SEEN


@pytest.mark.parametrize("status", STATUS_COLORS)
def test_the_marks_of_documents_can_be_seen(look: Theme, status: str):
    assert contrast(QColor(STATUS_COLORS[status]), QColor(look.paper)) >= SEEN


def test_every_role_of_text_in_a_window_can_be_read(qt: QApplication, look: Theme):
    """Disabled text is exempt, as it is in WCAG: it says that there is nothing to be done with it."""
    roles = QPalette.ColorRole
    pairs = [
        (roles.WindowText, roles.Window),  # labels, menus, status bar
        (roles.Text, roles.Base),  # lists and fields
        (roles.PlaceholderText, roles.Base),
        (roles.ButtonText, roles.Button),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.WindowText, roles.ToolTipBase),  # the banner
        (roles.HighlightedText, roles.Highlight),
        (roles.Link, roles.Base),
        (roles.Link, roles.Window),
    ]
    try:
        theme.apply(qt, look)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            ratios = {
                (ink, on): contrast(*(qt.palette().color(group, role) for role in (ink, on))) for ink, on in pairs
            }
            assert {pair: ratio for pair, ratio in ratios.items() if ratio < ENOUGH} == {}
    finally:
        theme.apply(qt, LIGHT)


@pytest.mark.parametrize("name", SCHEMAS)
def test_labels_are_told_apart_without_colour(name: str):
    for kinds in (SCHEMAS[name].markable(), SCHEMAS[name].relations):
        shown = [tag_text(kind.id) for kind in kinds]
        assert len(set(shown)) == len(shown)


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
