"""From the tables of a TOML file to a :class:`Schema`: which keys there are, and what form each value has.

What a value means together with others is not looked at here (see :mod:`schemas.validate`). A value of the wrong form
is reported and the reading goes on, so that the rest of the file can still be judged.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast, get_args

from schemas.mistakes import listed, quoted
from schemas.model import AttributeKind, AttributeType, AttributeValue, EntityType, RelationType, Schema, Text
from schemas.saying import say

if TYPE_CHECKING:
    from schemas.locate import Path
    from schemas.mistakes import Report

T = TypeVar("T")

FORMAT = "hashiya-schema/1"
"""The form of schema files that this program reads and writes."""

MOST_TYPES = 1000
"""More types of one kind than this are refused: nobody could choose among them, and checking them would take long."""

KINDS: tuple[str, ...] = get_args(AttributeKind)

_GREY = EntityType("").color
_MOST_RELATIONS = 1_000
"""The highest limit of relations that a span may have to have."""

_HIGHEST_VERSION = 2**31 - 1

_FORMS: dict[type, str] = {
    str: "a string",
    bool: "true or false",
    int: "an integer",
    float: "a number with a fraction",
    list: "an array",
    dict: "a table",
    datetime.date: "a date",
    datetime.time: "a time",
    datetime.datetime: "a date and time",
}


class _Rule(NamedTuple):
    """What a string must look like, and how to say so."""

    pattern: re.Pattern[str]
    message: str
    hint: str


_FORMAT = _Rule(re.compile(re.escape(FORMAT)), "the format {quoted} is unknown", f"format = {quoted(FORMAT)}")
_ANY = _Rule(re.compile(r".*", re.DOTALL), "", 'write it in quotes: "…"')
_ID = _Rule(
    re.compile(r"[^\s\x00-\x1f\x7f-\x9f]{1,64}"),
    "{quoted} cannot be an id",
    "1 to 64 characters, none of them a space or a control character, such as PER",
)
_COLOR = _Rule(re.compile(r"#[0-9a-fA-F]{6}"), "{quoted} is not a colour", 'six hexadecimal digits, such as "#0078a8"')
_TITLE = _Rule(
    re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]{0,200}"),
    "{quoted} is too long for a title, or has a line break or control character",
    "one line of at most 200 characters",
)
_DESCRIPTION = _Rule(
    re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]*"),
    "{quoted} has a control character",
    "of the control characters only line feed and tab",
)
_DEFAULT = _TITLE._replace(
    message="{quoted} cannot be a value", hint='in quotes, such as "true", "12.5" or the id of a value'
)
_EXAMPLE = _TITLE._replace(
    pattern=re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]{1,200}"),
    message="{quoted} is too long for an example, empty, or has a line break or control character",
)
_KIND = _Rule(
    re.compile("|".join(KINDS)), "{quoted} is not a kind of attribute", say("one of {listed}", listed=listed(KINDS))
)


def refused_unread(raw: dict[str, Any], report: Report) -> bool:
    """Whether the file is not to be read at all: of a later format, or with too many types. The report says so."""
    if _format_number(raw.get("format")) > _format_number(FORMAT):
        hint = say("update Hashiya, or save the schema as {quoted}", quoted=quoted(FORMAT))
        report.add(
            ("format",), say("the format {quoted} is newer than this program", quoted=quoted(raw["format"])), hint
        )
    for key in ("entity", "relation", "attribute"):
        items = raw.get(key)
        if isinstance(items, list) and len(items) > MOST_TYPES:
            report.add(
                (key, MOST_TYPES),
                say("there are {count} of these", count=len(items)),
                say("at most {most}", most=MOST_TYPES),
            )
    return bool(report.mistakes)


def _format_number(form: object) -> int:
    match = re.fullmatch(r"hashiya-schema/([1-9][0-9]{0,8})", form) if isinstance(form, str) else None
    return int(match.group(1)) if match else 0


def read_schema(raw: dict[str, Any], report: Report) -> Schema:
    """The schema that the tables hold, to be used only where the report stays empty."""
    table = _Table(raw, (), report)
    table.string("format", _FORMAT, required=True)
    schema = Schema(
        name=table.string("name", _ID, required=True),
        version=_version(table),
        title=table.text("title", _TITLE),
        description=table.text("description", _DESCRIPTION),
        entities=tuple(_entity(item) for item in table.tables("entity")),
        relations=tuple(_relation(item) for item in table.tables("relation")),
        attributes=tuple(_attribute(item) for item in table.tables("attribute")),
    )
    table.refuse_the_rest()
    return schema


def _version(table: _Table) -> int:
    version = table.value("version", int, 1, hint="version = 1", required=True)
    if not 1 <= version <= _HIGHEST_VERSION:
        table.report.unreadable(
            ("version",), "this version is out of range", say("from 1 to {most}", most=_HIGHEST_VERSION)
        )
    return version


def _entity(table: _Table) -> EntityType:
    entity = EntityType(
        id=table.string("id", _ID, required=True),
        title=table.text("title", _TITLE),
        description=table.text("description", _DESCRIPTION),
        color=table.string("color", _COLOR, _GREY).lower(),
        key=table.string("key", _ANY),
        parent=table.string("parent", _ANY),
        abstract=table.flag("abstract"),
        examples=table.examples("examples"),
        counter_examples=table.examples("counter_examples"),
    )
    table.refuse_the_rest()
    return entity


def _relation(table: _Table) -> RelationType:
    relation = RelationType(
        id=table.string("id", _ID, required=True),
        head=table.strings("head"),
        tail=table.strings("tail"),
        title=table.text("title", _TITLE),
        description=table.text("description", _DESCRIPTION),
        color=table.string("color", _COLOR, _GREY).lower(),
        key=table.string("key", _ANY),
        symmetric=table.flag("symmetric"),
        transitive=table.flag("transitive"),
        inverse=table.string("inverse", _ANY),
        both_ways=table.flag("both_ways"),
        at_least=table.count("at_least"),
        at_most=table.count("at_most"),
        examples=table.examples("examples"),
        counter_examples=table.examples("counter_examples"),
    )
    table.refuse_the_rest()
    return relation


def _attribute(table: _Table) -> AttributeType:
    attribute = AttributeType(
        id=table.string("id", _ID, required=True),
        kind=cast("AttributeKind", table.string("kind", _KIND, required=True)),
        applies_to=table.strings("applies_to"),
        title=table.text("title", _TITLE),
        description=table.text("description", _DESCRIPTION),
        values=tuple(_value(item) for item in table.tables("values")),
        default=table.string("default", _DEFAULT),
        required=table.flag("required"),
        key=table.string("key", _ANY),
    )
    table.refuse_the_rest()
    return attribute


def _value(table: _Table) -> AttributeValue:
    value = AttributeValue(table.string("id", _ID, required=True), table.text("title", _TITLE))
    table.refuse_the_rest()
    return value


class _Table:
    """One table of the file, which remembers the keys it was asked for: they are the known ones."""

    def __init__(self, raw: dict[str, Any], path: Path, report: Report) -> None:
        self.report = report
        self._raw, self._path = raw, path
        self._known: list[str] = []

    def value(self, key: str, form: type[T], neutral: T, *, hint: str, required: bool = False) -> T:
        """The value if it is exactly of this form (true is no integer), else the neutral one."""
        self._known.append(key)
        if key in self._raw:
            return self._formed(self._raw[key], (*self._path, key), form, neutral, hint)
        if required:
            self.report.unreadable((*self._path, key), "this key is missing", hint)
        return neutral

    def _formed(self, value: object, path: Path, form: type[T], neutral: T, hint: str) -> T:
        if type(value) is form:
            return value
        self.report.unreadable(
            path, say("this is {most}, not {most2}", most=_FORMS[type(value)], most2=_FORMS[form]), hint
        )
        return neutral

    def string(self, key: str, rule: _Rule, neutral: str = "", *, required: bool = False) -> str:
        text = self.value(key, str, neutral, hint=rule.hint, required=required)
        if key in self._raw and not rule.pattern.fullmatch(text):
            self.report.unreadable((*self._path, key), say(rule.message, quoted=quoted(text)), rule.hint)
        return text

    def flag(self, key: str) -> bool:
        return self.value(key, bool, False, hint="without quotes: true or false")

    def count(self, key: str) -> int:
        number = self.value(key, int, 0, hint=f"{key} = 1")
        if not 0 <= number <= _MOST_RELATIONS:
            self.report.unreadable(
                (*self._path, key), "this number is out of range", say("from 0 to {most}", most=_MOST_RELATIONS)
            )
        return number

    def strings(self, key: str) -> tuple[str, ...]:
        items = self.value(key, list, [], hint=f'{key} = ["…", "…"]', required=True)
        return tuple(self._formed(item, (*self._path, key, n), str, "", 'an id: "…"') for n, item in enumerate(items))

    def examples(self, key: str) -> tuple[str, ...]:
        """Pieces of text, of one line each; none where the key is missing."""
        items = self.value(key, list, [], hint=f'{key} = ["…", "…"]')
        paths = [((*self._path, key, place), item) for place, item in enumerate(items)]
        return tuple(self._example(self._formed(item, path, str, "-", _EXAMPLE.hint), path) for path, item in paths)

    def _example(self, text: str, path: Path) -> str:
        if not _EXAMPLE.pattern.fullmatch(text):
            self.report.unreadable(path, say(_EXAMPLE.message, quoted=quoted(text)), _EXAMPLE.hint)
        return text

    def text(self, key: str, rule: _Rule) -> Text:
        raw = self.value(key, dict, {}, hint=say('{key}.ar = "…" and {key}.en = "…"', key=key))
        inner = _Table(raw, (*self._path, key), self.report)
        text = Text(ar=inner.string("ar", rule), en=inner.string("en", rule))
        inner.refuse_the_rest()
        return text

    def tables(self, key: str) -> list[_Table]:
        hint = (
            say("[[{key}]] for each, with two brackets", key=key) if not self._path else f"{key} = [{{ … }}, {{ … }}]"
        )
        items = enumerate(self.value(key, list, [], hint=hint))
        paths = [((*self._path, key, index), item) for index, item in items]
        return [_Table(self._formed(item, path, dict, {}, hint), path, self.report) for path, item in paths]

    def refuse_the_rest(self) -> None:
        """Report the keys that nobody asked for."""
        for key in (key for key in self._raw if key not in self._known):
            hint = self.report.guess(key, self._known, say("known here: {names}", names=", ".join(self._known)))
            self.report.add((*self._path, key), "this key is unknown", hint)
