"""A corpus of our own making: a seeded generator plants names in all their spellings and keeps account of each.

Between the names stand ordinary words that hold none of them, and decoys: words that begin or end like a name and are
none. So what a search must find is known to the last hit.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.document import Document, Record, title_of
from annotations.text import sha256

NAMES = {
    "لبنان": "GPE",
    "السعودية": "GPE",
    "أربيل": "GPE",
    "إسطنبول": "GPE",
    "سامر حداد": "PER",
    "أحمد الناصر": "PER",
    "عبد الرحمن السيد": "PER",
    "أبو فارس": "PER",
    "جامعة النخيل": "ORG",
    "شركة نخلة": "ORG",
    "اللجنة الأولمبية": "ORG",
    "منتدى الميناء": "ORG",
}
"""Names of the corpus with their labels."""

LONGER = {"مصرف لبنان": "ORG", "جمعية أبو فارس": "ORG"}
"""Names that hold one of the others."""

_FILLING = """
قال وصل اجتمع أعلن يوم صباح مساء مدينة خبر رئيس وزير مدير عقد جلسة قرار مشروع طريق بناء سوق نمو عام جديد قديم
كبير صغير طويل قريب بعيد ثم حين بينما عندما هذا هذه ذلك تلك كان كانت يكون تقرير دراسة نتائج خطة برنامج فريق
مباراة موسم ماء شجر حقل قمح زيتون بحر شاطئ مركب صياد سفينة ميناء تجارة بضاعة سعر دينار مليون ألف نصف ربع ثلث
معظم بعض كل مع من إلى عن في حول خلال ضمن منذ حتى ورشة صناعة زراعة تعليم صحة مدرسة طالب معلم كتاب صفحة فكرة رأي
حوار سؤال جواب
"""
_WORDS = _FILLING.split()
_DECOYS = ["لبناني", "اللبنانية", "سعودي", "السعوديين", "النخيلات", "أربيلية", "سامرا", "حدادة", "ناصري", "نخلتان"]
_TASHKEEL = "\u064e\u064f\u0650\u0652"


@dataclass(frozen=True)
class Planted:
    """A name at [start, end) of an article, in code points, without its clitics.

    Attributes:
        name: As it stands in the table of names.
        kinds: How it was spelt otherwise; empty where it stands as in the table.
        inside: The longer name that holds it, or "".
    """

    article: int
    start: int
    end: int
    name: str
    kinds: frozenset[str]
    inside: str = ""


@dataclass(frozen=True)
class Corpus:
    """Texts, and all that was planted in them, in order."""

    texts: tuple[str, ...]
    planted: tuple[Planted, ...]

    def records(self) -> Iterator[Record]:
        """The articles as an import brings them."""
        for number, text in enumerate(self.texts):
            yield Record(Document(f"article-{number}", title_of(text), text, sha256(text)), "main", "")

    def places(self, name: str) -> set[tuple[str, int, int]]:
        """Where a name was planted, as (document, start, end)."""
        return {(f"article-{one.article}", one.start, one.end) for one in self.planted if one.name == name}


def make_corpus(articles: int, *, seed: int = 7, names: int = 5, words: int = 100) -> Corpus:
    """A corpus of so many articles, each with so many names among so many other words."""
    chance = random.Random(seed)
    texts, planted = [], []
    for number in range(articles):
        text, found = _article(chance, number, names=names, words=words)
        texts.append(text)
        planted += found
    return Corpus(tuple(texts), tuple(planted))


def _article(chance: random.Random, number: int, *, names: int, words: int) -> tuple[str, list[Planted]]:
    slots = set(chance.sample(range(1, words), names))
    parts, planted, length = [f"المقال رقم {number}\n"], [], 0
    length = len(parts[0])
    for slot in range(words):
        if slot in slots:
            piece, found = _plant(chance, number, length)
            planted += found
        else:
            piece = chance.choice(_DECOYS) if chance.random() < 0.03 else chance.choice(_WORDS)
        parts += [piece, chance.choice([" "] * 12 + ["، ", ". ", "\n"])]
        length += len(parts[-2]) + len(parts[-1])
    return "".join(parts), planted


def _plant(chance: random.Random, article: int, at: int) -> tuple[str, list[Planted]]:
    if chance.random() < 0.1:
        return _plant_longer(chance, article, at)
    name = chance.choice(list(NAMES))
    kinds, before, core, after = set(), "", name, ""
    if chance.random() < 0.5:
        before, core = _with_proclitic(chance, name)
        kinds.add("clitic")
    if name == "شركة نخلة" and chance.random() < 0.3:
        core, after = core[:-1] + "ت", "ها"
        kinds.add("enclitic")
    for kind, change in _SPELLINGS.items():
        if chance.random() < 0.25 and (changed := change(chance, core)) != core:
            core = changed
            kinds.add(kind)
    found = Planted(article, at + len(before), at + len(before) + len(core), name, frozenset(kinds))
    return before + core + after, [found]


def _plant_longer(chance: random.Random, article: int, at: int) -> tuple[str, list[Planted]]:
    longer = chance.choice(list(LONGER))
    name = next(name for name in NAMES if name in longer)
    before = chance.choice(["", "و", "ل"])
    start = at + len(before) + longer.index(name)
    whole = Planted(article, at + len(before), at + len(before) + len(longer), longer, frozenset())
    return before + longer, [whole, Planted(article, start, start + len(name), name, frozenset(), longer)]


def _with_proclitic(chance: random.Random, name: str) -> tuple[str, str]:
    joining, preposition = chance.choice(["", "و", "ف"]), chance.choice(["", "ب", "ل", "ك"])
    if not joining + preposition:
        joining = "و"
    if preposition == "ل" and name.startswith("ال"):
        return joining + "ل", name[2:] if name[2] == "ل" else name[1:]
    return joining + preposition, name


def _vocalised(chance: random.Random, core: str) -> str:
    return "".join(letter + (chance.choice(_TASHKEEL) if letter.isalpha() else "") for letter in core)


def _stretched(chance: random.Random, core: str) -> str:
    place = chance.randrange(1, len(core))
    return core if " " in core[place - 1 : place + 1] else core[:place] + "ـ" * chance.randrange(1, 4) + core[place:]


def _plain_alef(_chance: random.Random, core: str) -> str:
    return core.translate(str.maketrans("أإآ", "ااا"))


def _other_spaces(chance: random.Random, core: str) -> str:
    return core.replace(" ", chance.choice(["\u00a0", "  ", " \n"]))


_SPELLINGS = {"alef": _plain_alef, "tatweel": _stretched, "tashkeel": _vocalised, "space": _other_spaces}
