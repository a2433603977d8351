"""The commands for the schema of a project: look at it, write it to a file, change it while it is in use."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations import concordance
from annotations.cli_support import PROJECT, if_interrupted, opened_project, plural
from annotations.errors import UserError
from annotations.migration_effects import effect_text
from annotations.search import Hit
from annotations.second_look import message_of
from annotations.store.lock import user_name
from annotations.terminal import shown
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.migration_report import Example, MigrationReport, Unmarked
    from annotations.store.project_file import ProjectFile
    from schemas.evolve import Migration
    from schemas.model import Schema

_SHOWN = 3
"""How many examples of each are printed."""
_STANDARD_OUTPUT = Path("-")


@click.command()
@PROJECT
@click.option("--export", "out", type=click.Path(path_type=Path), help="Write it to this file as TOML; - for stdout.")
@click.option("--version", type=click.IntRange(min=1), help="An earlier version of it.")
@click.option("--force", is_flag=True, help="Replace the file also where it holds no schema; never a project.")
@click.option("--undo", is_flag=True, help="Take the last change of the schema back, with all that it did to marks.")
def schema(project: Path, out: Path | None, version: int | None, force: bool, undo: bool) -> None:
    """Show the schema of PROJECT with its versions, write it to a file, or take its last change back."""
    from annotations import schema_listing
    from schemas import files

    if undo:
        if out or version or force:
            raise click.UsageError("--undo goes with no other option.")
        _undo(project)
        return
    with opened_project(project) as opened:
        versions = opened.schema_versions()
        wanted = opened.schema(version)
        if out and out != _STANDARD_OUTPUT:
            opened.refuse_as_target(out)
            _write(wanted, out, force=force)
    if out == _STANDARD_OUTPUT:
        click.echo(files.dump(wanted), nl=False)
    elif out:
        click.echo(f"Written: {out}, version {wanted.version} of {wanted.name}.")
    else:
        click.echo(schema_listing.of_schema(wanted))
        if len(versions) > 1:
            click.echo(f"\nVersions: {', '.join(str(one.version) for one in versions)}")


def _undo(project: Path) -> None:
    with opened_project(project) as opened, if_interrupted(lambda: "nothing was changed"):
        batch = opened.last_schema_change()
        if not batch:
            raise UserError(say("{project}: no change of the schema is there to take back.", project=project))
        with shown("Taking back") as progress:
            documents = opened.undo_batch(batch, by=user_name(), progress=progress)
        now = opened.schema()
    click.echo(f"Taken back in {plural(len(documents), 'document')}; {now.name} is version {now.version} now.")


def _write(schema: Schema, out: Path, *, force: bool) -> None:
    from annotations.files import whole_file
    from schemas import files
    from schemas.mistakes import SchemaError

    if out.exists() and not force:
        try:
            files.load(out)
        except SchemaError as error:
            raise UserError(
                say("{out} is there already and holds no schema.", out=out), advice="Replace it with --force."
            ) from error
    try:
        with whole_file(out) as file:
            file.write(files.dump(schema).encode())
    except OSError as error:
        raise UserError(say("{out} cannot be written: {reason}.", out=out, reason=error.strerror)) from error


@click.command()
@PROJECT
@click.argument("schema", type=str)
@click.option("--dry-run", is_flag=True, help="Only say what would become of how much, with examples.")
@click.option("--rename", multiple=True, help="OLD=NEW: a type, relation or attribute; a value as ATTRIBUTE:OLD=NEW.")
@click.option("--merge", multiple=True, help="A,B=C: what is marked as A or B becomes C.")
@click.option(
    "--split",
    multiple=True,
    help="OLD=NEW@CONDITION, tried in this order: ATTRIBUTE=VALUE, /PATTERN/ in the text, or file:NAMES. "
    "Where none holds OLD stays, or becomes what --rename says.",
)
@click.option("--drop", multiple=True, help="What is marked so goes: a type, relation, attribute or ATTRIBUTE:VALUE.")
@click.option("--drop-outside", multiple=True, help="Relations of this type go where they are not allowed any more.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
def migrate(
    project: Path,
    schema: str,
    dry_run: bool,
    rename: tuple[str, ...],
    merge: tuple[str, ...],
    split: tuple[str, ...],
    drop: tuple[str, ...],
    drop_outside: tuple[str, ...],
    as_json: bool,
) -> None:
    """Make SCHEMA the schema of PROJECT, and of what is marked what the options say, in one step.

    SCHEMA is a schema file, or the name of a ready-made one. Types that are gone and in use have to be named by an
    option. What a person has to look at then is listed by: hashiya check PROJECT
    """
    from annotations.schema_steps import read_steps
    from schemas.evolve import EvolutionError, Migration
    from schemas.files import load_named, numbered

    wanted = load_named(schema)
    with opened_project(project) as opened:
        before = opened.schema()
        steps = read_steps(before, renames=rename, merges=merge, splits=split, drops=drop, outside=drop_outside)
        try:
            migration = Migration(before, numbered(wanted, over=before.version), steps)
        except EvolutionError as error:
            raise UserError(say("This does not fit: {error}.", error=error)) from error
        report = _dry_run(opened, migration)
        if not (dry_run or report.undecided):
            with if_interrupted(lambda: "nothing was changed"), shown("Changing") as progress:
                _, report = opened.migrate(migration, by=user_name(), progress=progress)
    _say(report, migration, dry_run=dry_run, as_json=as_json)


def _dry_run(project: ProjectFile, migration: Migration) -> MigrationReport:
    from annotations.progress import counted

    report = None
    with shown("Counting") as progress:
        for found in counted(project.dry_run(migration), project.document_count(), progress):
            report = found or report
    assert report
    return report


def _say(report: MigrationReport, migration: Migration, *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        import msgspec

        click.echo(msgspec.json.encode(report).decode())
    else:
        for line in _lines(report, migration, examples=dry_run or bool(report.undecided)):
            click.echo(line)
    if report.undecided:
        names = ", ".join(one.effect.old for one in report.undecided)
        raise UserError(
            say("Nothing was changed: say what becomes of {names}.", names=names), advice=_advice(migration)
        )
    if not as_json:
        before, after = migration.before, migration.after
        done = "would become" if dry_run else "became"
        click.echo(
            f"{before.name}, version {before.version}, {done} {after.name}, version {after.version}: "
            f"{plural(report.changes, 'change')} in {plural(report.documents, 'document')} "
            f"({plural(report.spans, 'span')}, {plural(report.relations, 'relation')} looked at)."
        )


def _advice(migration: Migration) -> str:
    from schemas.evolve import likely_renames

    likely = [f"--rename {one.old}={one.new}" for one in likely_renames(migration.before, migration.after)]
    return f"Likely: {' '.join(likely)}" if likely else "Use --rename, --merge, --split or --drop."


def _lines(report: MigrationReport, migration: Migration, *, examples: bool) -> Iterator[str]:
    from annotations.migration_report import unmarked

    for effect in report.effects:
        yield f"{effect.count:>9,}  {effect_text(effect.effect)}, in {plural(effect.documents, 'document')}"
        yield from _in_context(effect.examples) if examples else ()
    for one in unmarked(report, migration):
        yield f"{'–':>9}  {_said_of(one)}"
    if report.looks:
        yield "For a person to look at:"
    for look in report.looks:
        yield f"{look.count:>9,}  {_LOOKS[look.kind]}"
        yield from (
            (f"           {message_of(one, migration.after)}" for one in look.messages[:_SHOWN]) if examples else ()
        )


def _said_of(one: Unmarked) -> str:
    what = {"entity": "entity type", "relation": "relation type"}.get(one.kind, one.kind)
    if not one.old:
        return f"new {what} {one.new}"
    said = f"{what} {one.old} {f'becomes {one.new}' if one.new else 'goes'}"
    return said if one.kind == "value" else f"{said}; not in use"


_LOOKS = {
    "undecided": "spans for which no rule of a split holds",
    "outside": "relations that are not allowed any more between their ends",
    "joined": "spans that became one though they did not say the same",
    "value": "values that the attribute does not have any more",
    "missing": "attributes that are required and missing",
}


def _in_context(examples: Iterable[Example]) -> Iterator[str]:
    hits = [
        Hit(one.key, "", one.title, one.start, one.end, one.text, one.before, one.after)
        for one in list(examples)[:_SHOWN]
    ]
    return concordance.lines(hits, columns=shutil.get_terminal_size().columns)
