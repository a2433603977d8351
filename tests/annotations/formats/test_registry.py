import pytest

from annotations.errors import UserError
from annotations.formats.registry import FORMATS, format_of, readable, writable


def test_what_can_be_read_and_written():
    assert [known.name for known in readable()] == ["jsonl", "txt"]
    assert [known.name for known in writable()] == ["jsonl"]
    assert all(name == known.name for name, known in FORMATS.items())


@pytest.mark.parametrize(("path", "name"), [("a.jsonl", "jsonl"), ("ب.TXT", "txt"), ("x/a.b.JsonL", "jsonl")])
def test_a_format_is_known_by_the_ending(path: str, name: str):
    assert format_of(path).name == name


@pytest.mark.parametrize(
    ("path", "ending"), [("a.docx", ".docx"), ("jsonl", "(none)"), (".txt", "(none)"), ("", "(none)")]
)
def test_another_ending_is_refused_with_those_that_are_known(path: str, ending: str):
    with pytest.raises(UserError) as caught:
        format_of(path)
    assert str(caught.value) == f"the ending {ending} is not one that can be imported (.jsonl, .txt)."
