import io
import zipfile

import pytest

from annotations.document import Record
from annotations.formats import docx
from annotations.formats.record import Rejection


def read(data: bytes) -> Record | Rejection:
    (found,) = docx.read(io.BytesIO(data), "folder/مقال.docx")
    return found


def archive(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def saved(document: object) -> bytes:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        return {name: made.read(name) for name in made.namelist()}


def with_body(body: str) -> bytes:
    """A document whose body is this XML."""
    library = pytest.importorskip("docx")
    parts = parts_of(saved(library.Document()))
    head, rest = parts["word/document.xml"].decode().split("<w:body>")
    parts["word/document.xml"] = f"{head}<w:body>{body}{rest}".encode()
    return archive(parts)


def paragraph(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def lines(data: bytes) -> list[str]:
    found = read(data)
    assert isinstance(found, Record), found
    return found.document.text.split("\n")


def test_paragraphs_and_cells_are_lines():
    library = pytest.importorskip("docx")
    document = library.Document()
    document.add_heading("عنوان المقال", 1)
    document.add_paragraph("كتب سامر رسالة.")
    document.add_paragraph("")
    table = document.add_table(rows=2, cols=2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"خلية {number}"
    table.cell(0, 0).add_table(1, 1).cell(0, 0).text = "خلية داخلية"
    document.add_paragraph("ثم قرأتها ليلى.")
    found = read(saved(document))
    assert isinstance(found, Record)
    assert found.document.text.split("\n") == [
        "عنوان المقال",
        "كتب سامر رسالة.",
        *("خلية 0", "خلية داخلية", "خلية 1", "خلية 2", "خلية 3"),
        "ثم قرأتها ليلى.",
    ]
    assert found.document.title == "عنوان المقال"
    assert found.document.meta[0].value == "مقال.docx"


def test_what_stands_beside_the_article_is_counted():
    library = pytest.importorskip("docx")
    document = library.Document()
    document.add_paragraph("كتب سامر رسالة.")
    document.sections[0].header.paragraphs[0].text = "جريدة الصباح"
    document.sections[0].footer.paragraphs[0].text = "  "
    found = read(saved(document))
    assert isinstance(found, Record)
    assert (found.document.text, found.unread) == ("كتب سامر رسالة.", (("paragraph", "of a header", 1),))


def test_a_title_becomes_the_first_line():
    library = pytest.importorskip("docx")
    document = library.Document()
    document.add_paragraph("بيروت، أمس")
    document.add_heading("عنوان المقال", 0)
    document.add_paragraph("كتب سامر.")
    assert lines(saved(document)) == ["عنوان المقال", "بيروت، أمس", "كتب سامر."]


def test_text_in_links_controls_and_insertions_is_taken_and_what_was_deleted_is_not():
    body = paragraph(
        run("كتب ")
        + f'<w:ins w:id="1" w:author="x">{run("سامر ")}</w:ins>'
        + '<w:del w:id="2" w:author="x"><w:r><w:delText>أحمد </w:delText></w:r></w:del>'
        + f'<w:hyperlink w:anchor="x">{run("رسالة")}</w:hyperlink>'
        + "<w:r><w:tab/></w:r>"
        + '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
        + f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{run('طويلة')}</w:sdtContent></w:sdt>"
        + f"<w:r><w:br/></w:r>{run('هنا')}"
    )
    body += f"<w:sdt><w:sdtContent>{paragraph(run('في إطار'))}</w:sdtContent></w:sdt>"
    assert lines(with_body(body)) == ["كتب سامر رسالة\tطويلة", "هنا", "في إطار"]


def test_the_text_of_a_box_comes_once():
    box = f"<w:txbxContent>{paragraph(run('في صندوق'))}</w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f"<mc:AlternateContent {space}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = paragraph(f"<w:r>{choice}</mc:AlternateContent></w:r>{run('حول الصندوق')}")
    assert lines(with_body(body)) == ["في صندوق", "حول الصندوق"]


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a Word document that can be read"),
        (b"PK\x03\x04 nothing", "not a Word document that can be read"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked with a password, or of the kind before 2007"),
        (archive({"word/document.xml": BOMB}), "word/document.xml in it defines entities"),
        (archive({"word/document.xml": BOMB.decode().encode("utf-16")}), "defines entities"),
        (archive({"x.rels": BOMB}), "x.rels in it defines entities"),
        (archive({str(number): b"" for number in range(10_001)}), "or 10,000 parts"),
    ],
)
def test_what_is_no_document_or_a_bomb_is_rejected(data: bytes, reason: str):
    found = read(data)
    assert isinstance(found, Rejection), found
    assert reason in found.reason


def test_an_archive_that_unpacks_to_too_much_is_rejected(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(docx, "MAX_UNPACKED_BYTES", 1024 * 1024)
    found = read(archive({"word/media/a.png": b"\0" * 2_000_000}))
    assert isinstance(found, Rejection)
    assert "it unpacks to more than 1 MB" in found.reason


def test_a_document_without_its_parts_or_without_text_is_rejected():
    library = pytest.importorskip("docx")
    assert isinstance(read(archive({"word/document.xml": b"<x/>"})), Rejection)
    found = read(saved(library.Document()))
    assert isinstance(found, Rejection)
    assert "The text is empty" in found.reason


def test_a_document_that_is_nested_without_end_neither_hangs_nor_crashes():
    deep = "<w:sdt><w:sdtContent>" * 5000 + paragraph(run("نص")) + "</w:sdtContent></w:sdt>" * 5000
    assert isinstance(read(with_body(deep)), Rejection)
