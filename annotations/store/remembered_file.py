"""A project file as what remembers beside the markup: names, proposals, what was dismissed or found right.

None of it is exported with the corpus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.store import remembering
from annotations.store.held_file import HeldFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from annotations.dictionary import Name, Proposal
    from annotations.store.layer import Layer
    from annotations.store.remembering import ListState, NameList


class RememberedFile(HeldFile):
    """What is remembered in an open project file. Every method raises UserError where disk or file fail."""

    def names(self, layer: Layer) -> list[Name]:
        """The names for the dictionary: what the layer has marked, and the lists that were imported."""
        with self._errors():
            return remembering.names(self._connection, layer.key)

    def marked_names(self, layer: Layer) -> list[Name]:
        """The names that the layer has marked, be they looked for or not."""
        with self._errors():
            return remembering.marked_names(self._connection, layer.key)

    def add_names(self, names: Iterable[Name], *, source: str, by: str, replacing: bool = False) -> int:
        """Make the names a list called ``source``, or add them to it; returns how many are new."""
        with self._transaction():
            return remembering.add_names(self._connection, names, source=source, by=by, replacing=replacing)

    def name_lists(self, layer: Layer) -> list[NameList]:
        """The lists of names; what the layer has marked is the first."""
        with self._errors():
            return remembering.name_lists(self._connection, layer.key)

    def switch_names(self, source: str, *, on: bool) -> None:
        """Look for the names of a list, or leave them out."""
        with self._transaction():
            remembering.switch_names(self._connection, source, on=on)

    def remove_names(self, source: str) -> int:
        """Forget an imported list of names. Returns how many it held."""
        with self._transaction():
            return remembering.remove_names(self._connection, source)

    def list_state(self, source: str) -> ListState:
        """An imported list of names as it is, to be put back later."""
        with self._errors():
            return remembering.list_state(self._connection, source)

    def put_list(self, state: ListState) -> None:
        """Make an imported list of names what it was."""
        with self._transaction():
            remembering.put_list(self._connection, state)

    def set_proposals(
        self, found: Mapping[int, Iterable[Proposal]], layer: Layer, *, sources: Collection[str] = ()
    ) -> None:
        """Keep these proposals for documents, by their keys, in place of those they had; in one transaction.

        What was dismissed there is left out. With ``sources`` only proposals that came from there are replaced.
        """
        with self._transaction():
            for key, proposals in found.items():
                remembering.set_proposals(self._connection, key, layer.key, proposals, sources=sources)

    def proposals(self, key: int, layer: Layer, *, covered: bool = False) -> list[Proposal]:
        """The proposals that stand open for a document, in order. They are no spans, and never exported.

        With ``covered`` those at marked places come, too.
        """
        with self._errors():
            return remembering.proposals(self._connection, key, layer.key, covered=covered)

    def dismiss(self, key: int, layer: Layer, proposals: Iterable[Proposal], *, by: str) -> None:
        """Remember that these proposals were not wanted; they do not come again."""
        with self._transaction():
            remembering.dismiss(self._connection, key, layer.key, proposals, by=by)

    def restore(self, key: int, layer: Layer, proposals: Iterable[Proposal]) -> None:
        """Take dismissals back."""
        with self._transaction():
            remembering.restore(self._connection, key, layer.key, proposals)

    def dismissed(self, key: int, layer: Layer) -> set[tuple[int, int, str]]:
        """What was dismissed in a document, as (start, end, label)."""
        with self._errors():
            return remembering.dismissed(self._connection, key, layer.key)

    def dismissals(self, key: int, layer: Layer) -> list[Proposal]:
        """What was dismissed in a document, in order, as it was proposed."""
        with self._errors():
            return remembering.dismissals(self._connection, key, layer.key)

    def accept_problems(self, layer: Layer, keys: Iterable[str], *, by: str) -> None:
        """Remember that what these problems are about is right as it is."""
        with self._transaction():
            remembering.accept_problems(self._connection, layer.key, keys, by=by)

    def forget_accepted(self, layer: Layer, keys: Iterable[str]) -> None:
        """Report these problems again."""
        with self._transaction():
            remembering.forget_accepted(self._connection, layer.key, keys)

    def accepted_problems(self, layer: Layer) -> set[str]:
        """The keys of the problems that were found right as they are."""
        with self._errors():
            return remembering.accepted_problems(self._connection, layer.key)
