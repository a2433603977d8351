"""Wojood: a token a line with as many tags behind it as spans lie over it, the outermost first; "O" where none does.

This is the form of the files of Wojood, the corpus of nested names: columns end where the spans do, so that a tag
belongs to the span of its label and not to that of its column. Spans of one label may lie within each other but not
cross, for then nobody could tell which of them goes on. (Wojood's own trainer takes one tag a label, the first, and so
sees the outer of two.) No relations, no fragments. Where a span begins or ends inside a word the word becomes two
tokens. A line -DOCSTART- stands before each document, as in CoNLL.

Read are also files with as many columns everywhere, filled up with O, be there one a level or one a label. A tag that
goes on with a span that has not begun is a mistake of the file. The text is made of the tokens with a space between
them and a line for each sentence, for the format does not keep it.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from annotations import reducing
from annotations.errors import UserError
from annotations.formats import making, tagging
from annotations.formats.record import Context, Format, Losses
from annotations.formats.values import as_label
from annotations.lines import text_lines
from annotations.tokens import Tokens
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record
    from annotations.formats.head import Head
    from annotations.formats.record import Item
    from annotations.formats.tagging import Marked

_START, _OUTSIDE = "-DOCSTART-", "O"
Row = tuple[int, str, list[str]]
"""Line, token and tags."""


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Spans of whole tokens, of which those of one label do not cross."""
    record = reducing.one_each(reducing.only_spans(record, losses), losses)
    record, tokens = reducing.on_tokens(record, losses)
    open_: dict[str, list[int]] = {}
    kept: set[str] = set()
    for first, last, label, identifier in _marked(record, tokens):
        ends = open_.setdefault(label, [])
        while ends and ends[-1] <= first:
            ends.pop()
        if not ends or last <= ends[-1]:
            ends.append(last)
            kept.add(identifier)
    return reducing.keep_spans(record, kept, losses, "that cross another one of the same label")


def _marked(record: Record, tokens: Tokens) -> list[tuple[int, int, str, str]]:
    """[first, last) tokens, label and id of all spans, the outermost first."""
    found = []
    for span in record.spans:
        place = tokens.index(span.start, span.end)
        if place:
            found.append((*place, span.label, span.id))
    return sorted(found, key=lambda one: (one[0], -one[1], one[2], one[3]))


def write(file: IO[bytes], records: Iterable[Record], _context: Context) -> None:
    """Sentences with an empty line between them, and none at the end, for a reader takes it for one more sentence."""
    space = b""
    for record in records:
        file.write(space + f"{_START} {_OUTSIDE}\n".encode())
        space = b"\n"
        tokens = Tokens(record.document.text, record.spans)
        tags: list[list[str]] = [[] for _ in range(len(tokens))]
        for first, last, label, _ in _marked(record, tokens):
            for place in range(first, last):
                tags[place].append(f"{'I' if place > first else 'B'}-{label}")
        for first, last in tokens.sentences(record.document.text, record.spans):
            rows = zip(tokens.texts[first:last], tags[first:last], strict=True)
            lines = (f"{token} {' '.join(found or [_OUTSIDE])}\n" for token, found in rows)
            file.write(("\n" + "".join(lines)).encode())


# Reading


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """A record for each document of a file, or why it cannot be taken."""
    return tagging.records(_sentences(file), source, _record)


def _sentences(file: IO[bytes]) -> Iterator[list[Row]]:
    """The sentences of a file; one that is [] stands for the start of a document."""
    rows: list[Row] = []
    for number, line in text_lines(file):
        token, *tags = line.split() or [""]
        if token and token != _START:
            if not tags:
                raise UserError(
                    say(
                        "line {number}: {line!r} has no tag; a line is a token and its tags.",
                        number=number,
                        line=line[:40],
                    )
                )
            rows.append((number, token, tags))
            continue
        if rows:
            yield rows
        if token:
            yield []
        rows = []
    if rows:
        yield rows


def _record(sentences: list[list[Row]]) -> Record:
    text: list[str] = []
    marked: list[Marked] = []
    place = 0
    for sentence in sentences:
        bounds = []
        for _, token, _ in sentence:
            bounds.append((place, place + len(token)))
            place += len(token) + 1
        marked += [(bounds[first][0], bounds[last - 1][1], label) for first, last, label in spans(sentence)]
        text.append(" ".join(token for _, token, _ in sentence))
    given = "\n".join(text)
    document, frozen = making.document(given)
    found = [making.span(frozen, given, as_label(label), [(start, end)]) for start, end, label in marked]
    return making.record(document, frozen, found)


def spans(sentence: list[Row]) -> list[Marked]:
    """The spans of a sentence. Raises UserError, naming the line, for tags that make none.

    Of the open spans of a label, as many go on as there are I- tags for it, the outermost first.
    """
    marked: list[Marked] = []
    open_: dict[str, list[int]] = {}
    place = -1
    for place, (line, _, tags) in enumerate(sentence):
        going_on: dict[str, int] = {}
        beginning: list[str] = []
        for tag in tags:
            sign, _, label = tag.partition("-")
            if sign == "B" and label:
                beginning.append(label)
            elif sign == "I" and label:
                going_on[label] = going_on.get(label, 0) + 1
                if going_on[label] > len(open_.get(label, ())):
                    raise UserError(
                        say("line {line}: {tag} goes on with a span that has not begun.", line=line, tag=tag[:40])
                    )
            elif tag != _OUTSIDE:
                raise UserError(
                    say("line {line}: {tag!r} is no tag such as B-PERS, I-PERS or O.", line=line, tag=tag[:40])
                )
        for label, starts in open_.items():
            marked += [(start, place, label) for start in starts[going_on.get(label, 0) :]]
        open_ = {label: open_[label][:count] for label, count in going_on.items()}
        for label in beginning:
            open_.setdefault(label, []).append(place)
    return marked + [(start, place + 1, label) for label, starts in open_.items() for start in starts]


def sniff(head: Head) -> int:
    """Lines of a token and tags, where some line has more than one: with one everywhere it is CoNLL."""
    rows = [line.split() for line in head.lines[:1000] if line.strip() and not line.startswith(_START)]
    whole = rows[:-1] if len(rows) > 1 else rows
    if not whole or any(len(row) < 2 for row in whole) or not any(len(row) > 2 for row in whole):
        return 0
    return 90 if all(tag == _OUTSIDE or tag[:2] in ("B-", "I-") for row in whole for tag in row[1:]) else 0


FORMAT = Format(
    "wojood",
    "Wojood, a token and its nested tags a line",
    (".wojood",),
    sniff,
    read,
    write=write,
    fit=fit,
    fidelity="surfaces",
)
