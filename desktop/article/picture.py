"""The picture of a whole article with its boxes and arcs, by the same painter as the window: PNG, SVG or PDF.

In an SVG the letters are shapes: other programs would reorder Arabic text and set it in other fonts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from annotations.errors import UserError
from annotations.files import whole_file
from desktop import fonts, theme
from desktop.article import painter
from desktop.article.layout import ArticleLayout
from desktop.article.scene import tag_text
from desktop.article.style import Style
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPaintDevice

    from annotations.document import Document, Markup
    from schemas.model import Schema

WIDTH_PX = 720.0
FONT_PX = 25.0
TAG_PX = 11.0
MARGIN_PX = 32.0
PNG_SCALE = 2
_DOTS_PER_INCH = 96


class ArticlePicture:
    """A whole article, laid out for a picture of a fixed width."""

    def __init__(self, document: Document, markup: Markup, schema: Schema, look: theme.Theme = theme.LIGHT) -> None:
        self._theme = look
        self._style = Style(
            font=fonts.article_font(FONT_PX),
            tag_font=fonts.interface_font(TAG_PX),
            width=WIDTH_PX,
            right_to_left=document.direction == "rtl",
            thin_lanes=99,
            has_labelled_lanes=True,
        )
        self._layout = ArticleLayout(document, markup, self._style, tag_text)
        self._paragraphs = list(self._layout.between(0, float("inf")))
        self._schema = schema

    @property
    def size(self) -> QSizeF:
        """Width and height of the picture in pixels, margins and gutters included."""
        width = self._style.width + 2 * (self._style.gutter + MARGIN_PX)
        return QSizeF(width, self._layout.height + 2 * MARGIN_PX)

    def save(self, path: Path) -> None:
        """Write the picture; the ending of the name says in which format. Whole or not at all.

        Raises UserError where the ending is unknown or the disk does not play along.
        """
        write = _WRITERS.get(path.suffix.lower())
        if write is None:
            known = ", ".join(sorted(_WRITERS))
            raise UserError(say("{path}: pictures are written as {known}.", path=path, known=known))
        data = write(self)
        try:
            with whole_file(path) as file:
                file.write(data)
        except OSError as error:
            raise UserError(say("{path} cannot be written: {reason}.", path=path, reason=error.strerror)) from error

    def paint(self, device: QPaintDevice, *, scale: float = 1.0, outlines: bool = False) -> None:
        """Paint the article on a device, its pixels times ``scale``."""
        canvas = QPainter(device)
        canvas.scale(scale, scale)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas.fillRect(QRectF(QPointF(0, 0), self.size), QColor(self._theme.paper))
        canvas.translate(self._style.gutter + MARGIN_PX, MARGIN_PX)
        look = self._look(outlines=outlines)
        painter.paint_article(canvas, self._paragraphs, look, top=0, bottom=self._layout.height)
        canvas.end()

    def _look(self, *, outlines: bool) -> painter.Look:
        schema = self._schema
        colors = {kind.id: kind.color for kind in schema.entities} | {kind.id: kind.color for kind in schema.relations}
        symmetric = {kind.id for kind in schema.relations if kind.symmetric}
        return painter.Look(
            theme=self._theme,
            color=lambda label: self._theme.edge(colors.get(label, "#808080")),
            text=tag_text,
            symmetric=symmetric.__contains__,
            tag_font=self._style.tag_font,
            width=self._style.width,
            right_to_left=self._style.right_to_left,
            quiet_arcs=False,
            outlines=outlines,
        )


def _png(picture: ArticlePicture) -> bytes:
    size = (picture.size * PNG_SCALE).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    picture.paint(image, scale=PNG_SCALE)
    return _collected(lambda buffer: image.save(buffer, "PNG"))  # type: ignore[call-overload]


def _svg(picture: ArticlePicture) -> bytes:
    def write(buffer: QBuffer) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(round(picture.size.width()), round(picture.size.height())))
        generator.setViewBox(QRectF(QPointF(0, 0), picture.size))
        generator.setResolution(_DOTS_PER_INCH)
        picture.paint(generator, outlines=True)

    return _collected(write)


def _pdf(picture: ArticlePicture) -> bytes:
    def write(buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        writer.setResolution(_DOTS_PER_INCH)
        page = QPageSize(picture.size * (72 / _DOTS_PER_INCH), QPageSize.Unit.Point)
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        picture.paint(writer)

    return _collected(write)


def _collected(write: Callable[[QBuffer], object]) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(data.data())


_WRITERS: dict[str, Callable[[ArticlePicture], bytes]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}
