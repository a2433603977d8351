"""The project file: create, read, commit. One object, one connection, one thread.

How it is opened, held, written to and copied as a file is said in :mod:`.held_file`.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from annotations import text as texts
from annotations.changes import between
from annotations.document import Document, DocumentState, Markup, Record
from annotations.errors import BugError, UserError
from annotations.files import sync_folder
from annotations.ids import new_id, now_ms
from annotations.progress import unheard
from annotations.rules import unknown_labels
from annotations.session import Op
from annotations.store import (
    batches,
    counting,
    evolving,
    indexing,
    reading,
    remembering,
    rows,
    schema_versions,
    searching,
    writing,
)
from annotations.store import connection as opening
from annotations.store.file_errors import DamagedError, plain_errors
from annotations.store.layer import Layer as Layer
from annotations.store.listed_file import ListedFile
from annotations.store.lock import SideLock
from annotations.store.precedent_file import PrecedentFile
from annotations.store.remembered_file import RememberedFile
from annotations.targets import refuse_companion
from annotations.timeline import backwards
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotations.changes import Change
    from annotations.document import Span
    from annotations.history import BatchPart, BatchRow
    from annotations.listing import DocumentRow
    from annotations.progress import Progress
    from annotations.search import Hit, Query, Source
    from annotations.store.counting import Statistics
    from annotations.tallying import Account
    from annotations.timeline import Step
    from schemas.model import Schema

DEFAULT_LAYER = "main"


class ProjectFile(ListedFile, PrecedentFile, RememberedFile):
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

    # What the project is

    def meta(self, key: str) -> str:
        """A fact about the project, such as "clitic_policy"; "" where it is not recorded."""
        with self._errors():
            found = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""

    def layers(self) -> list[Layer]:
        """All layers, oldest first."""
        with self._errors():
            found = self._connection.execute("SELECT key, name, annotator, kind FROM layers ORDER BY key").fetchall()
        return [Layer(*row) for row in found]

    def working_layer(self, by: str) -> Layer:
        """The layer that the window works in: the oldest one, made for ``by`` where there is none yet."""
        if not self.layers():
            with self._transaction():
                self._layer_key("", by)
        return self.layers()[0]

    # Documents

    def documents(self, layer: Layer | None = None) -> list[DocumentRow]:
        """All documents in the order of import, with their status and counts in the layer (the oldest by default)."""
        layer = layer or next(iter(self.layers()), Layer(0, "", "", ""))
        return self.document_rows(self.document_keys(), layer)

    def document_keys(self) -> list[int]:
        """The numbers of all documents, in the order of import."""
        with self._errors():
            return [key for (key,) in self._connection.execute("SELECT key FROM documents ORDER BY key")]

    def document_count(self) -> int:
        """How many documents there are."""
        with self._errors():
            return int(self._connection.execute("SELECT count(*) FROM documents").fetchone()[0])

    def document(self, key: int) -> Document:
        """A document with its text. Raises DamagedError where the text is not the one that was imported."""
        sql = """SELECT id, title, documents.sha256, language, direction, meta, text
            FROM documents JOIN texts USING (sha256) WHERE key = ?"""
        with self._errors():
            *row, text = self._connection.execute(sql, (key,)).fetchone()
        document = rows.document(tuple(row), text)
        if texts.sha256(text) != document.sha256:
            raise DamagedError(
                say(
                    "{path}: the text of {title!r} is not the one that was imported.",
                    path=self.path,
                    title=document.title,
                ),
                advice="Restore the project from a backup.",
            )
        return document

    def surfaces(self, layer: Layer) -> list[tuple[str, int]]:
        """Every text that the layer has marked, with how often."""
        sql = "SELECT text, count(*) FROM spans WHERE layer = ? GROUP BY text"
        with self._errors():
            return self._connection.execute(sql, (layer.key,)).fetchall()

    def markup(self, key: int, layer: Layer) -> Markup:
        """What the layer says about the document."""
        with self._errors():
            return reading.markup(self._connection, key, layer.key)

    def spans(self, key: int, layer: Layer) -> list[Span]:
        """The spans of the layer in the document, in no order."""
        with self._errors():
            return reading.spans(self._connection, key, layer.key)

    def journal(self, key: int, layer: Layer) -> list[Op]:
        """What was done, undone and redone in this document and layer, oldest first; imports are left out."""
        with self._errors():
            return reading.journal(self._connection, key, layer.key)

    def steps(self, key: int, layer: Layer) -> Iterator[Step]:
        """What was done in this document and layer, imports among it, the newest first; others may write in between."""
        with self._errors():
            now = reading.markup(self._connection, key, layer.key)
            yield from backwards(now, reading.journal_backwards(self._connection, key, layer.key))

    def default_layer(self, by: str) -> tuple[str, str]:
        """Name and annotator of the layer of work that names none: the oldest one, or the one made for ``by``."""
        return next(((layer.name, layer.annotator) for layer in self.layers()), (DEFAULT_LAYER, by))

    def text_sha256(self, identifier: str) -> str:
        """The hash of the text of the document with this id, or "" where there is none."""
        with self._errors():
            found = self._connection.execute("SELECT sha256 FROM documents WHERE id = ?", (identifier,)).fetchone()
        return str(found[0]) if found else ""

    def document_key(self, identifier: str) -> int | None:
        """The number of the document with this id, or None."""
        with self._errors():
            found = self._connection.execute("SELECT key FROM documents WHERE id = ?", (identifier,)).fetchone()
        return int(found[0]) if found else None

    def has_text(self, sha256: str) -> bool:
        """True where a document with exactly this text is there."""
        with self._errors():
            return bool(self._connection.execute("SELECT 1 FROM documents WHERE sha256 = ?", (sha256,)).fetchone())

    def document_of_text(self, sha256: str) -> str:
        """The id of the first document with exactly this text, or ""."""
        sql = "SELECT id FROM documents WHERE sha256 = ? ORDER BY key LIMIT 1"
        with self._errors():
            found = self._connection.execute(sql, (sha256,)).fetchone()
        return str(found[0]) if found else ""

    def has_markup(self, identifier: str, layer: str, annotator: str) -> bool:
        """True where the layer holds or ever held something about the document, be it imported or made here."""
        sql = "SELECT documents.key, layers.key FROM documents, layers WHERE id = ? AND name = ? AND annotator = ?"
        with self._errors():
            found = self._connection.execute(sql, (identifier, layer, annotator)).fetchone()
            return bool(found) and reading.has_markup(self._connection, *found)

    def records(self) -> Iterator[Record]:
        """Every document in every layer that has worked on it, for export; a document without work comes once.

        Documents come in the order of import, layers by name and annotator.
        """
        schema = self.schema()
        reference = (schema.name, schema.version, schema.sha256)
        policy = self.meta("clitic_policy")
        layers = {layer.key: layer for layer in self.layers()}
        first = next(iter(layers.values()), Layer(0, DEFAULT_LAYER, "", "annotator"))
        for key in self.document_keys():
            document = self.document(key)
            worked = [layers[number] for number in self._layers_of(key)] or [first]
            for layer in sorted(worked, key=lambda layer: (layer.name, layer.annotator)):
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

    # Searching

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

    def commit_batch(self, changes: Iterable[tuple[str, Change]], layer: Layer, *, by: str) -> str:
        """Write changes of several documents, each given by its id, as one step, in one durable transaction.

        Each document comes once; what is to be done in it at once is one :class:`~annotations.changes.Batch`. Returns
        the id of the step, for :meth:`undo_batch`. A session that has one of the documents open has to go back to what
        the file holds (:meth:`~annotations.session.Session.revert`).
        """
        with self._transaction():
            return batches.do(self._connection, changes, layer.key, by=by, device=self._device)

    def undo_batch(self, batch: str, *, by: str, progress: Progress = unheard) -> list[str]:
        """Take a step over several documents back, whole, and return the ids of the documents.

        Raises UserError, with their number and names, where places of it were changed since; then nothing is taken
        back. ``progress`` is told in documents, each counted twice.
        """
        with self._transaction():
            return self._step_batch("undo", batch, by, progress)

    def redo_batch(self, batch: str, *, by: str, progress: Progress = unheard) -> list[str]:
        """Do a step that was taken back again, whole, as :meth:`undo_batch` takes it back."""
        with self._transaction():
            return self._step_batch("redo", batch, by, progress)

    def _step_batch(self, kind: Literal["undo", "redo"], batch: str, by: str, progress: Progress) -> list[str]:
        """Take back a step or do it again; one that changed the schema changes that back, too."""
        connection, device = self._connection, self._device
        if evolving.is_change(connection, batch):
            return evolving.step(connection, batch, kind, by=by, device=device, progress=progress)
        step = batches.undo if kind == "undo" else batches.redo
        return step(connection, batch, schema_versions.newest(connection), by=by, device=device, progress=progress)

    def batches(self) -> list[BatchRow]:
        """The steps over several documents, the newest first, in bare numbers."""
        with self._errors():
            return batches.listed(self._connection)

    def history(self) -> Iterator[BatchRow | None]:
        """The steps over several documents, the newest first, each with what it did; others may write in between.

        None comes where the caller may stop and go on later.
        """
        with self._errors():
            yield from batches.told(self._connection)

    def batch_parts(self, batch: str) -> Iterator[BatchPart | None]:
        """What a step did in each document; None as in :meth:`history`."""
        with self._errors():
            yield from batches.parts(self._connection, batch)

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
                layer = self._layer_key(record.layer, record.annotator if record.layer else by)
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

    def statistics(self) -> Statistics:
        """The project in the numbers that are quickly told; :func:`annotations.project.statistics_of` tells all."""
        with self._errors():
            return counting.count(self._connection)

    def account(self) -> Account:
        """What the project knows beside the markup of its documents."""
        with self._errors():
            return counting.account(self._connection)

    def _layers_of(self, key: int) -> list[int]:
        sql = """SELECT key FROM layers
            WHERE EXISTS (SELECT 1 FROM document_states WHERE document = ?1 AND layer = layers.key)
            OR EXISTS (SELECT 1 FROM spans WHERE document = ?1 AND layer = layers.key)"""
        with self._errors():
            return [layer for (layer,) in self._connection.execute(sql, (key,))]

    def _layer_key(self, name: str, annotator: str) -> int:
        """The number of the layer, made where it is missing; without a name, that of the oldest one."""
        if not name:
            oldest = self._connection.execute("SELECT min(key) FROM layers").fetchone()[0]
            if oldest is not None:
                return int(oldest)
        wanted = (name or DEFAULT_LAYER, annotator)
        sql = "SELECT key FROM layers WHERE name = ? AND annotator = ?"
        found = self._connection.execute(sql, wanted).fetchone()
        if found:
            return int(found[0])
        sql = "INSERT INTO layers (name, annotator, kind) VALUES (?, ?, 'annotator')"
        return int(self._connection.execute(sql, wanted).lastrowid or 0)


def _write_new(path: Path, schema: Schema, clitic_policy: str, by: str) -> None:
    database = opening.create(path)
    try:
        with database.atomic():
            facts = {"project_id": new_id(), "clitic_policy": clitic_policy, "created_at": str(now_ms())}
            database.conn.executemany("INSERT INTO meta VALUES (?, ?)", facts.items())
            schema_versions.write(database.conn, schema, by)
    finally:
        database.conn.close()
