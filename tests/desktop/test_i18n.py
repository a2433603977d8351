"""The words of the interface: all there, and none stale; numbers and plurals; switching."""

from __future__ import annotations

import ast
import pickle
import re
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt

from annotations.dictionary import Proposal
from annotations.document import Markup
from annotations.errors import UserError
from annotations.formats.making import check_within
from annotations.formats.record import Rejection
from annotations.history import Deed
from annotations.importing.importer import BUT_OTHER, HERE_ALREADY, TWICE
from annotations.reducing import ONE_LEVEL
from annotations.samples import make_sample_project
from desktop import i18n
from desktop.article import about
from desktop.dialogs.told_lines import ToldLines
from desktop.launcher import Launcher
from desktop.panels.banner import Banner
from desktop.panels.wording import deed_text
from desktop.pilot import Pilot
from desktop.schema_editor.checks import faults_of
from desktop.settings import SettingsFile
from schemas.files import loads
from schemas.mistakes import SchemaError
from schemas.model import Text
from schemas.saying import Said, Titled, enumerated, numbered, say
from tests.support import translations
from tests.support.making import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

FILES = sorted(i18n.FOLDER.glob("*.ts"))
FORMS = {"en": 2, "ar": 6}
"""How many forms a language has of what goes with a number."""
DESKTOP = Path(i18n.__file__).parent


@pytest.fixture
def arabic(prepared: QApplication) -> Iterator[QApplication]:
    i18n.speak(prepared, "ar")
    yield prepared
    i18n.speak(prepared, "en")


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_all_that_is_to_be_translated_is(file: Path, tmp_path: Path):
    gathered = tmp_path / file.name
    shutil.copyfile(file, gathered)
    translations.gather(gathered)
    messages = {(context, text) for context, text, _ in messages_of(file)}
    wanted = {(context, text) for context, text, _ in messages_of(gathered)}
    assert wanted - messages == set(), "new; python3 dev.py translations gathers them"
    assert messages - wanted == set(), "not in the sources any more; python3 dev.py translations takes them out"
    assert [text for _, text, translation in messages_of(file) if translation.get("type")] == []


def messages_of(file: Path) -> list[tuple[str, str, ET.Element]]:
    found = []
    for context in ET.parse(file).getroot().iterfind("context"):
        for message in context.iterfind("message"):
            translation = message.find("translation")
            assert translation is not None
            found.append((context.findtext("name", ""), message.findtext("source", ""), translation))
    return found


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_translations_have_the_holes_of_their_sources(file: Path):
    assert i18n.read_translations(file)
    for (_, source), forms in i18n.read_translations(file).items():
        wanted = sorted(re.findall(r"%\d|\{\w+(?:[!:][^{}]+)?\}", source))
        assert all(sorted(re.findall(r"%\d|\{\w+(?:[!:][^{}]+)?\}", form)) == wanted for form in forms), source
        assert all(form.strip() for form in forms), source
        assert len(forms) == (FORMS[file.stem[-2:]] if "%n" in source else 1), source


def test_every_text_that_is_translated_is_found_by_those_who_gather():
    """They see literal texts only, and none inside an f-string or under another name for `tr`."""
    gathered = {source for file in FILES for _, source in i18n.read_translations(file)}
    trees = [(path.name, ast.parse(path.read_text("utf-8"))) for path in DESKTOP.rglob("*.py")]
    texts = [(name, text) for name, tree in trees for node in ast.walk(tree) if (text := translated_by(node))]
    assert len(texts) > 300
    assert [(name, ast.unparse(text)) for name, text in texts if getattr(text, "value", "") not in gathered] == []
    strings = [(name, node) for name, tree in trees for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    assert [(name, ast.unparse(node)) for name, node in strings if any(map(translated_by, ast.walk(node)))] == []
    called = {id(node.func) for _, tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)}
    named = [(name, node) for name, tree in trees for node in ast.walk(tree) if getattr(node, "attr", "") == "tr"]
    assert [(name, ast.unparse(node)) for name, node in named if id(node) not in called] == []


def translated_by(node: ast.AST) -> ast.expr | None:
    """The text that a call of `tr` or `QCoreApplication.translate` translates."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return None
    owner, called = node.func.value, node.func.attr
    if called == "tr":
        return node.args[0]
    is_qt = isinstance(owner, ast.Name) and owner.id == "QCoreApplication"
    return node.args[1] if called == "translate" and is_qt and ast.unparse(node.args[0]) != "DOMAIN" else None


def test_arabic_plurals():
    forms = {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 101: 5, 102: 5, 103: 3, 111: 4, 1_000: 5, 1_003: 3}
    assert {number: i18n.arabic_plural(number) for number in forms} == forms


def test_english_has_one_form_for_one_and_another_for_more(prepared: QApplication):
    class History(QObject):
        pass

    i18n.speak(prepared, "en")
    said = [History().tr("Taken back in %n articles.", "", number) for number in (0, 1, 2, 1_200)]
    assert said == [f"Taken back in {what}." for what in ("0 articles", "1 article", "2 articles", "1,200 articles")]
    i18n.speak(prepared, "ar")
    said = [History().tr("Taken back in %n articles.", "", number) for number in (1, 2, 3, 11, 100)]
    assert said == [f"تم التراجع في {what}." for what in ("مقال واحد", "مقالين", "3 مقالات", "11 مقالًا", "100 مقال")]
    i18n.speak(prepared, "en")


def test_numbers_go_with_their_words(arabic: QApplication):
    class DocumentsModel(QObject):
        pass

    def said(number: int) -> str:
        return DocumentsModel().tr("Spans: %n", "", number)

    assert [said(n) for n in (0, 1, 2)] == ["لا مقاطع موسومة", "مقطع موسوم واحد", "مقطعان موسومان"]
    assert [said(n) for n in (3, 11, 1_200)] == ["3 مقاطع موسومة", "11 مقطعًا موسومًا", "1,200 مقطع موسوم"]
    i18n.speak(arabic, "ar", "eastern")
    assert [said(3), i18n.number(12_345)] == ["٣ مقاطع موسومة", "١٢٬٣٤٥"]
    assert i18n.digits(12_345) == "١٢٣٤٥"
    assert i18n.moment(0) == ""
    assert re.fullmatch(r"[٠-٩]{4}-[٠-٩]{2}-[٠-٩]{2} [٠-٩]{2}:[٠-٩]{2}", i18n.moment(1_750_000_000_000))


def test_sizes_are_said_in_the_language_of_the_interface(arabic: QApplication):
    of_bytes = (0, 1, 256_000, 999_999, 12_340_000, 999_960_000)
    assert [i18n.size(n) for n in of_bytes] == ["0 ك.ب", "1 ك.ب", "256 ك.ب", "1.0 م.ب", "12.3 م.ب", "1.0 غ.ب"]
    i18n.speak(arabic, "ar", "eastern")
    assert i18n.size(12_340_000) == "١٢٫٣ م.ب"
    i18n.speak(arabic, "en")
    assert [i18n.size(n) for n in of_bytes[2:]] == ["256 KB", "1.0 MB", "12.3 MB", "1.0 GB"]


def test_tool_tips_run_as_the_interface_does(arabic: QApplication):
    proposal = Proposal(start=0, end=4, label="PER", text="سلمى", score=1.0, source="dictionary")
    assert about.tool_tip(proposal, Markup()).startswith("<p dir='rtl' style='white-space:pre'>")
    assert i18n.rich_paragraph("") == ""
    i18n.speak(arabic, "en")
    assert i18n.rich_paragraph("a < b\nc") == "<p dir='ltr' style='white-space:pre-wrap'>a &lt; b<br>c</p>"


def test_what_nobody_translated_stays_and_qts_own_words_come_with_qt(arabic: QApplication):
    assert QCoreApplication.translate("Nobody", "Nothing of the kind") == "Nothing of the kind"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "إلغاء"
    assert QCoreApplication.translate("QPlatformTheme", "Save") == "حفظ"
    assert QCoreApplication.translate("QLineEdit", "Select All") == "حدّد الكلّ"
    i18n.speak(arabic, "en")
    assert arabic.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert i18n.number(12_345) == "12,345"
    assert i18n.listed(["a", "b"]) == "\u2068a\u2069, \u2068b\u2069"


def test_what_the_rooms_without_qt_say_has_the_numerals_of_the_interface(arabic: QApplication):
    """Numbers and dates have; names, codes and what is quoted stay as they are."""
    i18n.speak(arabic, "ar", "eastern")

    def said(pattern: str, **values: object) -> str:
        return re.sub("[\u2066-\u2069]", "", i18n.told(Said(pattern, values)))

    assert said("{count:,} {name} {part:.1f}", count=7_000_000, name="v2", part=0.5) == "٧٬٠٠٠٬٠٠٠ v2 ٠٫٥"
    assert said("0x{value:02X}, {year}, {is_on}", value=0x1F, year=2_026, is_on=True) == "0x1F, ٢٠٢٦, True"
    since = "user {user}, process {process} on {host}, since {since:%Y-%m-%d %H:%M}"
    holder = {"user": "u1", "process": "4711", "host": "h2", "since": datetime(2026, 3, 4, 12, 30)}  # noqa: DTZ001
    assert said(since, **holder) == "المستخدم u1، العملية 4711 على h2، منذ ٢٠٢٦-٠٣-٠٤ ١٢:٣٠"
    assert said("{each}", each=numbered([("PER1", 1_200), ("ORG", 2)])) == "PER1 (١٬٢٠٠), ORG (٢)"
    assert str(numbered([("PER1", 1_200), ("ORG", 2)])) == "PER1 (1,200), ORG (2)"
    assert i18n.percentage(90) == "\u2068٩٠\u00a0%\u2069"
    assert deed_text(Deed("schema", 3, "5")) == "غُيّر المخطط إلى الإصدار \u2068٥\u2069؛ الوسوم المتغيّرة: ٣"


def test_errors_are_told_in_the_language_of_the_interface(arabic: QApplication):
    inner = UserError(say("The text has {count:,} characters; the limit is {most:,}.", count=7_000_000, most=5_000_000))
    error = UserError(say("document {number}: {error}", number=3, error=inner), advice="Split it into articles.")
    assert (
        str(error) == "document 3: The text has 7,000,000 characters; the limit is 5,000,000. Split it into articles."
    )
    assert i18n.told(error) == "المقال 3: في النص 7,000,000 حرف، والحد الأقصى 5,000,000. قسّمه إلى مقالات."
    assert i18n.told("nothing that is known") == "nothing that is known"
    assert pickle.loads(pickle.dumps(error.message)).pattern == "document {number}: {error}"


def test_the_unit_that_offsets_would_fit_is_told_in_arabic(arabic: QApplication):
    with pytest.raises(UserError) as refused:
        check_within("PER", [(3, 7)], "😀 سلمى", "سلمى")
    said = re.sub("[\u2066-\u2069]", "", i18n.told(refused.value))
    assert said == "المقطع PER: [3, 7) خارج النص ذي 6 محرف؛ وتصحّ إن عُدّت المواضع بوحدات UTF-16."


def test_sentences_joined_to_one_and_titles_of_the_schema_are_told_in_arabic(arabic: QApplication):
    named = Titled("level", Text(ar="الدرجة", en="Level"))
    lacking = say("«{text}» {label}: {attribute} is missing", text="سلمى", label="PER", attribute=named)
    assert str(lacking) == "«سلمى» PER: level is missing"
    assert i18n.told(lacking) == "«\u2068سلمى\u2069» \u2068PER\u2069: تنقصه الصفة «الدرجة»"
    assert i18n.told(Titled("level", Text())) == "level"
    both = enumerated([say("«{title}»: {message}", title="أول", message=lacking), "other"])
    assert str(both) == "«أول»: «سلمى» PER: level is missing; other"
    assert i18n.told(both) == f"«\u2068أول\u2069»: {i18n.told(lacking)}؛ \u2068other\u2069"
    assert i18n.told(pickle.loads(pickle.dumps(both))) == i18n.told(both)


def test_what_is_wrong_with_a_schema_is_told_in_arabic(arabic: QApplication):
    with pytest.raises(SchemaError) as caught:
        loads('format = "hashiya-schema/1"\nname = "a b"\nversion = 1\nstrange = 1\n', source="mine.toml")
    told = [re.sub("[\u2066-\u2069]", "", line) for line in i18n.told(caught.value).splitlines()]
    assert told[0].startswith("mine.toml:1: entity: لا يمكن وسم أي مقطع (")
    assert told[1].startswith('mine.toml:2: name: لا يصلح "a b" معرّفًا (')
    assert told[2].startswith("mine.toml:4: strange: هذا المفتاح غير معروف (")
    kinds = tuple(replace(one, key="1") if one.id in ("PER", "ORG") else one for one in SCHEMA.entities)
    (fault,) = faults_of(replace(SCHEMA, entities=kinds))
    assert re.sub("[\u2066-\u2069]", "", fault.message) == 'المفتاح "1" مستعمل في PER (يلزم غيره)'


def test_what_was_given_stands_apart_in_an_arabic_sentence(arabic: QApplication):
    said = say("{path} is damaged: {missing} is missing.", path=Path("/srv/x.hashiya"), missing="spans")
    assert i18n.told(said) == "\u2068/srv/x.hashiya\u2069 تالف: ينقصه مقاطع."
    quoted = say("There is no span {text!r}.", text="سلمى")
    assert "\u2068'سلمى'\u2069" in i18n.told(quoted)
    assert i18n.paragraph(i18n.told(said)) == i18n.told(said), "what stands apart does not decide the direction"
    assert i18n.paragraph("Waraq تالف") == "\u200fWaraq تالف"
    assert i18n.paragraph("no Arabic") == "no Arabic"
    i18n.speak(arabic, "en")
    assert i18n.told(said) == "/srv/x.hashiya is damaged: spans is missing."
    assert i18n.paragraph("«سلمى» is here") == "\u200e«سلمى» is here"


def test_a_sentence_that_begins_with_a_path_runs_from_the_right_in_a_field_of_many_lines(
    arabic: QApplication, qtbot: QtBot
):
    why = say("span {text!r}: no entity type {label!r} in {name}", text="سامر", label="Cat", name="small")
    rejection = Rejection("/srv/news.jsonl", 3, why)
    lines = [str(rejection), "There are no documents yet, so nothing was exported.", "news.jsonl"]
    assert i18n.told(lines[0]).startswith("\u2068/srv/news.jsonl:3\u2069: ")
    rightwards, leftwards = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert laid_out(lines, qtbot) == [(leftwards, "right"), (leftwards, "right"), (rightwards, "right")]
    assert laid_out(["Traceback", "  File x.py"], qtbot) == [(rightwards, "left")] * 2, "nothing of it is Arabic"
    i18n.speak(arabic, "en")
    assert laid_out(["مقال.txt: not valid UTF-8.", "news.jsonl"], qtbot) == [(rightwards, "left")] * 2


def laid_out(lines: list[str], qtbot: QtBot) -> list[tuple[Qt.LayoutDirection, str]]:
    """Which way each line runs, and the side at which it stands."""
    field = ToldLines(lines, "lines")
    qtbot.addWidget(field)
    field.resize(900, 200)
    field.show()
    found = []
    for number in range(len(lines)):
        block = field.document().findBlockByNumber(number)
        text = block.layout().lineAt(0).naturalTextRect()
        side = "left" if text.left() < field.viewport().width() - text.right() else "right"
        found.append((block.textDirection(), side))
    return found


def test_what_an_export_leaves_out_is_told_in_arabic(arabic: QApplication):
    said = say(
        "Left out: {count:,} of {total:,} {which}, {reason}.", count=12, total=79, which="spans", reason=ONE_LEVEL
    )
    assert i18n.told(said) == "لم يدخل: 12 من 79 (مقاطع في تداخل أو تقاطع مع مقطع آخر، والصيغة ذات مستوى واحد)."
    left = "Left out: {count:,} {which}, {reason}."
    here, other = HERE_ALREADY, TWICE + BUT_OTHER
    told = [
        i18n.told(say(left, count=count, which=which, reason=reason))
        for count, which, reason in ((10, "documents", here), (1, "document", here), (1, "document", other))
    ]
    assert told == [
        "لم يدخل: 10 (مقالات في المشروع من قبل).",
        "لم يدخل: 1 (مقال في المشروع من قبل).",
        "لم يدخل: 1 (مقال بسبب التكرار في ما استُورد، بالمعرّف نفسه لكن بنص آخر).",
    ]
    found = set(translations.phrases())
    reasons = {
        "an end of which is left out",
        "which the format cannot hold",
        "that cross another one of the same label",
    }
    assert reasons | {"spans widened to whole words", "This cannot be taken back", ONE_LEVEL} <= found


def test_the_program_is_called_in_the_language_of_the_interface(arabic: QApplication):
    assert (i18n.program_name(), arabic.applicationDisplayName()) == ("حاشية", "حاشية")
    i18n.speak(arabic, "en")
    assert (i18n.program_name(), arabic.applicationDisplayName()) == ("Hashiya", "Hashiya")


def test_the_other_language_comes_with_the_same_article(prepared: QApplication, tmp_path: Path):
    project = tmp_path / "sample.hashiya"
    make_sample_project(project, by="")
    settings = SettingsFile(tmp_path / "settings.json")
    launcher = Launcher(settings, "light")
    launcher.start(project)
    app = launcher.app
    assert app
    pilot = Pilot(app)
    pilot.wait_for_article()
    app.commands.run("next-article")
    pilot.wait_until(lambda: app.workspace.key == 2)
    app.controller.desk.select_text(5, 9)
    for language, first, menu in (("ar", "left", "ملف"), ("en", "right", "File")):
        launcher.run("language")
        app = launcher.app
        assert app
        Pilot(app).wait_for_article()
        assert settings.read().language == i18n.language() == language
        assert app.window.menuBar().actions()[0].text().replace("&", "") == menu
        assert (app.workspace.key, app.window.article.selection.caret) == (2, 9)
        assert app.window.isRightToLeft() == (language == "ar")
        assert app.window.windowTitle().endswith(f" — {i18n.program_name()}")
        places = [
            panel.mapToGlobal(panel.rect().center()).x() for panel in (app.window.inspector, app.window.documents)
        ]
        assert (places[0] < places[1]) == (first == "left")
    launcher.close()
    i18n.speak(prepared, "en")


def test_a_warning_stays_in_the_window_that_is_made_anew(
    prepared: QApplication, make_project: Callable[..., Path], tmp_path: Path
):
    launcher = Launcher(SettingsFile(tmp_path / "settings.json"), "light")
    launcher.start(make_project("سامر في صيدا"))
    assert launcher.app
    Pilot(launcher.app).wait_for_article()
    for _ in range(2):
        launcher.app.window.warn("The disk is full.", offer_copy=True)
        launcher.run("language")
        Pilot(launcher.app).wait_for_article()
        banner = launcher.app.window.findChild(Banner)
        assert (launcher.app.window.banner_text, banner.offers_copy) == ("The disk is full.", True)
    launcher.app.window.calm("The disk is full.")
    launcher.run("language")
    assert launcher.app.window.banner_text == ""
    launcher.close()
    i18n.speak(prepared, "en")


def test_numerals_are_a_choice_and_a_start_page_switches_too(prepared: QApplication, tmp_path: Path):
    settings = SettingsFile(tmp_path / "settings.json")
    launcher = Launcher(settings, "light")
    launcher.start(None)
    launcher.run("language")
    launcher.run("numerals")
    assert settings.read().numerals == "eastern"
    assert i18n.number(7) == "٧"
    assert launcher.welcome
    assert launcher.welcome.isRightToLeft()
    launcher.close()
    i18n.speak(prepared, "en")
