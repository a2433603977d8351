"""Which window is open: the welcome page or a project; and what is remembered from one to the next."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import platformdirs
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from annotations.errors import UserError
from annotations.progress import CancelledError
from annotations.samples import make_sample_project
from annotations.store import backups
from annotations.store.file_errors import DamagedError
from annotations.store.lock import LockedError, user_name
from annotations.store.project_file import ProjectFile
from annotations.store.repair import repair
from annotations.targets import HEADER_BYTES, is_header
from desktop import theme
from desktop.app import App
from desktop.dialogs.choosers import Choosers
from desktop.dialogs.preferences import PreferencesDialog
from desktop.i18n import filled, language, meant, moment, speak, told
from desktop.mending import Mending
from desktop.opening import Opening
from desktop.reporting import Reporting
from desktop.welcome import Welcome
from schemas import files
from schemas.mistakes import SchemaError
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from annotations.progress import Progress
    from annotations.store.backups import Backup
    from annotations.store.repair import Repaired
    from desktop.crash import CrashReport
    from desktop.dialogs.ways import WayOut
    from desktop.i18n import Numerals
    from desktop.mending import Done, Work
    from desktop.settings import Settings, SettingsFile

SAMPLE_NAME = "sample.hashiya"


class Launcher(QObject):
    """Opens one window at a time. A ``report`` of what went wrong the last time is offered there.

    Attributes:
        app: The open project, or None.
        welcome: The welcome page, or None.
        mending: Restores and repairs projects.
        choosers_for: Makes what asks by dialogs over a window.
        was_mended: True once a way out of damage was tried.
    """

    def __init__(self, settings: SettingsFile, theme_name: str, report: CrashReport | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._theme_name = theme_name
        self.app: App | None = None
        self.welcome: Welcome | None = None
        self.mending = Mending(self)
        self._reporting = Reporting(report, self)
        self.was_mended = False
        self._before_tour: Path | None = None
        self.choosers_for = Choosers

    def start(self, project: Path | None) -> None:
        """Open a project, or the welcome page where none is named. Raises UserError where it cannot be opened."""
        try:
            if project:
                self._open(project)
        except CancelledError:
            project = None
        if not project:
            self._show_welcome()

    def close(self) -> None:
        """Close whatever is open."""
        self.mending.cancel()
        self.mending.wait()
        app, welcome, self.app, self.welcome = self.app, self.welcome, None, None
        _put_away(app, welcome)

    def run(self, command: str) -> None:
        """Carry out what the welcome page offers and what needs another window, by the name of the command."""
        if command in ("language", "numerals"):
            self._speak_otherwise(command)
            return
        if command == "preferences":
            self._ask_preferences()
            return
        choosers = self.choosers_for(self._window)
        if command == "open-project":
            self.open(choosers.project())
        elif command == "open-sample":
            self._try(sample_project)
        elif command == "guided-tour":
            self._begin_tour()
        elif command == "new-project" and (wanted := choosers.new_project()):
            self._try(lambda: make_project(wanted.path, wanted.schema, wanted.clitic_policy))
            if self.app and self.app.path == wanted.path and wanted.articles:
                self.app.incoming.import_files(list(wanted.articles))

    def _begin_tour(self) -> None:
        """Lead through the sample, and then back to the project that was open before."""
        if not self._may_make_anew():
            return
        was = self.app
        self._try(sample_project)
        if self.app and self.app.path.resolve() == _sample_path().resolve():
            if self.app is not was:
                self._before_tour = was.path if was and not was.is_readonly else None
            self.app.guiding.start()

    def _on_tour_over(self) -> None:
        """Go back to the project that the tour was chosen from, unless something would be cut short."""
        if self._before_tour and self._may_make_anew():
            self.open(self._before_tour)

    def open(self, project: Path | None) -> None:
        """Open a project in place of what is open; where it cannot be opened, that stays."""
        if project:
            self._try(lambda: project)

    def _speak_otherwise(self, what: str) -> None:
        """Speak the other language, or write numbers in the other numerals, in a window made anew at the same place."""
        if not self._may_make_anew():
            return
        settings = self._settings.read()
        if what == "language":
            settings = msgspec.structs.replace(settings, language="en" if language() == "ar" else "ar")
        else:
            other: Numerals = "western" if settings.numerals == "eastern" else "eastern"
            settings = msgspec.structs.replace(settings, numerals=other)
        self._settings.write(settings)
        with _running_without_a_window():
            self._make_anew(settings)

    def _may_make_anew(self) -> bool:
        """True where nothing would be cut short or lost with the window; else the window says what."""
        if self.app and self.app.is_busy:
            self.warn(self.tr("Something is still running; wait for it or cancel it."))
        elif self.app and self.app.evolving.draft:
            self.warn(
                self.tr("The schema editor has changes that are not applied. Apply them, or undo them there, first.")
            )
        else:
            return True
        return False

    def _ask_preferences(self) -> None:
        """Let the person change the settings, and follow them."""
        if not self._may_make_anew():
            return
        known, app = self._settings.read(), self.app
        if app and app.commands.theme_was_chosen:
            known = msgspec.structs.replace(known, theme=app.commands.theme_name)
        reading = app.window.article.reading if app else known.reading
        dialog = PreferencesDialog(known, reading, self._window)
        if app:
            dialog.reading_changed.connect(app.commands.read_as)
        wanted = self.choosers_for(self._window).preferences(dialog)
        dialog.deleteLater()
        if wanted is None:
            return
        self._settings.write(wanted)
        self._theme_name = theme.meant(_application(), wanted.theme)
        if app:
            app.commands.read_as(wanted.reading)
            app.commands.set_theme(self._theme_name)
            app.commands.theme_was_chosen = False  # the setting says it now
        else:
            theme.apply(_application(), theme.THEMES[self._theme_name])
        if (wanted.language, wanted.numerals) != (known.language, known.numerals):
            with _running_without_a_window():
                self._make_anew(wanted)

    def _make_anew(self, settings: Settings) -> None:
        """Close the window and make it again in the language of the settings."""
        app, welcome = self.app, self.welcome
        guided, before_tour = app.guiding.place if app else -1, self._before_tour
        if app and not app.window.close():  # what cannot be saved keeps it open, and it says why
            return
        speak(_application(), meant(settings.language), settings.numerals)
        self.app = self.welcome = None
        if app:
            self._theme_name = app.commands.theme_name
            self._try(lambda: app.path, readonly=app.is_readonly, title=app.title, about=app.about)
            if self.app and not app.is_readonly:  # which says so anew
                self.app.window.warn_as(app.window)
            if self.app and guided >= 0:
                self._before_tour = before_tour
                self.app.guiding.start(guided)
        if not self.app and not self.welcome:  # where it cannot be opened, the page that says why is there already
            self._show_welcome()
        _put_away(app, welcome)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open project and open that again."""
        app = self.app
        if app is None:
            return
        welcome = self._show_welcome()  # without any window the program would end
        if not app.window.close():
            self.welcome = None
            _put_away(None, welcome)
            return
        path = app.path
        self._theme_name, self.app = app.commands.theme_name, None
        _put_away(app, None)
        self._mend(
            self.tr("Restoring the backup…"),
            lambda progress: backups.restore(path, backup, progress=progress),
            lambda kept: self._open_in_place(path, kept),
            lambda: self.open(path),
        )

    def _open_in_place(self, path: Path, kept: Path | None) -> None:
        """Open a project that a backup was put in the place of, and say where the one before it is."""
        self.open(path)
        if kept:
            said = self.tr("The backup was restored. What was there before is kept as %1, among the backups.")
            self.warn(filled(said, kept.name))

    def explain(self, project: Path | None, error: UserError | SchemaError) -> None:
        """Say why a project cannot be opened; where it is damaged or open elsewhere, offer what can be done."""
        self.warn(told(error))
        if project and isinstance(error, LockedError) and (found := backups.listed(project)):
            if self.choosers_for(self._window).locked(told(error), _date(found[0])):
                self._take("look", project)
            return
        if project and isinstance(error, DamagedError) and _was_ours(project):
            self._take(
                self.choosers_for(self._window).damaged(told(error), has_backup=bool(backups.listed(project))), project
            )

    def _take(self, way: WayOut, project: Path) -> None:
        """Open what is left of a damaged project."""
        if way == "repair":
            what = self.tr("Reading what can be read of the project…")
            self._mend(what, lambda progress: repair(project, progress=progress), self._open_repaired)
        elif way == "restore":
            what = self.tr("Looking for the last good backup and restoring it…")
            self._mend(
                what, lambda progress: _restore_last(project, progress), lambda good: self._open_restored(good, project)
            )
        elif way == "look":
            what = self.tr("Looking for the last good backup…")
            self._mend(what, lambda progress: _last_sound(project, progress), lambda good: self._look_at(good, project))

    def _open_repaired(self, found: Repaired) -> None:
        self._try(lambda: found.path)
        self.warn(self.tr("This is a repaired copy. Lost rows: %n", "", sum(found.lost.values())))

    def _open_restored(self, good: Backup, project: Path) -> None:
        """Open a project that a backup was put in the place of."""
        self._try(lambda: project)
        self.warn(filled(self.tr("This is the backup of %1."), _date(good)))

    def _look_at(self, good: Backup, project: Path) -> None:
        """Open a backup itself, read-only."""
        date = _date(good)
        which = filled(self.tr("backup of %1"), date)
        title, about = f"{project.name} – {which}", filled(self.tr("This is the backup of %1."), date)
        try:
            self._open(good.path, readonly=True, title=title, about=about)
        except UserError as error:
            self.warn(told(error))
        except CancelledError:
            self.warn(self.tr("Opening was stopped."))

    def _mend(self, what: str, work: Work, done: Done, failed: Callable[[], object] = lambda: None) -> None:
        """Work on files beside the window; if it fails or is cancelled, ``failed`` comes first and then the reason."""

        def fail(error: Exception) -> None:
            failed()
            is_cancelled = isinstance(error, CancelledError)
            self.warn(self.tr("Cancelled; nothing was changed.") if is_cancelled else told(error))

        if not self.mending.is_running:
            self.was_mended = True
            self.mending.run(what, work, done, fail, self._window)

    def warn(self, problem: str) -> None:
        """Say what is wrong in the window that is open, or else on the welcome page."""
        (self.app.window if self.app else self.welcome or self._show_welcome()).warn(problem)

    def _try(self, make: Callable[[], Path], **how: Any) -> None:  # noqa: ANN401 - as :meth:`_open` takes them
        project = None
        if self.app and self.app.warns_of_draft():
            return
        try:
            project = make()
            self._open(project, **how)
        except (UserError, SchemaError) as error:
            self.explain(project, error)
        except CancelledError:
            self.warn(self.tr("Opening was stopped."))

    def _open(self, project: Path, *, readonly: bool = False, title: str = "", about: str = "") -> None:
        if self.app and self.app.path.resolve() == project.resolve():
            return
        if self.app:
            self.app.remember()
            self._theme_name = self.app.commands.theme_name
        app = App(
            project,
            theme_name=self._theme_name,
            settings=self._settings,
            readonly=readonly,
            title=title,
            about=about,
            opening=Opening(project, self.app.window if self.app else self.welcome),
        )
        old, old_welcome = self.app, self.welcome
        self.app, self.welcome, self._before_tour = app, None, None
        app.guiding.ended.connect(self._on_tour_over)
        app.project_wanted.connect(self.run)
        app.recent_wanted.connect(self.open)
        app.restore_wanted.connect(self.restore)
        self._reporting.offer(app.window)
        app.show()
        _put_away(old, old_welcome)
        if not readonly:
            self._settings.write(self._settings.read().with_recent(project))

    def _show_welcome(self) -> Welcome:
        self.welcome = Welcome(self._settings.read().recent)
        self.welcome.commanded.connect(self.run)
        self.welcome.recent_chosen.connect(self.open)
        self._reporting.offer(self.welcome)
        self.welcome.show()
        return self.welcome

    @property
    def _window(self) -> QWidget:
        window = self.app.window if self.app else self.welcome
        assert window
        return window


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


@contextmanager
def _running_without_a_window() -> Iterator[None]:
    """Do not end the program when its last window is closed meanwhile."""
    _application().setQuitOnLastWindowClosed(False)
    try:
        yield
    finally:
        _application().setQuitOnLastWindowClosed(True)


def _was_ours(project: Path) -> bool:
    """True where there is something to repair or to restore: the file begins as ours do, or has backups."""
    if backups.listed(project):
        return True
    try:
        with project.open("rb") as file:
            return is_header(file.read(HEADER_BYTES))
    except OSError:
        return False


def _put_away(app: App | None, welcome: Welcome | None) -> None:
    """Close a window for good."""
    for window in (app.window if app else None, welcome):
        if window:
            window.close()
            window.deleteLater()


def _date(backup: Backup) -> str:
    return moment(int(backup.at.timestamp() * 1000))


def _last_sound(project: Path, progress: Progress) -> Backup:
    """The newest backup that is sound. Raises UserError where there is none."""
    good = next(backups.sound(project, progress=progress), None)
    if good is None:
        raise UserError(QCoreApplication.translate("Launcher", "No backup of the project is sound."))
    return good


def _restore_last(project: Path, progress: Progress) -> Backup:
    """Put the newest sound backup in the place of a project."""
    good = _last_sound(project, progress)
    backups.restore(project, good.path, progress=progress)
    return good


def sample_project() -> Path:
    """The person's own copy of the sample project, made where it is missing."""
    path = _sample_path()
    if not path.exists():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(
                say("{parent} cannot be made: {reason}.", parent=path.parent, reason=error.strerror)
            ) from error
        make_sample_project(path, by=user_name())
    return path


def _sample_path() -> Path:
    return Path(platformdirs.user_data_dir("hashiya", appauthor=False)) / SAMPLE_NAME


def make_project(path: Path, schema: str, clitic_policy: str) -> Path:
    """Make a new project and return its path. Raises UserError or SchemaError where that cannot be done."""
    ProjectFile.create(path, files.load_named(schema), clitic_policy=clitic_policy, by=user_name())
    return path
