"""All proposals for a document: names first, then numbers and dates where no name lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations import dictionary, numbers
from annotations.dictionary import Dictionary, Proposal
from annotations.folding import STRONGEST, fold
from annotations.taken import Taken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.document import Span
    from annotations.store.layer import Layer
    from annotations.store.project_file import ProjectFile
    from schemas.model import Schema


SOURCES = (dictionary.SOURCE, numbers.SOURCE)
"""Where these proposals come from; those that a file brought along are left as they are."""


@dataclass(frozen=True)
class Proposer:
    """What proposals are made from, made once for many documents."""

    dictionary: Dictionary
    schema: Schema
    policy: str
    layer: Layer

    @classmethod
    def of(cls, project: ProjectFile, layer: Layer) -> Proposer:
        """The dictionary of a layer of a project, as it is now."""
        policy = project.meta("clitic_policy") or "core"
        return cls(Dictionary(project.names(layer)), project.schema(), policy, layer)

    def propose(self, project: ProjectFile, key: int) -> list[Proposal]:
        """Make the proposals for a document, keep them in the project, and return those that stand open."""
        self.propose_all(project, [key])
        return project.proposals(key, self.layer)

    def propose_all(self, project: ProjectFile, keys: Iterable[int]) -> int:
        """Make the proposals for documents and keep them in the project, in one transaction; returns how many."""
        found = {key: self._for_document(project, key) for key in keys}
        project.set_proposals(found, self.layer, sources=SOURCES)
        return sum(map(len, found.values()))

    def _for_document(self, project: ProjectFile, key: int) -> list[Proposal]:
        """The proposals for a document that are neither dismissed nor across what another source proposes."""
        text, spans = project.document(key).text, project.spans(key, self.layer)
        away = project.dismissed(key, self.layer)
        kept = [one for one in project.proposals(key, self.layer, covered=True) if one.source not in SOURCES]
        others = Taken((one.start, one.end) for one in kept)
        found = self.for_text(text, spans, dismissed=away)
        return [one for one in found if not others.overlaps(one.start, one.end)]

    def for_text(
        self, text: str, spans: Iterable[Span], *, dismissed: Iterable[tuple[int, int, str]] = ()
    ) -> list[Proposal]:
        """The proposals for a text with these spans, in order; none at a (start, end, label) that was dismissed."""
        folded, spans, away = fold(text, STRONGEST), list(spans), set(dismissed)
        found = self.dictionary.propose(folded, spans=spans, dismissed=away, policy=self.policy)
        taken = Taken((one.start, one.end) for one in found)
        others = numbers.propose(folded, self.schema, spans=spans)
        free = [one for one in others if not taken.overlaps(one.start, one.end)]
        found += [one for one in free if (one.start, one.end, one.label) not in away]
        return sorted(found, key=lambda one: one.start)
