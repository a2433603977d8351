"""Where a word may be cut between its clitics and its core, the likeliest cut first.

The core of a word is what is left without proclitics (أ و ف ب ك ل س) and enclitic pronouns; the article ال belongs to
it. In a word that begins with لل the core begins at the second ل, which stands for the article. Nothing is ever cut
here: a person sees the proposal and takes it or not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

import regex

from annotations.text import clusters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Policy = Literal["core", "whole-word"]
Known = Callable[[str], bool]
"""True for a bare word (no tashkeel, no tatweel) that is attested as a name or a word of its own."""

_PROCLITICS = regex.compile("(?P<question>أ)?(?P<joining>[وف])?(?P<preposition>[بكلس])?")
_ENCLITICS = ("هما", "كما", "هم", "هن", "كم", "كن", "ها", "نا", "ه", "ك", "ي")
_IMPERFECT = "أنيت"
_ENDINGS = "(?:[ةتاهيى]|ان|ين|ون|ات|ية|يون|يين|ته|تها|تهم|تهن|تنا|تي|ها|هم|هن|هما|نا|كم)?"
_NOT_CUT = regex.compile(
    f"(?:والد|وال|والغ|بالغ|بالون|بالست|فالح|كالح|سالم|سال){_ENDINGS}"
    "|والتر|والاس|والت|والن|والنسيا|والرس|والس|بالتيمور|بالرمو|بالما|بالمر|بالاس|بالادور|باليرمو|باليه|بالي|بالو|بالين"
    "|بالتازار|بالطو|بالفور|بالمرستون|فالنسيا|فالنتين|فالنتينو|فالنتاين|فالكون|فالكاو|فالس|فالدير|فالدانو|فالق|فاليري"
    "|فالوجا|كالكوتا|كالجاري|كالغاري|كالفن|كالفين|كالسيوم|كالياري|كالينينغراد|كاليفورنيا|كاليدونيا|كالديرون|كالو|لالا"
)
"""Words, whole, in which ال behind one of the letters above is part of the stem."""
_FEWEST_LETTERS = 3
"""A shorter core is a stump, and speaks for itself no more where it is attested: بن in بنك."""
_FEWEST_AFTER_ARTICLE = 2
"""الة in وكالة is no word with the article."""
_SHORTEST_NAME = 2


def _nothing(_form: str) -> bool:
    return False


class Cut(NamedTuple):
    """The core [start, end) of a word, in code points within the word."""

    start: int
    end: int


class _Proposal(NamedTuple):
    rank: tuple[int, int]
    cut: Cut


def clitic_cuts(word: str, *, known: Known = _nothing, is_name: Known = _nothing) -> list[Cut]:
    """Every legal core of a word, the likeliest first; the whole word is always among them.

    A core that is attested goes first, the one that leaves least out before others; then a cut before ال or at لل,
    unless the word is one that only looks so; then the whole word; then cuts that nothing speaks for. A word that
    ``is_name`` as it stands, such as باسم, stays whole unless what is attested shows its article. (``known`` cannot
    tell that: a word that is looked up in its own article always stands there.)
    """
    letters, places = _bare(word)
    whole = Cut(0, len(word))
    found = {whole: _Proposal((0, 0) if is_name(letters) else (2, 0), whole)}
    for first, last in _bounds(letters):
        cut = Cut(places[first], places[last])
        if cut != whole:
            found[cut] = _Proposal((_reason(letters, first, last, known), len(word) - (cut.end - cut.start)), cut)
    return [proposal.cut for proposal in sorted(found.values())]


def cuts_by_policy(word: str, policy: str, *, known: Known = _nothing, is_name: Known = _nothing) -> list[Cut]:
    """The cuts of a word in the order in which they are offered under a project's clitic policy."""
    cuts = clitic_cuts(word, known=known, is_name=is_name)
    if policy == "core":
        return cuts
    whole = Cut(0, len(word))
    return [whole, *(cut for cut in cuts if cut != whole)]


def looked_up(letters: str, first: int, last: int) -> Iterator[str]:
    """The forms under which a core of bare letters may be attested: with ال for لل, ة for ت and ى for ا restored."""
    core = letters[first:last]
    forms = [core]
    if core.startswith("ل") and first and letters[first - 1] == "ل":
        forms += ["ا" + core, "ال" + core]
    for form in forms:
        yield form
        if last < len(letters) and form[-1] in "تا":
            yield form[:-1] + ("ة" if form[-1] == "ت" else "ى")


def _bare(word: str) -> tuple[str, list[int]]:
    """The letters of a word without marks and tatweel, and where each starts in it, with the word's end at the end."""
    clusters = clusters_of(word)
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(word):
        if clusters.is_boundary(place) and character != "ـ":
            letters.append(character)
            places.append(place)
    return "".join(letters), [*places, len(word)]


def _bounds(letters: str) -> Iterator[tuple[int, int]]:
    """[first, last) of every legal core, counted in letters."""
    ends = [len(letters), *(len(letters) - len(ending) for ending in _ENCLITICS if letters.endswith(ending))]
    for first in _starts(letters):
        for last in ends:
            if last - first >= _SHORTEST_NAME and not (last < len(letters) and letters[first:].startswith("ال")):
                yield first, last


def _starts(letters: str) -> Iterator[int]:
    yield 0
    found = _PROCLITICS.match(letters)
    assert found
    for name in ("question", "joining", "preposition"):
        end = found.end(name)
        if end > 0 and (found[name] != "س" or letters[end : end + 1] in tuple(_IMPERFECT)):
            yield end


def _reason(letters: str, first: int, last: int, known: Known) -> int:
    """How little speaks for a core, less being better.

    -1 where an attested core shows its article, 0 for another attested one, 1 for an article alone, 3 for a core that
    nothing speaks for, 4 for a stump.
    """
    if last - first < _FEWEST_LETTERS:
        return 4
    has_article = _shows_article(letters, first, last)
    if any(known(form) for form in looked_up(letters, first, last)):
        return -1 if has_article else 0
    return 1 if has_article and last == len(letters) else 3


def _shows_article(letters: str, first: int, last: int) -> bool:
    left, core = letters[:first], letters[first:last]
    if not left or left.endswith("س") or left == "أ" or any(_NOT_CUT.fullmatch(letters, at) for at in range(first)):
        return False
    article = 2 if core.startswith("ال") else 1 if core.startswith("ل") and left.endswith("ل") else 0
    return bool(article) and len(core) - article >= _FEWEST_AFTER_ARTICLE
