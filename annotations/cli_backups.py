"""The commands that list the automatic backups of a project and put one of them in its place, and repairing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations.cli_support import PROJECT, plural
from annotations.errors import UserError
from annotations.terminal import shown
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.store.backups import Backup
    from annotations.store.repair import Repaired


@click.command()
@PROJECT
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
def backups(project: Path, as_json: bool) -> None:
    """List the automatic backups of PROJECT, the newest first. The project may be damaged or missing."""
    from annotations.store import backups as store

    found = store.listed(project)
    if not found and not as_json:
        click.echo(f"There are no backups in {store.folder_of(project)}.", err=True)
    for number, backup in enumerate(found, 1):
        click.echo(_as_json(backup) if as_json else f"{number:>3}  {_described(backup)}")


def _described(backup: Backup) -> str:
    from annotations.store.backups import counts

    date = f"{backup.at.astimezone():%Y-%m-%d %H:%M:%S}"
    held = counts(backup.path)
    holds = f"{plural(held.documents, 'document')}, {plural(held.spans, 'span')}" if held else "cannot be read"
    return f"{date}  {backup.size_bytes / 1e6:>9,.1f} MB  {holds}  {backup.path.name}"


def _as_json(backup: Backup) -> str:
    import msgspec

    from annotations.store.backups import counts

    held = counts(backup.path)
    facts: dict[str, object] = {"path": str(backup.path), "at": backup.at.isoformat(), "size_bytes": backup.size_bytes}
    facts |= {"documents": held.documents, "spans": held.spans} if held else {"documents": None, "spans": None}
    return msgspec.json.encode(facts).decode()


@click.command()
@PROJECT
@click.argument("backup", required=False)
def restore(project: Path, backup: str | None) -> None:
    """Put BACKUP in the place of PROJECT, which may be damaged or missing; what was there is kept beside it.

    BACKUP is its number in the list of `hashiya backups PROJECT`, its name there, or a file; without it the newest one
    that is sound.
    """
    from annotations.store import backups as store

    chosen = _chosen(project, backup) if backup else next((one.path for one in store.sound(project)), None)
    if chosen is None:
        raise UserError(
            say("There is no sound backup in {folder_of}.", folder_of=store.folder_of(project)),
            advice="Name one: a file.",
        )
    kept = store.restore(project, chosen)
    click.echo(f"Restored {project} from {chosen}.")
    if kept:
        click.echo(f"What was there is kept as {kept}.")


def _chosen(project: Path, wanted: str) -> Path:
    from annotations.store.backups import listed

    found = listed(project)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(found):
        return found[int(wanted) - 1].path
    named = [backup.path for backup in found if wanted == backup.path.name]
    if named or Path(wanted).is_file():
        return named[0] if named else Path(wanted)
    raise UserError(
        say(
            "There is no backup {wanted!r}; the project has {counted}.",
            wanted=wanted,
            counted=plural(len(found), "backup"),
        ),
        advice=say("See: hashiya backups {project}", project=project),
    )


def say_repaired(project: Path) -> None:
    """Make a sound copy of a damaged project, check it, and print what was taken and what was lost."""
    from annotations.project import check as find_problems
    from annotations.store.project_file import ProjectFile
    from annotations.store.repair import repair

    with shown("Repairing") as progress:
        found = repair(project, progress=progress)
    with ProjectFile.open(found.path) as opened:
        problems = list(find_problems(opened))
    for line in (*told(found), *(f"Check: {problem}" for problem in problems)):
        click.echo(line)
    click.echo(f"Made {found.path}; {project} was left as it is.")


def told(found: Repaired) -> list[str]:
    """What was taken of a damaged project and what was lost, a line each."""
    tables = {"documents": "Documents", "spans": "Spans", "relations": "Relations", "ops": "Journal rows"}
    lines = [
        f"{title:<13}{found.taken[table]:>9,} taken{found.lost[table]:>9,} lost" for table, title in tables.items()
    ]
    others = sum(count for table, count in found.lost.items() if table not in tables)
    return [*lines, *([f"Other rows lost: {others:,}"] if others else []), *(f"Lost: {line}" for line in found.named)]
