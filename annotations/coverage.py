"""How well the dictionary agrees with the text: of the names that are marked somewhere, how many mentions are marked.

A mention is marked where its name is, or where anything of it is within another mark; then it is no mention of its own.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from annotations.dictionary import Dictionary, Name
from annotations.folding import key
from annotations.matching import is_pronoun
from annotations.statistics import Coverage, NameCoverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotations.document import Record, Span, Whose

SHOWN = 20
"""How many names are named."""


class CoverageTally:
    """Counts mentions in records, by the names that each layer has marked."""

    def __init__(self, names: Mapping[Whose, Iterable[Name]], policy: str) -> None:
        """Take the names by layer, to be found by a clitic policy, "core" or "whole-word"."""
        self._policy = policy
        held = {layer: [name for name in found if not is_pronoun(name.text)] for layer, found in names.items()}
        self._dictionaries = {layer: Dictionary(found) for layer, found in held.items()}
        self._names = sum(len({key(name.text) for name in found}) for found in held.values())
        self._marked: Counter[str] = Counter()
        self._missed: Counter[str] = Counter()
        self._shown: dict[str, tuple[str, str]] = {}

    def add(self, record: Record) -> None:
        """Count the mentions in a document that its layer has worked on."""
        if record.spans or record.state.status == "done":
            self._marked.update(key(span.text) for span in record.spans if is_name(span))
            if dictionary := self._dictionaries.get(record.whose):
                for one in dictionary.propose(record.document.text, spans=record.spans, policy=self._policy):
                    self._missed[key(one.text)] += 1
                    self._shown.setdefault(key(one.text), (one.text, one.label))

    @property
    def coverage(self) -> Coverage:
        """What was counted."""
        worst = sorted(self._missed, key=lambda name: (-self._missed[name], name))[:SHOWN]
        return Coverage(
            self._names,
            self._marked.total() + self._missed.total(),
            self._marked.total(),
            tuple(
                NameCoverage(*self._shown[name], self._marked[name] + self._missed[name], self._marked[name])
                for name in worst
            ),
        )


def is_name(span: Span) -> bool:
    """False for pronouns and for fragments, which are no names to look for elsewhere."""
    return len(span.fragments) == 1 and not is_pronoun(span.text)
