"""The fonts that come with the program: Amiri for articles, Noto Sans Arabic for the interface and for tags.

Both are dependencies with their licences, not files of ours. Every font names both families, so that no glyph falls
through to whatever the system has.
"""

from __future__ import annotations

from importlib import resources

from PySide6.QtGui import QFont, QFontDatabase

from annotations.errors import BugError

ARTICLE_FAMILIES = ("Amiri", "Noto Sans Arabic")
INTERFACE_FAMILIES = ("Noto Sans Arabic", "Amiri")

_FILES = (
    ("fontpkg_amiri", "files/Amiri-Regular.ttf"),
    ("fontpkg_amiri", "files/Amiri-Bold.ttf"),
    ("justmytype_intl_rtl", "fonts/ofl/notosansarabic/NotoSansArabic[wdth,wght].ttf"),
)


def load() -> None:
    """Make the fonts known to Qt. Raises BugError where a font package is broken."""
    QFontDatabase.families()  # else the system's fonts leak into Latin letters and brackets
    known = set(QFontDatabase.families())
    if known >= set(ARTICLE_FAMILIES):
        return
    for package, name in _FILES:
        data = (resources.files(package) / name).read_bytes()
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            raise BugError(f"the font {name} of {package} cannot be loaded")


def article_font(size_px: float, family: str = ARTICLE_FAMILIES[0]) -> QFont:
    """The font of the article; what it lacks comes from the other one."""
    others = tuple(other for other in ARTICLE_FAMILIES if other != family)
    return _font((family, *others), size_px)


def interface_font(size_px: float) -> QFont:
    """The font of tags, panels and menus."""
    return _font(INTERFACE_FAMILIES, size_px)


def _font(families: tuple[str, ...], size_px: float) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(round(size_px))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
