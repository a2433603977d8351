"""Which records and spans go out, and in which shape, before a format has its say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotations import arabic, reducing
from annotations.document import Document, Pair, Record, surface, title_of
from annotations.errors import UserError
from annotations.text import clusters_of, sha256
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Span
    from annotations.exporting.choices import Choices
    from annotations.losses import Losses
    from schemas.model import Schema


def refuse_unknown(choices: Choices, schema: Schema) -> None:
    """Raise UserError where a type is named that the schema has not."""
    known = [kind.id for kind in schema.entities] + [kind.id for kind in schema.relations]
    if strange := [label for label in (*choices.labels, *choices.without) if label not in known]:
        raise UserError(
            say("{name} has no type {strange!r}.", name=schema.name, strange=strange[0]),
            advice=say("It has: {names}", names=", ".join(known)),
        )


def chosen(records: Iterable[Record], choices: Choices, losses: Losses) -> Iterator[Record]:
    """The records of the layer and status that were asked for."""
    for record in records:
        if choices.layer and record.layer != choices.layer:
            losses.lose("document", say("in another layer than {layer}", layer=choices.layer))
        elif choices.status == "done" and record.state.status != "done":
            losses.lose("document", "not done")
        else:
            yield record


def shaped(record: Record, choices: Choices, schema: Schema, losses: Losses) -> Iterator[Record]:
    """The record as the choices want it: one, or one a sentence."""
    record = _with_labels(record, choices, schema, losses)
    record = _with_clitics(record, choices, losses)
    record = reducing.choose_nesting(record, choices.nesting, losses)
    if choices.rows == "sentence":
        yield from by_sentence(record, losses)
    else:
        yield record


def _with_labels(record: Record, choices: Choices, schema: Schema, losses: Losses) -> Record:
    entities, relations = _wanted(choices.labels, schema)
    no_entities, no_relations = _wanted(choices.without, schema)
    if entities or no_entities:
        wanted = (entities or schema.with_descendants(tuple(kind.id for kind in schema.entities))) - no_entities
        record = reducing.keep_if(record, lambda span: span.label in wanted, losses, "of labels not asked for")
    if relations or no_relations:
        wanted = (relations or frozenset(kind.id for kind in schema.relations)) - no_relations
        kept = tuple(one for one in record.relations if one.label in wanted)
        losses.lose("relation", "of labels not asked for", len(record.relations) - len(kept))
        record = replace(record, relations=kept)
    return record


def _wanted(labels: tuple[str, ...], schema: Schema) -> tuple[frozenset[str], frozenset[str]]:
    """The entity types, with those below them, and the relation types among these."""
    entities = schema.with_descendants(tuple(label for label in labels if schema.entity(label)))
    return entities, frozenset(label for label in labels if schema.relation(label))


# Clitics


def _with_clitics(record: Record, choices: Choices, losses: Losses) -> Record:
    if choices.clitics == "whole-word":
        return _widened(record, losses)
    if choices.clitics == "split":
        return _to_cores(record, losses)
    return record


def _widened(record: Record, losses: Losses) -> Record:
    """The record with every fragment widened to whole words; spans that come to say the same are one."""
    text = record.document.text
    spans = tuple(_on_fragments(span, text, _whole_words(span, text)) for span in record.spans)
    pairs = zip(record.spans, spans, strict=True)
    losses.change("spans widened to whole words", sum(span is not old for old, span in pairs))
    record = replace(record, spans=tuple(sorted(spans, key=lambda span: span.order)))
    return reducing.one_each(record, losses, "the same as another one once both are whole words")


def _whole_words(span: Span, text: str) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    clusters = clusters_of(text)
    for start, end in span.fragments:
        first, last = arabic.snap_to_words(text, start, end)
        wide = (clusters.floor(first), clusters.ceil(last)) if first < last else (start, end)  # a mark on a space
        if found and wide[0] <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], wide[1]))
        else:
            found.append(wide)
    return tuple(found)


def _to_cores(record: Record, losses: Losses) -> Record:
    """The record with every span reduced to its core, where someone has confirmed one.

    Where the project's policy is to mark cores, a span is its core. Elsewhere one without a confirmed core stays as it
    is: nothing is cut that nobody has seen.
    """
    if record.clitic_policy != "whole-word":
        return record
    text = record.document.text
    cores = [(span, _core_of(span)) for span in record.spans]
    spans = tuple(_on_fragments(span, text, core or span.fragments) for span, core in cores)
    losses.change("spans left whole, since nobody has confirmed a core", sum(core is None for _, core in cores))
    changed = zip(record.spans, spans, strict=True)
    losses.change("spans reduced to their core", sum(span is not old for old, span in changed))
    return replace(record, spans=tuple(sorted(spans, key=lambda span: span.order)))


def _core_of(span: Span) -> tuple[tuple[int, int], ...] | None:
    """The parts of the fragments that lie in the confirmed core, or None where there is none."""
    if not span.core:
        return None
    first, last = span.core
    pieces = ((max(start, first), min(end, last)) for start, end in span.fragments)
    return tuple((start, end) for start, end in pieces if start < end) or None


def _on_fragments(span: Span, text: str, fragments: tuple[tuple[int, int], ...]) -> Span:
    if fragments == span.fragments:
        return span
    inside = len(span.core) == 2 and fragments[0][0] <= span.core[0] and span.core[1] <= fragments[-1][1]
    return replace(span, fragments=fragments, text=surface(text, fragments), core=span.core if inside else ())


# Sentences


def by_sentence(record: Record, losses: Losses) -> Iterator[Record]:
    """A record for each sentence, with what lies in it. No sentence ends inside a span.

    Each says in its metadata of which document it is a part, and where it begins there, in code points.
    """
    text = record.document.text
    bounds = [bound for bound in _sentence_bounds(record) if bound[2] or _says_something(text[bound[0] : bound[1]])]
    home = {span.id: place for place, bound in enumerate(bounds) for span in bound[2]}
    within = tuple(one for one in record.relations if home[one.head] == home[one.tail])
    losses.lose("relation", "between two sentences", len(record.relations) - len(within))
    across = sum(len({home[span] for span in cluster.spans}) > 1 for cluster in record.clusters)
    losses.lose("cluster", "over several sentences", across)
    for place, (start, end, spans) in enumerate(bounds):
        clusters = tuple(one for one in record.clusters if {home[span] for span in one.spans} == {place})
        relations = tuple(one for one in within if home[one.head] == place)
        yield replace(
            record,
            document=_part(record.document, start, end, place),
            spans=tuple(_moved(span, -start) for span in spans),
            relations=relations,
            clusters=clusters,
        )


def _sentence_bounds(record: Record) -> list[tuple[int, int, list[Span]]]:
    """[start, end) of sentences, those that a span crosses joined into one, with the spans of each."""
    found: list[tuple[int, int, list[Span]]] = []
    spans = sorted(record.spans, key=lambda span: span.order)
    place = 0
    reach = -1
    for start, end in arabic.sentences(record.document.text):
        if found and start < reach:
            first, _, inside = found.pop()
        else:
            first, inside = start, []
        while place < len(spans) and spans[place].start < end:
            first = min(first, spans[place].start)
            reach = max(reach, spans[place].end)
            inside.append(spans[place])
            place += 1
        first = _before_marks(record.document.text, first)
        found.append((first, max(end, min(reach, len(record.document.text))) if reach > end else end, inside))
    if place < len(spans) and found:  # in the white space at the very end
        first, _, inside = found.pop()
        found.append((first, max(span.end for span in spans[place:]), [*inside, *spans[place:]]))
    return found


def _says_something(text: str) -> bool:
    """True where a text holds more than white space and byte order marks, which whoever reads it leaves out."""
    return bool(text.replace("\ufeff", "").strip())


def _before_marks(text: str, start: int) -> int:
    """Where a row begins so that no byte order mark, which may stand in the middle of a text, is its first character.

    Whoever reads a text leaves out such a mark at its beginning, and all offsets would be off.
    """
    while start and text[start] == "\ufeff":
        start -= 1
    return start


def _part(document: Document, start: int, end: int, place: int) -> Document:
    text = document.text[start:end]
    meta = (*document.meta, Pair("document", document.id), Pair("start", str(start)))
    identifier = f"{document.id}#{place + 1}"
    return Document(identifier, title_of(text), text, sha256(text), document.language, document.direction, meta)


def _moved(span: Span, by: int) -> Span:
    fragments = tuple((start + by, end + by) for start, end in span.fragments)
    return replace(span, fragments=fragments, core=tuple(offset + by for offset in span.core))
