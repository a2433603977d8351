"""Numbers and dates as proposals: digits, numbers in words, days, months and years of three calendars.

Numbers in words come from ``pyarabic.number.detect_number_phrases_position``. It takes a list of words and knows
neither offsets nor punctuation, reads on across them, knows one spelling of each number, and takes a particle off no
first word; so it is given runs of words between which nothing but white space stands, each spelt as it expects and
without its particles, and what it finds is mapped back. Nothing here is a span until a person takes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import regex
from pyarabic import number as numbers_in_words
from pyarabic.number_const import NUMBER_WORDS

from annotations import arabic
from annotations.dictionary import Proposal
from annotations.folding import STRONGEST, fold, key
from annotations.taken import Taken

if TYPE_CHECKING:
    from annotations.document import Span
    from annotations.folding import Folded
    from schemas.model import Schema

SOURCE = "numbers"
"""The source of spans that a person took from these proposals."""

_DATE_LABELS = ("DATE", "TIMEX2")
_NUMBER_LABELS = ("NUM", "CARDINAL")
_SURE, _LIKELY, _PERHAPS = 0.95, 0.8, 0.5

_SOLAR = "يناير فبراير ابريل مايو يونيو يونيه يوليو يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر جانفي فيفري افريل جويليه"
_LEVANTINE = ["كانون الثاني", "كانون الاول", "تشرين الاول", "تشرين الثاني", "شباط", "اذار", "نيسان", "ايار", "حزيران"]
_LEVANTINE += ["تموز", "ايلول"]
_LUNAR = ["ربيع الاول", "ربيع الاخر", "ربيع الثاني", "جمادي الاولي", "جمادي الاول", "جمادي الاخره", "جمادي الثانيه"]
_LUNAR += ["ذو القعده", "ذي القعده", "ذو الحجه", "ذي الحجه"]
_OTHERWISE_WORDS = "مارس اب صفر محرم رجب شعبان رمضان شوال ماي جوان اوت"
"""Months whose names are other words or names as well: with a day, a year or شهر only."""

_CLEAR = "|".join(sorted([*_SOLAR.split(), *_LEVANTINE, *_LUNAR], key=len, reverse=True))
_ANY = f"{_CLEAR}|{'|'.join(_OTHERWISE_WORDS.split())}"
_WEEKDAY = "(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)"
_YEAR = r"(?:\d{3,4}(?:[ ]?(?:م|ه|ميلادي|ميلاديه|هجري|هجريه|للهجره|للميلاد)(?!\w))?)"
_OF = "(?:من[ ])?(?:(?:عام|سنه)[ ])?"
_MONTHS = rf"(?:(?:{_ANY})(?:[ ]?[/(][ ]?(?:{_ANY})\)?)?)"
_DAY = r"(?:\d{1,2})"
_BEFORE = r"(?<![\w.,/])(?:[وف]?[بلك]?)"
_AFTER = r"(?![\w])(?![.,/]\d)"
_YEAR_WORDS = "(?:عام|سنه|العام|السنه)"
_DATES = tuple(
    (regex.compile(_BEFORE + rf"(?P<date>{body})" + _AFTER), score)
    for body, score in (
        (rf"(?:يوم[ ])?(?:{_WEEKDAY},?[ ])?{_DAY}[ ](?:من[ ])?(?:شهر[ ])?{_MONTHS}(?:,?[ ]{_OF}{_YEAR})?", _SURE),
        (rf"(?:شهر[ ])?{_MONTHS}[ ]{_OF}{_YEAR}", _SURE),
        (rf"شهر[ ]{_MONTHS}", _LIKELY),
        (r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}", _LIKELY),
        (rf"{_YEAR_WORDS}[ ]{_YEAR}", _SURE),
        (rf"يوم[ ](?:{_WEEKDAY}|{_DAY})", _LIKELY),
        (rf"شهر[ ]{_DAY}", _PERHAPS),
        (rf"(?:{_CLEAR})", _LIKELY),
        (_WEEKDAY, _PERHAPS),
    )
)
"""Forms of dates in folded texts, the fullest first, each with how sure it is."""

_UNITS = frozenset(("عام", "سنه", "العام", "السنه", "يوم"))
_DIGITS = regex.compile(r"\d+(?:[.,٫٬]\d+)*")
_ANY_DIGITS = "1"
_TENS = ("عشر", "عشرة")
_ALONE = frozenset(("احد", "واحد", "واحده", "ست", "ستا"))
"""Words that are more often something else where no other number stands beside them."""


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    """As pyarabic spells it; "" for what is no number."""


def propose(text: str | Folded, schema: Schema, *, spans: Iterable[Span] = ()) -> list[Proposal]:
    """The numbers and dates of a text as proposals, in order, where the schema has types for them.

    None lies across a span. A number that belongs to a date is proposed with it only.
    """
    folded = fold(text, STRONGEST) if isinstance(text, str) else text
    taken = Taken(fragment for span in spans for fragment in span.fragments)
    found: list[Proposal] = []
    wanted = ((_label(schema, _DATE_LABELS), dates), (_label(schema, _NUMBER_LABELS), numbers))
    for label, find in wanted:
        for start, end, score in find(folded):
            if not taken.overlaps(start, end):
                taken.add(start, end)
                found.append(Proposal(start, end, label, folded.raw[start:end], score, SOURCE))
    return sorted((one for one in found if one.label), key=lambda one: one.start)


def _label(schema: Schema, labels: Iterable[str]) -> str:
    return next((label for label in labels if (kind := schema.entity(label)) and not kind.abstract), "")


def dates(folded: Folded) -> Iterator[tuple[int, int, float]]:
    """The dates of a text as (start, end, score) in code points of the raw text, fuller ones before others."""
    for pattern, score in _DATES:
        for found in pattern.finditer(folded.text):
            if place := folded.to_raw(*found.span("date")):
                yield (*place, score)
    for _, end, unit in _phrases(folded.raw):
        if unit is not None:
            yield unit, end, _LIKELY


def numbers(folded: Folded) -> Iterator[tuple[int, int, float]]:
    """The numbers of a text as (start, end, score) in code points of the raw text, in order."""
    for start, end, _ in _phrases(folded.raw):
        yield start, end, _SURE if _DIGITS.fullmatch(folded.raw, start, end) else _LIKELY


def _phrases(text: str) -> Iterator[tuple[int, int, int | None]]:
    """Numbers as [start, end), with the start of the word before them where that makes a date of them."""
    for run in _runs(text):
        for first, last in numbers_in_words.detect_number_phrases_position([word.text for word in run]):
            if first == last and key(run[first].text, STRONGEST) in _ALONE:
                continue
            before = run[first - 1] if first else None
            if before and run[first].text in _TENS and key(text[before.start : before.end], STRONGEST).startswith("ال"):
                continue  # الخمسة عشر, الثاني عشر: the rest of a word that pyarabic does not know
            unit = None
            if before and not _is_digits(run[first]):
                unit = _unit(text, before)
            yield run[first].start, run[last].end, unit


def _unit(text: str, word: _Word) -> int | None:
    """Where عام, سنة or يوم starts in a word, behind its particle; None for another word."""
    folded = key(text[word.start : word.end], STRONGEST)
    for particle in (0, 1):
        if folded[particle:] in _UNITS and (not particle or folded[0] in "وفبلك"):
            return word.start + particle
    return None


def _runs(text: str) -> Iterator[list[_Word]]:
    """The words of a text in runs between which only white space stands, and no number in digits beside another."""
    run: list[_Word] = []
    behind = 0
    for start, end in arabic.words(text):
        word, starts_anew = _word(text, start, end)
        gap = text[behind:start]
        breaks = gap.strip() or "\n" in gap or starts_anew or (run and _is_digits(run[-1]) and _is_digits(word))
        if breaks and run:
            yield run
            run = []
        run.append(word)
        behind = end
    if run:
        yield run


def _is_digits(word: _Word) -> bool:
    return word.text == _ANY_DIGITS


def _word(text: str, start: int, end: int) -> tuple[_Word, bool]:
    """A word as pyarabic is to see it, and whether no number goes on across its start."""
    raw = text[start:end]
    if _DIGITS.fullmatch(raw):
        return _Word(start, end, _ANY_DIGITS), False
    if raw[0] in "وفبلك" and _DIGITS.fullmatch(raw, 1):
        return _Word(start + 1, end, _ANY_DIGITS), True
    plain = key(raw, STRONGEST)
    if spelt := _spellings().get(plain):
        return _Word(start, end, spelt), False
    spelt = _spellings().get(plain[1:], "")
    if spelt and plain[0] in "وفبلك" and arabic.bare(raw)[:1] == plain[0]:
        core = start + 1
        while core < end and not text[core].isalpha():
            core += 1
        return _Word(core, end, spelt), plain[0] != "و"
    return _Word(start, end, ""), False


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    """The number words of pyarabic by their folded form."""
    return {key(word, STRONGEST): word for word in NUMBER_WORDS}
