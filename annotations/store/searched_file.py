"""A project file as what is searched: answers from its index, and what does not fit between index and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.errors import UserError
from annotations.store import indexing, searching
from annotations.store.document_file import DocumentFile
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotations.search import Hit, Query, Source


class SearchedFile(DocumentFile):
    """What is looked for in an open project file."""

    def search(self, query: Query) -> Iterator[Hit]:
        """What the query finds, document by document in the order of import, as it is asked for."""
        return (hit for hit in self.search_in_steps(query) if hit)

    def search_in_steps(self, query: Query) -> Iterator[Hit | None]:
        """What the query finds, with None behind each document that was looked at; others may write in between."""
        layer = query.layer or next((layer.key for layer in self.layers()), 0)
        self._refuse_unindexed()
        with self._errors():
            yield from searching.search(self._connection, query, layer)

    def indexed(self, phrases: Sequence[str]) -> Iterator[Source]:
        """The documents that hold one of these folded phrases, or all where there is none, as they are asked for."""
        self._refuse_unindexed()
        with self._errors():
            yield from searching.with_phrases(self._connection, phrases)

    def index_problems(self) -> Iterator[str]:
        """What does not fit between the texts and their index, a line each."""
        with self._errors():
            yield from indexing.problems(self._connection)

    def _refuse_unindexed(self) -> None:
        """Raise UserError where an older project cannot be written to, and so was not indexed when it was opened."""
        with self._errors():
            is_indexed = indexing.is_there(self._connection)
        if not is_indexed:
            raise UserError(
                say("{path} is not indexed yet.", path=self.path), advice="Open it once where it may be written to."
            )
