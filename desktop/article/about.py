"""What there is to say of a span or relation, for whoever rests the pointer on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotations import coreference, dictionary, numbers
from annotations.dictionary import Proposal
from annotations.document import Span
from desktop.i18n import filled, listed, moment, percentage, rich_paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.document import Markup, Relation

_ISOLATE, _POP = "\u2068", "\u2069"
_MOST_CHARACTERS = 60
_MOST_MENTIONS = 3


def nameless(_kb_id: str) -> str:
    """No knowledge base, no names."""
    return ""


def lines(item: Span | Relation | Proposal, markup: Markup, name_of: Callable[[str], str] = nameless) -> list[str]:
    """Label and text (of a relation: of both ends), attributes, note, and who made it when; a line each.

    Of a proposal, that it is one, and what proposes it. ``name_of`` says how an entry of the knowledge base is called,
    or "".
    """
    if isinstance(item, Proposal):
        proposed = QCoreApplication.translate("about", "Proposed: %1")
        return [proposed.replace("%1", f"{item.label}  {_quoted(item.text)}"), origin_of(item)]
    said = [f"{item.label}  {_quoted(item.text)}" if isinstance(item, Span) else _ends(item, markup)]
    said += [f"{pair.name}: {_isolated(pair.value)}" for pair in item.attributes]
    said += [_isolated(item.note)] if item.note else []
    said += _identity(item, markup, name_of) if isinstance(item, Span) else []
    origin = item.source if item.source != "human" else ""
    who = " · ".join(word for word in (_isolated(item.by) if item.by else "", origin, moment(item.at)) if word)
    return [*said, who] if who else said


def _identity(span: Span, markup: Markup, name_of: Callable[[str], str]) -> list[str]:
    """The other mentions of the same thing, and which thing a knowledge base says it is."""
    cluster = coreference.cluster_of(markup, span.id)
    if cluster is None:
        return []
    others = list(dict.fromkeys(_quoted(other.text) for other in coreference.fellows(markup, span.id)))
    shown = listed(others[:_MOST_MENTIONS]) + ("…" if len(others) > _MOST_MENTIONS else "")
    same = filled(QCoreApplication.translate("about", "Same thing, mentions: %1"), len(cluster.spans))
    name = name_of(cluster.kb_id) if cluster.kb_id else ""
    entry = f"{cluster.kb_id}{_POP} · {_ISOLATE}{' '.join(name.split())[:_MOST_CHARACTERS]}" if name else cluster.kb_id
    known = filled(QCoreApplication.translate("about", "Knowledge base: %1"), entry)
    return ([f"{same} · {shown}"] if others else []) + ([known] if cluster.kb_id else [])


def origin_of(proposal: Proposal) -> str:
    """What proposes it, and how sure that is."""
    known = {
        dictionary.SOURCE: QCoreApplication.translate("about", "marked before, or in a list of names"),
        numbers.SOURCE: QCoreApplication.translate("about", "a number or date"),
    }
    source = known.get(proposal.source) or _isolated(proposal.source)
    if proposal.lists and proposal.source == dictionary.SOURCE:
        in_list = QCoreApplication.translate("about", "in the list %1")
        source = in_list.replace("%1", listed(proposal.lists))
    return f"{source} · {percentage(round(100 * proposal.score))}" if proposal.score >= 0 else source


def tool_tip(item: Span | Relation | Proposal, markup: Markup, name_of: Callable[[str], str] = nameless) -> str:
    """The same for a tool tip, which takes HTML: every text is shown as it is."""
    return rich_paragraph("\n".join(lines(item, markup, name_of)), wraps=False)


def _ends(relation: Relation, markup: Markup) -> str:
    head, tail = markup.spans[relation.head], markup.spans[relation.tail]
    return f"{relation.label}: {_quoted(head.text)} → {_quoted(tail.text)}"


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return _isolated(line if len(line) <= _MOST_CHARACTERS else line[: _MOST_CHARACTERS - 1] + "…")


def _isolated(text: str) -> str:
    return f"{_ISOLATE}{text}{_POP}"
