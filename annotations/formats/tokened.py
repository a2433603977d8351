"""Rows of tokens, in which spans are pairs of token numbers: made from records, and records made from them.

The text that tokens make has a space between them and a line for each sentence, for such rows do not keep it.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from annotations import reducing
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.values import as_offset
from annotations.tokens import Tokens
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotations.document import Document, Pair, Record, Span
    from annotations.formats.record import Losses
    from annotations.text import FrozenText

Place = tuple[int, int]
"""First and last token of a span, both inclusive."""


def on_tokens(record: Record, losses: Losses) -> Record:
    """Plain labelled spans of whole tokens, with relations and clusters."""
    record = reducing.one_piece(reducing.without_attributes(record, losses), losses)
    return reducing.trimmed(reducing.on_tokens(record, losses)[0], losses)


def places(record: Record) -> tuple[Tokens, dict[str, Place]]:
    """The tokens of a record, and of each span, by its id, its first and last token."""
    tokens = Tokens(record.document.text, record.spans)
    found = {span.id: tokens.index(span.start, span.end) for span in record.spans}
    return tokens, {name: (place[0], place[1] - 1) for name, place in found.items() if place}


class TokenText:
    """A text made of the tokens of sentences.

    Attributes:
        ends: The number of the token behind each sentence.
    """

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self._given = "\n".join(" ".join(sentence) for sentence in sentences)
        self._lengths = [len(token) for sentence in sentences for token in sentence]
        self._starts = [0, *accumulate(length + 1 for length in self._lengths)]
        self.ends = list(accumulate(len(sentence) for sentence in sentences))
        self._frozen: FrozenText | None = None

    def __len__(self) -> int:
        return len(self._lengths)

    def document(self, *, identifier: str = "", meta: tuple[Pair, ...] = ()) -> tuple[Document, FrozenText]:
        """The document of this text."""
        made, self._frozen = making.document(self._given, identifier=identifier, meta=meta)
        return made, self._frozen

    def span(self, first: int, last: int, label: str, *, source: str = "import", score: float = -1.0) -> Span:
        """A span from its first to its last token. Raises UserError where there are no such tokens."""
        assert self._frozen, "the document comes first"
        if not 0 <= first <= last < len(self):
            raise UserError(
                say(
                    "span {label}: tokens {first} to {last} are not among the {count} tokens.",
                    label=label,
                    first=first,
                    last=last,
                    count=len(self),
                )
            )
        at = (self._starts[first], self._starts[last] + self._lengths[last])
        return making.span(self._frozen, self._given, label, [at], source=source, score=score)


def place_of(found: Sequence[object]) -> Place:
    """First and last token, as a file gives them."""
    if len(found) < 2:
        raise UserError("a span has no first and last token.")
    return as_offset(found[0], "the first token of a span"), as_offset(found[1], "the last one")
