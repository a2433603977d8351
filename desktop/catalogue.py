"""Every command of the window: its name, its titles, its menu and its keys, said once.

Menus, the command palette, the overlay of keys, the settings and the physical keys of the article all come from here.
What a command does is said elsewhere: :mod:`desktop.commands` and :mod:`desktop.article.controller`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Menu = Literal["file", "edit", "mark", "relation", "proposal", "article", "view", "help", "moving"]
"""Where a command is listed. Those of "moving" have no menu: they move the caret, and Shift with them selects."""


@dataclass(frozen=True, slots=True)
class CommandInfo:
    """What a person sees of a command.

    Attributes:
        name: What it is called in code and in the settings.
        english: The title, in the language of the sources.
        arabic: The title in Arabic, also found by the palette while the interface is English.
        keys: The keys that it has unless the person says otherwise, as :func:`desktop.keys.parse` reads them.
        everywhere: True where its keys also work outside the article.
        repeats: True where a key that is held down goes on.
        only: The one moment at which its keys mean it, or "": keys of a moment go before those of all.
    """

    name: str
    menu: Menu
    english: str
    arabic: str
    keys: tuple[str, ...] = ()
    everywhere: bool = field(default=False, kw_only=True)
    repeats: bool = field(default=False, kw_only=True)
    only: str = field(default="", kw_only=True)

    def title(self, language: str) -> str:
        """The title in a language, "ar" or "en"."""
        return self.arabic if language == "ar" else self.english

    def other_title(self, language: str) -> str:
        """The title in the language that is not spoken; it is found as well."""
        return self.english if language == "ar" else self.arabic


def _everywhere(name: str, menu: Menu, english: str, arabic: str, *keys: str) -> CommandInfo:
    return CommandInfo(name, menu, english, arabic, keys, everywhere=True)


def _here(name: str, menu: Menu, english: str, arabic: str, *keys: str) -> CommandInfo:
    return CommandInfo(name, menu, english, arabic, keys)


def _again(name: str, menu: Menu, english: str, arabic: str, *keys: str) -> CommandInfo:
    return CommandInfo(name, menu, english, arabic, keys, repeats=True)


def _at_proposal(name: str, english: str, arabic: str, *keys: str) -> CommandInfo:
    return CommandInfo(name, "proposal", english, arabic, keys, only="proposal")


def _at_span(name: str, english: str, arabic: str, *keys: str) -> CommandInfo:
    return CommandInfo(name, "relation", english, arabic, keys, only="span")


def _in_the_past(name: str, english: str, arabic: str, *keys: str) -> CommandInfo:
    return CommandInfo(name, "article", english, arabic, keys, only="past")


CATALOGUE: tuple[CommandInfo, ...] = (
    _everywhere("new-project", "file", "New project…", "مشروع جديد…", "Ctrl+N"),
    _everywhere("open-project", "file", "Open a project…", "فتح مشروع…", "Ctrl+O"),
    _everywhere("open-sample", "file", "Open the sample", "فتح المشروع النموذجي"),
    _everywhere("import", "file", "Import…", "استيراد…", "Ctrl+I"),
    _everywhere("import-folder", "file", "Import a folder…", "استيراد مجلد…", "Ctrl+Shift+I"),
    _everywhere("export", "file", "Export…", "تصدير…", "Ctrl+E"),
    _everywhere("picture", "file", "Save a picture…", "حفظ صورة المقال…", "Ctrl+Shift+P"),
    _everywhere("datasheet", "file", "Datasheet…", "صحيفة البيانات…"),
    _everywhere("edit-schema", "file", "Schema of the project…", "مخطط الوسم…", "Ctrl+Shift+E"),
    _everywhere("restore-backup", "file", "Restore a backup…", "استرجاع نسخة احتياطية…"),
    _everywhere("knowledge-base", "file", "Choose a knowledge base…", "اختيار قاعدة معرفة…"),
    _everywhere("preferences", "file", "Settings…", "الإعدادات…", "Ctrl+,"),
    _everywhere("set-keys", "file", "Keys of your own…", "تخصيص المفاتيح…"),
    _everywhere("quit", "file", "Quit", "إنهاء", "Ctrl+Q"),
    _here("undo", "edit", "Undo", "تراجع", "Ctrl+Z"),
    _here("redo", "edit", "Redo", "إعادة", "Ctrl+Shift+Z", "Ctrl+Y"),
    _here("copy", "edit", "Copy the text", "نسخ النص", "Ctrl+C"),
    _everywhere(
        "undo-batch", "edit", "Take back the last step over several articles", "تراجع عن آخر خطوة في عدة مقالات"
    ),
    _everywhere("history", "edit", "History of steps over several articles", "سجل الخطوات في عدة مقالات", "Ctrl+H"),
    _everywhere("find", "edit", "Find in the article", "بحث في المقال", "Ctrl+F"),
    _everywhere("problems-here", "article", "Check this article", "فحص هذا المقال", "Shift+F7"),
    _everywhere("problems", "article", "Check all articles", "فحص كل المقالات", "F7"),
    _everywhere("second-looks", "article", "What needs a second look", "ما يحتاج إلى نظرة ثانية", "Ctrl+F7"),
    _everywhere("search", "edit", "Find in all articles", "بحث في كل المقالات", "Ctrl+Shift+F"),
    _here("jump", "edit", "Jump to a word", "الانتقال إلى كلمة", ";"),
    _here("jump-to-span", "edit", "Jump to a span", "الانتقال إلى مقطع موسوم", "'"),
    _here("next-span", "edit", "Next span", "المقطع التالي", "Tab"),
    _here("previous-span", "edit", "Previous span", "المقطع السابق", "Shift+Tab"),
    _here("let-go", "edit", "Let go", "ترك التحديد", "Escape"),
    _here("select-word", "mark", "Select the word, then its next cut", "تحديد الكلمة ثم قطعها التالي", "Space"),
    _here("last-label", "mark", "The last label again", "الوسم الأخير مرة أخرى", "."),
    _here("span-to-text", "mark", "Span to text selection", "تحويل المقطع إلى تحديد", "W"),
    _again("start-earlier", "mark", "Start a word earlier", "تقديم البداية بمقدار كلمة", "["),
    _again("start-later", "mark", "Start a word later", "تأخير البداية بمقدار كلمة", "Shift+["),
    _again("end-later", "mark", "End a word later", "تأخير النهاية بمقدار كلمة", "]"),
    _again("end-earlier", "mark", "End a word earlier", "تقديم النهاية بمقدار كلمة", "Shift+]"),
    _again("start-earlier-cluster", "mark", "Start a letter earlier", "تقديم البداية بمقدار حرف", "Ctrl+["),
    _again("start-later-cluster", "mark", "Start a letter later", "تأخير البداية بمقدار حرف", "Ctrl+Shift+["),
    _again("end-later-cluster", "mark", "End a letter later", "تأخير النهاية بمقدار حرف", "Ctrl+]"),
    _again("end-earlier-cluster", "mark", "End a letter earlier", "تقديم النهاية بمقدار حرف", "Ctrl+Shift+]"),
    _here("fragment", "mark", "Add a fragment to the span", "إضافة جزء إلى المقطع", "Shift+Space"),
    _here("all-occurrences", "mark", "All mentions of the name", "كل مواضع الاسم", "A"),
    _here("attributes", "mark", "Attributes", "الصفات", "Enter"),
    _here("note", "mark", "Note", "ملاحظة", "N"),
    _here("remove", "mark", "Remove", "حذف", "Delete"),
    _here("relate", "relation", "Relate from the current span", "علاقة من المقطع الحالي", "R"),
    _here("relate-as-tail", "relation", "Relate to the current span", "علاقة إلى المقطع الحالي", "Shift+R"),
    _here("next-relation", "relation", "Next relation of the span", "العلاقة التالية للمقطع", "E"),
    _here("reverse", "relation", "Reverse the relation", "عكس العلاقة", "X"),
    _at_span("link", "Link to a mention of the same thing", "ربط بموضع آخر للشيء نفسه", "L"),
    _at_span("unlink", "Unlink from the other mentions", "فكّ الربط عن المواضع الأخرى", "Shift+L"),
    _here("next-proposal", "proposal", "Next proposal", "الاقتراح التالي", "L", "F3"),
    _here("previous-proposal", "proposal", "Previous proposal", "الاقتراح السابق", "Shift+L", "Shift+F3"),
    _at_proposal("take-proposal", "Take the proposal", "قبول الاقتراح", "Enter"),
    _here("take-like", "proposal", "Take all of this name", "قبول كل مواضع هذا الاسم", "Shift+Enter"),
    _here("take-all", "proposal", "Take all in the article", "قبول كل الاقتراحات في المقال", "Ctrl+Shift+Enter"),
    _at_proposal("dismiss-proposal", "Turn the proposal down", "رفض الاقتراح", "Delete"),
    _here("dismiss-like", "proposal", "Turn all of this name down", "رفض كل مواضع هذا الاسم", "Shift+Delete"),
    _everywhere("restore-proposals", "proposal", "Offer again what was turned down", "إعادة الاقتراحات المرفوضة"),
    _everywhere("propose", "proposal", "Propose in this article", "اقتراح في هذا المقال", "F8"),
    _everywhere(
        "propose-all", "proposal", "Propose in all articles to do", "اقتراح في كل المقالات المتبقية", "Shift+F8"
    ),
    _everywhere("names", "proposal", "Lists of names", "قوائم الأسماء", "F9"),
    _everywhere("show-proposals", "view", "Show proposals", "إظهار الاقتراحات", "Ctrl+G"),
    _everywhere("what-changed", "article", "What changed in this article", "ما الذي تغيّر في هذا المقال", "Ctrl+J"),
    _in_the_past("restore-state", "Restore the state that is shown", "استرجاع الحالة المعروضة", "Enter"),
    _in_the_past("back-to-now", "Back to the article as it is", "العودة إلى المقال كما هو الآن", "Escape"),
    _everywhere("guidance", "article", "Guidance and precedents", "دليل الوسم والحالات المحسومة", "F2"),
    _everywhere("open-points", "article", "What is still open", "ما الذي لم يكتمل", "F4"),
    _everywhere(
        "done", "article", "Done, and on to the next one to do", "تعليمه مكتملًا والانتقال إلى التالي", "Ctrl+Enter"
    ),
    _everywhere("reopen", "article", "To do again", "إعادة إلى قائمة العمل"),
    _everywhere("flag", "article", "Flag, or take the flag off", "وضع الراية أو إزالتها", "Ctrl+B"),
    _everywhere("article-note", "article", "Note on the article", "ملاحظة على المقال", "Ctrl+M"),
    _everywhere("article-labels", "article", "Labels of the article", "وسوم المقال", "Ctrl+D"),
    _everywhere("find-article", "article", "Find an article in the list", "بحث عن مقال في القائمة", "Ctrl+Shift+D"),
    _everywhere("count-time", "article", "Count the time spent", "حساب الوقت المستغرق"),
    _everywhere("next-article", "article", "Next article", "المقال التالي", "Ctrl+PgDown"),
    _everywhere("previous-article", "article", "Previous article", "المقال السابق", "Ctrl+PgUp"),
    _everywhere("zoom-in", "view", "Larger", "تكبير", "Ctrl+=", "Ctrl+Shift+="),
    _everywhere("zoom-out", "view", "Smaller", "تصغير", "Ctrl+-"),
    _everywhere("zoom-usual", "view", "Usual size", "الحجم المعتاد", "Ctrl+0"),
    _everywhere("leading-more", "view", "Lines further apart", "زيادة تباعد الأسطر", "Ctrl+Shift+L"),
    _everywhere("leading-less", "view", "Lines closer together", "تقليل تباعد الأسطر", "Ctrl+L"),
    _everywhere("article-font", "view", "The other font of the article", "خط المقال الآخر"),
    _everywhere("hide-tashkeel", "view", "Hide tashkeel", "إخفاء التشكيل", "Ctrl+Shift+T"),
    _everywhere("collapse-tatweel", "view", "Collapse tatweel", "طيّ التطويل"),
    _everywhere("show-hidden", "view", "Show hidden characters", "إظهار الرموز الخفية", "Ctrl+Shift+H"),
    _everywhere(
        "arcs", "view", "Arcs: all, those of the selection, none", "الأقواس: الكل، أو التحديد، أو لا شيء", "Ctrl+R"
    ),
    _everywhere("statistics", "view", "Statistics of the corpus", "إحصاءات المدوّنة", "F12"),
    _everywhere("theme", "view", "Light or dark", "فاتح أو داكن", "Ctrl+T"),
    _everywhere("language", "view", "Language: Arabic – العربية", "اللغة: الإنجليزية – English"),
    _everywhere("numerals", "view", "Numerals: 123 or ١٢٣", "الأرقام: 123 أو ١٢٣"),
    _everywhere("article-only", "view", "Only the article", "المقال وحده", "F11"),
    _everywhere("close-panels", "view", "Close the panels below", "إغلاق اللوحات السفلية", "Shift+F11"),
    _everywhere("next-pane", "view", "Next pane", "الجزء التالي من النافذة", "F6"),
    _everywhere("previous-pane", "view", "Previous pane", "الجزء السابق من النافذة", "Shift+F6"),
    _everywhere("keys", "help", "Keys of this moment", "مفاتيح هذه اللحظة", "F1"),
    _everywhere("command-palette", "help", "All commands", "كل الأوامر", "Ctrl+K"),
    _everywhere("guided-tour", "help", "Guided tour", "جولة تعريفية"),
    _everywhere("about", "help", "About Hashiya", "عن حاشية"),
    _again("left", "moving", "To the left", "إلى اليسار", "Left"),
    _again("right", "moving", "To the right", "إلى اليمين", "Right"),
    _again("up", "moving", "A line up", "سطر إلى أعلى", "Up"),
    _again("down", "moving", "A line down", "سطر إلى أسفل", "Down"),
    _again("word-left", "moving", "A word to the left", "كلمة إلى اليسار", "Ctrl+Left"),
    _again("word-right", "moving", "A word to the right", "كلمة إلى اليمين", "Ctrl+Right"),
    _again("line-start", "moving", "Start of the line", "بداية السطر", "Home"),
    _again("line-end", "moving", "End of the line", "نهاية السطر", "End"),
    _again("page-up", "moving", "A page up", "صفحة إلى أعلى", "PgUp"),
    _again("page-down", "moving", "A page down", "صفحة إلى أسفل", "PgDown"),
    _again("article-start", "moving", "Start of the article", "بداية المقال", "Ctrl+Home"),
    _again("article-end", "moving", "End of the article", "نهاية المقال", "Ctrl+End"),
)
BY_NAME = {info.name: info for info in CATALOGUE}
MOVES = frozenset(info.name for info in CATALOGUE if info.menu == "moving")
"""Commands that move the caret; with Shift they extend the selection."""

WITH_AN_ARTICLE = frozenset(info.name for info in CATALOGUE if not info.everywhere) | {
    "picture",
    "find",
    "problems-here",
    "what-changed",
    "open-points",
    "done",
    "reopen",
    "flag",
    "article-note",
    "article-labels",
}
"""Commands that mean nothing while no article is open."""

BEGIN_A_GROUP = frozenset(
    ("import", "picture", "edit-schema", "preferences", "quit", "copy", "undo-batch", "find", "jump", "let-go")
    + (
        "start-earlier",
        "fragment",
        "attributes",
        "remove",
        "next-relation",
        "link",
        "take-like",
        "restore-proposals",
        "names",
    )
    + (
        "what-changed",
        "done",
        "flag",
        "count-time",
        "next-article",
        "leading-more",
        "hide-tashkeel",
        "arcs",
        "statistics",
    )
    + ("article-only", "guided-tour", "about")
)
"""Commands before which a line stands in their menu."""

BEGIN_A_PART = frozenset(("attributes", "remove", "start-earlier", "select-word", "next-span", "undo"))
"""Commands before which a line stands in the menu of a moment."""

ALWAYS = (
    "undo",
    "redo",
    "find",
    "command-palette",
    "done",
    "next-article",
    "previous-article",
    "article-only",
    "close-panels",
    "keys",
)
_MOVING = ("word-left", "word-right", "jump", "jump-to-span", "next-span", "previous-span", "next-proposal")
_ENDS = ("start-earlier", "start-later", "end-later", "end-earlier", "start-earlier-cluster", "end-later-cluster")
COMMANDS_OF = {
    "nothing": ("import", "open-project", "new-project"),
    "caret": (*_MOVING, "select-word", "end-later", "last-label"),
    "text": ("last-label", *_ENDS, "select-word", "fragment", "copy", "let-go"),
    "span": (
        "relate",
        "relate-as-tail",
        "all-occurrences",
        "link",
        "unlink",
        "next-relation",
        "attributes",
        "note",
        "remove",
        *_ENDS,
        "select-word",
        "span-to-text",
        "fragment",
        "copy",
        "next-span",
        "previous-span",
    ),
    "proposal": (
        "take-proposal",
        "take-like",
        "take-all",
        "dismiss-proposal",
        "dismiss-like",
        "next-proposal",
        "previous-proposal",
        "let-go",
    ),
    "past": ("restore-state", "back-to-now", "what-changed"),
    "relation": ("next-relation", "reverse", "attributes", "note", "remove", "let-go"),
    "hints": (),
    "choices": (),
}
"""The commands that mean something at each moment, by what ``ArticleController.moment`` calls it."""
