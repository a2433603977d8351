import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from desktop import fonts


def test_both_families_are_known(qt: QApplication):
    assert set(fonts.ARTICLE_FAMILIES) <= set(QFontDatabase.families())
    assert set(fonts.INTERFACE_FAMILIES) == set(fonts.ARTICLE_FAMILIES)


def test_loading_again_changes_nothing(qt: QApplication):
    before = QFontDatabase.families()
    fonts.load()
    assert QFontDatabase.families() == before


@pytest.mark.parametrize(
    ("make", "family"), [(fonts.article_font, "Amiri"), (fonts.interface_font, "Noto Sans Arabic")]
)
def test_a_font_is_what_it_says(qt: QApplication, make: object, family: str):
    font = make(17.4)
    assert QFontInfo(font).family() == family
    assert font.pixelSize() == 17
    assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting
