"""Settings: readable, and never in the way."""

import os
from pathlib import Path

import pytest

from desktop.article.reading import Reading
from desktop.keymap import Keymap
from desktop.keys import Stroke
from desktop.settings import MOST_RECENT, Settings, SettingsFile


def test_what_is_written_is_read_again(tmp_path: Path):
    file = SettingsFile(tmp_path / "new" / "settings.json")
    assert file.read() == Settings()
    file.write(Settings(theme="dark", reading=Reading(font_px=30.0)))
    assert file.read() == Settings(theme="dark", reading=Reading(font_px=30.0))
    assert '"theme": "dark"' in file.path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"theme": "pink"}', b'{"reading": {"font_px": "big"}}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: bytes):
    file = SettingsFile(tmp_path / "settings.json")
    file.path.write_bytes(content)
    assert file.read() == Settings()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_what_is_no_file_gives_the_defaults_without_waiting(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "large").touch()
    os.truncate(tmp_path / "large", 2**30)
    for name in ("pipe", "loop", "zero", "large"):
        assert SettingsFile(tmp_path / name).read() == Settings()


def test_keys_that_mean_nothing_are_passed_over(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text('{"keys": {"<img src=x>": ["Z"], "save": ["\\u0000", "%s"]}}' % ("Ctrl+" * 2_000), "utf-8")
    keymap = Keymap(SettingsFile(path).read().keys)
    assert keymap.command_of(Stroke("z"))[0] != "<img src=x>"


def test_a_file_that_cannot_be_written_stops_nothing(tmp_path: Path):
    (tmp_path / "folder").write_text("a file")
    SettingsFile(tmp_path / "folder" / "settings.json").write(Settings())


def test_recent_projects_come_once_and_not_without_end(tmp_path: Path):
    settings = Settings()
    for number in [*range(20), 15]:
        settings = settings.with_recent(tmp_path / f"{number}.hashiya")
    assert len(settings.recent) == MOST_RECENT
    assert [Path(name).stem for name in settings.recent[:3]] == ["15", "19", "18"]
