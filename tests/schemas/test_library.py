import itertools
import math
import re
import unicodedata
from importlib import resources

import pytest

from schemas.files import library, load_named
from schemas.model import Schema
from schemas.validate import LABEL_KEYS

PLACES = "GPE LOC FAC"
NAMED = "PER ORG GPE LOC FAC EVENT"

NEWS_RELATIONS = {
    "HAS_TITLE": ("PER", "TITLE", ""),
    "EMPLOYED_BY": ("PER", "ORG GPE", ""),
    "POSTED_TO": ("PER", "GPE ORG", ""),
    "HEADQUARTERS_OF": ("FAC", "ORG", ""),
    "LOCATED_IN": ("PER ORG FAC EVENT", PLACES, ""),
    "SAME_AS": (NAMED, NAMED, "symmetric transitive"),
    "OCCURRED_ON": ("EVENT", "DATE", ""),
    "PARTICIPANT_IN": ("PER ORG GPE", "EVENT", ""),
    "COOPERATES_WITH": ("GPE ORG NORP", "GPE ORG NORP", "symmetric"),
    "CAPITAL_OF": ("GPE", "GPE", ""),
    "FOUNDED_ON": ("ORG", "DATE", ""),
    "FOUNDED_BY": ("ORG", "PER ORG GPE", ""),
    "HAS_MEMBER": ("ORG", "GPE ORG PER", ""),
    "MEMBER_COUNT": ("ORG", "NUM", ""),
    "PART_OF": ("LOC GPE ORG FAC", "LOC GPE ORG FAC", "transitive"),
    "OPPOSES": ("ORG GPE PER NORP", "ORG GPE PER NORP", ""),
}

LIGHT, DARK = "#ffffff", "#1e1e1e"
INK_ON = {LIGHT: "#1a1a1a", DARK: "#ececec"}


@pytest.fixture(params=library())
def schema(request: pytest.FixtureRequest) -> Schema:
    return load_named(request.param)


@pytest.fixture
def news() -> Schema:
    return load_named("news-ar")


def test_the_library_holds_the_news():
    assert library() == ("news-ar",)


def test_each_schema_has_the_name_of_its_file():
    assert all(load_named(name).name == name for name in library())


def test_library_files_are_composed_text_with_line_feeds():
    for name in library():
        text = (resources.files("schemas") / "library" / f"{name}.toml").read_bytes().decode()
        assert unicodedata.is_normalized("NFC", text)
        assert "\r" not in text
        assert text.endswith("\n")


def test_everything_is_said_in_both_languages(schema: Schema):
    items = (schema, *schema.entities, *schema.relations, *schema.attributes)
    texts = [text for item in items for text in (item.title, item.description)]
    texts += [value.title for attribute in schema.attributes for value in attribute.values]
    for text in texts:
        assert re.search("[\u0621-\u064a]{2}", text.ar)
        assert re.search("[A-Za-z]{2}", text.en)
        assert not re.search("[\u0600-\u06ff]", text.en)


def test_descriptions_are_whole_sentences(schema: Schema):
    for item in (schema, *schema.entities, *schema.relations, *schema.attributes):
        assert item.description.ar.endswith(".")
        assert item.description.en.endswith(".")


def test_titles_tell_the_types_apart(schema: Schema):
    for items in (schema.entities, schema.relations, schema.attributes):
        for language in ("ar", "en"):
            titles = [item.title.get(language) for item in items]
            assert len(set(titles)) == len(titles)


def test_every_label_has_a_key_of_its_own(schema: Schema):
    for items in (schema.entities, schema.relations):
        keys = [item.key for item in items]
        assert len(set(keys)) == len(keys)
        assert set(keys) <= LABEL_KEYS


def test_news_has_the_entities_of_its_inventory(news: Schema):
    ids = "PER ORG GPE LOC FAC DATE NORP EVENT TITLE NUM"
    assert [entity.id for entity in news.entities] == ids.split()
    assert not any(entity.abstract or entity.parent for entity in news.entities)


def test_news_has_the_relations_of_its_inventory(news: Schema):
    found = {
        relation.id: (
            " ".join(relation.head),
            " ".join(relation.tail),
            " ".join(flag for flag in ("symmetric", "transitive") if getattr(relation, flag)),
        )
        for relation in news.relations
    }
    assert found == NEWS_RELATIONS
    assert list(found) == list(NEWS_RELATIONS)


def test_news_has_the_mention_level(news: Schema):
    (level,) = news.attributes
    assert (level.id, level.kind) == ("level", "choice")
    assert level.default == ""  # an export carries what a person has said, nothing else
    assert [(value.id, value.title.ar) for value in level.values] == [
        ("NAM", "اسم علم"),
        ("NOM", "اسم عام"),
        ("PRO", "ضمير"),
    ]
    assert level.applies_to == ("PER", "ORG", "GPE", "LOC", "FAC", "EVENT", "NORP")


def test_colours_of_entities_stand_out_from_both_grounds(schema: Schema):
    for item in (*schema.entities, *schema.relations):
        assert _contrast(_rgb(item.color), _rgb(LIGHT)) >= 3
        assert _contrast(_rgb(item.color), _rgb(DARK)) >= 3


@pytest.mark.parametrize("ground", [LIGHT, DARK])
def test_text_is_readable_on_a_tint_of_every_colour(schema: Schema, ground: str):
    for item in (*schema.entities, *schema.relations):
        tint = [0.25 * own + 0.75 * below for own, below in zip(_rgb(item.color), _rgb(ground), strict=True)]
        assert _contrast(tint, _rgb(INK_ON[ground])) >= 7


@pytest.mark.parametrize(("sight", "least"), [("all", 0.12), ("protan", 0.06), ("deutan", 0.07), ("tritan", 0.07)])
def test_colours_of_entities_differ_for_every_eye(news: Schema, sight: str, least: float):
    seen = [_oklab(_seen(_linear(_rgb(entity.color)), sight)) for entity in news.entities]
    assert min(math.dist(one, other) for one, other in itertools.combinations(seen, 2)) >= least


# The formulas: WCAG 2 for contrast, Ottosson's OKLab for distance (0.02 is just noticeable), and the matrices of
# Machado, Oliveira and Fernandes (2009) for full colour blindness of each sort.
_SIGHT = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_OKLAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def _rgb(color: str) -> list[float]:
    return [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def _linear(rgb: list[float]) -> list[float]:
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb]


def _contrast(one: list[float], other: list[float]) -> float:
    low, high = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (_linear(one), _linear(other)))
    return (high + 0.05) / (low + 0.05)


def _times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _seen(linear: list[float], sight: str) -> list[float]:
    return [min(1.0, max(0.0, part)) for part in _times(_SIGHT[sight], linear)]


def _oklab(linear: list[float]) -> list[float]:
    return _times(_TO_OKLAB, [part ** (1 / 3) for part in _times(_TO_CONES, linear)])
