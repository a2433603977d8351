"""The sample article as we would mark it: 64 spans, nested and sub-word ones among them, and 34 relations."""

from __future__ import annotations

from typing import NamedTuple


class GoldSpan(NamedTuple):
    """A span: what it reads, its label, and which occurrence of the text it is (from 0)."""

    text: str
    label: str
    number: int = 0


class GoldRelation(NamedTuple):
    """A relation: its label, head and tail by their places in :data:`SPANS`."""

    label: str
    head: int
    tail: int


SPANS = (
    GoldSpan("الإسكندرية", "GPE"),
    GoldSpan("مؤتمر «لغتنا في الآلة»", "EVENT"),
    GoldSpan("وزيرة التعليم العالي في مصر", "TITLE"),
    GoldSpan("مصر", "GPE"),
    GoldSpan("ليلى عبد الرحيم الشاذلي", "PER"),
    GoldSpan("أمس الثلاثاء", "DATE"),
    GoldSpan("مؤتمر «لغتنا في الآلة»", "EVENT", 1),
    GoldSpan("جامعة الميناء الشرقي", "ORG"),
    GoldSpan("مدينة الإسكندرية", "GPE"),
    GoldSpan("الإسكندرية", "GPE", 1),
    GoldSpan("ثلاثة أيام", "DATE"),
    GoldSpan("340", "NUM"),
    GoldSpan("١٨", "NUM"),
    GoldSpan("رئيس الجامعة", "TITLE"),
    GoldSpan("الجامعة", "ORG"),
    GoldSpan("سامر النعماني", "PER"),
    GoldSpan("عام 2021", "DATE"),
    GoldSpan("كلية الحاسبات", "ORG"),
    GoldSpan("شركة Nakhla Systems", "ORG"),
    GoldSpan("هدى القاسمي", "PER"),
    GoldSpan("عمّان", "GPE"),
    GoldSpan("عاصمة الأردن", "GPE"),
    GoldSpan("الأردن", "GPE"),
    GoldSpan("النعماني", "PER", 1),
    GoldSpan("خمسة", "NUM"),
    GoldSpan("62", "NUM"),
    GoldSpan("12.5%", "NUM"),
    GoldSpan("عام واحد", "DATE"),
    GoldSpan("الاتحاد العربي للمدوّنات اللغوية", "ORG"),
    GoldSpan("AULC", "ORG"),
    GoldSpan("الجزائر", "GPE"),
    GoldSpan("سلطنة عُمان", "GPE"),
    GoldSpan("السودان", "GPE"),
    GoldSpan("الاتحاد", "ORG", 1),
    GoldSpan("سنة 2009", "DATE"),
    GoldSpan("14", "NUM"),
    GoldSpan("جامعة الميناء الشرقي", "ORG", 1),
    GoldSpan("معهد البستان للسانيات في تونس", "ORG"),
    GoldSpan("تونس", "GPE"),
    GoldSpan("برج الياسمين في القاهرة", "FAC"),
    GoldSpan("القاهرة", "GPE"),
    GoldSpan("سفير تونس لدى مصر", "TITLE"),
    GoldSpan("تونس", "GPE", 1),
    GoldSpan("مصر", "GPE", 1),
    GoldSpan("نزار الغربي", "PER"),
    GoldSpan("أحمد مروان البنّا", "PER"),
    GoldSpan("مصري", "NORP"),
    GoldSpan("مكتبة الجامعة", "FAC"),
    GoldSpan("الجامعة", "ORG", 1),
    GoldSpan("القاهرة", "GPE", 1),
    GoldSpan("الاتحاد", "ORG", 2),
    GoldSpan("الشركة", "ORG"),
    GoldSpan("لجامعة", "ORG", 2),
    GoldSpan("نهاية 2027", "DATE"),
    GoldSpan("جمعية «حرّاس الكلمة»", "ORG"),
    GoldSpan("ها", "ORG", 5),
    GoldSpan("كمال الدوري", "PER"),
    GoldSpan("الشركة", "ORG", 1),
    GoldSpan("القاسمي", "PER", 1),
    GoldSpan("المغاربة", "NORP"),
    GoldSpan("اليمنيين", "NORP"),
    GoldSpan("وادي النيل", "LOC"),
    GoldSpan("البحر الأحمر", "LOC"),
    GoldSpan("البحر المتوسط", "LOC"),
)
RELATIONS = (
    GoldRelation("SAME_AS", 6, 1),
    GoldRelation("HAS_TITLE", 4, 2),
    GoldRelation("OCCURRED_ON", 6, 5),
    GoldRelation("PARTICIPANT_IN", 4, 6),
    GoldRelation("LOCATED_IN", 6, 8),
    GoldRelation("LOCATED_IN", 7, 8),
    GoldRelation("SAME_AS", 9, 8),
    GoldRelation("HAS_TITLE", 15, 13),
    GoldRelation("EMPLOYED_BY", 15, 14),
    GoldRelation("PART_OF", 17, 14),
    GoldRelation("FOUNDED_BY", 18, 19),
    GoldRelation("LOCATED_IN", 18, 20),
    GoldRelation("CAPITAL_OF", 20, 22),
    GoldRelation("SAME_AS", 23, 15),
    GoldRelation("SAME_AS", 21, 20),
    GoldRelation("SAME_AS", 29, 28),
    GoldRelation("SAME_AS", 33, 28),
    GoldRelation("FOUNDED_ON", 33, 34),
    GoldRelation("MEMBER_COUNT", 33, 35),
    GoldRelation("HAS_MEMBER", 33, 36),
    GoldRelation("HAS_MEMBER", 33, 37),
    GoldRelation("LOCATED_IN", 37, 38),
    GoldRelation("LOCATED_IN", 39, 40),
    GoldRelation("HEADQUARTERS_OF", 39, 33),
    GoldRelation("HAS_TITLE", 44, 41),
    GoldRelation("POSTED_TO", 44, 43),
    GoldRelation("PART_OF", 47, 48),
    GoldRelation("SAME_AS", 48, 36),
    GoldRelation("COOPERATES_WITH", 50, 51),
    GoldRelation("COOPERATES_WITH", 50, 52),
    GoldRelation("SAME_AS", 55, 54),
    GoldRelation("EMPLOYED_BY", 56, 54),
    GoldRelation("OPPOSES", 54, 57),
    GoldRelation("EMPLOYED_BY", 58, 57),
)
