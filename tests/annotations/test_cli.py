import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotations import __version__, cli
from annotations.document import Document, Markup
from annotations.formats import jsonl
from annotations.formats.jsonl_reading import decode
from annotations.store.project_file import ProjectFile
from schemas.model import Schema
from tests.support.making import ARTICLE

ROOT = Path(__file__).resolve().parent.parent.parent
ROW = {"id": "d1", "text": ARTICLE, "spans": [{"label": "PER", "start": 18, "end": 28}], "status": "done"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the commands run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def hashiya(*arguments: str) -> Result:
    def open_window(_project: Path | None, *, sample: bool) -> int:
        return 9 if sample else 7

    def render(_document: Document, _markup: Markup, _schema: Schema, out: Path) -> None:
        out.write_text("a picture")

    return CliRunner().invoke(cli.build(open_window, lambda _folder: 8, render), arguments)


def run(*arguments: str, stdout: object = subprocess.PIPE, **environment: str) -> subprocess.CompletedProcess[str]:
    """The real program in a process of its own, without a display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {key: value for key, value in os.environ.items() if key not in hidden}
    first = environment.pop("PYTHONPATH", "")
    env["PYTHONPATH"] = os.pathsep.join([*([first] if first else []), str(ROOT), env.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "desktop", *arguments]
    output = {"stdout": stdout, "stderr": subprocess.PIPE, "text": True, "errors": "replace"}
    return subprocess.run(command, **output, check=False, env=env | environment, timeout=60)


def fine(*arguments: str) -> str:
    result = hashiya(*arguments)
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return result.stdout


def refused(*arguments: str) -> str:
    """The one line on stderr of a command that ends with 1."""
    result = hashiya(*arguments)
    assert (result.exit_code, result.stdout) == (1, ""), result.output
    assert result.stderr.startswith("hashiya: ")
    assert result.stderr.count("\n") == 1
    return result.stderr


def write(name: str, *rows: dict[str, object]) -> str:
    Path(name).write_text("".join(json.dumps(row) + "\n" for row in rows))
    return name


def test_the_main_job():
    assert fine("new", "p.hashiya", "--schema", "news-ar") == "Made p.hashiya with the schema news-ar (version 1).\n"
    Path("a.txt").write_text("خبر آخر\n")
    assert (
        fine("import", "p.hashiya", write("in.jsonl", ROW), "a.txt") == "Imported 2 documents, 1 span, 0 relations.\n"
    )
    said = fine("export", "p.hashiya", "out.jsonl")
    assert said == "Exported 1 document, 1 span, 0 relations to out.jsonl.\nLeft out: 1 document, not done.\n"
    (record,) = list_of("out.jsonl")
    assert record.document.id == "d1"
    assert fine("export", "p.hashiya", "all.jsonl", "--status", "all").startswith("Exported 2 documents")
    assert fine("check", "p.hashiya") == "p.hashiya: 2 documents, no problems.\n"
    assert sorted(entry.name for entry in Path().iterdir()) == sorted(
        [
            *("p.hashiya", "a.txt", "in.jsonl", "out.jsonl", "out.jsonl.manifest.json"),
            *("all.jsonl", "all.jsonl.manifest.json"),
        ]
    )


def list_of(name: str) -> list:
    with Path(name).open("rb") as file:
        return list(jsonl.read(file, name))


def test_an_import_is_all_or_nothing_unless_said_otherwise():
    fine("new", "p.hashiya", "--schema", "news-ar")
    source = write("in.jsonl", ROW, {"text": "آخر", "status": "x"})
    result = hashiya("import", "p.hashiya", source)
    assert (result.exit_code, result.stdout) == (1, "")
    first, second = result.stderr.splitlines()
    assert first == "hashiya: in.jsonl:2: status is 'x', neither 'todo' nor 'done'."
    assert second.startswith("hashiya: Nothing was imported: 1 cannot be taken, 1 could.")
    with ProjectFile.open(Path("p.hashiya")) as project:
        assert project.documents() == []
    result = hashiya("import", "p.hashiya", source, "--skip-bad")
    assert result.exit_code == 0
    assert result.stdout == "Imported 1 document, 1 span, 0 relations.\n"
    assert result.stderr == f"{first}\n"
    result = hashiya("import", "p.hashiya", source, "--skip-bad")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("hashiya: Nothing was imported: 2 cannot be taken, 0 could.\n")


def test_a_report_says_what_became_of_an_import():
    fine("new", "p.hashiya", "--schema", "news-ar")
    source = write("in.jsonl", ROW, {"text": "آخر", "status": "x"})
    hashiya("import", "p.hashiya", source, "--report", "r.txt")
    why = "in.jsonl:2: status is 'x', neither 'todo' nor 'done'."
    assert Path("r.txt").read_text().splitlines() == ["Nothing was imported.", why]
    result = hashiya("import", "p.hashiya", source, "--skip-bad", "--report", "none/r.txt")
    assert (result.exit_code, result.stdout) == (1, "Imported 1 document, 1 span, 0 relations.\n")
    end = "hashiya: Imported 1 document, 1 span, 0 relations. The report none/r.txt cannot be written: No such file"
    assert result.stderr.splitlines()[-1].startswith(end)
    hashiya("import", "p.hashiya", source, "--skip-bad", "--known", "skip", "--report", "r.txt")
    assert Path("r.txt").read_text().startswith("Nothing was imported.\n")


@pytest.mark.parametrize("columns", [",title", "text,title,id,more"])
def test_columns_of_which_some_would_not_be_looked_at_are_refused(columns: str):
    fine("new", "p.hashiya", "--schema", "news-ar")
    result = hashiya("import", "p.hashiya", "in.csv", "--columns", columns)
    assert result.exit_code == 2
    assert "give it as TEXT" in result.stderr


def test_what_the_person_can_mend_is_one_line_and_exit_code_1():
    assert "There is no project file p.hashiya" in refused("check", "p.hashiya")
    assert "nosuch" in refused("new", "p.hashiya", "--schema", "nosuch")
    fine("new", "p.hashiya", "--schema", "news-ar")
    assert "is there already" in refused("new", "p.hashiya", "--schema", "news-ar")
    for status in ("done", "all"):
        assert "There are no documents yet" in refused("export", "p.hashiya", "out.jsonl", "--status", status)
    Path("a.txt").write_text("خبر\n")
    fine("import", "p.hashiya", "a.txt")
    assert "Nothing is done yet, so nothing was exported (1 to do)" in refused("export", "p.hashiya", "out.jsonl")
    assert "is the project itself" in refused("export", "p.hashiya", "p.hashiya")
    assert "no export format 'word'" in refused("export", "p.hashiya", "out", "--format", "word")
    assert not Path("out.jsonl").exists()
    Path("p.hashiya").write_bytes(b"")
    for command in (["check", "p.hashiya"], ["import", "p.hashiya", "a.txt"], ["export", "p.hashiya", "o.jsonl"]):
        assert "0 bytes" in refused(*command)


def test_the_manifest_never_lands_on_the_project():
    fine("new", "p.manifest.json", "--schema", "news-ar")
    fine("import", "p.manifest.json", write("in.jsonl", ROW))
    assert "is the project itself" in refused("export", "p.manifest.json", "p")
    fine("check", "p.manifest.json")


def test_a_project_with_problems_ends_with_1_and_names_them():
    fine("new", "p.hashiya", "--schema", "news-ar")
    with ProjectFile.open(Path("p.hashiya")) as project:
        record = decode(json.dumps(ROW | {"spans": [{"label": "CAT", "start": 18, "end": 28}]}).encode())
        project.add_records([record], by="")
    result = hashiya("check", "p.hashiya")
    assert result.exit_code == 1
    assert "no entity type 'CAT'" in result.stdout
    assert result.stderr == "hashiya: p.hashiya: 1 error in 1 document.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["new"],
        ["new", "p.hashiya"],
        ["import", "p.hashiya"],
        ["export", "p.hashiya"],
        ["export", "p.hashiya", "out", "--status", "some"],
        ["check", "--nosuch", "p.hashiya"],
        ["new", "p.hashiya", "--schema", "news-ar", "--clitic-policy", "none"],
    ],
)
def test_what_was_typed_wrong_ends_with_2(arguments: list[str]):
    result = hashiya(*arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: ")
    assert list(Path().iterdir()) == []


def test_a_path_opens_the_window_and_so_does_nothing_at_all():
    assert hashiya().exit_code == 7
    fine("new", "p.hashiya", "--schema", "news-ar")
    assert hashiya("p.hashiya").exit_code == 7
    assert hashiya("open", "--sample").exit_code == 9
    assert hashiya("tour", "folder").exit_code == 8
    assert "There is no project file typo-command" in refused("typo-command")


def test_help_and_version():
    assert fine("--version") == f"hashiya, version {__version__}\n"
    said = fine("--help")
    assert all(f"\n  {command} " in said for command in ("new", "import", "export", "check", "tour"))
    assert "\n  open " not in said


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX only")
def test_names_that_are_no_text():
    project, text, out = (os.fsdecode(b"\xff" + ending) for ending in (b".hashiya", b".txt", b".jsonl"))
    Path(text).write_text("خبر\n")
    for arguments in (["new", project, "--schema", "news-ar"], ["import", project, text]):
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
    assert run("export", project, out, "--status", "all").returncode == 0
    (record,) = list_of(out)
    assert record.document.meta[0].value == "\ufffd.txt"
    assert json.loads(Path(out + ".manifest.json").read_bytes())["file"] == "\ufffd.jsonl"
    done = run("import", project, os.fsdecode(b"\xfe.txt"))
    assert (done.returncode, done.stderr.count("\n")) == (1, 2)


# The real program


def test_exit_codes_of_the_real_program():
    done = run("new", "p.hashiya", "--schema", "news-ar")
    assert (done.returncode, done.stderr) == (0, "")
    done = run("check", "missing.hashiya")
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        done.stderr
        == "hashiya: There is no project file missing.hashiya. Make one: hashiya new missing.hashiya --schema news-ar\n"
    )
    done = run("export", "p.hashiya")
    assert done.returncode == 2
    assert "Missing argument 'OUT'" in done.stderr


def test_a_mistyped_command_says_that_there_is_no_such_project():
    done = run("typo-command")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("hashiya: There is no project file typo-command, nor a command of that name.")


def test_the_command_that_was_meant_is_named():
    assert refused("exprt").endswith('nor a command of that name. Did you mean "export"?\n')
    for words in (["imprt", "p.hashiya", "x.txt"], ["imprt", "--skip-bad"], ["imprt", "--help"]):
        result = hashiya(*words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.endswith("Error: There is no command 'imprt'. Did you mean \"import\"?\n")
        assert "Usage: hashiya [OPTIONS] COMMAND" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", [["schemas"], ["--help"], ["schemas", "news-ar", "--toml"]])
def test_output_that_goes_nowhere_is_one_line(arguments: list[str]):
    with Path("/dev/full").open("w") as full:
        done = run(*arguments, stdout=full)
    assert (done.returncode, done.stderr) == (1, "hashiya: The output cannot be written: No space left on device.\n")


@pytest.mark.skipif(os.name != "posix", reason="is about POSIX signals and pipes")
@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        (["import", "p.hashiya", "more.jsonl"], "nothing was imported."),
        (["export", "p.hashiya", "out.jsonl", "--status", "all"], "nothing was exported."),
        (["backup", "p.hashiya", "copy.hashiya"], "no copy was made."),
    ],
)
def test_interrupted_work_says_what_came_of_it(command: list[str], outcome: str):
    filled()
    write("more.jsonl", {"text": "آخر"})
    before = sorted(Path().iterdir())
    done = run(*command, PYTHONPATH=str(interrupting(command[0])))
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == f"hashiya: interrupted; {outcome}\n"
    assert sorted(path for path in Path().iterdir() if path.name != "interrupting") == before


def interrupting(command: str) -> Path:
    """A folder from which Python takes what presses Ctrl+C in the middle of a command."""
    where = {
        "import": ("annotations.store.writing", "write_document"),
        "export": ("annotations.formats.jsonl_writing", "encode"),
        "backup": ("annotations.store.integrity", "check"),
    }
    module, name = where[command]
    times = 2 if command == "backup" else 1  # the first time it is the project itself that is looked at
    folder = Path("interrupting").resolve()
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(INTERRUPT.format(module=module, name=name, times=times))
    return folder


INTERRUPT = """
import os, signal, sys
left = {times}

def look(frame, event, argument):
    global left
    if event == "call" and frame.f_code.co_name == {name!r} and frame.f_globals["__name__"] == {module!r}:
        left -= 1
        if left == 0:
            sys.setprofile(None)
            os.kill(os.getpid(), signal.SIGINT)

sys.setprofile(look)
"""


@pytest.mark.skipif(os.name != "posix", reason="is about POSIX signals")
def test_ctrl_c_in_the_first_moment_leaves_no_trace(folder: Path):
    (folder / "annotations").mkdir()
    (folder / "annotations" / "__init__.py").write_text("import os, signal; os.kill(os.getpid(), signal.SIGINT)")
    command = "import sys; sys.path[:0] = ['.']; from desktop.__main__ import main; main()"
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", command], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")


def test_without_a_display_it_is_said_and_nothing_aborts():
    run("new", "p.hashiya", "--schema", "news-ar")
    done = run("p.hashiya")
    if sys.platform == "linux":
        assert done.returncode == 1
        assert done.stderr.startswith("hashiya: There is no display")
        assert done.stderr.endswith(": hashiya tour FOLDER\n")
        done = run("p.hashiya", HASHIYA_COMMAND="python3 dev.py run")
        assert done.stderr.endswith(": python3 dev.py run tour FOLDER\n")


def test_the_command_line_loads_neither_qt_nor_numpy(folder: Path):
    for name in ("numpy", "PySide6", "shiboken6"):
        (folder / name).mkdir()
        (folder / name / "__init__.py").touch()
    code = (
        "import sys, annotations.cli; print([name for name in ('numpy', 'PySide6', 'sqlite3') if name in sys.modules])"
    )
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert result.stdout == "[]\n"


def filled() -> None:
    """A project with one article and two spans in a relation."""
    fine("new", "p.hashiya", "--schema", "news-ar")
    text = "زار سامر القاهرة"
    row = {
        "id": "d1",
        "text": text,
        "status": "done",
        "spans": [
            {"id": "a", "start": 4, "end": 8, "label": "PER"},
            {"id": "b", "start": 9, "end": 16, "label": "GPE"},
        ],
        "relations": [{"id": "r", "label": "LOCATED_IN", "head": "a", "tail": "b"}],
    }
    Path("in.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    fine("import", "p.hashiya", "in.jsonl")


def test_stats_count_what_is_there():
    filled()
    said = fine("stats", "p.hashiya")
    assert "Documents  1 (1 done), 16 characters" in said
    assert "1  PER LOCATED_IN GPE" in said
    numbers = json.loads(fine("stats", "p.hashiya", "--json"))
    assert numbers["spans"] == {"GPE": 1, "PER": 1}
    assert numbers["relations"] == [{"head": "PER", "label": "LOCATED_IN", "tail": "GPE", "count": 1}]


def test_stats_tell_all_there_is_to_count():
    filled()
    numbers = json.loads(fine("stats", "p.hashiya", "--json"))
    known = {"documents": 1, "done": 1, "characters": 16, "clusters": 0, "changes": 0, "layers": 1}
    assert known.items() <= numbers.items()
    assert numbers["statuses"] == {"done": 1, "started": 0, "todo": 0}
    assert numbers["span_words"]["bins"] == [{"least": 1, "most": 1, "count": 2}]
    assert numbers["dictionary"]["mentions"] == 2
    assert "Words in a span: 1 in the middle, 1 at most" in fine("stats", "p.hashiya")


def test_a_datasheet_is_written_or_printed_and_replaces_nothing():
    filled()
    printed = fine("datasheet", "p.hashiya")
    assert printed.startswith("# Datasheet of p\n")
    assert fine("datasheet", "p.hashiya", "--out", "sheet.md") == "Written: sheet.md\n"
    assert Path("sheet.md").read_text("utf-8") == printed
    assert "is there already" in refused("datasheet", "p.hashiya", "--out", "sheet.md", "--language", "ar")
    assert "Written" in fine("datasheet", "p.hashiya", "--out", "sheet.md", "--language", "ar", "--force")
    assert "صحيفة بيانات p" in Path("sheet.md").read_text("utf-8")
    assert "is the project itself" in refused("datasheet", "p.hashiya", "--out", "p.hashiya", "--force")


def test_a_backup_is_a_project_with_the_same_content_and_replaces_nothing():
    filled()
    fine("backup", "p.hashiya", "copy.hashiya")
    assert json.loads(fine("stats", "copy.hashiya", "--json")) == json.loads(fine("stats", "p.hashiya", "--json"))
    before = Path("copy.hashiya").read_bytes()
    assert "is there already" in refused("backup", "p.hashiya", "copy.hashiya")
    assert Path("copy.hashiya").read_bytes() == before
    assert "Copied and checked: p-2" in fine("backup", "p.hashiya")


def test_no_command_replaces_another_project_or_what_is_no_export():
    filled()
    fine("new", "other", "--schema", "news-ar")
    before = Path("other").read_bytes()
    for command in (["export", "p.hashiya", "other", "--force"], ["render", "p.hashiya", "1", "other"]):
        assert "never replaced" in refused(*command)
    assert "is there already" in refused("backup", "p.hashiya", "other")
    assert "belongs to the project" in refused("backup", "p.hashiya", "other-journal")
    assert Path("other").read_bytes() == before
    Path("a.txt").write_text("خبر")
    assert "is there already, and no export" in refused("export", "p.hashiya", "a.txt")
    assert Path("a.txt").read_text() == "خبر"
    fine("export", "p.hashiya", "a.txt", "--force")


def test_an_export_goes_to_standard_output_where_that_is_named():
    filled()
    Path("a.txt").write_text("خبر")
    fine("import", "p.hashiya", "a.txt")
    fine("export", "p.hashiya", "out.jsonl")
    result = hashiya("export", "p.hashiya", "-")
    assert (result.exit_code, result.stdout) == (0, Path("out.jsonl").read_text("utf-8"))
    assert result.stderr == "hashiya: Left out: 1 document, not done.\n"
    for command in (["backup", "p.hashiya", "-"], ["render", "p.hashiya", "1", "-"], ["new", "-", "--sample"]):
        assert hashiya(*command).exit_code == 2
    assert not Path("-").exists()


def test_an_article_is_drawn_by_its_number_or_its_id():
    filled()
    fine("render", "p.hashiya", "1", "one.png")
    fine("render", "p.hashiya", "d1", "two.png")
    assert Path("one.png").read_text() == Path("two.png").read_text() == "a picture"
    assert "There is no document '2'" in refused("render", "p.hashiya", "2", "three.png")
    assert "is the project itself" in refused("render", "p.hashiya", "1", "p.hashiya")


def test_schemas_are_listed_shown_and_given_as_files():
    assert "news-ar" in fine("schemas")
    assert "LOCATED_IN: PER ORG FAC EVENT to GPE LOC FAC" in fine("schemas", "news-ar")
    Path("mine.toml").write_text(fine("schemas", "news-ar", "--toml"), encoding="utf-8")
    assert fine("schemas", "mine.toml") == fine("schemas", "news-ar")
    assert json.loads(fine("schemas", "--json-schema"))["title"] == "Hashiya label schema"
    Path("bad.toml").write_text('format = "hashiya-schema/1"\nname = "x"\nversion = 0\ncolour = 1\n')
    result = hashiya("schemas", "bad.toml")
    assert result.exit_code == 1
    said = result.stderr
    assert "bad.toml:3: version" in said
    assert "bad.toml:4: colour" in said


def test_formats_are_listed_with_what_they_can_do():
    said = fine("formats")
    assert "jsonl         import and export" in said
    assert "txt           import " in said
    described = json.loads(fine("formats", "--json-schema"))["$defs"]
    assert {"start", "end", "label"} <= set(described["SpanRow"]["properties"])


def test_an_empty_file_is_no_success():
    fine("new", "p.hashiya", "--schema", "news-ar")
    for name in ("empty.jsonl", "empty.txt", "blank.jsonl"):
        Path(name).write_text("\n" if name == "blank.jsonl" else "")
        result = hashiya("import", "p.hashiya", name)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith(f"hashiya: {name}: ")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_each_shell(shell: str):
    assert "_HASHIYA_COMPLETE" in fine("completion", shell)


def completed(shell: str, *words: str) -> list[str]:
    """What the real program offers a shell for the last of the words, each with its type where the shell is told it."""
    line, number = " ".join(["hashiya", *words]), str(len(words))
    asked = {"COMP_WORDS": line, "COMP_CWORD": words[-1] if shell == "fish" else number}
    done = run(**asked, _HASHIYA_COMPLETE=f"{shell}_complete")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["ex"], ["plain,export"]),
        (["no-command"], ["file,no-command"]),
        (["new", "p.hashiya", "--schema", "on"], ["plain,ontonotes-18"]),
        (["new", "p.hashiya", "--schema", "mine.t"], ["file,mine.t"]),
        (["schemas", "news"], ["plain,news-ar"]),
        (["export", "p.hashiya", "out", "--format", "j"], ["plain,jsonl"]),
        (["export", "p.hashiya", "out", "--status", "a"], ["plain,all"]),
        (["import", "p.hash"], ["file,p.hash"]),
    ],
)
def test_a_shell_is_offered_what_fits(words: list[str], offered: list[str]):
    assert completed("bash", *words) == offered


def test_every_command_is_offered_and_the_hidden_one_is_not():
    offered = completed("bash", "")
    assert {"plain,new", "plain,import", "plain,export", "plain,tour"} <= set(offered)
    assert "plain,open" not in offered


def test_other_shells_are_offered_the_same():
    assert completed("zsh", "ex")[:2] == ["plain", "export"]
    assert completed("fish", "ex")[0].startswith("plain,export\t")


def test_a_new_project_is_empty_with_a_schema_or_holds_the_sample():
    fine("new", "s.hashiya", "--sample")
    assert json.loads(fine("stats", "s.hashiya", "--json"))["documents"] >= 1
    assert hashiya("new", "t.hashiya").exit_code == 2
    assert hashiya("new", "t.hashiya", "--sample", "--schema", "news-ar").exit_code == 2


# Find


def with_row() -> None:
    fine("new", "p.hashiya", "--schema", "news-ar")
    Path("in.jsonl").write_text(json.dumps(ROW))
    fine("import", "p.hashiya", "in.jsonl")


def test_find_prints_a_concordance():
    with_row()
    result = hashiya("find", "p.hashiya", "سامر حداد")
    assert (result.exit_code, result.stderr) == (0, "1 hit.\n")
    assert "سامر حدّاد" in result.stdout
    assert result.stdout.splitlines()[0].strip("\u200f") == ARTICLE.split("\n")[0]
    assert len(hashiya("find", "p.hashiya", "في").stdout.splitlines()) == 1 + ARTICLE.count(" في "), (
        "one title a document"
    )
    assert hashiya("find", "p.hashiya", "سامر حداد", "--exact").stdout == ""
    assert hashiya("find", "p.hashiya", "في", "--limit", "1").stderr == "1 hit, and perhaps more.\n"


def test_find_takes_two_spellings_for_one_unless_told_otherwise():
    fine("new", "p.hashiya", "--schema", "news-ar")
    Path("in.jsonl").write_text(json.dumps({"id": "d1", "title": "عنوان", "text": "مدرسة ثم مدرسه"}))
    fine("import", "p.hashiya", "in.jsonl")
    for typed in ("مدرسة", "مدرسه"):
        assert hashiya("find", "p.hashiya", typed).stderr == "2 hits.\n"
        for apart in (["ta"], ["ta", "ya"], ["all"]):
            options = [word for one in apart for word in ("--apart", one)]
            assert hashiya("find", "p.hashiya", typed, *options).stderr == "1 hit.\n"


def test_find_for_programs():
    with_row()
    (line,) = fine("find", "p.hashiya", "--label", "PER", "--status", "done", "--json").splitlines()
    row = json.loads(line)
    assert (row["document"], row["start"], row["end"], row["text"]) == ("d1", 18, 28, ARTICLE[18:28])
    assert fine("find", "p.hashiya", "--label", "PER", "--status", "todo", "--json") == ""


@pytest.mark.parametrize("typed", ['"', "AND (", "NEAR", "*"])
def test_find_takes_any_string(typed: str):
    with_row()
    assert hashiya("find", "p.hashiya", typed).exit_code == 0


def test_find_wants_something():
    with_row()
    assert hashiya("find", "p.hashiya").exit_code == 2


# Check


def test_errors_warnings_and_hints_are_counted():
    fine("new", "p.hashiya", "--schema", "news-ar")
    text = "زار فريق جامعة، أمس."
    places = [(4, 8, "ORG"), (4, 14, "ORG"), (9, 15, "ORG"), (9, 14, "ORG")]
    row = {"id": "d1", "text": text, "spans": [{"label": label, "start": a, "end": b} for a, b, label in places]}
    Path("in.jsonl").write_text(json.dumps(row))
    fine("import", "p.hashiya", "in.jsonl")
    said = fine("check", "p.hashiya").splitlines()
    warnings, hints = (sum(f": {what}: " in line for line in said) for what in ("warning", "hint"))
    assert warnings > 1
    assert hints > 1
    assert said[-1] == f"p.hashiya: 1 document, {warnings} warnings, {hints} hints, no errors."


def test_warnings_are_printed_and_are_no_failure():
    fine("new", "p.hashiya", "--schema", "news-ar")
    row = {"id": "d1", "text": "زار سامر، أمس.", "spans": [{"label": "PER", "start": 4, "end": 9}]}
    Path("in.jsonl").write_text(json.dumps(row))
    fine("import", "p.hashiya", "in.jsonl")
    assert "warning: «سامر،» PER: punctuation stands at its ends" in fine("check", "p.hashiya")
    (line,) = fine("check", "p.hashiya", "--json").splitlines()
    found = json.loads(line)
    assert (found["kind"], found["severity"], found["document"], found["start"]) == ("punctuation", "warning", "d1", 4)
    assert found["fix"]["after"]["text"] == "سامر"


def test_errors_are_a_failure():
    fine("new", "p.hashiya", "--schema", "news-ar")
    spans = [{"id": name, "label": "PER", "start": 4, "end": 8} for name in "ab"]
    Path("in.jsonl").write_text(json.dumps({"id": "d1", "text": "زار سامر أمس.", "spans": spans}))
    fine("import", "p.hashiya", "in.jsonl")
    result = hashiya("check", "p.hashiya")
    assert result.exit_code == 1
    assert "«سامر» is marked as PER twice" in result.stdout
    assert result.stderr == "hashiya: p.hashiya: 1 error in 1 document.\n"


# The dictionary


def test_a_list_of_names_is_replaced_unless_it_is_merged():
    fine("new", "p.hashiya", "--schema", "news-ar")
    listed = Path("list.txt")
    listed.write_text("سامر\nليلا\n", encoding="utf-8")
    assert fine("names", "p.hashiya", "list.txt", "--label", "PER") == "The dictionary has 2 new names.\n"
    listed.write_text("سامر\nليلى\nكريم\n", encoding="utf-8")
    assert fine("names", "p.hashiya", "list.txt", "--label", "PER", "--merge").splitlines() == [
        "list.txt is added to the list of that name, 2 names: now 4 names.",
        "The dictionary has 2 new names.",
    ]
    assert fine("names", "p.hashiya", "list.txt", "--label", "PER").splitlines() == [
        "list.txt replaces the list of that name, 4 names: now 3 names.",
        "The dictionary has 0 new names.",
    ]


def test_lists_of_names_and_proposals():
    fine("new", "p.hashiya", "--schema", "news-ar")
    Path("a.txt").write_text("زار سامر لبنان في عام 2015.\n")
    fine("import", "p.hashiya", "a.txt")
    Path("names.txt").write_text("سامر\n")
    assert fine("names", "p.hashiya", "names.txt", "--label", "PER") == "The dictionary has 1 new name.\n"
    assert fine("propose", "p.hashiya") == "Proposed 2 spans in 1 document.\n"
    assert (
        fine("export", "p.hashiya", "out.jsonl", "--status", "all")
        == "Exported 1 document, 0 spans, 0 relations to out.jsonl.\n"
    )
    Path("bad.txt").write_text("x\n")
    result = hashiya("names", "p.hashiya", "bad.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "bad.txt:1: 'x' has no label. Name one for the list (--label on the command line)." in result.stderr
