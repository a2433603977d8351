"""What changes of a schema leave for a person to look at: kept with each change, and listed while it still is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from annotations.problems import Problem, stable_key
from annotations.second_look import SecondLook, message_of, still_right
from annotations.store import reading, schema_versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

_decode_look = msgspec.json.Decoder(SecondLook).decode


def write(connection: Connection, batch: str, key: int, layer: int, looks: Iterable[SecondLook]) -> None:
    """Keep what a change of the schema leaves to be looked at in one layer of a document, inside a transaction."""
    rows = ((batch, key, layer, number, msgspec.json.encode(look).decode()) for number, look in enumerate(looks))
    connection.executemany("INSERT INTO second_looks VALUES (?, ?, ?, ?, ?)", rows)


def listed(connection: Connection) -> Iterator[Problem | None]:
    """What is still to be looked at, in the order of import; None between documents."""
    if not reading.knows_schema_changes(connection):
        return
    held = schema_versions.newest(connection)
    whose = {key: (name, by) for key, name, by in connection.execute("SELECT key, name, annotator FROM layers")}
    accepted = set(connection.execute("SELECT layer, key FROM accepted_problems").fetchall())
    sql = """SELECT DISTINCT second_looks.document, layer, documents.id, title FROM second_looks
        JOIN schema_changes USING (batch) JOIN documents ON documents.key = second_looks.document
        WHERE NOT undone ORDER BY second_looks.document, layer"""
    looks = """SELECT batch, number, look FROM second_looks JOIN schema_changes USING (batch)
        WHERE NOT undone AND document = ? AND layer = ? ORDER BY at, number"""
    for key, layer, document, title in connection.execute(sql).fetchall():
        markup = reading.markup(connection, key, layer)
        for batch, number, text in connection.execute(looks, (key, layer)).fetchall():
            look = _decode_look(text)
            if still_right(look, markup, held):
                name = stable_key("second-look", document, batch, str(layer), str(number))
                yield Problem(
                    f"schema-{look.kind}",
                    "warning",
                    1,
                    document,
                    title,
                    look.start,
                    look.end,
                    message_of(look, held),
                    (look.span,),
                    (look.relation,) if look.relation else (),
                    key=name,
                    layer=whose[layer][0],
                    annotator=whose[layer][1],
                    accepted=(layer, name) in accepted,
                )
        yield None
