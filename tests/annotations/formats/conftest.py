"""What every format is tried with: texts of all kinds of characters, and markup over them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from annotations.document import Record
from annotations.formats.record import Context, Losses
from annotations.formats.registry import FORMATS
from annotations.formats.tree import Folder
from tests.support.making import ARTICLE, PIECES, SCHEMA, document, random_markup, record_of
from tests.support.round_trips import MIXED


@pytest.fixture(params=range(8))
def record(request: pytest.FixtureRequest) -> Record:
    """A record with nested, overlapping, sub-word and discontinuous spans, relations, clusters, attributes."""
    random = Random(request.param)
    text = [ARTICLE, MIXED, "".join(random.choices(PIECES, k=150)), MIXED * 3][request.param % 4]
    return record_of(document(text, identifier=f"d{request.param}"), random_markup(random, text), layer="main")


@pytest.fixture
def there_and_back(tmp_path: Path) -> Callable[..., tuple[Record, Record, Losses]]:
    """Writes a record in a format and reads it again: what was to be written, what was read, what was left out."""

    def go(name: str, given: Record, **context: object) -> tuple[Record, Record, Losses]:
        known, losses = FORMATS[name], Losses()
        if known.needs:
            pytest.importorskip(known.needs, reason=f"the format {name} needs {known.needs}, which is not installed")
        how = Context(SCHEMA, **context)  # type: ignore[arg-type]
        wanted = known.fit(given, losses, how)
        (found,) = _round(known, [wanted], how, tmp_path)
        assert isinstance(found, Record), found
        return wanted, found, losses

    return go


def _round(known: object, records: list[Record], how: Context, folder: Path) -> list[object]:
    if known.write_folder:  # type: ignore[attr-defined]
        known.write_folder(folder, records, how)  # type: ignore[attr-defined]
        return list(known.read_tree(Folder(folder)))  # type: ignore[attr-defined]
    path = folder / "written"
    with path.open("w+b") as file:
        known.write(file, records, how)  # type: ignore[attr-defined]
        file.seek(0)
        return list((known.read_back or known.read)(file, "written"))  # type: ignore[attr-defined]
