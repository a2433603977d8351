"""CoNLL: a token and its tag a line, an empty line behind each sentence, -DOCSTART- before each document.

One level of spans, no relations. What is nested is left out and counted, and so are fragments. Where a span begins or
ends inside a word the word becomes two tokens. Read are the first and the last column, whatever lies between; the text
is made of the tokens with a space between them and a line for each sentence, for the format does not keep it.
"""

from __future__ import annotations

from collections import Counter
from typing import IO, TYPE_CHECKING, NamedTuple

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

_START = "-DOCSTART-"


class Row(NamedTuple):
    """A line: its number, its first column, its last one, and how many there are."""

    line: int
    token: str
    tag: str
    columns: int


def fit(record: Record, losses: Losses, context: Context) -> Record:
    """Spans of whole tokens, one level of them, none across the end of a sentence."""
    record = reducing.only_spans(record, losses)
    record = reducing.flat(record, context.nesting, losses)
    return reducing.on_tokens(record, losses)[0]


def write(file: IO[bytes], records: Iterable[Record], context: Context) -> None:
    """Sentences and tags. A span that crosses the end of a sentence joins the two."""
    for record in records:
        file.write(f"{_START}\t{tagging.OUTSIDE}\n\n".encode())
        tokens = Tokens(record.document.text, record.spans)
        places = (tokens.index(span.start, span.end) for span in record.spans)
        marked = [(*place, span.label) for place, span in zip(places, record.spans, strict=True) if place]
        tags = tagging.tags(len(tokens), marked, context.scheme)
        for first, last in tokens.sentences(record.document.text, record.spans):
            lines = zip(tokens.texts[first:last], tags[first:last], strict=True)
            file.write("".join(f"{token}\t{tag}\n" for token, tag in lines).encode() + b"\n")


def read(file: IO[bytes], source: str) -> Iterator[Item]:
    """A record for each document of a file, or why it cannot be taken."""
    return tagging.records(_sentences(file), source, _record)


def _sentences(file: IO[bytes]) -> Iterator[list[Row]]:
    """The sentences of a file; one that is [] stands for the start of a document."""
    rows: list[Row] = []
    for number, line in text_lines(file):
        columns = _columns(line)
        if not columns or columns[0] == _START or _is_comment(line, columns[-1]):
            if rows:
                yield rows
            if columns and columns[0] == _START:
                yield []
            rows = []
        elif len(columns) < 2 or not columns[0]:
            what = "tag" if columns[0] else "token"
            raise UserError(
                say(
                    "line {number}: {line!r} has no {what}; a line is a token, white space and its tag.",
                    number=number,
                    line=line,
                    what=what,
                )
            )
        else:
            rows.append(Row(number, columns[0], columns[-1], len(columns)))
    if rows:
        yield rows


def _columns(line: str) -> list[str]:
    """What stands between tabs, or where there are none between white space: a token may hold a space."""
    return [column.strip() for column in line.rstrip().split("\t")] if "\t" in line.strip() else line.split()


def _is_comment(line: str, last: str) -> bool:
    """True for "# id 7", but not for the token "#" with a tag behind it, as tweets have it."""
    return line.startswith("# ") and not _is_tag(last)


def _is_tag(column: str) -> bool:
    return column == tagging.OUTSIDE or column[:2] in ("B-", "I-", "L-", "U-", "E-", "S-")


def _record(sentences: list[list[Row]]) -> Record:
    text: list[str] = []
    marked: list[tuple[int, int, str]] = []
    place = 0
    for sentence in sentences:
        try:
            spans = tagging.spans(row.tag for row in sentence)
        except UserError as error:
            raise UserError(
                say("in the sentence at line {sentence}: {error}", sentence=sentence[0][0], error=error)
            ) from None
        starts = []
        tokens = [row.token for row in sentence]
        for token in tokens:
            starts.append(place)
            place += len(token) + 1
        marked += [(starts[first], starts[last - 1] + len(tokens[last - 1]), label) for first, last, label in spans]
        text.append(" ".join(tokens))
    given = "\n".join(text)
    document, frozen = making.document(given)
    spans_ = [making.span(frozen, given, as_label(label), [(start, end)]) for start, end, label in marked]
    widest = max(row.columns for sentence in sentences for row in sentence)
    unread = Counter({("column", "that is neither token nor tag"): widest - 2})
    return making.record(document, frozen, spans_, unread=unread)


def sniff(head: Head) -> int:
    """Lines of two columns and more, most of whose last columns are tags."""
    rows = [_columns(line) for line in head.lines[:200] if line.strip() and not line.startswith(_START)]
    rows = [row for row in rows if not (row[0] == "#" and not _is_tag(row[-1]))]
    if not rows or any(len(row) < 2 for row in rows[:-1]):
        return 0
    tags = sum(_is_tag(row[-1]) for row in rows)
    widths = {len(row) for row in rows[:-1]}
    return 80 if tags >= 0.9 * len(rows) and len(widths) <= 1 and max(widths, default=2) <= 5 else 0


FORMAT = Format(
    "conll",
    "CoNLL, a token and its tag a line (IOB2 or BILOU)",
    (".conll", ".bio", ".iob"),
    sniff,
    read,
    write=write,
    fit=fit,
    fidelity="surfaces",
    has_tags=True,
)
