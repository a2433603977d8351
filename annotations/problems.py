"""What a check says about a corpus: one value for each thing that looks wrong, with its fix where there is one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from annotations.changes import Change, UpdateSpan  # noqa: TC001 - msgspec reads the annotations at run time
from annotations.document import surface
from annotations.folding import key as folded_key
from annotations.ids import now_ms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.document import Document, Relation, Span, Whose
    from schemas.saying import Said

Severity = Literal["error", "warning", "hint"]


class Problem(msgspec.Struct, frozen=True):
    """One thing that looks wrong.

    Attributes:
        kind: What it is, such as "label" or "half-word".
        severity: "error" where it cannot be right, "warning" where a person has to look, "hint" where it may well be
            right and nothing says so.
        weight: How likely it is an error, from 0 to 1; lists begin with the likeliest.
        document: The id of the document.
        start: Where it is, in code points of the text; ``end`` is half-open.
        spans: The ids of the spans that it is about, and ``relations`` those of the relations.
        fix: What would mend it, against the markup as it was checked, or None where that needs a person.
        key: The same in every check while document, place, labels and kind are the same, whatever the ids: what a
            person has found right is remembered under it.
        layer: The name of the layer, and ``annotator`` whose it is.
        accepted: True where a person has found it right as it is.
    """

    kind: str
    severity: Severity
    weight: float
    document: str
    title: str
    start: int
    end: int
    message: str
    spans: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    fix: Change | None = None
    key: str = ""
    layer: str = ""
    annotator: str = ""
    accepted: bool = False

    @property
    def whose(self) -> Whose:
        """What tells its layer from the others."""
        return self.layer, self.annotator


def likeliest_first(problems: Iterable[Problem]) -> list[Problem]:
    """Errors first, hints last, and the likeliest first; in the order that they had where they are alike."""
    rank = {"error": 0, "warning": 1, "hint": 2}
    return sorted(problems, key=lambda problem: (rank[problem.severity], -problem.weight))


def about_span(
    kind: str,
    document: Document,
    span: Span,
    message: Said,
    *,
    weight: float = 0.5,
    severity: Severity = "warning",
    fix: Change | None = None,
    others: tuple[Span, ...] = (),
) -> Problem:
    """A problem of one span, or of that span with others."""
    spans = (span, *others)
    facts = [part for one in spans for part in (one.label, str(one.fragments))]
    return Problem(
        kind,
        severity,
        weight,
        document.id,
        document.title,
        span.start,
        span.end,
        message,
        tuple(one.id for one in spans),
        fix=fix,
        key=stable_key(kind, document.id, *facts),
    )


def about_relation(
    kind: str,
    document: Document,
    relation: Relation,
    ends: tuple[Span, Span],
    message: Said,
    *,
    severity: Severity = "warning",
    weight: float = 0.5,
    fix: Change | None = None,
    others: tuple[Relation, ...] = (),
) -> Problem:
    """A problem of a relation, or of several between the same spans."""
    facts = [part for end in ends for part in (end.label, str(end.fragments))]
    labels = [relation.label, *(other.label for other in others)]
    return Problem(
        kind,
        severity,
        weight,
        document.id,
        document.title,
        min(end.start for end in ends),
        max(end.end for end in ends),
        message,
        tuple(end.id for end in ends),
        (relation.id, *(other.id for other in others)),
        fix=fix,
        key=stable_key(kind, document.id, *labels, *facts),
    )


def stable_key(kind: str, document: str, *facts: str) -> str:
    """A key that depends on these strings alone."""
    return f"{kind}:{hashlib.sha256('|'.join((document, *facts)).encode()).hexdigest()[:24]}"


def resized(document: Document, span: Span, start: int, end: int) -> UpdateSpan | None:
    """The fix that gives a span of one fragment other ends, or None where that is no fix."""
    if len(span.fragments) > 1 or start >= end or (start, end) == span.fragments[0]:
        return None
    fragments = ((start, end),)
    core = span.core if span.core and start <= span.core[0] and span.core[1] <= end else ()
    text = surface(document.text, fragments)
    return UpdateSpan(span, replace(span, fragments=fragments, text=text, core=core, at=now_ms()))


def name_of(span: Span) -> str:
    """The key under which the name of a span is compared with others."""
    return folded_key(span.text)
