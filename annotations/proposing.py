"""All proposals for a document: names first, then numbers and dates where no name lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations import numbers
from annotations.dictionary import Dictionary, Proposal
from annotations.folding import STRONGEST, fold
from annotations.taken import Taken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.document import Span
    from annotations.store.project_file import Layer, ProjectFile
    from schemas.model import Schema


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
        text = project.document(key).text
        spans = project.spans(key, self.layer)
        project.set_proposals(key, self.layer, self.for_text(text, spans))
        return project.proposals(key, self.layer)

    def for_text(self, text: str, spans: Iterable[Span]) -> list[Proposal]:
        """The proposals for a text with these spans, in order."""
        folded, spans = fold(text, STRONGEST), list(spans)
        found = self.dictionary.propose(folded, spans=spans, policy=self.policy)
        taken = Taken((one.start, one.end) for one in found)
        others = numbers.propose(folded, self.schema, spans=spans)
        found += [one for one in others if not taken.overlaps(one.start, one.end)]
        return sorted(found, key=lambda one: one.start)
