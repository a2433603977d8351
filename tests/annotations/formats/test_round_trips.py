"""Every format that can be read back gives back what was to be written, and counts all that was not."""

from collections.abc import Callable

import pytest

from annotations.document import Record
from annotations.formats.record import Losses
from annotations.formats.registry import FORMATS, writable
from tests.support.round_trips import said, surfaces

Round = Callable[..., tuple[Record, Record, Losses]]
HERE = [known for known in writable()]
EXACT = [known.name for known in HERE if known.fidelity != "surfaces"]
OTHER_CHARACTERS = {"cas"}
"""XML cannot hold all characters; what stands for them is as long as they are."""
LOOSE = [known.name for known in HERE if known.fidelity == "surfaces"]


@pytest.mark.parametrize("name", EXACT)
def test_text_spans_and_relations_come_back(name: str, record: Record, there_and_back: Round):
    wanted, found, _ = there_and_back(name, record)
    assert found.document.text == wanted.document.text
    assert len(found.document.text) == len(record.document.text)
    assert name in OTHER_CHARACTERS or found.document.text == record.document.text
    assert said(found) == said(wanted)


@pytest.mark.parametrize("name", LOOSE)
def test_the_surfaces_of_spans_come_back(name: str, record: Record, there_and_back: Round):
    wanted, found, _ = there_and_back(name, record)
    assert surfaces(found.spans) == surfaces(wanted.spans)


@pytest.mark.parametrize("name", sorted(FORMATS.keys() & {known.name for known in HERE}))
def test_what_is_left_out_is_counted(name: str, record: Record, there_and_back: Round):
    wanted, _, losses = there_and_back(name, record)
    lost = {
        what: sum(count for (kind, _), count in losses.lost.items() if kind == what) for what in ("span", "relation")
    }
    assert lost["span"] == len(record.spans) - len(wanted.spans)
    assert lost["relation"] == len(record.relations) - len(wanted.relations)
