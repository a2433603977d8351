"""DyGIE and SciERC: one document a line, as sentences of tokens, with entities, relations and clusters a sentence each.

Tokens are counted through the whole document, and the last one of a span is in it. Their models know one label for
the same tokens and one relation between the same two spans, and none between sentences: what is between two sentences
would turn into negative numbers there, so it is left out here, counted. Spans begin and end with tokens; fragments,
attributes and notes it cannot hold. A sentence never ends inside a span.

The text is made of the tokens when it is read, for the format does not keep it. What was predicted is read where
nothing is marked. Of clusters only mentions that are entities are read, since others have no label; events are not
read.
"""

from __future__ import annotations

from collections import Counter
from reprlib import repr as shortly
from typing import IO, TYPE_CHECKING, Any

from msgspec.structs import replace

from annotations import reducing
from annotations.document import Cluster
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.json_reading import json_lines
from annotations.formats.record import Context, Format, Losses
from annotations.formats.rows import json_line
from annotations.formats.tokened import Place, TokenText, on_tokens, place_of, places
from annotations.formats.values import as_label, as_list, as_name, as_score, as_text
from annotations.ids import new_id
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record, Relation, Span
    from annotations.formats.head import Head
    from annotations.formats.record import Item

DATASET = "hashiya"
_MODEL = "dygie"


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """One span of each place, one relation between each two within a sentence, and clusters."""
    record = reducing.one_a_place(on_tokens(record, losses), losses)
    sentence = _sentence_of(record)
    kept = tuple(one for one in record.relations if sentence[one.head] == sentence[one.tail])
    losses.lose("relation", "between two sentences", len(record.relations) - len(kept))
    return reducing.one_a_pair(replace(record, relations=kept), losses)


def _sentence_of(record: Record) -> dict[str, int]:
    """The number of the sentence of each span, by its id."""
    tokens, place = places(record)
    bounds = tokens.sentences(record.document.text, record.spans)
    home = [number for number, (first, last) in enumerate(bounds) for _ in range(first, last)]
    return {name: home[first] for name, (first, _) in place.items()}


def write(file: IO[bytes], records: Iterable[Record], _context: Context) -> None:
    """One line a record."""
    for record in records:
        tokens, place = places(record)
        bounds = tokens.sentences(record.document.text, record.spans)
        home = _sentence_of(record)
        ner: list[list[list[object]]] = [[] for _ in bounds]
        relations: list[list[list[object]]] = [[] for _ in bounds]
        for span in record.spans:
            ner[home[span.id]].append([*place[span.id], span.label])
        for one in record.relations:
            relations[home[one.head]].append([*place[one.head], *place[one.tail], one.label])
        row = {
            "doc_key": record.document.id,
            "dataset": DATASET,
            "sentences": [tokens.texts[first:last] for first, last in bounds],
            "ner": ner,
            "relations": relations,
            "clusters": [[list(place[span]) for span in cluster.spans] for cluster in record.clusters],
        }
        file.write(json_line(row))


_KEYS = {"doc_key", "dataset", "sentences", "clusters"} | {
    prefix + name for prefix in ("", "predicted_") for name in ("ner", "relations")
}


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """The records of a file, line by line."""
    return json_lines(file, source, decode)


def decode(row: dict[str, Any]) -> Record:
    """The record of a row. Raises UserError where something in it counts tokens that are not there."""
    sentences = [
        [_token(token) for token in as_list(sentence, "a sentence")]
        for sentence in as_list(row.get("sentences"), "sentences")
    ]
    text = TokenText(sentences)
    document, frozen = text.document(identifier=as_name(row.get("doc_key")))
    prefix = "" if any(_rows(row, "ner", text)) else "predicted_"
    spans: dict[Place, list[Span]] = {}
    for place, span in _spans(row, prefix + "ner", text):
        spans.setdefault(place, []).append(span)
    relations = [_relation(found, spans) for found in _rows(row, prefix + "relations", text)]
    unread = Counter({("key", f"named {shortly(name)}"): 1 for name in row if name not in _KEYS})
    record = making.record(
        document, frozen, [one for found in spans.values() for one in found], relations, unread=unread
    )
    return replace(record, clusters=tuple(_clusters(row, spans)))


def _token(given: object) -> str:
    token = as_text(given, "a token")
    if not token.strip():
        raise UserError("a token is empty.")
    return token


def _rows(row: dict[str, Any], key: str, text: TokenText) -> Iterator[list[Any]]:
    """What a key says of all sentences. Raises UserError where it says it of more sentences than there are."""
    of_sentences = as_list(row.get(key), key)
    if of_sentences and len(of_sentences) != len(text.ends):
        raise UserError(
            say(
                "{key} has {count} lists for {count2} sentences.",
                key=key,
                count=len(of_sentences),
                count2=len(text.ends),
            )
        )
    for one in of_sentences:
        for found in as_list(one, f"what {key} has of a sentence"):
            yield as_list(found, f"an item of {key}")


def _spans(row: dict[str, Any], key: str, text: TokenText) -> Iterator[tuple[Place, Span]]:
    """The spans by their tokens; what was predicted with how sure the model was."""
    for found in _rows(row, key, text):
        first, last = place = place_of(found)
        if len(found) < 3:
            raise UserError(
                say("{key}: the span of tokens {first} to {last} has no label.", key=key, first=first, last=last)
            )
        label = as_label(found[2])
        if key == "ner":
            yield place, text.span(first, last, label)
        else:
            score = max(0.0, as_score(found[-1]))
            yield place, text.span(first, last, label, source=_MODEL, score=score)


def _relation(found: list[Any], spans: dict[Place, list[Span]]) -> Relation:
    if len(found) < 5:
        raise UserError("a relation is not two spans of a first and last token each, and a label.")
    head, tail = (_end(place_of(found[at : at + 2]), spans) for at in (0, 2))
    return making.relation(as_label(found[4], "the label of a relation"), head, tail)


def _end(place: Place, spans: dict[Place, list[Span]]) -> str:
    there = spans.get(place, [])
    if len(there) != 1:
        why = "are several entities; nothing tells which is meant" if there else "are no entity"
        raise UserError(
            say(
                "a relation leads to tokens {place} to {place2}, which {why}.", place=place[0], place2=place[1], why=why
            )
        )
    return there[0].id


def _clusters(row: dict[str, Any], spans: dict[Place, list[Span]]) -> Iterator[Cluster]:
    for found in as_list(row.get("clusters"), "clusters"):
        mentions = [place_of(as_list(one, "a mention")) for one in as_list(found, "a cluster")]
        members = dict.fromkeys(spans[place][0].id for place in mentions if place in spans)
        if members:
            yield Cluster(new_id(), tuple(members))


def sniff(head: Head) -> int:
    """A row with a key of its document and sentences of tokens."""
    sentences = head.row.get("sentences")
    is_ours = isinstance(sentences, list) and all(isinstance(one, list) for one in sentences)
    return 90 if is_ours and head.row.keys() & {"doc_key", "ner", "clusters"} and not head.is_array else 0


FORMAT = Format(
    "dygie",
    "DyGIE and SciERC, one document a line",
    (".jsonl", ".json"),
    sniff,
    read,
    write=write,
    fit=fit,
    fidelity="surfaces",
)
