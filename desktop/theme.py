"""Colours of the window and the article, for a light and a dark ground."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from desktop import frames

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

READABLE, VISIBLE = 4.5, 3.0
"""The least contrast of text on its ground, and of lines and signs that mean something (WCAG 2.2, 1.4.3 and 1.4.11)."""
_STEP = 0.95


@dataclass(frozen=True)
class Theme:
    """One set of colours, each "#rrggbb".

    Attributes:
        paper: The ground of the article.
        quiet: Arcs and signs that wait in the background.
        border: Lines that only part things.
        frame: The outline of what can be typed into, ticked or chosen from.
        tint: How much of a label's colour goes into the ground of its box, from 0 to 1.
    """

    name: str
    window: str
    paper: str
    text: str
    muted: str
    quiet: str
    border: str
    frame: str
    accent: str
    on_accent: str
    selection: str
    warning: str
    tint: float
    tag_tint: float

    def tinted(self, color: str, share: float | None = None) -> QColor:
        """The paper with a share of a colour in it, or with less where the text could not be read on it any more."""
        return _tinted(self.paper, self.text, color, self.tint if share is None else share)

    def edge(self, color: str) -> str:
        """The colour itself, or as much nearer to that of the text as makes lines in it stand out from the paper."""
        return _edge(self.paper, self.text, color)


LIGHT = Theme(
    name="light",
    window="#f1efea",
    paper="#fdfcf9",
    text="#1d1b18",
    muted="#645f57",
    quiet="#aaa49a",
    border="#d8d3c9",
    frame="#857f74",
    accent="#1a5fb4",
    on_accent="#ffffff",
    selection="#cfe1f8",
    warning="#a1260d",
    tint=0.16,
    tag_tint=0.26,
)
DARK = Theme(
    name="dark",
    window="#232427",
    paper="#1b1c1f",
    text="#e9e5dc",
    muted="#aaa59b",
    quiet="#6b6963",
    border="#3b3c40",
    frame="#7c7b77",
    accent="#7db4f5",
    on_accent="#10151c",
    selection="#264a73",
    warning="#ff9d87",
    tint=0.24,
    tag_tint=0.42,
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


@lru_cache(maxsize=4096)
def mixed(ground: str, color: str, share: float) -> QColor:
    """``share`` of a colour over a ground; shared by all who ask, so never to be changed."""
    under, over = QColor(ground), QColor(color)
    channels = (
        round(over_channel * share + under_channel * (1 - share))
        for over_channel, under_channel in zip(_channels(over), _channels(under), strict=True)
    )
    return QColor(*channels)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=1024)
def _tinted(paper: str, text: str, color: str, share: float) -> QColor:
    ground = mixed(paper, color, share)
    while contrast(QColor(text), ground) < READABLE:
        share *= _STEP
        ground = mixed(paper, color, share)
    return ground


@lru_cache(maxsize=1024)
def _edge(paper: str, text: str, color: str) -> str:
    edge, share = QColor(color), 0.0
    while contrast(QColor(paper), edge) < VISIBLE:
        share += 1 - _STEP
        edge = mixed(color, text, share)
    return edge.name()


def apply(application: QApplication, theme: Theme) -> None:
    """Give the whole application the theme's colours."""
    application.setStyle("Fusion")
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, color in (
        (roles.Window, theme.window),
        (roles.WindowText, theme.text),
        (roles.Base, theme.paper),
        (roles.AlternateBase, theme.window),
        (roles.Text, theme.text),
        (roles.PlaceholderText, theme.muted),
        (roles.Button, theme.window),
        (roles.ButtonText, theme.text),
        (roles.ToolTipBase, theme.paper),
        (roles.ToolTipText, theme.text),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_accent),
        (roles.Link, theme.accent),
        (roles.Mid, theme.border),
        (roles.Dark, theme.border),
    ):
        palette.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    application.setPalette(palette)
    frames.outline(application, QColor(theme.frame))


def _channels(color: QColor) -> tuple[int, int, int]:
    return (color.red(), color.green(), color.blue())


def _luminance(color: QColor) -> float:
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def meant(application: QApplication, wanted: str) -> str:
    """The name of the theme that a setting means; "system" follows the desktop."""
    if wanted != "system":
        return wanted
    return "dark" if application.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
