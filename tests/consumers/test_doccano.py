"""doccano's own importer, into a database of its own.

doccano pins old versions of much, so that it wants an environment for itself: HASHIYA_DOCCANO_PYTHON names the
interpreter of one (doccano 1.8.4 also needs marshmallow<4 and numpy<2 there).
"""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.interchange import export
from tests.support.mixed import mixed, relations_of, spans_of

SCRIPT = Path(__file__).with_name("doccano_import.py")
WHERE = "HASHIYA_DOCCANO_PYTHON"


def test_doccano_holds_the_same_spans_and_relations(tmp_path: Path):
    python = os.environ.get(WHERE) or (sys.executable if importlib.util.find_spec("backend") else "")
    if not python:
        pytest.skip(f"doccano is not installed, nor does {WHERE} name an interpreter that has it")
    path = tmp_path / "corpus.jsonl"
    export(mixed(), path, format="doccano")
    result = subprocess.run([python, SCRIPT, path], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout.splitlines()[-1])
    for record in mixed():
        text = record.document.text
        assert sorted(tuple(one[1:]) for one in found["spans"] if one[0] == text) == spans_of(record)
        relations = [
            (label, tuple(head[1:]), tuple(tail[1:])) for label, head, tail in found["relations"] if head[0] == text
        ]
        assert sorted(relations) == relations_of(record)
