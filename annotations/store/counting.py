"""What a project holds, in numbers that SQL alone can tell: one pass for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from annotations.changes import SetState, flatten
from annotations.pace import StateChange
from annotations.statistics import RelationCount
from annotations.store.rows import decode_change
from annotations.tallying import Account

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection


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


def account(connection: Connection) -> Account:
    """What the project knows beside the markup of its documents."""

    def one(sql: str) -> int:
        return int(connection.execute(sql).fetchone()[0])

    done = "SELECT document, layer FROM document_states WHERE status = 'done' ORDER BY document, layer"
    return Account(
        layers=one("SELECT count(*) FROM layers"),
        changes=one("SELECT count(*) FROM ops WHERE kind <> 'import'"),
        open=one(
            """SELECT count(*) FROM proposals WHERE NOT EXISTS (SELECT 1 FROM spans
            WHERE (spans.document, spans.layer) = (proposals.document, proposals.layer)
            AND spans."start" < proposals."end" AND proposals."start" < spans."end")"""
        ),
        turned_down=one("SELECT count(*) FROM dismissals"),
        done=tuple(connection.execute(done).fetchall()),
        states=tuple(_state_changes(connection)),
    )


def _state_changes(connection: Connection) -> Iterator[StateChange]:
    """When documents became done or to do again, the oldest first; the words also stand in other changes at times."""
    sql = """SELECT document, layer, at, change FROM ops WHERE kind <> 'import' AND change LIKE '%"SetState"%'
        ORDER BY sequence"""
    for document, layer, at, change in connection.execute(sql):
        for single in flatten(decode_change(change)):
            if isinstance(single, SetState) and single.before.status != single.after.status:
                yield StateChange(document, layer, at, single.before.status == "done", single.after.status == "done")
