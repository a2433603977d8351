"""Label Studio's own checks take our tasks, under the configuration that the manifest has."""

import json
from pathlib import Path

import pytest

from tests.support.consumers import corpus, said, squeezed
from tests.support.interchange import export

pytest.importorskip("label_studio_sdk", reason="label-studio-sdk is not installed")
pytestmark = pytest.mark.filterwarnings("default")


def test_tasks_fit_the_configuration(tmp_path: Path):
    from label_studio_sdk.label_interface import LabelInterface

    out = tmp_path / "out.json"
    export(corpus(), out, format="label-studio")
    interface = LabelInterface(json.loads(Path(f"{out}.manifest.json").read_bytes())["label_config"])
    interface.validate()
    for task, record in zip(json.loads(out.read_bytes()), corpus(), strict=True):
        (annotation,) = task["annotations"]
        assert interface.validate_prediction(annotation, return_errors=True) == []
        assert interface.validate_annotation(annotation)
        regions = {one["id"]: one["value"] for one in annotation["result"] if one["type"] == "labels"}
        text = task["data"]["text"]
        texts = {name: squeezed(text[value["start"] : value["end"]]) for name, value in regions.items()}
        spans = sorted((texts[name], value["labels"][0]) for name, value in regions.items())
        relations = [
            (texts[one["from_id"]], one["labels"][0], texts[one["to_id"]])
            for one in annotation["result"]
            if one["type"] == "relation"
        ]
        assert (spans, sorted(relations)) == said(record)


def test_its_check_refuses_what_the_schema_does_not_have(tmp_path: Path):
    from label_studio_sdk.label_interface import LabelInterface

    out = tmp_path / "out.json"
    export(corpus(), out, format="label-studio")
    interface = LabelInterface(json.loads(Path(f"{out}.manifest.json").read_bytes())["label_config"])
    (annotation,) = json.loads(out.read_bytes())[0]["annotations"]
    annotation["result"][0]["value"]["labels"] = ["NONE"]
    assert interface.validate_prediction(annotation, return_errors=True)


def test_its_converter_reads_the_same_entities(tmp_path: Path):
    from label_studio_sdk.converter import Converter

    out = tmp_path / "out.json"
    export(corpus(), out, format="label-studio")
    config = json.loads(Path(f"{out}.manifest.json").read_bytes())["label_config"]
    converter = Converter(config, project_dir=str(tmp_path), download_resources=False)
    tasks = json.loads(out.read_bytes())
    for number, task in enumerate(tasks, 1):
        task["id"] = task["annotations"][0]["id"] = number
    (tmp_path / "tasks.json").write_text(json.dumps(tasks), "utf-8")
    converter.convert_to_json_min(str(tmp_path / "tasks.json"), str(tmp_path / "min"), is_dir=False)
    rows = json.loads((tmp_path / "min" / "result.json").read_bytes())
    for row, record in zip(rows, corpus(), strict=True):
        found = sorted((squeezed(row["text"][one["start"] : one["end"]]), one["labels"][0]) for one in row["label"])
        assert found == said(record)[0]
