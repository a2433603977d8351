"""A project file as documents and layers: which there are, their texts, and what each layer says and did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations import text as texts
from annotations.store import reading, rows, writing
from annotations.store.file_errors import DamagedError
from annotations.store.held_file import HeldFile
from annotations.store.layer import DEFAULT_LAYER, Layer
from annotations.timeline import backwards
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.document import Document, Markup, Span
    from annotations.session import Op
    from annotations.timeline import Step


class DocumentFile(HeldFile):
    """What is asked of the documents and layers of an open project file."""

    # Layers

    def layers(self) -> list[Layer]:
        """All layers, oldest first."""
        with self._errors():
            found = self._connection.execute("SELECT key, name, annotator, kind FROM layers ORDER BY key").fetchall()
        return [Layer(*row) for row in found]

    def working_layer(self, by: str) -> Layer:
        """The layer that the window works in: the oldest one, made for ``by`` where there is none yet.

        In a file that is only read nothing is made: what is returned then stands for a layer in which nothing is.
        """
        if not self.layers():
            if self.readonly:
                return Layer(0, DEFAULT_LAYER, by, "annotator")
            with self._transaction():
                writing.layer_key(self._connection, "", by)
        return self.layers()[0]

    def default_layer(self, by: str) -> tuple[str, str]:
        """Name and annotator of the layer of work that names none: the oldest one, or the one made for ``by``."""
        return next(((layer.name, layer.annotator) for layer in self.layers()), (DEFAULT_LAYER, by))

    # Documents

    def document_keys(self) -> list[int]:
        """The numbers of all documents, in the order of import."""
        with self._errors():
            return [key for (key,) in self._connection.execute("SELECT key FROM documents ORDER BY key")]

    def document_count(self) -> int:
        """How many documents there are."""
        with self._errors():
            return int(self._connection.execute("SELECT count(*) FROM documents").fetchone()[0])

    def document_key(self, identifier: str) -> int | None:
        """The number of the document with this id, or None."""
        with self._errors():
            found = self._connection.execute("SELECT key FROM documents WHERE id = ?", (identifier,)).fetchone()
        return int(found[0]) if found else None

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

    def text_sha256(self, identifier: str) -> str:
        """The hash of the text of the document with this id, or "" where there is none."""
        with self._errors():
            found = self._connection.execute("SELECT sha256 FROM documents WHERE id = ?", (identifier,)).fetchone()
        return str(found[0]) if found else ""

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

    # What a layer says about a document, and what was done there

    def has_markup(self, identifier: str, layer: str, annotator: str) -> bool:
        """True where the layer holds or ever held something about the document, be it imported or made here."""
        sql = "SELECT documents.key, layers.key FROM documents, layers WHERE id = ? AND name = ? AND annotator = ?"
        with self._errors():
            found = self._connection.execute(sql, (identifier, layer, annotator)).fetchone()
            return bool(found) and reading.has_markup(self._connection, *found)

    def markup(self, key: int, layer: Layer) -> Markup:
        """What the layer says about the document."""
        with self._errors():
            return reading.markup(self._connection, key, layer.key)

    def spans(self, key: int, layer: Layer) -> list[Span]:
        """The spans of the layer in the document, in no order."""
        with self._errors():
            return reading.spans(self._connection, key, layer.key)

    def surfaces(self, layer: Layer) -> list[tuple[str, int]]:
        """Every text that the layer has marked, with how often."""
        sql = "SELECT text, count(*) FROM spans WHERE layer = ? GROUP BY text"
        with self._errors():
            return self._connection.execute(sql, (layer.key,)).fetchall()

    def surfaces_in_steps(self, layer: Layer) -> Iterator[list[tuple[str, int]] | None]:
        """Every text that the layer has marked, with how often, at the end; before that None where others may write."""
        with self._errors():
            yield from reading.surfaces(self._connection, layer.key)

    def journal(self, key: int, layer: Layer) -> list[Op]:
        """What was done, undone and redone in this document and layer, oldest first; imports are left out."""
        with self._errors():
            return reading.journal(self._connection, key, layer.key)

    def steps(self, key: int, layer: Layer) -> Iterator[Step]:
        """What was done in this document and layer, imports among it, the newest first; others may write in between."""
        with self._errors():
            now = reading.markup(self._connection, key, layer.key)
            yield from backwards(now, reading.journal_backwards(self._connection, key, layer.key))

    def layers_of(self, key: int) -> list[Layer]:
        """The layers that say something about the document, by name and annotator."""
        sql = """SELECT key, name, annotator, kind FROM layers
            WHERE EXISTS (SELECT 1 FROM document_states WHERE document = ?1 AND layer = layers.key)
            OR EXISTS (SELECT 1 FROM spans WHERE document = ?1 AND layer = layers.key)"""
        with self._errors():
            found = [Layer(*row) for row in self._connection.execute(sql, (key,))]
        return sorted(found, key=lambda layer: (layer.name, layer.annotator))
