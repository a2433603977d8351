import io
import json
from pathlib import Path

import pytest

from annotations.document import Cluster, Markup, Pair, Record, Relation
from annotations.formats import cas
from annotations.formats.record import Context, Losses, Rejection
from annotations.formats.tree import Folder
from tests.support.interchange import look
from tests.support.making import SCHEMA, document, record_of, span, span_over

pytest.importorskip("cassis", reason="the format cas needs cassis, which is not installed")

TEXT = "😀 كتب سامر إلى ليلى من عمّان."
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
<typeDescription><name>webanno.custom.Place</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>kind</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>sure</name><rangeTypeName>uima.cas.Boolean</rangeTypeName></featureDescription>
<featureDescription><name>rank</name><rangeTypeName>uima.cas.Integer</rangeTypeName></featureDescription>
</features></typeDescription>
<typeDescription><name>de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token</name>
<supertypeName>uima.tcas.Annotation</supertypeName></typeDescription>
<typeDescription><name>de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS</name>
<supertypeName>uima.tcas.Annotation</supertypeName></typeDescription>
<typeDescription><name>webanno.custom.Link</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>Governor</name><rangeTypeName>uima.tcas.Annotation</rangeTypeName></featureDescription>
<featureDescription><name>Dependent</name><rangeTypeName>uima.tcas.Annotation</rangeTypeName></featureDescription>
</features></typeDescription></types></typeSystemDescription>"""
TOKEN = "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"


def xmi(*elements: str, text: str = TEXT, before: str = "") -> str:
    members = " ".join(str(number) for number in range(10, 10 + len(elements)))
    numbered = [one.replace(" ", f' xmi:id="{number}" sofa="1" ', 1) for number, one in enumerate(elements, 10)]
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" '
        'xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" '
        'xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" '
        f'xmlns:type="{TOKEN}" xmi:version="2.0"><cas:NULL xmi:id="0"/>{"".join(numbered)}'
        f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{text}"/>'
        f'<cas:View sofa="1" members="{members}"/></xmi:XMI>'
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "corpus"
    made.mkdir()
    return made


def read(folder: Path, data: str | bytes, types: str | bytes = TYPES) -> Record | Rejection:
    for name, content in (("a.xmi", data), ("TypeSystem.xml", types)):
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (found,) = cas.read_xmi(Folder(folder))
    return found


def written(folder: Path, record: Record, known: object = cas.FORMAT) -> tuple[Record, Losses]:
    """What comes back, and what was left out."""
    losses, context = Losses(), Context(SCHEMA)
    known.write_folder(folder, [known.fit(record, losses, context)], context)  # type: ignore[attr-defined]
    (found,) = known.read_tree(Folder(folder))  # type: ignore[attr-defined]
    assert isinstance(found, Record), found
    return found, losses


def test_types_of_other_projects_are_read_with_offsets_of_utf_16(folder: Path):
    found = read(
        folder,
        xmi(
            '<custom:Place begin="24" end="29" kind="city" sure="true" rank="2"/>',
            '<custom:Place begin="7" end="11"/>',
            '<custom:Link begin="7" end="11" Governor="11" Dependent="10"/>',
            '<type:Token begin="3" end="6"/>',
            '<pos:POS begin="3" end="6"/>',
        ),
    )
    assert isinstance(found, Record), found
    assert [(one.text, one.label, one.attributes) for one in found.spans] == [
        ("سامر", "Place", ()),
        ("عمّان", "city", (Pair("rank", "2"), Pair("sure", "true"))),
    ]
    (link,) = found.relations
    assert found.unread == (("annotation", "of the type POS", 1),)
    assert (link.label, link.head, link.tail) == ("Link", found.spans[0].id, found.spans[1].id)


@pytest.mark.parametrize("known", [cas.FORMAT, cas.JSON])
def test_what_is_written_comes_back_with_identifiers(folder: Path, known: object):
    spans = [span_over(TEXT, "سامر", identifier="s"), span_over(TEXT, "عمّان", identifier="a", label="GPE")]
    spans.append(span(TEXT, 2, 5, identifier="d", more=((6, 10),)))
    clusters = [Cluster("c1", ("s",), "Q1"), Cluster("c2", ("s", "a"))]
    markup = Markup(spans, [Relation("r", "NEAR", "s", "a", note="ن")], clusters)
    found, losses = written(folder, record_of(document(TEXT), markup), known)
    assert [(one.text, one.label) for one in found.spans] == [("سامر", "PER"), ("عمّان", "GPE")]
    assert [(one.label, one.head, one.tail) for one in found.relations] == [
        ("NEAR", found.spans[0].id, found.spans[1].id)
    ]
    assert [(one.spans, one.kb_id) for one in found.clusters] == [((found.spans[0].id,), "Q1")]
    assert sum(losses.lost.values()) == 3


def test_characters_that_xml_cannot_hold_are_replaced_without_moving_anything(folder: Path):
    text = "أ\x01ب\x1f\u0651 سامر\ufffe هنا"
    spans = [span_over(text, "سامر"), span(text, 4, 5)]
    found, losses = written(folder, record_of(document(text), Markup(spans)))
    assert found.document.text == "أ\ufffdب\ufffd\u0651 سامر\ufffd هنا"
    assert [(one.text, one.start) for one in found.spans] == [("سامر", 6)]
    assert losses.changed == {"characters that XML cannot hold, written as U+FFFD": 3}
    assert list(losses.lost.values()) == [1]


def test_json_holds_all_characters(folder: Path):
    text = "أ\x01ب سامر\ufffe 😀"
    found, losses = written(folder, record_of(document(text), Markup([span_over(text, "سامر\ufffe 😀")])), cas.JSON)
    assert (found.document.text, losses.changed) == (text, {})
    (path,) = folder.iterdir()
    (end,) = [one["end"] for one in json.loads(path.read_text())["%FEATURE_STRUCTURES"] if one.get("value") == "PER"]
    assert end == len(text) + 1  # counted in UTF-16
    assert look(path).formats == {"cas-json": 1}
    path.rename(folder / "a.json")
    assert look(folder / "a.json").labels == {"PER": 1}


DOCTYPE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "types", "reason"),
    [
        (xmi(before=DOCTYPE, text="&a;"), TYPES, "has a document type declaration"),
        (xmi(before=BOMB, text="&b;"), TYPES, "has a document type declaration"),
        (xmi(), TYPES.replace("?>", "?>" + DOCTYPE, 1), "TypeSystem.xml has a document type declaration"),
        (xmi().encode("utf-16"), TYPES, "no XML in UTF-8"),
        (xmi(before=BOMB).replace("UTF-8", "UTF-16").encode("utf-16-le"), TYPES, "no XML in UTF-8"),
        (xmi().replace('encoding="UTF-8"', " " * 500 + "encoding='UTF-7'"), TYPES, "no XML in UTF-8"),
        (xmi().encode().replace(b"\xd9", b"\xff"), TYPES, "not valid UTF-8"),
        (xmi()[:-20], TYPES, "a.xmi is no XML that can be read"),
        (xmi(), "<x>", "TypeSystem.xml is no XML that can be read"),
        (xmi(), TYPES.replace("uima.tcas.Annotation", "webanno.custom.Link"), "not a CAS that can be read"),
        (xmi('<custom:Other begin="0" end="1"/>'), TYPES, "not a CAS that can be read: TypeNotFoundError"),
        (xmi('<custom:Place begin="0" end="999"/>'), TYPES, "Not mapping external offset [999]"),
        (xmi('<custom:Place begin="-5" end="1"/>'), TYPES, "Not mapping external offset [-5]"),
        (xmi('<custom:Place begin="1" end="6"/>'), TYPES, "Not mapping external offset [1]"),  # inside a pair
        (xmi('<custom:Place begin="5" end="5"/>'), TYPES, "[4, 4) is not within the text"),
        (xmi('<custom:Place begin="x" end="5"/>'), TYPES, "line 1: begin is 'x', no whole number"),
        (xmi('<custom:Link begin="0" end="3" Governor="10" Dependent="10"/>'), TYPES, "leads to what is no span"),
        (
            xmi('<custom:Link begin="0" end="1" Governor="99" Dependent="10"/>'),
            TYPES,
            "leads to 99, which is not there",
        ),
        (xmi(text=""), TYPES, "there is no text in it"),
        (xmi(text=" "), TYPES, "The text is empty"),
        ("<a>" * 100_000, TYPES, "a.xmi is no XML that can be read: Excessive depth"),
    ],
)
def test_what_is_damaged_or_means_harm_is_rejected(folder: Path, data: str | bytes, types: str, reason: str):
    found = read(folder, data, types)
    assert isinstance(found, Rejection), found
    assert found.source == f"{folder}/a.xmi"
    assert reason in found.reason
    assert len(found.reason) < 300


def test_types_are_looked_for_in_the_folders_above(folder: Path):
    (folder / "inner").mkdir()
    (folder / "inner" / "a.xmi").write_text(xmi())
    (found,) = cas.read_xmi(Folder(folder))
    assert "there is no TypeSystem.xml beside it" in found.reason
    (folder / "TypeSystem.xml").write_text(TYPES)
    (found,) = cas.read_xmi(Folder(folder))
    assert isinstance(found, Record), found
    assert look(folder).formats == {"cas": 1}
    assert look(folder).rejected == 0


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b'{"%TYPES": 5}',
        b'{"%TYPES": {}, "%FEATURE_STRUCTURES": [], "%VIEWS": {}}',
        b'{"%TYPES": {"A": {"%NAME": "A", "%SUPER_TYPE": "B"}, "B": {"%NAME": "B", "%SUPER_TYPE": "A"}}}',
        b'{"%TYPES": {}, "%FEATURE_STRUCTURES": ' + b"[" * 100_000,
        b'{"%TYPES": {}, "%FEATURE_STRUCTURES": [{"%ID": "x"}], "%VIEWS": {}}',
        b"\xff",
    ],
)
def test_damaged_json_is_rejected(data: bytes):
    (found,) = cas.read_json(io.BytesIO(data), "a.json")
    assert isinstance(found, Rejection), found
