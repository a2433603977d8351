import io
import pickle
import re
import zlib
from collections.abc import Callable

import msgspec
import pytest
from msgspec.structs import replace

from annotations.document import Cluster, Markup, Pair, Record, Relation
from annotations.formats import spacy as format_
from annotations.formats import spacy_reading
from annotations.formats.record import Context, Losses, Rejection
from tests.support.making import SCHEMA, document, record_of, span

pytest.importorskip("spacy", reason="the format spacy needs spacy, which is not installed")
TEXT = "زار سامر حدّاد  شركته\nفي عمّان. "


def made() -> Record:
    whole = replace(span(TEXT, 4, 14, identifier="whole"), attributes=(Pair("level", "NAM"),), note="ن", uncertain=True)
    spans = [whole, span(TEXT, 9, 14, label="ORG", identifier="in"), span(TEXT, 16, 20, label="ORG", identifier="part")]
    relation = Relation("r", "NEAR", "in", "part", (Pair("count", "2"),), "ملاحظة")
    return record_of(document(TEXT), Markup(spans, [relation], [Cluster("c", ("whole", "in"), "Q1")]))


def written(*records: Record) -> bytes:
    file, context = io.BytesIO(), Context(SCHEMA)
    format_.write(file, [format_.fit(record, Losses(), context) for record in records], context)
    return file.getvalue()


def read(data: bytes) -> list:
    return list(spacy_reading.read(io.BytesIO(data), "in.spacy"))


def changed(**parts: object) -> bytes:
    """A file of two documents with some of its parts changed."""
    whole = msgspec.msgpack.decode(zlib.decompress(written(made(), made())))
    return zlib.compress(msgspec.msgpack.encode(whole | parts))


def test_all_that_is_said_of_spans_comes_back(there_and_back: Callable):
    before = made()
    _, found, losses = there_and_back("spacy", before)
    ids = {now.id: old.id for now, old in zip(found.spans, before.spans, strict=True)}
    same = [replace(now, id=ids[now.id], source="human") for now in found.spans]
    assert same == list(before.spans)
    (relation,) = found.relations
    assert (relation.attributes, relation.note) == ((Pair("count", "2"),), "ملاحظة")
    assert [(tuple(ids[one] for one in cluster.spans), cluster.kb_id) for cluster in found.clusters] == [
        (("whole", "in"), "Q1")
    ]
    assert losses.changed["spans in doc.spans and not in doc.ents, which hold one level"] == 1
    assert (found.document.id, found.layer) == ("d1", "main")


def test_entities_are_read_where_there_is_no_group():
    from spacy.tokens import Doc, DocBin, Span
    from spacy.vocab import Vocab

    doc = Doc(Vocab(), words=["كتب", "سامر", "حدّاد", "عنها"], spaces=[True, True, True, False])
    doc.set_ents([Span(doc, 1, 3, label="PERSON"), Span(doc, 3, 4, label="غير")])
    (record,) = read(DocBin(docs=[doc]).to_bytes())
    assert [(one.label, one.text) for one in record.spans] == [("PERSON", "سامر حدّاد"), ("غير", "عنها")]
    unspaced = Doc(doc.vocab, words=["كتب", "سامر"])
    unspaced.spans["other"] = [Span(unspaced, 1, 2, label="PER")]
    (record,) = read(DocBin(docs=[unspaced], store_user_data=True).to_bytes())
    assert [(one.label, one.text) for one in record.spans] == [("PER", "سامر")]


class Bomb:
    """Runs code where it is unpickled."""

    def __reduce__(self) -> tuple[object, ...]:
        return pytest.fail, ("code of a file was run",)


def test_nothing_that_a_file_says_is_run():
    packed = msgspec.msgpack.encode(
        {"x": {b"nd": True, b"type": "O", b"kind": b"O", b"shape": [1], b"data": pickle.dumps(Bomb())}}
    )
    first, second = read(changed(user_data=[packed, pickle.dumps(Bomb())]))
    assert isinstance(first, Record)
    assert isinstance(second, Rejection)
    assert second.reason.startswith("document 2: its user data")


def user(**said: object) -> list[bytes]:
    return [msgspec.msgpack.encode({"hashiya": said})] * 2


def group(*packed: bytes) -> list[bytes]:
    inner = msgspec.msgpack.encode({"name": "sc", "attrs": {}, "spans": packed})
    return [msgspec.msgpack.encode({inner: ["sc"]})] * 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (lambda: b"PK\x03\x04", "no DocBin"),
        (lambda: zlib.compress(b"x" * 99), "no DocBin"),
        (lambda: written(made())[:-9], "it breaks off in the middle"),
        (lambda: zlib.compress(b"\x91" * 100_000), "no DocBin"),
        (lambda: changed(tokens=b"\0" * 8), "its tokens do not fit its attributes"),
        (lambda: changed(tokens=b"\0" * 9), "its tokens are cut"),
        (lambda: changed(lengths=b"\xff" * 8), "its parts do not fit together"),
        (lambda: changed(spaces=b""), "its parts do not fit together"),
        (lambda: changed(attrs=[]), "its parts do not fit together"),
        (lambda: changed(attrs=["ORTH"]), "Expected `int`"),
        (lambda: changed(strings=[]), "document 1: it does not say what string"),
        (lambda: changed(user_data=user(relations=[{"label": "R", "head": 0, "tail": 9}])), "said of span 9, which is"),
        (
            lambda: changed(user_data=user(relations=[{"label": "R", "head": -1, "tail": 0}])),
            "said of span -1, which is",
        ),
        (lambda: changed(user_data=user(relations=[{"label": "R", "head": 0, "tail": 0}])), "are the same span"),
        (lambda: changed(user_data=user(spans=7)), "its user data: Expected `array`"),
        (lambda: changed(user_data=[b"\x91" * 100_000, b""]), "its user data"),
        (lambda: changed(user_data=[b"\x81\x80\x01", b"\x91\x01"]), "its user data"),
        (lambda: changed(span_groups=group(b"short")), "a span of a group is cut"),
        (lambda: changed(span_groups=group(spacy_reading._SPAN.pack(0, 0, 0, -1, 2, 0, 0))), "the label is empty"),
        (lambda: changed(span_groups=group(spacy_reading._SPAN.pack(0, 0, 380, 0, 1, 0, 0))), "what string 380 is"),
        (lambda: changed(span_groups=[b"\xc1", b"\xc1"]), "its groups of spans"),
    ],
)
def test_what_does_not_fit_is_rejected(data: Callable[[], bytes], reason: str):
    found = read(data())
    assert isinstance(found[0], Rejection)
    assert re.search(reason, found[0].reason)


def test_a_span_beyond_the_text_is_rejected():
    orth = spacy_reading._Reader(msgspec.msgpack.decode(zlib.decompress(written(made())), type=spacy_reading._Bin))
    label = next(number for number, text in orth._strings.items() if text == "PER")
    found = read(changed(span_groups=group(spacy_reading._SPAN.pack(0, 0, label, 2, 2**31 - 1, 0, 0))))
    assert "is not within its" in found[0].reason


def test_what_unpacks_to_more_than_the_limit_is_rejected(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(spacy_reading, "MAX_UNPACKED_BYTES", 1000)
    (bad,) = read(zlib.compress(b"\0" * 100_000))
    assert bad.reason == "it unpacks to more than 1,000 bytes."


def test_very_many_empty_documents_are_rejected_at_once():
    (bad,) = read(changed(lengths=b"\0" * 4 * 1_000_001))
    assert bad.reason == "it holds more than 1,000,000 documents."
