import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotations import cli
from annotations.errors import UserError
from annotations.schema_steps import read_steps
from annotations.store.project_file import ProjectFile
from schemas.evolve import Drop, DropOutside, Rename, Rule, Split
from schemas.files import load, loads
from tests.support.making import SCHEMA


def invoke(*arguments: object) -> Result:
    group = cli.build(lambda _path, *, sample: 0, lambda _folder: 0, lambda *_: None)
    return CliRunner().invoke(group, [str(argument) for argument in arguments])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "s.hashiya"
    assert invoke("new", made, "--sample").exit_code == 0
    return made


@pytest.fixture
def person(path: Path, tmp_path: Path) -> Path:
    """The schema of the sample, in which PER is called PERSON."""
    file = tmp_path / "person.toml"
    assert invoke("schema", path, "--export", file).exit_code == 0
    file.write_text(file.read_text("utf-8").replace('"PER"', '"PERSON"'), "utf-8")
    return file


def labels(path: Path) -> dict[str, int]:
    with ProjectFile.open(path) as project:
        return dict(project.statistics().spans)


def test_the_schema_is_shown_and_written(path: Path, tmp_path: Path):
    assert invoke("schema", path).stdout.startswith("news-ar, version 1")
    out = tmp_path / "out.toml"
    assert "version 1 of news-ar" in invoke("schema", path, "--export", out).stdout
    with ProjectFile.open(path) as project:
        assert load(out) == project.schema()
    assert loads(invoke("schema", path, "--export", "-").stdout, source="") == load(out)
    assert invoke("schema", path, "--export", out).exit_code == 0, "one schema replaces another"
    out.write_text("words", "utf-8")
    refused = invoke("schema", path, "--export", out)
    assert (refused.exit_code, "holds no schema" in refused.stderr) == (1, True)
    assert invoke("schema", path, "--export", out, "--force").exit_code == 0
    assert "is the project itself" in invoke("schema", path, "--export", path, "--force").stderr
    assert "no version 7" in invoke("schema", path, "--version", 7).stderr


def test_a_dry_run_counts_and_shows_examples(path: Path, person: Path):
    before = labels(path)
    result = invoke("migrate", path, person, "--dry-run", "--rename", "PER=PERSON")
    assert result.exit_code == 0
    assert "30  spans PER become PERSON, in 2 documents" in result.stdout
    assert "سلمى النجّار" in result.stdout
    assert "version 1, would become news-ar, version 2: 30 changes" in result.stdout
    assert labels(path) == before


def test_a_dry_run_names_what_changes_unmarked(path: Path, tmp_path: Path):
    file = tmp_path / "more.toml"
    text = invoke("schema", path, "--export", "-").stdout
    file.write_text(text + '\n[[entity]]\nid = "LAW"\n', "utf-8")
    assert "        –  new entity type LAW\n" in invoke("migrate", path, file, "--dry-run").stdout
    assert invoke("migrate", path, file).exit_code == 0
    file.write_text(text + '\n[[entity]]\nid = "ACT"\n', "utf-8")
    renamed = invoke("migrate", path, file, "--dry-run", "--rename", "LAW=ACT").stdout
    assert "        –  entity type LAW becomes ACT; not in use\n" in renamed
    assert "new entity type" not in renamed
    file.write_text(text, "utf-8")
    assert "        –  entity type LAW goes; not in use\n" in invoke("migrate", path, file, "--dry-run").stdout


def test_what_is_gone_has_to_be_named(path: Path, person: Path):
    result = invoke("migrate", path, person)
    assert result.exit_code == 1
    assert "say what becomes of PER. Likely: --rename PER=PERSON" in result.stderr
    assert "not allowed any more" not in result.stdout
    assert "PERSON" not in labels(path)


def test_a_schema_is_changed_with_what_is_marked(path: Path, person: Path):
    result = invoke("migrate", path, person, "--rename", "PER=PERSON")
    assert (result.exit_code, result.stderr) == (0, "")
    assert labels(path)["PERSON"] == 30
    assert "Versions: 1, 2" in invoke("schema", path).stdout
    assert '"PER"' in invoke("schema", path, "--version", 1, "--export", "-").stdout
    assert invoke("check", path).exit_code == 0


def test_what_is_to_be_looked_at_is_listed_by_the_check(path: Path, tmp_path: Path):
    file = tmp_path / "narrow.toml"
    text = invoke("schema", path, "--export", "-").stdout
    head, part, rest = text.partition('id = "HAS_TITLE"')
    file.write_text(head + part + rest.replace('head = ["PER"]', 'head = ["ORG"]', 1), "utf-8")
    result = invoke("migrate", path, file, "--json")
    (look,) = json.loads(result.stdout)["looks"]
    assert (look["kind"], look["count"]) == ("outside", 11)
    said = invoke("check", path)
    assert said.exit_code == 1
    assert "warning: «" in said.stdout
    assert "«سلمى النجّار» HAS_TITLE «عالمة الفلك» is not allowed any more from PER → TITLE" in said.stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--rename", "PER"], "OLD=NEW"),
        (["--rename", "PERS=PERSON"], "no type, relation or attribute 'PERS'"),
        (["--rename", "PER=PEOPLE"], "This does not fit: there is no entity type"),
        (["--split", "PER=PERSON"], "no condition"),
        (["--split", "PER=PERSON@level"], "ATTRIBUTE=VALUE, /PATTERN/ or file:PATH"),
        (["--split", "PER=PERSON@file:/nowhere.txt"], "/nowhere.txt cannot be read"),
    ],
)
def test_options_that_are_none(path: Path, person: Path, options: list[str], said: str):
    result = invoke("migrate", path, person, *options)
    assert result.exit_code == 1
    assert said in result.stderr


def test_steps_as_they_are_typed(tmp_path: Path):
    names = tmp_path / "names.txt"
    names.write_text("حدّاد\n\nليلى\n", "utf-8")
    steps = read_steps(
        SCHEMA,
        renames=["PER=PERSON", "level:NAM=NAME", "ORG=FIRM"],
        merges=["NEAR,BORDERS=BY"],
        splits=[f"ORG=SCHOOL@file:{names}", "ORG=CLUB@/نادي/", "GPE=CITY@tags=a"],
        drops=["count", "tags:b"],
        outside=["PART_OF"],
    )
    assert steps == (
        Rename("entity", "PER", "PERSON"),
        Rename("value", "NAM", "NAME", attribute="level"),
        Rename("relation", "NEAR", "BY"),
        Rename("relation", "BORDERS", "BY"),
        Split("ORG", (Rule("SCHOOL", names=frozenset({"حداد", "ليلي"})), Rule("CLUB", pattern="نادي")), "FIRM"),
        Split("GPE", (Rule("CITY", attribute=("tags", "a")),), "GPE"),
        Drop("attribute", "count"),
        Drop("value", "b", attribute="tags"),
        DropOutside("PART_OF"),
    )
    names.write_text("\n", "utf-8")
    with pytest.raises(UserError, match="holds no names"):
        read_steps(SCHEMA, splits=[f"ORG=SCHOOL@file:{names}"])


def test_the_last_change_is_taken_back(path: Path, person: Path):
    before = labels(path)
    nothing = invoke("schema", path, "--undo")
    assert (nothing.exit_code, "no change of the schema" in nothing.stderr) == (1, True)
    invoke("migrate", path, person, "--rename", "PER=PERSON")
    assert "Taken back in 2 documents; news-ar is version 3 now." in invoke("schema", path, "--undo").stdout
    assert labels(path) == before
    assert invoke("schema", path, "--undo").exit_code == 1
    assert invoke("schema", path, "--undo", "--version", 1).exit_code == 2
