import msgspec
import pytest

from annotations.errors import UserError
from annotations.formats.jsonl_reading import decode
from annotations.wording import plain


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"text": 1}, "text must be a string, not a number."),
        ({}, "the row has no text."),
        ([], "the row must be an object, not a list."),
        ({"text": "a", "spans": {}}, "spans must be a list, not an object."),
        ({"text": "a", "spans": [{"start": 0, "end": 1}]}, "spans[0] has no label."),
        ({"text": "a", "flag": "x"}, "flag must be true or false, not a string."),
        ({"text": "a", "spans": [{"start": 0, "end": 1, "label": "x", "at": -1}]}, "spans[0].at must be 0 or more."),
        (
            {"text": "a", "spans": [{"start": 0, "end": 1, "label": "x", "fragments": [[0]]}]},
            "spans[0].fragments[0] must be a list of 2.",
        ),
        ({"text": "a", "title": None}, "title must be a string, not null."),
    ],
)
def test_what_a_decoder_says_is_said_plainly(row: object, said: str):
    with pytest.raises(UserError) as raised:
        decode(msgspec.json.encode(row))
    assert str(raised.value) == said


@pytest.mark.parametrize("message", ["Something new", "Expected `str` matching regex 'x' - at `$.a`"])
def test_what_is_not_known_stays(message: str):
    assert plain(message) == message.replace("`", "")
