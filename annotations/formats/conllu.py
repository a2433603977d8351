r"""CoNLL-U: words a line in ten columns, for parsers and taggers. Export only.

Marked spans stand in MISC as ``Entity``, in brackets that nest and cross, in the way of CorefUD 1.0: ``(e1-PER-1``
where one begins, ``e1)`` where it ends. Characters with a meaning there are written as ``%2D``. A word in which a span
begins or ends is a multi-word token: ``3-4 لأحمد``, then ``3 ل`` and ``4 أحمد``. Nothing is known of syntax, so the
other columns are ``_``. Relations, fragments, attributes and clusters are lost.

The text comes out of it again, letter by letter: ``SpaceAfter=No`` where no white space follows, ``SpacesAfter`` and
``SpacesBefore``, as UDPipe writes them, where it is another than one space: ``\s \t \n``, and ``\u00A0`` and so on for
what UDPipe has no sign for.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

from msgspec.structs import replace

from annotations import arabic, reducing
from annotations.document import surface
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.record import Context, Format, Losses, Rejection
from annotations.lines import text_lines
from annotations.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record, Span
    from annotations.formats.record import Item
    from annotations.tokens import Token

_SIGNS = {" ": "\\s", "\t": "\\t", "\n": "\\n"}
_SPACES = {sign: space for space, sign in _SIGNS.items()}
_MARKS = re.compile(r"\([^()]+\)?|[^()]+\)")
_RESERVED = re.compile(r"[-()|%=\[\]<>,:\s]")


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Spans of whole tokens, without white space at their ends."""
    record, tokens = reducing.on_tokens(reducing.only_spans(record, losses), losses)
    spans = tuple(_trimmed(span, tokens, record.document.text) for span in record.spans)
    pairs = zip(record.spans, spans, strict=True)
    losses.change("spans trimmed of white space at their ends", sum(new is not old for old, new in pairs))
    return replace(record, spans=tuple(sorted(spans, key=lambda span: span.order)))


def _trimmed(span: Span, tokens: Tokens, text: str) -> Span:
    first, last = _place(span, tokens)
    fragments = ((tokens[first].start, tokens[last - 1].end),)
    return span if fragments == span.fragments else replace(span, fragments=fragments, text=surface(text, fragments))


def _place(span: Span, tokens: Tokens) -> tuple[int, int]:
    place = tokens.index(span.start, span.end)
    assert place
    return place


# Writing


def write(file: IO[bytes], records: Iterable[Record], _context: Context) -> None:
    """Sentences, numbered through the file, as spans are."""
    sentence = entity = 0
    for record in records:
        tokens = Tokens(record.document.text, record.spans)
        sheet = _Sheet(record, tokens, entity)
        entity += len(record.spans)
        header = f"# newdoc id = {_one_line(record.document.id)}\n"
        if sentence == 0:
            header += "# global.Entity = eid-etype-head\n"
        for first, last in tokens.sentences(record.document.text, record.spans):
            sentence += 1
            lines = [f"# sent_id = s{sentence}", f"# text = {sheet.text(first, last)}", *sheet.lines(first, last)]
            file.write((header + "\n".join(lines) + "\n\n").encode())
            header = ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


class _Sheet:
    """The lines of one document."""

    def __init__(self, record: Record, tokens: Tokens, entities: int) -> None:
        self._text = record.document.text
        self._tokens = tokens
        self._word_of = _word_ends(self._text)
        self._marks: dict[int, str] = {}
        places = sorted(((*_place(span, tokens), span.label) for span in record.spans), key=lambda one: one[1])
        numbered = [(first, last, label, f"e{entities + n}") for n, (first, last, label) in enumerate(places, 1)]
        for first, last, _, name in sorted(numbered, key=lambda one: -one[0]):
            if last - first > 1:
                self._mark(last - 1, f"{name})")
        for first, last, label, name in sorted(numbered, key=lambda one: -one[1]):
            self._mark(first, f"({name}-{_escaped(label)}-1" + (")" if last - first == 1 else ""))

    def _mark(self, place: int, sign: str) -> None:
        self._marks[place] = self._marks.get(place, "") + sign

    def text(self, first: int, last: int) -> str:
        """The sentence, with a space wherever there is white space."""
        tokens = [self._tokens[place] for place in range(first, last)]
        return "".join(token.text + " " * self._is_apart(token) for token in tokens).strip()

    def _is_apart(self, token: Token) -> bool:
        return token.space_after and token.end < len(self._text)

    def lines(self, first: int, last: int) -> Iterator[str]:
        """A line a word, and one before those that are written together."""
        place = first
        while place < last:
            end = place + 1
            whole = self._word_of.get(self._tokens[place].start, 0)
            while end < last and self._tokens[end].end <= whole:
                end += 1
            misc = self._spaces(place, end)
            if end > place + 1:
                form = self._text[self._tokens[place].start : self._tokens[end - 1].end]
                yield _line(f"{place - first + 1}-{end - first}", form, misc)
                misc = []
            for one in range(place, end):
                marks = [f"Entity={self._marks[one]}"] if one in self._marks else []
                yield _line(str(one - first + 1), self._tokens[one].text, marks + misc)
            place = end

    def _spaces(self, place: int, end: int) -> list[str]:
        """What is to be said of the white space around the tokens [place, end)."""
        found = []
        after = self._tokens[end].start if end < len(self._tokens) else len(self._text)
        spaces = self._text[self._tokens[end - 1].end : after]
        if not spaces:
            found.append("SpaceAfter=No")
        elif spaces != " ":
            found.append(f"SpacesAfter={_said(spaces)}")
        if place == 0 and (before := self._text[: self._tokens[0].start]):
            found.append(f"SpacesBefore={_said(before)}")
        return found


def _word_ends(text: str) -> dict[int, int]:
    return dict(arabic.words(text))


def _line(number: str, form: str, misc: list[str]) -> str:
    return "\t".join([number, form, *"_" * 7, "|".join(misc) or "_"])


def _said(spaces: str) -> str:
    return "".join(_SIGNS.get(space) or f"\\u{ord(space):04X}" for space in spaces)


def _escaped(label: str) -> str:
    return _RESERVED.sub(lambda found: f"%{ord(found[0]):02X}", label)


# Reading what was written


def read_back(file: IO[bytes], source: str) -> Iterator[Item]:
    """The documents of a file that :func:`write` wrote."""
    page: _Page | None = None
    for number, line in text_lines(file):
        if line.startswith("# newdoc"):
            if page:
                yield page.item(source)
            page = _Page(number)
        elif page and line and not line.startswith("#"):
            page.take(line.split("\t"))
    if page:
        yield page.item(source)


class _Page:
    """A document that is read."""

    def __init__(self, line: int) -> None:
        self.line = line
        self._pieces: list[str] = []
        self._length = 0
        self._inside = 0
        self._after = ""
        self._open: dict[str, tuple[int, str]] = {}
        self._spans: list[tuple[int, int, str]] = []

    def take(self, columns: list[str]) -> None:
        """Take the line of a word, or of words that are written together."""
        misc = dict(one.split("=", 1) for one in columns[9].split("|")) if columns[9] != "_" else {}
        first, _, last = columns[0].partition("-")
        self._add(_meant(misc.get("SpacesBefore", "")))
        after = "" if misc.get("SpaceAfter") == "No" else _meant(misc.get("SpacesAfter", "\\s"))
        if last:
            self._inside, self._after = int(last) - int(first) + 1, after
            return
        start = self._length
        self._add(columns[1])
        self._mark(misc.get("Entity", ""), start)
        if self._inside:
            self._inside -= 1
            after = "" if self._inside else self._after
        self._add(after)

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _mark(self, marks: str, start: int) -> None:
        for sign in _MARKS.findall(marks):
            name, _, more = sign.strip("()").partition("-")
            if sign.startswith("("):
                self._open[name] = (start, more.rpartition("-")[0])
            if sign.endswith(")"):
                begun, label = self._open.pop(name)
                self._spans.append((begun, self._length, re.sub("%([0-9A-F]{2})", _character, label)))

    def item(self, source: str) -> Item:
        """The document with its spans, or why they do not fit it."""
        text = "".join(self._pieces)
        try:
            document, frozen = making.document(text)
            spans = [making.span(frozen, text, label, [(start, end)]) for start, end, label in self._spans]
            return making.placed(making.record(document, frozen, spans), source, self.line)
        except UserError as error:
            return Rejection(source, self.line, str(error))


def _meant(said: str) -> str:
    return re.sub(r"\\u([0-9A-F]{4})|\\.", lambda found: _character(found) if found[1] else _SPACES[found[0]], said)


def _character(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


FORMAT = Format(
    "conllu",
    "CoNLL-U, words with names in MISC",
    (".conllu",),
    write=write,
    fit=fit,
    read_back=read_back,
)
