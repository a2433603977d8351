"""spaCy: a DocBin (``.spacy``), as ``spacy train`` reads it.

The tokens are ours, so that spans inside words stay spans; white space beyond one space is a token of its own, as
spaCy has it, and the text comes back to the letter. ``doc.ents`` holds one level (the outermost, unless another is
chosen), ``doc.spans["sc"]`` all spans, and ``doc.user_data["hashiya"]`` what spaCy has no place for: relations and
clusters, which count the spans of ``doc.spans["sc"]`` from 0, attributes, notes, title, metadata. Fragments it cannot
hold.

`spacy train` cuts texts anew with its own tokenizer and passes over spans that do not fit, unless it is told to keep
the tokens of the file: the options for that stand in the manifest. A model then meets its own tokens again on other
texts, so that spans within words are worth it only with a tokenizer that cuts there; elsewhere export whole words.

Reading makes no documents of spaCy's and runs nothing that a file says: the file is taken apart here, as plain
numbers and strings, within a limit of size. Read are the entities and the spans under "sc", or of the only group that
there is.
"""

from __future__ import annotations

import zlib
from typing import IO, TYPE_CHECKING, Any

from annotations import reducing
from annotations.formats.record import Context, Format, Losses
from annotations.formats.rows import numbered
from annotations.formats.spacy_reading import GROUP, OURS, read
from annotations.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.document import Record, Relation, Span
    from annotations.formats.head import Head

TRAINING = ["--corpora.train.gold_preproc", "true", "--corpora.dev.gold_preproc", "true"]
"""What `spacy train` is to be told, so that it trains on these tokens and not on its own tokenizer's."""

_HEADER = b"\x78"


def fit(record: Record, losses: Losses, context: Context) -> Record:
    """Spans of whole tokens, with all that is said of them, and relations and clusters."""
    record = reducing.on_tokens(reducing.one_piece(record, losses), losses)[0]
    record = reducing.trimmed(record, losses)
    outer = reducing.flat(record, context.nesting, Losses())
    losses.change("spans in doc.spans and not in doc.ents, which hold one level", len(record.spans) - len(outer.spans))
    return record


# Writing


def write(file: IO[bytes], records: Iterable[Record], context: Context) -> None:
    """One document a record. All of them are held until the last is there, since the file is one block."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    bin_, vocab = DocBin(attrs=["ORTH", "ENT_IOB", "ENT_TYPE"], store_user_data=True), Vocab()
    for record in records:
        bin_.add(_doc(record, vocab, context))
    file.write(bin_.to_bytes())


def _doc(record: Record, vocab: Any, context: Context) -> Any:  # noqa: ANN401 - spaCy's own types
    from spacy.tokens import Doc, Span

    tokens = Tokens(record.document.text, record.spans)
    words, spaces, place_of = _words(record.document.text, tokens)
    doc = Doc(vocab, words=words, spaces=spaces)
    found = {}
    for span in record.spans:
        first, last = tokens.index(span.start, span.end) or (0, 0)
        found[span.id] = Span(doc, place_of[first], place_of[last - 1] + 1, label=span.label)
    doc.set_ents([found[span.id] for span in reducing.flat(record, context.nesting, Losses()).spans])
    doc.spans[GROUP] = list(found.values())
    doc.user_data[OURS] = _user_data(record)
    return doc


def _words(text: str, tokens: Tokens) -> tuple[list[str], list[bool], list[int]]:
    """Words, whether one space follows each, and where each token of ours is among them."""
    words: list[str] = []
    spaces: list[bool] = []
    place_of: list[int] = []
    place = 0
    for start, end in [(tokens[number].start, tokens[number].end) for number in range(len(tokens))] + [
        (len(text),) * 2
    ]:
        gap = text[place:start]
        if gap.startswith(" ") and words:
            spaces[-1], gap = True, gap[1:]
        for word in filter(None, (gap, text[start:end])):
            words.append(word)
            spaces.append(False)
        place_of.append(len(words) - 1)
        place = end
    return words, spaces, place_of


def _user_data(record: Record) -> dict[str, Any]:
    places = numbered(record.spans)
    document = record.document
    return {
        "id": document.id,
        "title": document.title,
        "meta": [[pair.name, pair.value] for pair in document.meta],
        "layer": record.layer,
        "annotator": record.annotator,
        "spans": [_said(span) for span in record.spans],
        "relations": [
            {"label": one.label, "head": places[one.head], "tail": places[one.tail]} | _said(one)
            for one in record.relations
        ],
        "clusters": [
            {"spans": [places[span] for span in cluster.spans], "kb_id": cluster.kb_id} for cluster in record.clusters
        ],
    }


def _said(item: Span | Relation) -> dict[str, Any]:
    pairs = [[pair.name, pair.value] for pair in item.attributes]
    return {"attributes": pairs, "note": item.note, "uncertain": item.uncertain}


def sniff(head: Head) -> int:
    """Packed bytes that begin as a DocBin does."""
    if not head.data.startswith(_HEADER):
        return 0
    try:
        return 95 if b"attrs" in zlib.decompressobj().decompress(head.data, 200) else 0
    except zlib.error:
        return 0


FORMAT = Format(
    "spacy",
    "spaCy, a DocBin for training",
    (".spacy",),
    sniff,
    read,
    write=write,
    fit=fit,
    extra="spacy",
    needs="spacy",
    package="spacy",
    manifest=lambda _context: {"spacy_options": TRAINING},
)
