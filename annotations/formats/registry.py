"""All formats by name: what the command line, the dialogs and the documentation offer."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from annotations.errors import UserError, how_to_install
from annotations.formats import (
    brat,
    cas,
    chat,
    columns,
    conll,
    conllu,
    doccano,
    docx,
    dygie,
    gliner,
    hf_spans,
    hf_tokens,
    html,
    jsonl,
    label_studio,
    prodigy,
    spacy,
    table,
    txt,
    wojood,
)
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.formats.head import Head
    from annotations.formats.record import Format

FORMATS: dict[str, Format] = {
    known.name: known
    for known in (
        jsonl.FORMAT,
        doccano.FORMAT,
        conll.FORMAT,
        label_studio.FORMAT,
        prodigy.FORMAT,
        spacy.FORMAT,
        hf_tokens.FORMAT,
        hf_spans.FORMAT,
        gliner.FORMAT,
        dygie.FORMAT,
        chat.FORMAT,
        table.FORMAT,
        brat.FORMAT,
        wojood.FORMAT,
        cas.FORMAT,
        cas.JSON,
        conllu.FORMAT,
        txt.FORMAT,
        html.FORMAT,
        docx.FORMAT,
        columns.FORMAT,
    )
}


def readable() -> list[Format]:
    """The formats that can be imported."""
    return [known for known in FORMATS.values() if known.can_read]


def writable() -> list[Format]:
    """The formats that can be exported."""
    return [known for known in FORMATS.values() if known.can_write]


def writing_format(name: str) -> Format:
    """The export format of this name. Raises UserError, naming those that are known, where there is none."""
    return _named(name, writable(), "export")


def reading_format(name: str) -> Format:
    """The import format of this name. Raises UserError, naming those that are known, where there is none."""
    return _named(name, readable(), "import")


def _named(name: str, among: list[Format], what: str) -> Format:
    for known in among:
        if known.name == name:
            return known
    raise UserError(
        say("There is no {what} format {name!r}.", what=what, name=name),
        advice=say("Known: {names}", names=", ".join(known.name for known in among)),
    )


def detect(head: Head) -> Format:
    """The format that is the surest that a file is its own. Raises UserError where none is at all."""
    if head.data.startswith(b"%PDF"):
        raise UserError("a PDF cannot be imported.", advice="Save it as text, a web page or for Word first.")
    sure = [(known.sniff(head), known) for known in readable() if known.sniff]
    best, found = max(sure, key=lambda pair: pair[0])
    if best > 0:
        return found
    endings = dict.fromkeys(ending for known in readable() for ending in known.suffixes)
    if not head.data:
        raise UserError("there is nothing in it.")
    raise UserError(
        say("it does not look like anything that can be imported ({names}).", names=", ".join(endings)),
        advice="If you know what it is, say so on the command line: --format NAME",
    )


def is_installed(known: Format) -> bool:
    """True where the optional package that a format needs is there, or it needs none."""
    return not known.needs or find_spec(known.needs.partition(".")[0]) is not None


def require(known: Format) -> None:
    """Raise UserError where the optional package that a format needs is not there."""
    if not is_installed(known):
        raise UserError(
            say(
                "The format {name} needs a package that is not installed: {partition}.",
                name=known.name,
                partition=known.needs.partition(".")[0],
            ),
            advice=how_to_install(known.package),
        )
