"""The JSON Schema agrees with what is loaded and what is refused."""

import tomllib
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from schemas import files
from schemas.json_schema import json_schema

VALIDATOR = Draft202012Validator(json_schema())


def test_it_is_a_json_schema():
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("name", files.library())
def test_every_ready_made_schema_fits_and_so_does_its_canonical_form(name: str):
    text = (resources.files("schemas") / "library" / f"{name}.toml").read_text(encoding="utf-8")
    assert not list(VALIDATOR.iter_errors(tomllib.loads(text)))
    assert not list(VALIDATOR.iter_errors(tomllib.loads(files.dump(files.load_named(name)))))


@pytest.mark.parametrize(
    "damage",
    [
        'colour = "red"',
        "[[entity]]",
        '[[entity]]\nid = "A B"',
        '[[entity]]\nid = "A"\ncolor = "red"',
        '[[entity]]\nid = "A"\nkey = "r"',
        '[[relation]]\nid = "R"\nhead = []\ntail = ["A"]',
        '[[attribute]]\nid = "a"\nkind = "colour"\napplies_to = ["A"]',
    ],
)
def test_what_it_refuses_is_refused_when_loaded(damage: str):
    text = f'format = "hashiya-schema/1"\nname = "x"\nversion = 1\n{damage}\n'
    assert list(VALIDATOR.iter_errors(tomllib.loads(text)))
    with pytest.raises(files.SchemaError):
        files.loads(text, source="x.toml")
