"""The language of the interface: which it is, what its words are, and how it writes numbers and times.

The words come from `translations/hashiya_<language>.ts`, as Qt Linguist writes them, without a step that compiles them;
the file of English has what goes with a number. The words of Qt's own buttons come with Qt. The direction of the
interface follows its language; an article has its own.
"""

from __future__ import annotations

import re
from datetime import datetime
from html import escape
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any, Literal
from unicodedata import bidirectional
from xml.etree import ElementTree as ET

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLibraryInfo, QLocale, Qt, QTranslator

from schemas.saying import Said, Titled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QGuiApplication


Language = Literal["en", "ar"]
Numerals = Literal["western", "eastern"]
"""1234 or ١٢٣٤, in the Arabic interface; the English one has the western ones."""

FOLDER = Path(__file__).with_name("translations")
DOMAIN = "domain"
"""The context of what the rooms without Qt say."""

_LOCALES: dict[tuple[Language, Numerals], str] = {
    ("en", "western"): "en_US",
    ("en", "eastern"): "en_US",
    ("ar", "western"): "ar_AE",
    ("ar", "eastern"): "ar_EG",
}
_OF_QT = (
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Save"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Open"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Choose"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
"""Words of Qt's own dialogs that Qt has not in Arabic, or says otherwise than other programs do."""

_ISOLATE, _POP = "\u2068", "\u2069"
_ISOLATES = ("\u2066", "\u2067", "\u2068")
_LEFTWARDS = ("R", "AL")
_STRONG = ("L", *_LEFTWARDS)
_ARABIC = re.compile(r"[\u0621-\u064a]")
_APART_PARTS = re.compile(r"[\u2066-\u2068][^\u2069]*\u2069")


class Words(QTranslator):
    """The translations of one file of Qt Linguist. What is not translated is shown as the sources have it."""

    def __init__(self, path: Path, plural: Callable[[int], int]) -> None:
        super().__init__()
        self._forms, self._plural = read_translations(path), plural

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The words for a text; of several forms that for ``n``. None where there are none."""
        forms = self._forms.get((context, source))
        if not forms:
            return None
        return forms[self._plural(n) if len(forms) > 1 else 0].replace("%n", "%Ln")

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """True where there are no words at all."""
        return not self._forms


def read_translations(path: Path) -> dict[tuple[str, str], list[str]]:
    """The finished translations of a file, by context and source text, each with all its forms."""
    found = {}
    for context in ET.parse(path).getroot().iterfind("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iterfind("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = [form.text or "" for form in translation.iterfind("numerusform")]
            found[name, message.findtext("source", "")] = forms or [translation.text or ""]
    return found


def arabic_plural(n: int) -> int:
    """Which of the six forms of Arabic goes with a number: none, one, two, few, many, other (CLDR, and Qt's order)."""
    if 0 <= n <= 2:
        return n
    if 3 <= n % 100 <= 10:
        return 3
    return 4 if n % 100 >= 11 else 5


def english_plural(n: int) -> int:
    """Which of the two forms of English goes with a number: one, other."""
    return int(n != 1)


_PLURALS: dict[Language, Callable[[int], int]] = {"en": english_plural, "ar": arabic_plural}


def system_language() -> Language:
    """The first language of the desktop that we speak."""
    for name in QLocale.system().uiLanguages():
        if name.startswith("ar"):
            return "ar"
        if name.startswith("en"):
            return "en"
    return "en"


def meant(wanted: Literal["system", "en", "ar"]) -> Language:
    """The language that a setting means."""
    return system_language() if wanted == "system" else wanted


def speak(application: QGuiApplication, language: Language, numerals: Numerals = "western") -> None:
    """Give the application a language; windows that are made from now on speak it."""
    for old in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(old)
        old.setParent(None)
    QLocale.setDefault(QLocale(_LOCALES[language, numerals]))
    if language == "ar":
        qt = QTranslator(application)
        qt.load("qtbase_ar", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        QCoreApplication.installTranslator(qt)
    ours = Words(FOLDER / f"hashiya_{language}.ts", _PLURALS[language])
    ours.setParent(application)
    QCoreApplication.installTranslator(ours)
    directions = Qt.LayoutDirection
    application.setLayoutDirection(directions.RightToLeft if language == "ar" else directions.LeftToRight)
    application.setApplicationDisplayName(program_name())


def language() -> Language:
    """The language that is spoken."""
    return "ar" if QLocale().language() == QLocale.Language.Arabic else "en"


def program_name() -> str:
    """What the program is called in the titles of its windows."""
    return QCoreApplication.translate("program", "Hashiya")


def is_mirrored() -> bool:
    """True where the interface runs from right to left."""
    return language() == "ar"


def told(said: object) -> str:
    """What the rooms without Qt say, be it a sentence or an error, in the language of the interface."""
    if isinstance(said, Titled):
        return getattr(said.titles, language()) or str(said)
    said = said if isinstance(said, str) else str(said)
    if isinstance(said, Said):
        values = {
            name: told(value) if isinstance(value, Said | Titled | Exception) else _plain(value)
            for name, value in said.values.items()
        }
        return _APART.vformat(QCoreApplication.translate(DOMAIN, said.pattern), (), values)
    return QCoreApplication.translate(DOMAIN, said) if said else said


class _Given(str):
    """A word that was given, not said by us: a name, a path, a piece of a text."""

    __slots__ = ()


class _Apart(Formatter):
    """Fills holes; what was given stands apart in a line from right to left, and does not change its order."""

    def convert_field(self, value: Any, conversion: str | None) -> Any:  # noqa: ANN401 - a formatter's signature
        """``!r`` and the like; what was given stays so."""
        made = super().convert_field(value, conversion)
        return _Given(made) if isinstance(value, _Given) else made

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - a formatter's signature
        """The text of a value; a number or a date is written in the numerals of the interface."""
        made = str(super().format_field(value, format_spec))
        if isinstance(value, int | float | datetime) and format_spec[-1:] not in _CODES:
            return numerals(made)
        return f"{_ISOLATE}{made}{_POP}" if isinstance(value, _Given | datetime) and is_mirrored() else made


_APART = _Apart()
_CODES = ("x", "X")
"""How a byte or a character is named by its code, which is written alike everywhere."""


def _plain(value: object) -> object:
    """A value for :class:`_Apart`: words may be ours all the same, such as the name of what is counted."""
    if isinstance(value, Path):
        return _Given(value)
    if isinstance(value, str):
        ours = told(value)
        return ours if ours != value else _Given(value)
    return value


def paragraph(text: str) -> str:
    """What is said in a line of its own: in the direction of the interface, also where it begins with a name."""
    return _turned(text, is_turned=is_from_right(text) != is_mirrored())


def paragraphs(texts: Iterable[str]) -> str:
    """What is said in lines one below the other, each as :func:`paragraph`, for a field that shows many.

    Such a field asks the first letter of each line for its direction, also where that stands apart.
    """
    return "\n".join(_turned(text, is_turned=_begins_leftwards(text) != is_mirrored()) for text in texts)


def _turned(text: str, *, is_turned: bool) -> str:
    """The text, where it runs the other way behind a sign of the direction of the interface; others' words stay."""
    is_said_by_us = not is_mirrored() or _ARABIC.search(text)
    return placed(text) if is_turned and is_said_by_us else text


def is_from_right(text: str) -> bool:
    """True where a text by itself runs from right to left: its first letter does, what stands apart left out."""
    return _begins_leftwards(_APART_PARTS.sub("", text))


def _begins_leftwards(text: str) -> bool:
    """True where the first letter of all runs from right to left."""
    directions = map(bidirectional, text)
    return next((direction for direction in directions if direction in _STRONG), "") in _LEFTWARDS


def number(value: int) -> str:
    """A whole number, its thousands apart, in the numerals of the interface."""
    return QLocale().toString(value)


def digits(value: int) -> str:
    """A whole number, its thousands not apart: an offset, as other programs write it."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(value)


def numerals(made: str) -> str:
    """A number or a date that Python wrote, in the numerals of the interface; nothing else has digits in it."""
    locale = QLocale()
    zero = ord(locale.zeroDigit())
    if zero == ord("0"):
        return made
    ours = "".join(chr(zero + one) for one in range(10))
    return made.translate(str.maketrans("0123456789,.", ours + locale.groupSeparator() + locale.decimalPoint()))


def percentage(percent: int) -> str:
    """A share in percent, to stand apart from what is before and after it."""
    return _apart(f"{number(percent)}\u00a0%")


def size(of_bytes: int) -> str:
    """The size of a file, as other programs say it: 1 KB is a thousand bytes; a part of one counts as a whole one."""
    if of_bytes <= 999_000:
        return QCoreApplication.translate("Sizes", "%1 KB").replace("%1", number(-(-of_bytes // 1_000)))
    is_huge = of_bytes >= 999_950_000  # less is rounded to 999.9 at most
    text = QCoreApplication.translate("Sizes", "%1 GB") if is_huge else QCoreApplication.translate("Sizes", "%1 MB")
    return text.replace("%1", QLocale().toString(of_bytes / (1e9 if is_huge else 1e6), "f", 1))


def moment(at: int) -> str:
    """A time in milliseconds since 1970 as year, month, day and minute, the same order everywhere; "" for none."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at), "yyyy-MM-dd HH:mm") if at else ""


def placed(text: str) -> str:
    """The text of a label that says no direction itself, to stand where lines of the interface begin."""
    return ("\u200f" if is_mirrored() else "\u200e") + text


def rich_paragraph(text: str, *, wraps: bool = True) -> str:
    """A paragraph of a tool tip, which takes HTML, in the direction of the interface; the text is shown as it is."""
    direction = "rtl" if is_mirrored() else "ltr"
    lines = escape(text, quote=False).replace("\n", "<br>")
    spaces = "pre-wrap" if wraps else "pre"
    return f"<p dir='{direction}' style='white-space:{spaces}'>{lines}</p>" if text else ""


def listed(words: Iterable[str]) -> str:
    """Words one after the other, each apart, with the comma of the language."""
    return ("، " if is_mirrored() else ", ").join(map(_apart, words))


def _apart(word: str) -> str:
    """A word that stands apart; one that does already is left so."""
    return word if word[:1] in _ISOLATES else f"{_ISOLATE}{word}{_POP}"


def filled(text: str, *values: object) -> str:
    """The text with its holes %1, %2 ... filled; each value stands apart and does not change the direction of the rest.

    Numbers are written in the numerals of the interface.
    """
    shown = [number(value) if isinstance(value, int) else _apart(str(value)) for value in values]
    return re.sub(r"%([1-9])", lambda hole: shown[int(hole[1]) - 1] if int(hole[1]) <= len(shown) else hole[0], text)


def span_of_time(ms: int) -> str:
    """A time that was spent, as hours and minutes; "" for none at all."""
    minutes = -(-ms // 60_000)
    return f"{number(minutes // 60)}:{QLocale().toString(minutes % 60).rjust(2, QLocale().zeroDigit())}" if ms else ""
