"""Imports a file with doccano's own importer into an empty database, and prints what doccano then holds, as JSON.

Run by test_doccano.py in a process of its own: doccano is a Django site that sets up much when it is imported.
"""

import importlib.util
import json
import os
import sys
from pathlib import Path


def main(path: str) -> None:
    """Import the file and print texts, spans and relations."""
    spec = importlib.util.find_spec("backend")
    assert spec
    assert spec.submodule_search_locations
    sys.path.insert(0, next(iter(spec.submodule_search_locations)))
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.development"
    os.environ["DATABASE_URL"] = f"sqlite:///{path}.sqlite3"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    _import(path)
    _print()


def _import(path: str) -> None:
    from data_import.datasets import load_dataset
    from data_import.pipeline.catalog import JSONL, RELATION_EXTRACTION
    from data_import.pipeline.readers import FileName
    from django.contrib.auth.models import User
    from projects.models import ProjectType, SequenceLabelingProject

    user = User.objects.create(username="tester")
    project = SequenceLabelingProject.objects.create(
        name="mixed",
        project_type=ProjectType.SEQUENCE_LABELING,
        use_relation=True,
        allow_overlapping=True,
    )
    files = [FileName(path, Path(path).name, Path(path).name)]
    dataset = load_dataset(RELATION_EXTRACTION, JSONL, files, project)
    dataset.save(user)
    assert not dataset.errors, dataset.errors


def _print() -> None:
    from labels.models import Relation, Span

    ends = {span.id: (span.example.text, span.start_offset, span.end_offset) for span in Span.objects.all()}
    found = {
        "spans": [(*ends[span.id], span.label.text) for span in Span.objects.all()],
        "relations": [(one.type.text, ends[one.from_id.id], ends[one.to_id.id]) for one in Relation.objects.all()],
    }
    sys.stdout.write("\n" + json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1])
