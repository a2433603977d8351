"""A project file as what holds a schema: its versions, changes of it, and what those leave to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations.progress import unheard
from annotations.store import evolving, schema_versions, second_looks
from annotations.store.held_file import HeldFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.migration_report import MigrationReport
    from annotations.problems import Problem
    from annotations.progress import Progress
    from annotations.store.layer import Layer
    from annotations.store.schema_versions import SchemaVersion
    from schemas.evolve import Migration
    from schemas.model import Schema


class SchemaFile(HeldFile):
    """What is asked of the schema of an open project file, and how it is changed."""

    def schema(self, version: int | None = None) -> Schema:
        """The newest version of the schema, or this one. Raises UserError where there is no such version."""
        with self._errors():
            if version:
                return schema_versions.numbered(self._connection, version)
            return schema_versions.newest(self._connection)

    def newest_schema(self) -> Schema:
        """The newest version of the schema, kept from one time to the next while it stays the newest."""
        sha256 = self.schema_sha256()
        known = getattr(self, "_newest", None)
        if known is None or known.sha256 != sha256:
            known = self._newest = self.schema()
        return known

    def dry_run(self, migration: Migration) -> Iterator[MigrationReport | None]:
        """What a change of the schema would come to, at the end; before that, None where others may write.

        Raises UserError where the schema is another one than the migration starts from.
        """
        with self._errors():
            yield from evolving.dry_run(self._connection, migration)

    def migrate(self, migration: Migration, *, by: str, progress: Progress = unheard) -> tuple[str, MigrationReport]:
        """Change the schema, and what is marked in all documents and layers with it, in one durable transaction.

        Returns the id of the step, for :meth:`undo_batch`, and what was done. Raises UserError, with nothing changed,
        where types in use are gone and nothing says what becomes of them. ``progress`` is told in documents.
        """
        with self._transaction():
            return evolving.migrate(self._connection, migration, by=by, device=self._device, progress=progress)

    def last_schema_change(self) -> str:
        """The id of the last step that changed the schema and stands, for `undo_batch`; "" where there is none."""
        with self._errors():
            return evolving.last_change(self._connection)

    def schema_sha256(self) -> str:
        """The hash of the newest version of the schema."""
        with self._errors():
            return schema_versions.newest_sha256(self._connection)

    def schema_versions(self) -> list[SchemaVersion]:
        """All versions of the schema, the oldest first."""
        with self._errors():
            return schema_versions.listed(self._connection)

    def made_under(self, key: int, layer: Layer, item: str) -> int:
        """The version of the schema under which a span or relation, given by its id, was last set; 0 for none."""
        with self._errors():
            return schema_versions.made_under(self._connection, key, layer.key, item)

    def second_looks(self) -> Iterator[Problem | None]:
        """What changes of the schema have left for a person to look at and is still so, and None in between."""
        with self._errors():
            yield from second_looks.listed(self._connection)
