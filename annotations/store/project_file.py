"""The project file: made, committed to, filled with records and read as records. One object, connection and thread.

How it is opened, held, written to and copied as a file is said in :mod:`.held_file`; what else is asked of it, in the
modules beside it that end in ``_file``.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.changes import between
from annotations.document import DocumentState, Markup, Record
from annotations.errors import BugError, UserError
from annotations.files import sync_folder
from annotations.ids import new_id, now_ms
from annotations.rules import unknown_labels
from annotations.session import Op
from annotations.store import connection as opening
from annotations.store import counting, reading, remembering, schema_versions, writing
from annotations.store.batch_file import BatchFile
from annotations.store.file_errors import plain_errors
from annotations.store.layer import DEFAULT_LAYER, Layer
from annotations.store.listed_file import ListedFile
from annotations.store.lock import SideLock
from annotations.store.precedent_file import PrecedentFile
from annotations.store.remembered_file import RememberedFile
from annotations.store.schema_file import SchemaFile
from annotations.store.sealing import stop_sealing
from annotations.store.searched_file import SearchedFile
from annotations.targets import refuse_companion
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.store.counting import Statistics
    from annotations.tallying import Account
    from schemas.model import Schema


class ProjectFile(ListedFile, SearchedFile, BatchFile, SchemaFile, PrecedentFile, RememberedFile):
    """An open project file: what it says, and how that is changed.

    Every method that reads or writes raises UserError where the disk or the file does not play along. A failed commit
    leaves the file as it was.
    """

    @classmethod
    def create(cls, path: Path, schema: Schema, *, clitic_policy: str = "core", by: str = "") -> None:
        """Make a new project file, whole or not at all. Raises UserError where something is there already."""
        path = Path(path)
        draft = path.with_name(f".{path.name}.{os.getpid()}.new")
        refuse_companion(path)
        if not path.parent.is_dir():
            raise UserError(
                say("There is no folder {parent}.", parent=path.parent),
                advice="Make it first, or choose another place.",
            )
        stop_sealing(path)
        try:
            with SideLock(path), plain_errors(path):
                if path.exists() or path.is_symlink():
                    raise UserError(say("{path} is there already.", path=path), advice="Choose another name.")
                _write_new(draft, schema, clitic_policy, by)
                draft.rename(path)
                sync_folder(path.parent)
        except OSError as error:
            raise UserError(say("{path} cannot be made: {reason}.", path=path, reason=error.strerror)) from error
        finally:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)

    # Reading

    def meta(self, key: str) -> str:
        """A fact about the project, such as "clitic_policy"; "" where it is not recorded."""
        with self._errors():
            found = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""

    def records(self) -> Iterator[Record]:
        """Every document in every layer that has worked on it, for export; a document without work comes once.

        Documents come in the order of import, layers by name and annotator.
        """
        schema = self.schema()
        reference = (schema.name, schema.version, schema.sha256)
        policy = self.meta("clitic_policy")
        first = next(iter(self.layers()), Layer(0, DEFAULT_LAYER, "", "annotator"))
        for key in self.document_keys():
            document = self.document(key)
            for layer in self.layers_of(key) or [first]:
                markup = self.markup(key, layer)
                yield Record(
                    document,
                    layer.name,
                    layer.annotator,
                    reference,
                    policy,
                    *reading.in_order(markup),
                    markup.state,
                )

    def statistics(self) -> Statistics:
        """The project in the numbers that are quickly told; :func:`annotations.project.statistics_of` tells all."""
        with self._errors():
            return counting.count(self._connection)

    def account(self) -> Account:
        """What the project knows beside the markup of its documents."""
        with self._errors():
            return counting.account(self._connection)

    # Writing

    def commit(self, document: str, layer: Layer, op: Op, *, spent_ms: int = 0) -> None:
        """Write a journal row and what it does to the state, in one durable transaction.

        ``spent_ms`` is the time that was spent on the document since that was last written.
        """
        key = self.document_key(document)
        if key is None:
            raise BugError(f"commit to document {document}, which is not there")
        if gone := unknown_labels(op.change, self.newest_schema()):
            what = say("The schema has no {labels} any more.", labels=", ".join(gone))
            raise UserError(what, advice="It was changed meanwhile; open the article again.")
        with self._transaction():
            writing.write_op(self._connection, key, layer.key, op, self._device)
            if spent_ms:
                self._add_time(key, layer, spent_ms)

    def add_records(
        self, records: Iterable[Record], *, by: str, replacing: bool = False, schema: Schema | None = None
    ) -> int:
        """Write documents with their markup in one durable transaction, and return how many rows there were.

        Layers are found by name and annotator and made where they are missing. The records have been validated; one
        that does not fit raises IntegrityError as a BugError, and nothing is written. They may be made as they are
        asked for, and may read from this project meanwhile. With ``replacing``, a record takes the place of what its
        layer says about its document, as one step that can be taken back. A ``schema`` becomes the newest version.
        """
        batch = new_id()
        count = 0
        with self._transaction():
            if schema:
                schema_versions.write(self._connection, schema, by)
            for record in records:
                count += 1
                key = writing.write_document(self._connection, record)
                layer = writing.layer_key(self._connection, record.layer, record.annotator if record.layer else by)
                self._write_markup(record, key, layer, (new_id(), batch, by, now_ms()), replacing=replacing)
        return count

    def _write_markup(
        self, record: Record, key: int, layer: int, op: tuple[str, str, str, int], *, replacing: bool
    ) -> None:
        """Write what a record says of its document, with the journal's row: (id, batch, by, at)."""
        identifier, batch, by, at = op
        connection = self._connection
        if replacing and reading.has_markup(connection, key, layer):
            after = Markup(list(record.spans), list(record.relations), list(record.clusters), record.state)
            change = between(reading.markup(connection, key, layer), after)
            if change.changes:
                row = Op(identifier, "do", change, by=by, at=at, batch=batch)
                writing.write_op(connection, key, layer, row, self._device)
        else:
            if record.layer or record.spans or record.state != DocumentState():
                writing.write_markup(connection, key, layer, record)
            writing.write_import(connection, key, layer, (identifier, batch, by, at, self._device))
        if record.proposals:
            remembering.add_proposals(connection, key, layer, record.proposals)


def _write_new(path: Path, schema: Schema, clitic_policy: str, by: str) -> None:
    database = opening.create(path)
    try:
        with database.atomic():
            facts = {"project_id": new_id(), "clitic_policy": clitic_policy, "created_at": str(now_ms())}
            database.conn.executemany("INSERT INTO meta VALUES (?, ?)", facts.items())
            schema_versions.write(database.conn, schema, by)
    finally:
        database.conn.close()
