"""Pictures of an article."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from annotations.document import Document, Markup, Relation, Span
from annotations.errors import UserError
from desktop.article.picture import PNG_SCALE, ArticlePicture
from schemas.files import load_named

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

TEXT = "زار سامر النعماني القاهرة\nوعاد إلى Rabat عام 2015"


def picture(*, marked: bool = True) -> ArticlePicture:
    spans = [Span("a", "PER", ((4, 17),), TEXT[4:17]), Span("b", "GPE", ((18, 25),), TEXT[18:25])]
    markup = Markup(spans, [Relation("r", "LOCATED_IN", "a", "b")]) if marked else Markup()
    return ArticlePicture(Document("d", "", TEXT, ""), markup, load_named("news-ar"))


def test_a_png_shows_boxes_where_there_are_spans(prepared: QApplication, tmp_path: Path):
    picture().save(tmp_path / "marked.png")
    picture(marked=False).save(tmp_path / "bare.png")
    marked, bare = (QImage(str(tmp_path / name)) for name in ("marked.png", "bare.png"))
    assert marked.width() == round(picture().size.width() * PNG_SCALE)
    assert marked.height() > bare.height()  # tags and the arc need room
    colors = {marked.pixelColor(x, y).name() for x in range(0, marked.width(), 3) for y in range(0, marked.height(), 3)}
    assert "#0078a8" in colors  # the edge of PER


def test_the_letters_of_an_svg_are_shapes(prepared: QApplication, tmp_path: Path):
    picture().save(tmp_path / "a.svg")
    root = ET.parse(tmp_path / "a.svg").getroot()
    names = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert "text" not in names
    assert names.count("path") > 10


def test_a_pdf_is_one_page(prepared: QApplication, tmp_path: Path):
    picture().save(tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1


def test_another_ending_is_refused_and_so_is_a_folder_that_is_not_there(prepared: QApplication, tmp_path: Path):
    with pytest.raises(UserError, match=r"\.pdf, \.png, \.svg"):
        picture().save(tmp_path / "a.gif")
    with pytest.raises(UserError, match="cannot be written"):
        picture().save(tmp_path / "missing" / "a.png")
    assert not list(tmp_path.iterdir())
