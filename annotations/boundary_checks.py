"""Whether spans end where words and quotations end, and where the clitic policy wants them to, document by document."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from annotations import arabic
from annotations.clitics import clitic_cuts
from annotations.folding import EXACT_LETTERS, fold
from annotations.folding_tables import TATWEEL
from annotations.matching import ENCLITICS, PROCLITICS, is_pronoun
from annotations.problems import about_span, resized
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.document import Document, Span
    from annotations.problems import Problem

Count = Callable[[str], int]
"""How often a bare word was marked as a name of its own."""

_STRAY = frozenset(".,;:!?،؛؟…-–—/")
_PAIRS = {"«": "»", "(": ")", "[": "]", "{": "}", "“": "”", "‘": "’"}
_DEFINITE = "(?:ال|لل)"
_ADJECTIVE = regex.compile(rf"^{_DEFINITE}\p{{L}}{{2,}}(?:ي|يه|يين|يون)$")
"""A definite word with the ending of a relative adjective, folded: الإسلامي, السعودية."""
_NOUN = regex.compile(rf"^[وفبك]{{0,2}}{_DEFINITE}\p{{L}}{{3,}}$")
_NO_NOUNS = frozenset(("الذين", "اللذين", "اللتين", "اللاتي", "اللواتي"))
_SELDOM = 3
_ALL_PROCLITICS = PROCLITICS | {"ا" + proclitic for proclitic in PROCLITICS} | {"س"}
_ALL_ENCLITICS = ENCLITICS | {"ي", "ك"}


def check_ends(document: Document, spans: Iterable[Span], *, policy: str, count: Count) -> Iterator[Problem]:
    """All that is wrong with the ends of spans. A span in several fragments is looked at from end to end."""
    spans = list(spans)
    for span in spans:
        for problem in (_hidden(document, span), _stray(document, span), _halved(document, span)):
            if problem:
                yield problem
        yield from _word_ends(document, span, policy=policy, count=count)
        if problem := _adjective(document, span, spans, count):
            yield problem


def _hidden(document: Document, span: Span) -> Problem | None:
    start, end = _trimmed(document.text, span, _is_hidden)
    if (start, end) == (span.start, span.end):
        return None
    cut = document.text[span.start : start] + document.text[end : span.end]
    named = ", ".join(dict.fromkeys(map(_name_of, cut)))
    where = "end" if start == span.start else "start" if end == span.end else "ends"
    message = say(
        "«{text}» {label}: what cannot be seen stands at its {where}: {named}",
        text=span.text,
        label=span.label,
        where=where,
        named=named,
    )
    return about_span("hidden", document, span, message, weight=0.9, fix=resized(document, span, start, end))


def _stray(document: Document, span: Span) -> Problem | None:
    if "." in span.text[:-1] and span.text.endswith("."):
        return None  # an abbreviation
    start, end = _trimmed(document.text, span, lambda character: character in _STRAY)
    if (start, end) == (span.start, span.end):
        return None
    message = say("«{text}» {label}: punctuation stands at its ends", text=span.text, label=span.label)
    return about_span("punctuation", document, span, message, weight=0.8, fix=resized(document, span, start, end))


def _halved(document: Document, span: Span) -> Problem | None:
    """A quotation or bracket of which one half is in the span and the other is not."""
    for opening, closing in _PAIRS.items():
        if span.text.count(opening) != span.text.count(closing):
            break
    else:
        if span.text.count('"') % 2 == 0:
            return None
    start, end = _trimmed(document.text, span, lambda character: character in '"«»()[]{}“”‘’')
    message = say("«{text}» {label}: half of a pair of quotes or brackets", text=span.text, label=span.label)
    return about_span("quotes", document, span, message, weight=0.8, fix=resized(document, span, start, end))


def _trimmed(text: str, span: Span, goes: Callable[[str], bool]) -> tuple[int, int]:
    start, end = span.start, span.end
    while start < end and goes(text[start]):
        start += 1
    while end > start and goes(text[end - 1]):
        end -= 1
    return (start, end) if start < end else (span.start, span.end)


def _name_of(character: str) -> str:
    """The number of a character and its name, where it has one: control characters have none."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def _is_hidden(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cf", "Cc")


def _word_ends(document: Document, span: Span, *, policy: str, count: Count) -> Iterator[Problem]:
    """Words that the span cuts in half or, against the policy, of which it takes clitics along or leaves them out."""
    text = document.text
    first, last = arabic.word_at(text, span.start), arabic.word_at(text, span.end - 1)
    if first and first[0] < span.start and span.end == first[1] and is_pronoun(span.text):
        return  # written onto its word, and marked for what it refers to
    if first and first[0] < span.start < first[1]:
        left = fold(text[first[0] : span.start], EXACT_LETTERS).text
        yield from _cut_word(document, span, left in _ALL_PROCLITICS, policy, (first[0], span.end))
    elif first and policy == "core" and len(span.fragments) == 1:
        yield from _clitic_inside(document, span, first, count)
    if last and last[0] < span.end < last[1] and text[span.end : last[1]].strip(TATWEEL):
        right = fold(text[span.end : last[1]], EXACT_LETTERS).text
        yield from _cut_word(document, span, right in _ALL_ENCLITICS, policy, (span.start, last[1]))


def _cut_word(
    document: Document, span: Span, is_clitic: bool, policy: str, whole: tuple[int, int]
) -> Iterator[Problem]:
    fix = resized(document, span, *whole)
    if not is_clitic:
        message = say(
            "«{text}» {label}: ends within the word «{word}»",
            text=span.text,
            label=span.label,
            word=document.text[slice(*whole)],
        )
        yield about_span("half-word", document, span, message, weight=0.9, fix=fix)
    elif policy == "whole-word":
        message = say(
            "«{text}» {label}: leaves a clitic out, but whole words are to be marked", text=span.text, label=span.label
        )
        yield about_span("clitic", document, span, message, weight=0.7, fix=fix)


def _clitic_inside(document: Document, span: Span, word: tuple[int, int], count: Count) -> Iterator[Problem]:
    """A span that takes the proclitic of its first word along, where the rest is attested or ال shows it."""
    letters = document.text[word[0] : word[1]]
    cut = clitic_cuts(letters, known=lambda form: count(form) > 0)[0]
    core = letters[cut.start : cut.end]
    if cut.start == 0 or word[0] + cut.start >= span.end or count(letters) > count(core) > 0:
        return
    message = say(
        "«{text}» {label}: takes «{letters}» along, which is to be left out",
        text=span.text,
        label=span.label,
        letters=letters[: cut.start],
    )
    fix = resized(document, span, word[0] + cut.start, span.end)
    yield about_span("clitic", document, span, message, weight=0.7, fix=fix)


def _adjective(document: Document, span: Span, spans: list[Span], count: Count) -> Problem | None:
    """A definite noun in the span and its adjective outside of it, or the other way round: التحالف ⟦الإسلامي⟧."""
    text = document.text
    behind = arabic.word_at(text, span.end + 1) if text[span.end : span.end + 1] == " " else None
    before = arabic.word_at(text, span.start - 2) if span.start > 1 and text[span.start - 1] == " " else None
    if behind and behind[0] == span.end + 1 and _agrees(_last_word(span.text), text[slice(*behind)]):
        place = (span.start, behind[1])
        said = say("its adjective «{text}» is left outside", text=text[slice(*behind)])
        other = behind
    elif _is_alone(span, count) and before and before[1] == span.start - 1 and _agrees(text[slice(*before)], span.text):
        place = (before[0], span.end)
        said = say("it is an adjective, and «{text}» is left outside", text=text[slice(*before)])
        other = before
    else:
        return None
    if any(start < other[1] and other[0] < end for one in spans for start, end in one.fragments):
        return None
    return about_span(
        "adjective",
        document,
        span,
        say("«{text}» {label}: {said}", text=span.text, label=span.label, said=said),
        weight=0.4,
        fix=resized(document, span, *place),
    )


def _is_alone(span: Span, count: Count) -> bool:
    """True for one word that is no name by itself elsewhere, as السعودية is."""
    return " " not in span.text and count(span.text) < _SELDOM


def _agrees(noun: str, adjective: str) -> bool:
    noun, adjective = _folded(noun), _folded(adjective)
    return bool(_NOUN.match(noun)) and noun not in _NO_NOUNS and bool(_ADJECTIVE.match(adjective))


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return fold(word).text


def _last_word(text: str) -> str:
    return text.rsplit(" ", 1)[-1]
