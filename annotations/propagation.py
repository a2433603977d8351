"""What a person does with mentions of a name, as changes: mark them, relabel, remove, link them into one cluster.

One article gets one :class:`~annotations.changes.Batch`; over many articles :func:`over` gives one for each, which the
project file writes as one step. What the schema does not allow is left out and named, never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from annotations import changes
from annotations.changes import AddSpan, Batch, Change, UpdateCluster
from annotations.document import Cluster, Span
from annotations.editing import Editor, RefusedError
from annotations.ids import new_id, now_ms
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.document import Document, Markup
    from annotations.occurrences import Occurrence
    from schemas.model import Schema


@dataclass
class Outcome:
    """What is to be done in one article.

    Attributes:
        steps: Single changes, each fitting the markup that those before it leave.
        refused: Mentions that are left as they are, with the reason.
    """

    steps: list[Change] = field(default_factory=list)
    refused: list[tuple[Occurrence, str]] = field(default_factory=list)

    @property
    def change(self) -> Batch | None:
        """All of it as one change, or None where there is nothing to do."""
        return Batch(tuple(self.steps)) if self.steps else None  # type: ignore[arg-type]


Act = Callable[["Editor", Iterable["Occurrence"]], Outcome]


def accept(editor: Editor, hits: Iterable[Occurrence], *, label: str, source: str = "human") -> Outcome:
    """Mark the mentions with a label. What is marked so already stays as it is."""
    outcome = Outcome()
    taken = {(span.fragments, span.label) for span in editor.markup.spans.values()}
    kind = editor.schema.entity(label)
    for hit in hits:
        place = ((hit.start, hit.end),)
        if kind is None or kind.abstract:
            outcome.refused.append((hit, say("no span may be {label}", label=label)))
        elif (place, label) not in taken:
            taken.add((place, label))
            span = Span(new_id(), label, place, hit.text, source=source, by=editor.by, at=now_ms())
            outcome.steps.append(AddSpan(span))
    return outcome


def relabel(editor: Editor, hits: Iterable[Occurrence], *, label: str) -> Outcome:
    """Another label for the spans at the mentions. Refused where a relation of a span forbids it."""
    return _each(editor, hits, lambda working, span: None if span.label == label else working.relabel(span, label))


def remove(editor: Editor, hits: Iterable[Occurrence]) -> Outcome:
    """Take the spans at the mentions away, with the relations and memberships that hang on them."""
    return _each(editor, hits, lambda working, span: working.remove_span(span))


def link(editor: Editor, hits: Iterable[Occurrence], *, label: str, cluster: str = "", kb_id: str = "") -> Outcome:
    """Mark the mentions that are not marked yet, and put all of them into one cluster, made where there is none.

    ``cluster`` is its id; the same id may be given in several articles. Spans that are in another cluster leave it.
    """
    hits = list(hits)
    outcome = accept(editor, [hit for hit in hits if not _is_marked(hit)], label=label)
    added = [step.span.id for step in outcome.steps if isinstance(step, AddSpan)]
    there = [hit.span for hit in hits if _is_marked(hit) and hit.span in editor.markup.spans]
    members = tuple(dict.fromkeys([*there, *added]))
    if not members:
        return outcome
    identifier = cluster or new_id()
    before = editor.markup.clusters.get(identifier)
    for other in editor.markup.clusters.values():
        rest = tuple(span for span in other.spans if span not in members)
        if other.id != identifier and rest != other.spans:
            outcome.steps.append(UpdateCluster(other, replace(other, spans=rest) if rest else None))
    old = before.spans if before else ()
    after = Cluster(identifier, tuple(dict.fromkeys([*old, *members])), kb_id or (before.kb_id if before else ""))
    if after != before:
        outcome.steps.append(UpdateCluster(before, after))
    return outcome


class Project(Protocol):
    """What reads documents and what is marked in them: ``ProjectFile`` does, with one of its layers."""

    def document(self, key: int) -> Document:
        """A document by its number in the file."""
        ...

    def schema(self) -> Schema:
        """The schema of the project."""
        ...


def over(
    project: Project,
    markup_of: Callable[[int], Markup],
    hits: Iterable[Occurrence],
    act: Act,
    *,
    by: str = "",
    refused: list[tuple[Occurrence, str]] | None = None,
) -> Iterator[tuple[str, Change]]:
    """The changes of one step over many articles, by document id: what ``act`` does with the mentions of each.

    ``hits`` come document by document; ``markup_of`` a document by its number. Mentions that are left out are added
    to ``refused``.
    """
    schema = project.schema()
    for key, group in groupby(hits, key=lambda hit: hit.key):
        document = project.document(key)
        outcome = act(Editor(document, markup_of(key), schema, by), list(group))
        if refused is not None:
            refused += outcome.refused
        if outcome.change:
            yield document.id, outcome.change


def _is_marked(hit: Occurrence) -> bool:
    return bool(hit.span) and hit.standing in ("same", "other")


def _each(editor: Editor, hits: Iterable[Occurrence], make: Callable[[Editor, Span], Change | None]) -> Outcome:
    """One change for each marked mention, made against what the changes before it leave."""
    outcome = Outcome()
    working = Editor(editor.document, editor.markup.copy(), editor.schema, editor.by)
    for hit in hits:
        span = working.markup.spans.get(hit.span) if _is_marked(hit) else None
        if span is None:
            continue
        try:
            change = make(working, span)
        except RefusedError as error:
            outcome.refused.append((hit, str(error)))
            continue
        if change:
            changes.apply(change, working.markup)
            outcome.steps += changes.flatten(change)
    return outcome
