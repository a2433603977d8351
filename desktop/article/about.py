"""What there is to say of a span or relation, for whoever rests the pointer on it."""

from __future__ import annotations

import html
from datetime import datetime
from typing import TYPE_CHECKING

from annotations.document import Span

if TYPE_CHECKING:
    from annotations.document import Markup, Relation

_ISOLATE, _POP = "\u2068", "\u2069"
_MOST_CHARACTERS = 60


def lines(item: Span | Relation, markup: Markup) -> list[str]:
    """Label and text (of a relation: of both ends), attributes, note, and who made it when; a line each."""
    said = [f"{item.label}  {_quoted(item.text)}" if isinstance(item, Span) else _ends(item, markup)]
    said += [f"{pair.name}: {_isolated(pair.value)}" for pair in item.attributes]
    said += [_isolated(item.note)] if item.note else []
    when = datetime.fromtimestamp(item.at / 1000).strftime("%Y-%m-%d %H:%M") if item.at else ""
    origin = item.source if item.source != "human" else ""
    who = " · ".join(word for word in (_isolated(item.by) if item.by else "", origin, when) if word)
    return [*said, who] if who else said


def tool_tip(item: Span | Relation, markup: Markup) -> str:
    """The same for a tool tip, which takes HTML: every text is shown as it is."""
    return "<p style='white-space:pre'>" + "<br>".join(html.escape(line) for line in lines(item, markup)) + "</p>"


def _ends(relation: Relation, markup: Markup) -> str:
    head, tail = markup.spans[relation.head], markup.spans[relation.tail]
    return f"{relation.label}: {_quoted(head.text)} → {_quoted(tail.text)}"


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return _isolated(line if len(line) <= _MOST_CHARACTERS else line[: _MOST_CHARACTERS - 1] + "…")


def _isolated(text: str) -> str:
    return f"{_ISOLATE}{text}{_POP}"
