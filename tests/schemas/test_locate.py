import time
import tomllib
from dataclasses import dataclass, field

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from schemas.locate import DEEPEST, Repeat, locate


def test_every_form_of_toml_has_its_line():
    text = '''\
# a comment with [brackets] and "quotes
format = "x" # another = "one"
title.ar = "a"
"title" . 'en' = "b"
long = """
[[entity]]
id = "no" \\""" still """"" # the string ended with two quotes more
raw = \'\'\'
a = 1 \\\'\'\'
[[entity]]
id = "A"
values = [ # comment ]
  "x", # ,
  { id = "y", title = { ar = "ي" } },

  ["z",
   'w'],
]
[entity.title]
ar = "ت"
list = [ [1,
  2] ]
[[entity]]
[[entity.inner]]
a.b.c = 1979-05-27 07:32:00
'''
    data = tomllib.loads(text)
    found = locate(text)
    assert (found.stopped, found.repeats) == (0, [])
    assert data["entity"][0]["title"]["list"] == [[1, 2]]
    assert {path: found.line(path) for path in _paths(data)} == found.lines | {(): 1}
    expected = {
        ("format",): 2,
        ("title",): 3,
        ("title", "ar"): 3,
        ("title", "en"): 4,
        ("long",): 5,
        ("raw",): 8,
        ("entity",): 10,
        ("entity", 0): 10,
        ("entity", 0, "id"): 11,
        ("entity", 0, "values"): 12,
        ("entity", 0, "values", 0): 13,
        ("entity", 0, "values", 1): 14,
        ("entity", 0, "values", 1, "title", "ar"): 14,
        ("entity", 0, "values", 2): 16,
        ("entity", 0, "values", 2, 1): 17,
        ("entity", 0, "title"): 19,
        ("entity", 0, "title", "ar"): 20,
        ("entity", 0, "title", "list", 0, 1): 22,
        ("entity", 1): 23,
        ("entity", 1, "inner", 0): 24,
        ("entity", 1, "inner", 0, "a", "b", "c"): 25,
    }
    assert {path: found.lines[path] for path in expected} == expected


def _paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(inner for key, item in items for inner in _paths(item, (*path, key)))]


def test_a_path_without_a_line_has_that_of_its_table():
    found = locate("a = 1\n[[b]]\nc = 1\n")
    assert (found.line(("b", 0, "missing", "deeper")), found.line(("missing",))) == (2, 1)


@pytest.mark.parametrize("text", ["a = 1\na = 2\n", "[a]\n[a]\n", "a = 1\n'a' = [\n2]\n"])
def test_what_is_set_twice_is_named_with_both_lines(text: str):
    assert locate(text).repeats == [Repeat(("a",), 2, 1)]


def test_repeats_in_one_line_and_in_items_are_told_apart():
    assert locate("a = { b = 1, b = 2 }").repeats == [Repeat(("a", "b"), 1, 1)]
    assert locate("[[a]]\nb = 1\n[[a]]\nb = 1\n").repeats == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = [\n1,\n2\n", 2),
        ("a = 1\nb = [\n1,\n", 2),
        ('a = 1\nb = """\n\nx', 2),
        ('a = """" = 1\nb 2\n', 1),
        ("a = 1\nb = '''\n\nx''", 2),
        ('a = 1\n\nb = "x\n', 3),
        ("a = 1\n[b\n", 2),
        ("a = 1\nb 2\n", 2),
        ("a = \n", 1),
        ('"\\q" = 1', 1),
        ("a = { b = 1", 1),
    ],
)
def test_it_stops_at_the_line_of_what_is_no_toml(text: str, line: int):
    found = locate(text)
    assert (found.stopped, found.too_deep) == (line, False)
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "\na = " + "[" * 500_000,
        "\na = " + "{ a = " * 100_000,
        "\n" + "a." * 400_000 + "a = 1",
        "\n[" + "a." * 400_000 + "a]",
    ],
)
def test_deep_nesting_is_told_at_once(text: str):
    began = time.process_time()
    found = locate(text)
    assert (found.too_deep, found.stopped) == (True, 2)
    assert time.process_time() - began < 2


def test_the_depth_counts_tables_and_keys_together():
    fits = "[" + ".".join("a" * 8) + "]\n" + ".".join("b" * (DEEPEST - 8)) + " = 1"
    assert not locate(fits).too_deep
    assert locate(fits.replace("b = 1", "b = [1]")).too_deep


@pytest.mark.parametrize(
    "text",
    ['a = """' + '\\"""' * 200_000, "a = " + "[" * 8 + '"",' * 200_000, "#" * 900_000, '"' * 900_000, "\r" * 900_000]
    + ["'" * 900_000, "a = 1\n" * 150_000, "[[a]]\n" * 150_000, 'a = "' + "\\" * 900_000],
)
def test_long_texts_take_time_in_proportion(text: str):
    began = time.process_time()
    locate(text)
    assert time.process_time() - began < 5


@dataclass
class _Writer:
    """Writes TOML in a style that hypothesis chooses, and notes on which line it put each path."""

    draw: st.DrawFn
    text: str = ""
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)

    def note(self, path: tuple[str | int, ...]) -> None:
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], self.text.count("\n") + 1)

    def gap(self) -> None:
        self.text += self.draw(st.sampled_from(["", " ", "\n", '  # a ] } "\n', "\r\n\t"]))

    def key(self, key: str) -> str:
        forms = [f'"{key}"', f"'{key}'", f'"\\u{ord(key[0]):04x}{key[1:]}"'] + ([key] if key in _BARE else [])
        return self.draw(st.sampled_from(forms))

    def value(self, value: object, path: tuple[str | int, ...]) -> None:
        self.note(path)
        if isinstance(value, list):
            self.text += "["
            self.gap()
            for index, item in enumerate(value):
                self.value(item, (*path, index))
                self.gap()
                self.text += ","
                self.gap()
            self.text += "]"
        elif isinstance(value, dict):
            self.text += "{ "
            for place, (key, item) in enumerate(value.items()):
                self.text += ", " if place else ""
                self.pair(key, item, path)
            self.text += " }"
        else:
            self.text += self.scalar(value)

    def scalar(self, value: object) -> str:
        if not isinstance(value, str):
            return str(value)
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        forms = [f'"{escaped}"', f'"""\n{value}"""' if '"' not in value and "\\" not in value else f'"""{escaped}"""']
        return self.draw(st.sampled_from(forms + ([f"'''\n{value}'''"] if "'" not in value else [])))

    def pair(self, key: str, value: object, path: tuple[str | int, ...]) -> None:
        self.note((*path, key))
        self.text += f"{self.key(key)} = "
        self.value(value, (*path, key))

    def document(self, data: dict[str, object]) -> None:
        for key, value in data.items():
            self.text += self.draw(st.sampled_from(["", "\n", "# [x]\n"]))
            if isinstance(value, dict) and self.draw(st.booleans()):
                for inner, item in value.items():
                    self.text += f"{self.key(key)} . "
                    self.note((key,))
                    self.pair(inner, item, (key,))
                    self.text += "\n"
                self.note((key,)) if value else self.pair(key, value, ())
            else:
                self.pair(key, value, ())
            self.text += "\n"
        self.tables()

    def tables(self) -> None:
        for index in range(self.draw(st.integers(0, 3))):
            self.note(("tables", index))
            self.text += f"[[ {self.key('tables')} ]]\n"
            self.pair("id", self.draw(_SCALARS), ("tables", index))
            self.text += "\n\n"
            self.note(("tables", index, "sub"))
            self.text += f"[{self.key('tables')}.{self.key('sub')}] # sub\n"
            self.pair("deep", self.draw(_VALUES), ("tables", index, "sub"))
            self.text += "\n"


_BARE = ["a", "b-1", "1", "true"]
_KEYS = st.sampled_from([*_BARE, "ش", "x.y", "#", "=", "]"])
_SCALARS = st.one_of(
    st.integers(-5, 5),
    st.sampled_from(["", "x", "a\nb", '"', "'", "\\", "#", "[[a]]", "a = 1\n[b]\n", "سطر\nسطر", '""', "}"]),
    st.sampled_from([1.5, -0.25]),
)
_VALUES = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=2), max_leaves=8
)


@st.composite
def _documents(draw: st.DrawFn) -> _Writer:
    writer = _Writer(draw)
    writer.document(draw(st.dictionaries(_KEYS, _VALUES, max_size=4)))
    return writer


@given(_documents())
def test_lines_are_those_where_a_writer_put_them(written: _Writer):
    data = tomllib.loads(written.text)
    found = locate(written.text)
    assert found.stopped == 0
    assert found.lines == written.lines
    assert set(_paths(data)) - {()} == set(found.lines)


_PIECES = ["a", "b", '"', "'", '"""', "'''", "[", "]", "[[", "]]", "{", "}", "=", " = ", ",", ".", "\n", "\r\n", "#"]
_PIECES += ["\\", '\\"', "1", "1.5", "true", '"x"', "a = 1\n", "[[a]]\n", "[b]\n", "a.b = ", "é", " ", "\\u0041"]


@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
@example('a = """"""""\n')
@example("[[a]]\n[a.b]\n[[a]]\n[a.b]\n")
def test_whatever_is_toml_is_followed_to_its_end(text: str):
    found = locate(text)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert (found.stopped, found.too_deep, found.repeats) == (0, False, [])
    assert set(_paths(data)) - {()} == set(found.lines)
    assert all(1 <= line <= text.count("\n") + 1 for line in found.lines.values())
