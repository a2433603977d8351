"""The composition root: builds what lives as long as a window, and connects it. It decides nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import platformdirs
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal
from PySide6.QtGui import QIcon

from annotations.places import warning_for
from annotations.store.lock import user_name
from annotations.store.seals import Seals
from desktop import fonts, theme
from desktop.advising import Advising
from desktop.article.accessible import Accessibility
from desktop.article.controller import ArticleController
from desktop.batching import Batching
from desktop.checking import Checking
from desktop.commands import Commands
from desktop.current import Current
from desktop.describing import Describing
from desktop.dialogs.choosers import Choosers
from desktop.evolving import Evolving
from desktop.exchange import Exchange
from desktop.finishing import Finishing
from desktop.focus import FocusRing
from desktop.garbage import GarbageCollector
from desktop.guiding import Guiding
from desktop.history import History
from desktop.i18n import language, program_name, speak
from desktop.incoming import Incoming
from desktop.judging import Judging
from desktop.keeping import Keeping
from desktop.keymap import Keymap
from desktop.knowing import Knowing
from desktop.main_window import MainWindow
from desktop.measuring import Measuring
from desktop.naming import Naming
from desktop.occurring import Occurring
from desktop.outgoing import Outgoing
from desktop.past import Past
from desktop.proposing import Proposing
from desktop.refreshing import Refreshing
from desktop.searching import Searching
from desktop.settings import Place
from desktop.tasks import Worker
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.i18n import Language, Numerals
    from desktop.opening import Opening
    from desktop.schema_editor.draft import Draft
    from desktop.settings import SettingsFile

INTERFACE_PX = 13
_WAIT_MS = 20


class App(QObject):
    """One open project with its window.

    ``title`` stands in the title bar in place of the file's name; ``about`` is said of a project that is read-only.
    The article and the place in it that were open the last time are shown again.
    Raises UserError where the project cannot be opened; then nothing is left behind.

    Signals:
        project_wanted: Another project is wanted, or the window otherwise; carries "new-project", "open-project",
            "open-sample", "guided-tour" (which marks the sample, not what is open), "language" or "numerals".
        recent_wanted: A recent project is wanted; carries its path.
        restore_wanted: A backup is to take the place of this project; carries its path.
    """

    project_wanted = Signal(str)
    recent_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(
        self,
        path: Path,
        *,
        theme_name: str = "light",
        choosers: Choosers | None = None,
        settings: SettingsFile | None = None,
        readonly: bool = False,
        title: str = "",
        about: str = "",
        opening: Opening | None = None,
    ) -> None:
        super().__init__()
        self.path = path
        self.is_readonly, self.title, self.about = readonly, title, about
        self._settings = settings
        self._given_up: Draft | None = None
        self.worker = Worker(path, self, readonly=readonly, seals=Seals())
        self.worker.open(opening)
        look = theme.THEMES[theme_name]
        self.window = MainWindow(look)
        self.window.setWindowTitle(f"{title or path.name} — {program_name()}")
        self.window.may_close = self._may_close
        self.controller = ArticleController(self.window.article, look, self)
        self.accessibility = Accessibility(self.window.article, self.controller)
        self.workspace = Workspace(
            self.window, self.controller, self.worker, by=user_name(), language=language(), about=about
        )
        self.choosers = choosers or Choosers(self.window, _place_beside(path))
        self.exchange = Exchange(self)
        self.incoming = Incoming(self.exchange, self.workspace, self.worker, self.choosers)
        self.outgoing = Outgoing(self.exchange, self.worker, self.choosers, language(), _place_beside(path) / path.stem)
        self.batching = Batching(self.window, self.controller, self.workspace, self.worker)
        self.occurring = Occurring(self.window, self.controller, self.workspace, self.worker, self.batching)
        self.describing = Describing(self.window, self.controller, self.workspace, self.worker, self.batching)
        self.history = History(self.window, self.workspace, self.worker, self.batching)
        self.commands = Commands(
            self.window, self.controller, self.workspace, self.exchange, self.worker, self.choosers, look
        )
        self.current = Current(self.window, self.controller, self.workspace, self.worker)
        self._add_the_rest()
        self._add_commands()
        self._connect()
        self.workspace.start(self._restore())
        self.keeping.start()
        self.advising.read()
        if warning := warning_for(path):
            self.window.warn(warning, offer_copy=True)

    def _add_the_rest(self) -> None:
        """Those who work on the open project, each for itself."""
        self.judging = Judging(self.window, self.controller, self.workspace, self.worker)
        self.checking = Checking(self.window, self.controller, self.workspace, self.worker, self.judging)
        self.evolving = Evolving(self.window, self.workspace, self.worker, self.batching, self.choosers)
        self.evolving.looks_wanted.connect(self.checking.start_second_looks)
        self.past = Past(self.window, self.controller, self.workspace, self.worker, self.batching)
        self.proposing = Proposing(self.window, self.controller, self.workspace, self.worker)
        self.refreshing = Refreshing(self.controller, self.workspace, self.worker)
        self.naming = Naming(self.window, self.workspace, self.worker, self.choosers)
        self.naming.changed.connect(self.proposing.forget)
        self.measuring = Measuring(self.window, self.workspace, self.worker, self.choosers, self.path.stem)
        self.knowing = Knowing(self.window, self.choosers)
        self.finishing = Finishing(self.window, self.controller, self.workspace)
        self.advising = Advising(self.window, self.controller, self.workspace, self.worker)
        self.guiding = Guiding(self.window, self.controller)
        self.workspace.schema_changed.connect(self.proposing.forget)
        self.searching = Searching(self.window.search, self.worker, self.workspace)
        self.keeping = Keeping(self.window, self.worker, self.choosers, self.path)
        self.keeping.chosen.connect(self.restore_wanted)
        self.occurring.looked.connect(self.searching.forget)

    @property
    def is_busy(self) -> bool:
        """True where something is being done that closing the window would cut short."""
        busy = (self.exchange, self.proposing, self.batching, self.checking, self.measuring)
        return any(one.is_running for one in busy)

    def show(self) -> None:
        """Show the window, the article ready for keys."""
        self.window.show()
        self.window.article.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Finish what is being saved, remember the window, and let go of the file."""
        self.remember()
        self.workspace.write_time()
        for running in (
            self.workspace.listing,
            self.exchange,
            self.checking,
            self.searching,
            self.occurring,
            self.history,
            self.past,
            self.batching,
            self.evolving,
            self.keeping,
            self.knowing,
            self.measuring,
        ):
            running.cancel()  # what is being saved is not among these
        self.worker.close()
        self.exchange.wait()
        self.checking.wait()
        self.proposing.wait()
        self.naming.wait()
        self.refreshing.wait()
        self.keeping.wait()
        self.knowing.wait()
        self.measuring.wait()

    def warns_of_draft(self) -> bool:
        """True, and said, once for a draft of the schema that would be dropped: who leaves again drops it."""
        draft = self.evolving.draft
        if draft is None or draft == self._given_up:
            return False
        self._given_up = draft
        self.window.warn(self.tr("The schema editor has changes that are not applied. Do that once more to drop them."))
        return True

    def _may_close(self) -> bool:
        """Wait for what is being saved; False where it could not be, or a draft dropped, and the window says why."""
        if self.warns_of_draft():
            return False
        failures: list[Exception] = []
        self.worker.commit_failed.connect(failures.append)
        while self.worker.is_open and self.worker.pending > self.worker.refused:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _WAIT_MS)
        self.worker.commit_failed.disconnect(failures.append)
        return not failures

    def _restore(self) -> Place:
        """Give the window the size, docks, keys and reading that it had the last time; return where one was."""
        place = Place()
        if self._settings:
            settings = self._settings.read()
            self.window.restore(settings.geometry, settings.docks)
            self.commands.set_keymap(Keymap(settings.keys))
            self.window.article.set_reading(settings.reading)
            self.window.show_reading(settings.reading)
            self.window.show_recent([Path(name) for name in settings.recent])
            self.workspace.timing.switch(on=settings.counts_time)
            self.window.documents.set_columns(settings.columns or None)
            place = settings.places.get(str(self.path.resolve()), place)
            if settings.knowledge_base:
                self.knowing.open(Path(settings.knowledge_base))
        self.window.show_counting(on=self.workspace.timing.is_on)
        return place

    def remember(self) -> None:
        """Write size, docks, reading, keys and theme into the settings."""
        if self._settings and self.worker.is_open:
            geometry, docks = self.window.remembered()
            facts: dict[str, object] = {"geometry": geometry, "docks": docks, "reading": self.window.article.reading}
            facts["keys"] = dict(self.window.keymap.own)
            facts["knowledge_base"] = str(self.knowing.wanted or "")
            facts["counts_time"] = self.workspace.timing.is_on
            facts["columns"] = self.window.documents.chosen_columns or ()
            if self.commands.theme_was_chosen:
                facts["theme"] = self.commands.theme_name
            settings = self._settings.read().with_place(self.path, self.workspace.place)
            self._settings.write(msgspec.structs.replace(settings, **facts))

    def _add_commands(self) -> None:
        """What others carry out than :class:`Commands`."""
        self.commands.add("import", self.incoming.start)
        self.commands.add("import-folder", self.incoming.start_folder)
        self.commands.add("export", self.outgoing.start)
        self.commands.add("all-occurrences", self.occurring.start)
        self.commands.add("problems", self.checking.start)
        self.commands.add("problems-here", self.checking.start_here)
        self.commands.add("second-looks", self.checking.start_second_looks)
        self.commands.add("edit-schema", self.evolving.start)
        self.commands.add("history", self.history.start)
        self.commands.add("undo-batch", self.history.undo_last)
        self.commands.add("what-changed", self.past.start)
        self.commands.add("restore-state", self.past.restore)
        self.commands.add("back-to-now", self.past.leave)
        self.commands.add("propose", self.proposing.start_here)
        self.commands.add("propose-all", self.proposing.start_everywhere)
        self.commands.add("restore-proposals", self.proposing.restore)
        self.commands.add("names", self.naming.start)
        self.commands.add("flag", self.describing.flag)
        self.commands.add("article-note", self.describing.note)
        self.commands.add("article-labels", self.describing.labels)
        self.commands.add("find-article", self._find_article)
        self.commands.add("count-time", self._switch_time)
        self.commands.add("restore-backup", self.keeping.choose)
        self.commands.add("done", self.finishing.finish)
        self.commands.add("open-points", self.finishing.show)
        self.commands.add("guidance", self.advising.start)
        self.commands.add("guided-tour", lambda: self.project_wanted.emit("guided-tour"))
        self.commands.add("knowledge-base", self.knowing.choose)
        self.commands.add("statistics", self.measuring.start)
        self.commands.add("datasheet", self.measuring.write_datasheet)

    def _find_article(self) -> None:
        self.window.docks.show("documents")
        self.window.documents.enter_search()

    def _switch_time(self) -> None:
        """Count the time that is spent on articles, or do not any more."""
        timing = self.workspace.timing
        timing.switch(on=not timing.is_on)
        self.window.show_counting(on=timing.is_on)
        said = self.tr("The time spent is counted; it stays in this file.")
        self.window.say(said if timing.is_on else self.tr("The time spent is not counted any more."))

    def _connect(self) -> None:
        window, controller = self.window, self.controller
        window.commanded.connect(self.commands.run)
        window.closing.connect(self.close)
        window.recent_wanted.connect(self.recent_wanted)
        self.commands.project_wanted.connect(self.project_wanted)
        window.copy_wanted.connect(self.commands.save_copy)
        window.documents.opened.connect(self.workspace.open_document)
        window.documents.left.connect(window.focus_centre)
        window.palette_panel.chosen.connect(self.commands.label)
        window.inspector.attribute_changed.connect(controller.marking.set_attribute)
        window.inspector.note_changed.connect(controller.marking.set_note)
        window.inspector.relation_chosen.connect(controller.desk.select_relation)
        window.article.name_of = self.knowing.name_of
        window.inspector.knowledge = lambda: self.knowing.search
        window.inspector.kb_id_changed.connect(controller.linking.identify)
        window.inspector.mention_chosen.connect(controller.desk.select_span)
        self.knowing.opened.connect(self.current.show)
        self.knowing.chosen.connect(self.remember)
        window.names.commanded.connect(self.commands.run)
        window.inspector.commanded.connect(self.commands.run)
        window.search.concordance.left.connect(window.article.setFocus)
        window.history.left.connect(window.focus_centre)
        window.inspector.left.connect(window.article.setFocus)
        controller.desk.message.connect(window.say)
        controller.desk.message_over.connect(window.unsay)
        controller.asked.connect(self.commands.run)
        self.worker.pending_changed.connect(lambda pending: window.show_saved(pending=pending))
        self.workspace.opened.connect(lambda _: self.occurring.forget())
        self.workspace.opened.connect(lambda _: self.remember())  # a killed program comes back to it, too
        self.incoming.imported.connect(self.workspace.on_imported)
        self.incoming.imported.connect(lambda *_: self.measuring.forget())
        window.files_dropped.connect(self.incoming.import_files)
        self.exchange.busy.connect(self.commands.show_busy)
        self.exchange.progressed.connect(lambda percent: window.running.show_progress("exchange", percent))
        self.proposing.may_begin = lambda: not self.exchange.is_running
        self.exchange.may_begin = lambda: not self.proposing.is_running
        self.exchange.message.connect(window.say)
        self.exchange.warned.connect(window.warn)


def _place_beside(project: Path) -> Path:
    """Where files of a project are expected: beside it, but for the sample, which lies where nobody looks."""
    folder = project.resolve().parent
    return Path.home() if folder == Path(platformdirs.user_data_dir("hashiya", appauthor=False)).resolve() else folder


def prepare(
    application: QApplication, theme_name: str, spoken: Language = "en", numerals: Numerals = "western"
) -> None:
    """Give an application our name, language, fonts and colours, and let it collect Python's garbage in its thread."""
    speak(application, spoken, numerals)
    application.setApplicationName("hashiya")
    application.setDesktopFileName("hashiya")
    application.setWindowIcon(QIcon(str(Path(__file__).with_name("assets") / "hashiya.svg")))
    fonts.load()
    application.setFont(fonts.interface_font(INTERFACE_PX))
    theme.apply(application, theme.THEMES[theme_name])
    if application.findChild(FocusRing) is None:
        FocusRing(application)
    if application.findChild(GarbageCollector) is None:
        GarbageCollector(application)
