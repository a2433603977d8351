"""The proof of an export: what was written is read again and compared, row by row, with what was to be written.

Only a hash a row is kept meanwhile, so that an export of any size is proven.
"""

from __future__ import annotations

from array import array
from typing import IO, TYPE_CHECKING, Any

from annotations.errors import BugError
from annotations.formats.record import Rejection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record
    from annotations.formats.record import Fidelity, Item


class Evidence:
    """What was to be written, row by row, as far as the format keeps it."""

    def __init__(self, fidelity: Fidelity) -> None:
        self._of = {"all": _all, "offsets": _offsets, "surfaces": _surfaces}[fidelity]
        self._rows = array("q")

    def kept(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records, each remembered as it passes."""
        for record in records:
            self._rows.append(self._of(record))
            yield record

    def compare(self, items: Iterable[Item]) -> None:
        """Raise BugError where what was read is not what was to be written."""
        place = -1
        for place, item in enumerate(items):
            if isinstance(item, Rejection):
                raise BugError(f"the export does not read back: {item}")
            if place >= len(self._rows) or self._of(item) != self._rows[place]:
                raise BugError(f"row {place + 1} of the export does not hold what was to be exported")
        if place + 1 != len(self._rows):
            raise BugError(f"the export holds {place + 1} rows, not {len(self._rows)}")


def _all(record: Record) -> int:
    return hash((record.document.text, record.spans, record.relations, record.clusters))


def _offsets(record: Record) -> int:
    return _hash(
        record, record.document.text, {span.id: (span.fragments, span.label, span.text) for span in record.spans}
    )


def _surfaces(record: Record) -> int:
    return _hash(record, "", {span.id: ("".join(span.text.split()), span.label) for span in record.spans})


def _hash(record: Record, text: str, names: dict[str, tuple[Any, ...]]) -> int:
    relations = sorted((one.label, names[one.head], names[one.tail]) for one in record.relations)
    return hash((text, tuple(sorted(names.values())), tuple(relations)))


def rewound(file: IO[bytes]) -> IO[bytes]:
    """The file, from its beginning, with all that was written in it."""
    file.flush()
    file.seek(0)
    return file
