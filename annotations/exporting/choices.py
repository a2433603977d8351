"""What a person may choose of an export, the same for every format."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from annotations.errors import UserError
from annotations.formats.record import Context, Format, Nesting, Scheme
from annotations.formats.registry import writing_format
from schemas.saying import say

StatusChoice = Literal["done", "all"]
Clitics = Literal["as-marked", "split", "whole-word"]
Rows = Literal["document", "sentence"]
SPLIT_NAMES = ("train", "dev", "test")


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """What is exported, and how.

    Attributes:
        status: Only what is done, or all: an unread article is no negative example.
        layer: The name of a layer, or "" for all.
        labels: Entity and relation types; none of a kind means all of that kind.
        without: Entity and relation types that are left out, also where ``labels`` names what they lie below.
        clitics: Spans as they were marked; reduced to their core; or widened to whole words.
        nesting: All spans, or only those that lie in no other, or hold none.
        rows: What one row holds.
        scheme: How tags tell where a span begins.
        split: Percent of documents in train, dev and test; empty where there is one part.
    """

    format: str = "jsonl"
    status: StatusChoice = "done"
    layer: str = ""
    labels: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    clitics: Clitics = "as-marked"
    nesting: Nesting = "all"
    rows: Rows = "document"
    scheme: Scheme = "IOB2"
    split: tuple[int, ...] = ()

    def known_format(self) -> Format:
        """The format. Raises UserError, naming those that are known, where there is none of that name."""
        return writing_format(self.format)

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts, ("",) where there is one."""
        if not self.split:
            return ("",)
        return tuple(name for name, share in zip(SPLIT_NAMES, self.split, strict=False) if share)

    @property
    def is_folder(self) -> bool:
        """True where several files are written."""
        return bool(self.split) or self.known_format().is_folder


def read_split(given: str) -> tuple[int, ...]:
    """The percents in "80/10/10" or "90/10". Raises UserError where they are none, or do not sum to 100."""
    pieces = given.replace(",", "/").split("/")
    shares = tuple(int(piece) for piece in pieces if piece.strip().isdecimal())
    if len(shares) != len(pieces) or not 2 <= len(shares) <= len(SPLIT_NAMES) or sum(shares) != 100:
        raise UserError(
            say("{given!r} is no split.", given=given),
            advice="Give percents of train, dev and test that sum to 100: 80/10/10 or 90/10",
        )
    return shares if len(shares) == len(SPLIT_NAMES) else (shares[0], 0, shares[1])


def allowed(kind: object) -> tuple[str, ...]:
    """The words that a choice may be."""
    return tuple(get_args(kind))


__all__ = ["Choices", "Clitics", "Context", "Nesting", "Rows", "Scheme", "StatusChoice", "allowed", "read_split"]
