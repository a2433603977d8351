"""A name wherever it stands in a folded text: as a word or several, with the clitics that may be written onto it.

All offsets here are those of folded texts (see :mod:`annotations.folding`), half-open. What is found is the core: ال
belongs to it, proclitics and enclitic pronouns do not, and in للتحالف it begins at the second ل. A clitic is legal here
where a name may carry it: neither س nor the interrogative أ, nor ي and ك, which more often make another word of a name
(لبناني, بنك).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from annotations.folding import EXACT_LETTERS, STRONGEST, Fold, key
from annotations.folding_tables import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PROCLITICS = frozenset(joining + preposition for joining in ("", "و", "ف") for preposition in ("", "ب", "ك", "ل"))
ENCLITICS = frozenset(("", "ه", "ها", "هم", "هن", "هما", "كم", "كن", "كما", "نا"))
LAST_OF_PROCLITICS = frozenset("وفبكل")
_NONE = frozenset(("",))
_WITH_LAM = frozenset(left for left in PROCLITICS if left.endswith("ل"))
_BEFORE_ARTICLE = PROCLITICS - _WITH_LAM
_SHORTEST_WITH_ENCLITIC = 3
_LONGEST_CLITIC = 3
_MARKS = "".join(sorted(MARKS)) + " "
_ARTICLE = "ال"
_JOINS_DIGITS = ".,:/"


class Form(NamedTuple):
    """One way in which the core of a name is written, and what may be written onto it.

    Attributes:
        text: Folded under STRONGEST.
        before: The proclitics that may precede it.
        after: The enclitics that may follow it.
    """

    text: str
    before: frozenset[str]
    after: frozenset[str]


class Match(NamedTuple):
    """The core of a name at [start, end) of a folded text, with the clitics around it."""

    start: int
    end: int
    proclitic: str
    enclitic: str


@dataclass(frozen=True)
class Wanted:
    """A name to look for.

    Attributes:
        names: As it was asked for; several where one surface may stand for several, as لجنة behind ل does.
        how: What may differ.
        forms: How its core may be written.
    """

    names: tuple[str, ...]
    how: Fold
    forms: tuple[Form, ...]

    @classmethod
    def of(cls, *names: str, how: Fold = EXACT_LETTERS, clitics: bool = True) -> Wanted:
        """The forms of a name; without ``clitics`` only as words of their own. No form where it folds to nothing."""
        forms = dict.fromkeys(form for name in names for form in forms_of(name, how, clitics=clitics))
        return cls(names, how, tuple(forms))

    @property
    def phrases(self) -> list[str]:
        """Every folded string that a text with a match holds as whole words; none where the name has no letters."""
        return [
            before + form.text + after
            for form in self.forms
            if any(map(str.isalnum, form.text))
            for before in sorted(form.before)
            for after in sorted(form.after)
        ]

    def find(self, text: str) -> list[Match]:
        """Every match in a folded text, in order."""
        found = {match for form in self.forms for match in _find_form(form, text)}
        return sorted(found, key=lambda match: (match.start, -match.end))

    def allows(self, core: str, *, lam: bool = False, any_end: bool = True) -> bool:
        """Whether the raw core of a match differs only in what may differ; ``lam`` where it begins in لل.

        With ``any_end`` a name in ة or ى is also one that lost its dots there, or that a pronoun made end in ت or ا.
        """
        return any(
            key(form, self.how) == key(name, self.how)
            for name in self.names
            for form in _restored(core, lam=lam, last=_last_of(name, self.how) if any_end else "")
        )


@lru_cache(maxsize=4096)
def forms_of(name: str, how: Fold, *, clitics: bool = True) -> tuple[Form, ...]:
    """All forms of a name under some options; see :class:`Form`."""
    return tuple(forms_of_key(key(name, STRONGEST), name, how, clitics=clitics))


def forms_of_key(folded: str, name: str, how: Fold, *, clitics: bool = True) -> Iterable[Form]:
    """The forms of a name that is folded under STRONGEST already."""
    last = _last_of(name, how)
    lasts = [last, *(("ه",) if how.ta and last == "ة" else ("ي",) if how.ya and last == "ى" else ())]
    return dict.fromkeys(
        form for text in _variants(folded, how) for last in lasts for form in _forms(text, last, clitics=clitics)
    )


def clitics_around(text: str, start: int, end: int) -> tuple[str, str] | None:
    """What is written onto [start, end) of a folded text on both sides, up to the ends of its words.

    None where there is more than clitics may have letters, or a number goes on.
    """
    first, last = start, end
    while first > 0 and start - first <= _LONGEST_CLITIC and _goes_on(text, first - 1):
        first -= 1
    while last < len(text) and last - end <= _LONGEST_CLITIC and _goes_on(text, last):
        last += 1
    if max(start - first, last - end) > _LONGEST_CLITIC:
        return None
    return text[first:start], text[end:last]


def is_pronoun(text: str) -> bool:
    """True for an enclitic pronoun alone: marked for what it refers to, it is no name to look for elsewhere."""
    return key(text, STRONGEST) in ENCLITICS | {"ي", "ك", "ني"}


def _goes_on(text: str, offset: int) -> bool:
    """True where a word does not end at this character."""
    character = text[offset]
    if character.isalnum():
        return True
    return (
        character in _JOINS_DIGITS and text[offset - 1 : offset].isdigit() and text[offset + 1 : offset + 2].isdigit()
    )


def _find_form(form: Form, text: str) -> Iterator[Match]:
    start = text.find(form.text)
    while start >= 0:
        end = start + len(form.text)
        around = clitics_around(text, start, end)
        if around and around[0] in form.before and around[1] in form.after:
            yield Match(start, end, *around)
        start = text.find(form.text, start + 1)


def _variants(text: str, how: Fold) -> list[str]:
    """The ways in which the words of a folded name may be written: عبد الله, عبدالله; ابو, ابا, ابي."""
    found = [text] if text else []
    if how.abd:
        found = [form for one in found for form in {one.replace("عبد ا", "عبدا"), _parted(one)}]
    if how.abu:
        found = [form for one in found for form in _fathers(one)]
    return found


def _parted(text: str) -> str:
    words = text.split(" ")
    return " ".join(f"عبد {word[3:]}" if word.startswith("عبدال") else word for word in words)


def _fathers(text: str) -> list[str]:
    first, space, rest = text.partition(" ")
    return (
        [f"{father} {rest}" for father in ("ابو", "ابا", "ابي")] if first in ("ابو", "ابا", "ابي") and space else [text]
    )


def _forms(text: str, last: str, *, clitics: bool) -> Iterator[Form]:
    if not clitics:
        yield Form(text, _NONE, _NONE)
        return
    has_article = text.startswith(_ARTICLE) and len(text) > len(_ARTICLE) + 1
    before = _BEFORE_ARTICLE if has_article else PROCLITICS
    takes_more = len(text) >= _SHORTEST_WITH_ENCLITIC and not has_article and text[-1:].isalpha()
    changed = {"ة": "ت", "ى": "ا"}.get(last, "")
    yield Form(text, before, ENCLITICS if takes_more and not changed else _NONE)
    if takes_more and changed:
        yield Form(text[:-1] + changed, before, ENCLITICS - _NONE)
    if has_article:
        yield Form(text[2:] if text[2] == "ل" else text[1:], _WITH_LAM, _NONE)


def _last_of(name: str, how: Fold) -> str:
    """The last letter of a name; where ة or ى may stand for it, that one."""
    last = name.rstrip(_MARKS)[-1:]
    return "ة" if how.ta and last == "ه" else "ى" if how.ya and last == "ي" else last


def _restored(core: str, *, lam: bool, last: str) -> Iterator[str]:
    """What a core may stand for: with the article that لل swallowed, and the letter that an enclitic changed."""
    yield core
    if lam:
        yield "ا" + core
        yield "ال" + core
    if last in ("ة", "ى"):
        yield core.rstrip(_MARKS)[:-1] + last
