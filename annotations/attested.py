"""What has been marked in a project so far, whatever its spelling: what speaks for a cut of a word."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from annotations import changes
from annotations.folding import EXACT_LETTERS, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.changes import Change


class Attested:
    """Surfaces by their folded form, counted, so that what is removed everywhere speaks for nothing any more."""

    def __init__(self, surfaces: Iterable[tuple[str, int]] = ()) -> None:
        self._counts: Counter[str] = Counter()
        for text, count in surfaces:
            self._counts[_folded(text)] += count

    def holds(self, form: str) -> bool:
        """True where this has been marked, in whatever spelling."""
        return self._counts[_folded(form)] > 0

    def longer(self, text: str) -> list[str]:
        """The folded forms that hold this one and more."""
        short = _folded(text)
        return [form for form, count in self._counts.items() if count > 0 and short in form and form != short]

    def follow(self, change: Change) -> None:
        """Keep in step with a change of a markup."""
        for single in changes.flatten(change):
            match single:
                case changes.AddSpan(span):
                    self._counts[_folded(span.text)] += 1
                case changes.RemoveSpan(span):
                    self._counts[_folded(span.text)] -= 1
                case changes.UpdateSpan(before, after):
                    self._counts[_folded(before.text)] -= 1
                    self._counts[_folded(after.text)] += 1
                case _:
                    pass


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    return fold(text, EXACT_LETTERS).text
