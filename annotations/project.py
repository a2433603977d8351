"""What spans many documents and is neither import nor export: the check and the statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations import rules
from annotations.consistency import Comparison, check_corpus
from annotations.progress import counted, unheard
from annotations.tallying import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.dictionary import Name
    from annotations.document import Whose
    from annotations.problems import Problem
    from annotations.progress import Progress
    from annotations.statistics import CorpusStatistics
    from annotations.store.project_file import ProjectFile


def check(project: ProjectFile, *, progress: Progress = unheard) -> Iterator[str]:
    """All that is wrong with a project, a line each: the file, then every document in every layer.

    ``progress`` is told in documents.
    """
    yield from project.integrity_problems()
    yield from project.index_problems()
    schema = project.schema()
    for record in counted(project.records(), project.document_count(), progress):
        for problem in rules.check(record.document, record.spans, record.relations, schema):
            yield f"{record.document.title}: {problem}"


def comparison_of(project: ProjectFile) -> Comparison:
    """What a project is compared by: its schema and its clitic policy."""
    return Comparison(project.schema(), policy=project.meta("clitic_policy") or "core")


def check_consistency(
    project: ProjectFile, comparison: Comparison | None = None, *, progress: Progress = unheard
) -> list[Problem]:
    """Where the corpus does not agree with itself; see :func:`annotations.consistency.check_corpus`."""
    layers = {layer.whose: layer for layer in project.layers()}

    def accepted(whose: Whose) -> set[str]:
        return project.accepted_problems(layers[whose]) if whose in layers else set()

    return check_corpus(
        project.records,
        comparison or comparison_of(project),
        accepted=accepted,
        total=project.document_count(),
        progress=progress,
    )


def statistics_of(project: ProjectFile, *, progress: Progress = unheard) -> CorpusStatistics:
    """A project in numbers, over all layers. ``progress`` is told in documents."""
    names: dict[Whose, list[Name]] = {layer.whose: project.marked_names(layer) for layer in project.layers()}
    tally = Tally(project.schema(), names, policy=project.meta("clitic_policy") or "core")
    for record in counted(project.records(), project.document_count(), progress):
        tally.add(record)
    return tally.statistics(project.account())
