import pickle

from schemas.locate import Locations
from schemas.mistakes import Mistake, Report, SchemaError, did_you_mean, quoted, spelled


def test_the_text_of_an_error_has_one_line_for_each_mistake_in_order():
    late = Mistake(12, "entity[3].color", '"red" is not a colour', "six hexadecimal digits")
    whole = Mistake(0, "", "the file cannot be read", "the path of a .toml file")
    assert str(SchemaError("news.toml", [late, whole])).split("\n") == [
        "news.toml: the file cannot be read (the path of a .toml file)",
        'news.toml:12: entity[3].color: "red" is not a colour (six hexadecimal digits)',
    ]


def test_a_file_name_cannot_break_the_lines():
    assert str(SchemaError("a\nb\u202e.toml", [Mistake(1, "", "x", "")])) == "a\\nb\\u202e.toml:1: x"


def test_an_error_survives_the_way_between_processes():
    error = SchemaError("a", [Mistake(1, "k", "m", "h")])
    again = pickle.loads(pickle.dumps(error))
    assert (again.source, again.mistakes) == (error.source, error.mistakes)


def test_paths_are_spelled_with_items_from_one_and_odd_keys_in_quotes():
    assert spelled(("entity", 2, "title", "ar")) == "entity[3].title.ar"
    assert spelled(("a.b", "شخص", "")) == '"a.b"."شخص".""'


def test_what_is_shown_of_a_file_is_short_and_visible():
    assert quoted("a\u200fb\x00") == '"a\\u200fb\\x00"'
    assert len(quoted("x" * 1000)) == 62


def test_a_guess_is_made_only_where_something_is_close():
    assert did_you_mean("PRE", ["ORG", "PER"]) == 'did you mean "PER"?'
    assert did_you_mean("per", ["ORG", "PER"]) == 'did you mean "PER"?'
    assert did_you_mean("zzz", ["ORG", "PER"]) == ""


def test_nothing_is_said_of_what_lies_inside_an_unreadable_value():
    report = Report(Locations())
    report.unreadable(("a", 0), "x", "")
    report.add(("a", 0, "b"), "y", "")
    report.add(("a", 1), "z", "")
    assert [mistake.message for mistake in report.mistakes] == ["x", "z"]
