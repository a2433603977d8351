"""What a project holds, in numbers: one pass of SQL for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from sqlite3 import Connection


class RelationCount(msgspec.Struct, frozen=True):
    """How often a relation type holds between spans of two labels."""

    head: str
    label: str
    tail: str
    count: int


class Statistics(msgspec.Struct, frozen=True):
    """A project in numbers, over all layers.

    Attributes:
        done: Documents that are done in at least one layer.
        characters: Code points of all texts.
        spans: By label, the commonest first.
        relations: By labels of head, relation and tail, the commonest first.
    """

    documents: int
    done: int
    characters: int
    layers: int
    spans: dict[str, int]
    relations: tuple[RelationCount, ...]
    clusters: int
    changes: int


def count(connection: Connection) -> Statistics:
    """The numbers of the project behind a connection."""

    def one(sql: str) -> int:
        return int(connection.execute(sql).fetchone()[0] or 0)

    spans = connection.execute("SELECT label, count(*) FROM spans GROUP BY label ORDER BY 2 DESC, 1")
    relations = connection.execute(
        """SELECT heads.label, relations.label, tails.label, count(*) FROM relations
        JOIN spans AS heads ON (heads.document, heads.layer, heads.id) = (relations.document, relations.layer, head)
        JOIN spans AS tails ON (tails.document, tails.layer, tails.id) = (relations.document, relations.layer, tail)
        GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3"""
    )
    return Statistics(
        documents=one("SELECT count(*) FROM documents"),
        done=one("SELECT count(DISTINCT document) FROM document_states WHERE status = 'done'"),
        characters=one("SELECT sum(length(text)) FROM documents JOIN texts USING (sha256)"),
        layers=one("SELECT count(*) FROM layers"),
        spans=dict(spans.fetchall()),
        relations=tuple(RelationCount(*row) for row in relations),
        clusters=one("SELECT count(*) FROM clusters"),
        changes=one("SELECT count(*) FROM ops WHERE kind <> 'import'"),
    )
