"""Lines that are hard to set: bidi turns, marks, ligatures, invisible characters, what no font of ours has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Mapping

HARD: Mapping[str, str] = {
    "latin": "قال مدير Google Maps إنّ 45% من المستخدمين (نحو 3/4) يفضّلون New York، ثم أضاف: [1] «نعم» و“لا”.",
    "dates": "هاتف +20 (2) 555-0199 أو 0100-123-4567، بتاريخ 15/01/2026 و2026-01-15 الساعة 17:30–18:45.",
    "digits": "بلغ العدد ١٢٣٬٤٥٦٫٧٨ في ١٤٤٥ هـ أي ٥٠٪ أو 50% أو %50، و٣/٤ النصف، -5 و+٧ و$12.50 و£3.",
    "mixed digits": "١٢ 34 ٥٦ 78، 12٣٤ ٣٤12 1,2 ١,٢ 1:2 ١:٢ 1/2 ١/٢ 1-2 ١-٢ ۱۲۳۴",
    "quotes": "نصّ (قوس [داخل {قوس} آخر] هنا) و«اقتباس “داخل” اقتباس» و‹فرنسي› <html> a(b)c (d) [e].",
    "signs": "نص a,b;c!d?e «f» g/h\\i|j@k#l$m^n&o*p_q=r+s~t`u'v\"w",
    "isolates": (
        "عزل \u2067ABC 123\u2069 ثم \u2066عربي 12 abc\u2069 ثم \u2068Latin (x)\u2069 و\u2068عربي\u2069 نهاية "
        "\u2067a \u2066ب \u2067c 1\u2069 د\u2069 e\u2069 خ"
    ),
    "embeddings": (
        "تضمين \u202babc عربي 12\u202c ثم \u202aعربي abc 12\u202c ثم \u202eabc 123\u202c و\u202dعربي 12\u202c نهاية"
    ),
    "marks of direction": "علامات a\u200f1 \u200e(b)\u200e، عربي\u200e 12\u200f34 \u061c5-3 C++\u200e و C#\u200f!",
    "joiners": "می\u200cخواهم خانه\u200cها ه\u200d ل\u200dا \u200dه\u200d ب\u200cب ل\u200cا",
    "joiners beside Latin": "ظ\u061cNew York\u200cل ثم k\u200c ب 12\u200c ج",
    "hard spaces": "مع\u00a0مسافة لا\u00a0تنكسر 10\u00a0000 و10\u202f% abc\u00a0def",
    "tatweel": "الســـلام آخـــر شـــــــــيء ـــ مـــ ــم كـــتاب الـــ",
    "vocalised": ("بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ قُلْ هُوَ اللَّهُ أَحَدٌ لَمْ يَلِدْ وَلَمْ يُولَدْ ٱلْحَمْدُ لِلَّهِ"),
    "shadda": "شَدَّةٌ شَدًّا شدٍّ رَبِّ يُّ ـَّ ـِّ مَّٰ ﷲ لله والله فلله بالله تالله",
    "hamza": "ء آ أ ؤ إ ئ ا ٱ ءا أأ إإ آآ سأل سؤال شيء شئون بيئة مسؤول رأي قرآن جزء",
    "lam-alef": "لأحمد لإيران لإيرانيين والسعودية بالقاهرة للأمم الآن فلأن ولآخر لٱ لا لأ لإ لآ كلا ملأ بلا سلام",
    "lam-alef with marks": "لَا لِأَ لُأْ لَّا لَأَحْمَدَ لإِيرَانَ وَلَآخِرَ",
    "forms": "\ufef7 \ufefb\ufef8 \ufefc \ufe8d\ufee0\ufedb\ufe98\ufe8e\ufe8f \ufdfa \ufdfd \ufdf2 \ufd3e\ufd3f \ufbfc",
    "emoji": "كلمة 😀 ثم 👩🏽\u200d💻 ثم 𝒳𝒴 وبعدها 🇪🇬🇹🇳 نهاية 👨\u200d👩\u200d👧 ❤\ufe0f ok",
    "hebrew": "عبري שלום עולם ثم عربي و(שלום) 12 נ נָקֻד",
    "accents": "français: “déjà vu” cœur naïve Ærø Łódź e\u0301te\u0301 o\u0308 n\u0303 ثم عربي a\u0301ب",
    "long words": "ooo" * 40 + " " + "كلمة" * 30 + " 1234567890" * 3 + "9" * 90,
    "english first": "The word كتاب means book, and «قلم» 12 means (pen) عربي.",
    "english last": "English (عربي 123 abc) 45% ثم نهاية more text עברית and الأسد لأحمد.",
    "persian": "ڤيديو پاريس چ گ ژ ڭ ێ ۆ ە ہ ھ ی ے ۃ ٹ ڈ ڑ ں ۱۲۳۴۵۶ سی\u200cام",
    "quran": "قُلۡ هُوَ ٱللَّهُ أَحَدٌ \u06dd١ ٱللَّهُ ٱلصَّمَدُ \u06dd٢ ۖ ۗ ۚ ۞ ۩ صٓ كٓهيعٓصٓ",
    "invisible": "كتاب\u200f\u200e\u200fقديم \u200b صفر \u2060وصل\ufeff بوم ش\u00adرطة",
    "spaces": "  مسافات  كثيرة   في   الأول ",
    "line separators": "سطر\u2028ثان abc\u2028 12 ثالث",
    "greek and russian": "α β γ عربي δελ и кириллица نص",
    "kerned": "وك زي رك ري أرباح ورز دز ذي رح زك لزكاة ويكي وكي رنين Te AV To",
    "an advance that runs back": "ر\u200fكر\u200fكد",
    "one space": " ",
    "one letter": "a",
    "one mark": "َ",
    "a mark without a letter": "\u200f َ ",
    "one invisible": "\u200f",
}

_PIECES = [
    *HARD.values(),
    *"ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءآأؤإئىة",
    *("لا", "لأ", "لإ", "لآ", "لله", "الله", "ﷲ", "ـ", "ـــ", "ســ"),
    *("بَ", "رِّ", "نًّ", "هٰ", "لْ", "ىٓ", "لاۖ", "لَأْ"),
    *("ر\u200fك", "ز\u061c،", "كتاب ", "مُدَرِّسٌ ", "لأحمد ", "والسعودية ", "استقبل "),
    *("Google ", "New York", "e\u0301", "AV", "fi", "x"),
    *("0", "12", "2015", "12.5", "3/4", "٣", "١٢٫٥", "%", "٪", "+", "-", "$"),
    *" \u00a0،؛؟.,:()[]{}«»“”‹›/\"'–…",
    *("\u200f", "\u200e", "\u061c", "ی\u200cم", "ه\u200d ", " \u200dه"),
    *("\u2067abc 12\u2069", "\u2066عربي 12\u2069", "\u2068x\u2069", "\u2068كم\u2069"),
    *("ب 😀 ن", "د 👩🏽\u200d💻 ك", "ل 🇪🇬 لا", "𝒳", "שלום", "ש", "α"),
]
lines = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=16).map("".join)
"""Paragraphs of the pieces above, in any order.

Things that no one writes are left out, because there Qt goes ways of its own and the boxes follow Qt's ink: signs
that touch an emoji (which script they have), embeddings that touch brackets or the end of a line, marks on letters of
another script.
"""
