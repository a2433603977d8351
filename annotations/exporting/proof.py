"""The proof of an export: what was written is read again and compared, row by row, with what was to be written.

Only a hash a row is kept meanwhile, so that an export of any size is proven.
"""

from __future__ import annotations

from array import array
from typing import IO, TYPE_CHECKING

from annotations.errors import BugError
from annotations.formats.record import Rejection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.document import Record, Span
    from annotations.formats.record import Item


class Evidence:
    """What was to be written, row by row.

    Attributes:
        exact: True where a row has to read back with its text and offsets; else with its surfaces, white space aside.
    """

    def __init__(self, *, exact: bool) -> None:
        self.exact = exact
        self._rows = array("q")

    def kept(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records, each remembered as it passes."""
        for record in records:
            self._rows.append(self.of(record))
            yield record

    def of(self, record: Record) -> int:
        """A hash over what a row says."""
        describe = _exactly if self.exact else _loosely
        names = {span.id: describe(span) for span in record.spans}
        spans = sorted(names.values())
        relations = sorted((one.label, names[one.head], names[one.tail]) for one in record.relations)
        text = record.document.text if self.exact else ""
        return hash((text, tuple(spans), tuple(relations)))

    def compare(self, items: Iterable[Item]) -> None:
        """Raise BugError where what was read is not what was to be written."""
        place = -1
        for place, item in enumerate(items):
            if isinstance(item, Rejection):
                raise BugError(f"the export does not read back: {item}")
            if place >= len(self._rows) or self.of(item) != self._rows[place]:
                raise BugError(f"row {place + 1} of the export does not hold what was to be exported")
        if place + 1 != len(self._rows):
            raise BugError(f"the export holds {place + 1} rows, not {len(self._rows)}")


def _exactly(span: Span) -> tuple[object, ...]:
    return (span.fragments, span.label, span.text)


def _loosely(span: Span) -> tuple[object, ...]:
    return ("".join(span.text.split()), span.label)


def rewound(file: IO[bytes]) -> IO[bytes]:
    """The file, from its beginning, with all that was written in it."""
    file.flush()
    file.seek(0)
    return file
