"""The commands that look into a corpus: find, check, and the dictionary's names and proposals."""

from __future__ import annotations

import itertools
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations.cli_backups import say_repaired
from annotations.cli_support import PROJECT, if_interrupted, opened_project, plural
from annotations.errors import UserError
from annotations.folding import NAMES, Fold
from annotations.progress import counted
from annotations.store.lock import user_name
from annotations.terminal import shown
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.problems import Problem
    from annotations.search import Hit
    from schemas.model import Schema

_HIT_FIELDS = ("document", "start", "end", "text", "label", "span", "title")

_APART = (
    "Two spellings that are not one: ya (ى and ي), ta (ة and ه), hamza (ؤ ئ and ء), neighbours (گ پ چ ڤ ژ and theirs), "
    "abd (عبد الله and عبدالله), abu (أبو, أبا and أبي), or all of these. May be given several times."
)


@click.command()
@PROJECT
@click.argument("text", required=False, default="")
@click.option("--exact", is_flag=True, help="As it is spelt, with its tashkeel and alefs.")
@click.option("--apart", multiple=True, type=click.Choice([*Fold._fields, "all"]), help=_APART)
@click.option("--label", default="", help="Only in spans with this label; without TEXT, these spans.")
@click.option("--attribute", default="", help="Only in spans with this attribute: NAME or NAME=VALUE.")
@click.option("--relation", default="", help="Only in spans from or to which such a relation leads.")
@click.option("--status", type=click.Choice(["todo", "done"]), default=None, help="Only in such articles.")
@click.option("--limit", type=click.IntRange(min=1), default=None, help="Stop after so many.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
def find(
    project: Path,
    text: str,
    exact: bool,
    apart: tuple[str, ...],
    label: str,
    attribute: str,
    relation: str,
    status: str | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """Find TEXT in PROJECT, whatever its tashkeel, alefs and clitics, and print a concordance.

    Which of two letters was typed does not matter: مدرسه finds مدرسة and the other way round, unless --apart is given.
    """
    from annotations import concordance
    from annotations.search import Query

    name, _, value = attribute.partition("=")
    query = Query(
        text, exact, fold_without(apart), label=label, attribute=(name, value), relation=relation, status=status or ""
    )
    if query.asks_nothing:
        raise click.UsageError("Say what to find: TEXT, --label, --attribute, --relation or --status.")
    with opened_project(project) as opened:
        _refuse_unknown(opened.schema(), label=label, relation=relation, attribute=name)
        hits = itertools.islice(opened.search(query), limit)
        if as_json:
            lines: Iterator[str] = map(_hit_as_json, hits)
        else:
            lines = concordance.entries(hits, columns=shutil.get_terminal_size().columns)
        count = 0
        with if_interrupted(lambda: f"{plural(count, 'hit')} until then"):
            for line in lines:
                click.echo(line)
                count += 1
    if not as_json:
        click.echo(plural(count, "hit") + ("" if count != limit else ", and perhaps more") + ".", err=True)


def fold_without(apart: Iterable[str]) -> Fold:
    """What may differ where some of it, or all, may not."""
    return Fold() if "all" in apart else NAMES._replace(**dict.fromkeys(apart, False))


def _refuse_unknown(schema: Schema, *, label: str, relation: str, attribute: str) -> None:
    """Raise UserError where the schema has no such name: that would find nothing, whatever is marked."""
    kinds = {
        "label": (label, [kind.id for kind in schema.markable()]),
        "relation": (relation, [kind.id for kind in schema.relations]),
        "attribute": (attribute, [kind.id for kind in schema.attributes]),
    }
    for what, (wanted, known) in kinds.items():
        if wanted and wanted not in known:
            raise UserError(
                say("{name} has no {what} {wanted!r}.", name=schema.name, what=what, wanted=wanted),
                advice=say("It has: {names}", names=", ".join(known)),
            )


def _hit_as_json(hit: Hit) -> str:
    import msgspec

    return msgspec.json.encode({name: getattr(hit, name) for name in _HIT_FIELDS}).decode()


@click.command()
@PROJECT
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
@click.option("--repair", "mend", is_flag=True, help="Make a sound copy of what can be read of a damaged PROJECT.")
def check(project: Path, as_json: bool, mend: bool) -> None:
    """Check PROJECT: the file itself, every span and relation, and where the corpus does not agree with itself.

    What changes of the schema have left to be looked at is among it.

    Errors come first and end with the exit code 1; warnings, the likeliest errors first, are for a person to look at.
    With --repair PROJECT is not touched; the copy lies beside it and is called PROJECT-repaired.
    """
    from annotations.project import check as find_problems
    from annotations.project import check_consistency

    if mend:
        say_repaired(project)
        return
    with opened_project(project) as opened:
        documents = opened.document_count()
        with shown("Checking") as progress:
            broken = list(find_problems(opened, progress=progress))
        problems = [look for look in opened.second_looks() if look]
        with shown("Comparing") as progress:
            problems += [] if broken else check_consistency(opened, progress=progress)
    found = [problem for problem in problems if not problem.accepted]
    errors = len(broken) + sum(problem.severity == "error" for problem in found)
    if as_json:
        _say_problems_as_json(broken, found)
    else:
        for line in [*broken, *(f"{one.title}: {_marked_warning(one)}" for one in found)]:
            click.echo(line)
    if errors:
        others = f" and {_counted_others(found)}" if len(broken) + len(found) > errors else ""
        raise UserError(
            say(
                "{project}: {counted}{others} in {counted2}.",
                project=project,
                counted=plural(errors, "error"),
                others=others,
                counted2=plural(documents, "document"),
            )
        )
    if not as_json:
        said = f"{_counted_others(found)}, no errors" if found else "no problems"
        click.echo(f"{project}: {plural(documents, 'document')}, {said}.")


def _counted_others(found: Iterable[Problem]) -> str:
    """How many warnings and hints there are."""
    counts = Counter(problem.severity for problem in found)
    return ", ".join(plural(counts[what], what) for what in ("warning", "hint") if counts[what])


def _marked_warning(problem: Problem) -> str:
    return problem.message if problem.severity == "error" else f"{problem.severity}: {problem.message}"


def _say_problems_as_json(broken: list[str], found: list[Problem]) -> None:
    import msgspec

    for line in broken:
        click.echo(json.dumps({"kind": "broken", "severity": "error", "message": line}, ensure_ascii=False))
    for problem in found:
        click.echo(msgspec.json.encode(problem, enc_hook=str).decode())


@click.command()
@PROJECT
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--label", default="", help="The label of the names that come without one.")
@click.option("--skip-bad", is_flag=True, help="Take what can be taken and name the rest; that counts as success.")
@click.option("--merge", is_flag=True, help="Keep what a list of the same name holds already, and add to it.")
def names(project: Path, files: tuple[Path, ...], label: str, skip_bad: bool, merge: bool) -> None:
    """Import lists of names into the dictionary of PROJECT: a name a line, or JSON Lines with text and label.

    A list is called as its file is. One that is there already under that name is replaced.
    """
    from annotations.formats.record import Rejection
    from annotations.name_lists import read_list

    with opened_project(project) as opened:
        schema = opened.schema()
        new = 0
        for path in files:
            advice = "Name one for the list (--label on the command line)."
            read = read_list(path, schema, label=label, advice=advice)
            bad = [one for one in read if isinstance(one, Rejection)]
            for rejection in bad:
                click.echo(f"hashiya: {rejection}", err=True)
            if bad and not skip_bad:
                raise UserError(
                    say("Nothing of {path} was taken.", path=path), advice="Mend it, or take the rest with --skip-bad."
                )
            good = (one for one in read if not isinstance(one, Rejection))
            before = len(opened.list_state(path.name))
            new += opened.add_names(good, source=path.name, by=user_name(), replacing=not merge)
            if before:
                said = "is added to" if merge else "replaces"
                now = plural(len(opened.list_state(path.name)), "name")
                click.echo(f"{path.name} {said} the list of that name, {plural(before, 'name')}: now {now}.")
    click.echo(f"The dictionary has {plural(new, 'new name')}.")


@click.command()
@PROJECT
@click.option("--all", "all_", is_flag=True, help="Also for articles that are done.")
def propose(project: Path, all_: bool) -> None:
    """Propose spans in the articles of PROJECT that are to do: names marked before or listed, numbers and dates.

    What was proposed before is replaced; what was dismissed does not come again. Nothing is marked or exported.
    """
    from annotations.proposing import Proposer

    with opened_project(project) as opened:
        layer = opened.working_layer(user_name())
        proposer = Proposer.of(opened, layer)
        rows = [row for row in opened.documents(layer) if all_ or row.status != "done"]
        count = 0
        with shown("Proposing") as progress:
            for row in counted(rows, len(rows), progress):
                count += len(proposer.propose(opened, row.key))
    click.echo(f"Proposed {plural(count, 'span')} in {plural(len(rows), 'document')}.")
