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

WOJOOD_ENTITIES = """
    PERS ORG GPE LOC FAC NORP OCC EVENT DATE TIME LANGUAGE WEBSITE LAW PRODUCT
    CARDINAL ORDINAL PERCENT QUANTITY UNIT MONEY CURR
"""
WOJOOD_RELATIONS = {
    "Family.has_parent": ("PERS", "PERS", ""),
    "Family.has_spouse": ("PERS", "PERS", "symmetric"),
    "Family.has_sibling": ("PERS", "PERS", "symmetric"),
    "Family.has_relative": ("PERS", "PERS", "symmetric"),
    "Personal.birth_date": ("PERS", "DATE", ""),
    "Personal.death_date": ("PERS", "DATE", ""),
    "Personal.birth_place": ("PERS", "GPE LOC", ""),
    "Personal.has_occupation": ("PERS", "OCC", ""),
    "Business.has_conflict_with": ("ORG NORP GPE", "ORG NORP GPE", "symmetric"),
    "Business.has_competitor": ("PERS ORG", "PERS ORG", "symmetric"),
    "Business.has_partner_with": ("ORG", "ORG", "symmetric"),
    "Administration.manager_of": ("PERS", "ORG FAC", ""),
    "Administration.president_of": ("PERS", "ORG GPE", ""),
    "Administration.leader_of": ("PERS", "ORG", ""),
    "PartOf.geopolitical_division": ("GPE LOC", "GPE LOC", "transitive"),
    "PartOf.subsidiary": ("ORG", "ORG", "transitive"),
    "Affiliation.member_of": ("PERS GPE", "ORG NORP", ""),
    "Affiliation.employee_of": ("PERS", "ORG FAC", ""),
    "Affiliation.student_at": ("PERS", "ORG", ""),
    "Affiliation.owner_of": ("PERS", "ORG FAC", ""),
    "Productivity.inventor_of": ("PERS", "PRODUCT", ""),
    "Productivity.manufacturer_of": ("ORG", "PRODUCT", ""),
    "Productivity.builder_of": ("PERS NORP ORG", "FAC ORG", ""),
    "Productivity.founder_of": ("PERS", "ORG", ""),
    "Location.lives_in": ("PERS NORP", "GPE LOC", ""),
    "Location.located_in": ("FAC ORG", "GPE LOC", "transitive"),
    "Location.headquartered_in": ("ORG", "LOC GPE", ""),
    "Location.has_border_with": ("LOC GPE", "LOC GPE", "symmetric"),
    "Location.nearby": (PLACES, PLACES, "symmetric"),
    "Organization.has_property": ("ORG", "PRODUCT", ""),
    "Organization.branch_count": ("ORG", "CARDINAL", ""),
    "Organization.has_revenue": ("ORG", "MONEY", ""),
    "Organization.employs": ("ORG", "CARDINAL", ""),
    "Organization.found_on": ("ORG", "DATE TIME", ""),
    "Organization.has_alternate_name": ("ORG FAC", "ORG FAC", "symmetric"),
    "GPE.has_area": ("GPE LOC", "QUANTITY", ""),
    "GPE.official_language": ("GPE LOC", "LANGUAGE", ""),
    "GPE.has_currency": ("GPE LOC", "CURR", ""),
    "GPE.has_population": ("GPE", "CARDINAL", ""),
    "GPE.capital_of": ("GPE", "GPE", ""),
}

ACE_ENTITIES = "PER ORG GPE LOC FAC VEH WEA"
ACE_VALUES = "TIMEX2 Contact-Info Crime Job-Title Numeric Sentence"
ACE_RELATIONS = {
    "PHYS.Located": ("PER", "FAC LOC GPE", ""),
    "PHYS.Near": ("PER FAC GPE LOC", "PER FAC GPE LOC", "symmetric"),
    "PART-WHOLE.Geographical": ("FAC LOC GPE", "FAC LOC GPE", ""),
    "PART-WHOLE.Subsidiary": ("ORG", "ORG GPE", ""),
    "PART-WHOLE.Artifact": ("VEH WEA", "VEH WEA", ""),
    "PER-SOC.Business": ("PER", "PER", "symmetric"),
    "PER-SOC.Family": ("PER", "PER", "symmetric"),
    "PER-SOC.Lasting-Personal": ("PER", "PER", "symmetric"),
    "ORG-AFF.Employment": ("PER", "ORG GPE", ""),
    "ORG-AFF.Ownership": ("PER", "ORG", ""),
    "ORG-AFF.Founder": ("PER ORG", "ORG GPE", ""),
    "ORG-AFF.Student-Alum": ("PER", "ORG", ""),
    "ORG-AFF.Sports-Affiliation": ("PER", "ORG", ""),
    "ORG-AFF.Investor-Shareholder": ("PER ORG GPE", "ORG GPE", ""),
    "ORG-AFF.Membership": ("PER ORG GPE", "ORG", ""),
    "ART.User-Owner-Inventor-Manufacturer": ("PER ORG GPE", "WEA VEH FAC", ""),
    "GEN-AFF.Citizen-Resident-Religion-Ethnicity": ("PER", "PER LOC GPE ORG", ""),
    "GEN-AFF.Org-Location": ("ORG", "LOC GPE", ""),
}

ONTONOTES_ENTITIES = """
    PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE
    DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL
"""

INVENTORIES = {
    "ace-2005": (f"{ACE_ENTITIES} VALUE {ACE_VALUES}", ACE_RELATIONS),
    "conll-4": ("PER LOC ORG MISC", {}),
    "news-ar": ("PER ORG GPE LOC FAC DATE NORP EVENT TITLE NUM", NEWS_RELATIONS),
    "ontonotes-18": (ONTONOTES_ENTITIES, {}),
    "wojood-21": (WOJOOD_ENTITIES, WOJOOD_RELATIONS),
}

SAME_FINGER = (("PER", "PERS", "PERSON"), ("TITLE", "OCC", "Job-Title"), ("DATE", "TIMEX2"), ("NUM", "CARDINAL"))

LIGHT, DARK = "#ffffff", "#1e1e1e"
INK_ON = {LIGHT: "#1a1a1a", DARK: "#ececec"}


@pytest.fixture(params=library())
def schema(request: pytest.FixtureRequest) -> Schema:
    return load_named(request.param)


@pytest.fixture
def news() -> Schema:
    return load_named("news-ar")


@pytest.fixture
def ace() -> Schema:
    return load_named("ace-2005")


def test_the_library_holds_the_five():
    assert library() == tuple(INVENTORIES)


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


def test_every_markable_type_has_a_key_of_its_own(schema: Schema):
    keys = [entity.key for entity in schema.markable()]
    assert len(set(keys)) == len(keys)
    assert set(keys) <= LABEL_KEYS


def test_relations_have_keys_of_their_own_until_there_are_no_more(schema: Schema):
    taken = [attribute.key for attribute in schema.attributes if schema.relation(attribute.applies_to[0])]
    keys = [relation.key for relation in schema.relations if relation.key]
    assert len(set(keys + taken)) == len(keys + taken)
    assert set(keys) <= LABEL_KEYS
    assert len(keys) == min(len(schema.relations), len(LABEL_KEYS) - len(taken))


def test_only_the_rare_relations_have_no_key():
    names = {relation.id for relation in load_named("wojood-21").relations if not relation.key}
    assert names == {
        "Business.has_competitor",
        "Organization.branch_count",
        "Organization.has_revenue",
        "GPE.has_area",
        "GPE.has_currency",
    }


def test_a_type_has_the_same_key_and_colour_in_every_schema_but_the_smallest():
    seen: dict[str, set[tuple[str, str]]] = {}
    for name in INVENTORIES.keys() - {"conll-4"}:
        for entity in load_named(name).markable():
            theme = next((names[0] for names in SAME_FINGER if entity.id in names), entity.id)
            seen.setdefault(theme, set()).add((entity.key, entity.color))
    assert not [theme for theme, pairs in seen.items() if len(pairs) > 1]


@pytest.mark.parametrize("name", INVENTORIES)
def test_a_schema_has_the_types_of_its_inventory(name: str):
    schema = load_named(name)
    entities, relations = INVENTORIES[name]
    found = {
        relation.id: (
            " ".join(relation.head),
            " ".join(relation.tail),
            " ".join(flag for flag in ("symmetric", "transitive") if getattr(relation, flag)),
        )
        for relation in schema.relations
    }
    assert found == relations
    assert list(found) == list(relations)
    assert sorted(entity.id for entity in schema.entities) == sorted(entities.split())
    assert not any(relation.inverse for relation in schema.relations)


def test_sizes():
    sizes = {name: (len(load_named(name).markable()), len(load_named(name).relations)) for name in library()}
    assert sizes == {
        "ace-2005": (13, 18),
        "conll-4": (4, 0),
        "news-ar": (10, 16),
        "ontonotes-18": (18, 0),
        "wojood-21": (21, 40),
    }


def test_only_the_values_of_ace_stand_below_another_type(schema: Schema):
    below = {entity.id: entity.parent for entity in schema.entities if entity.parent}
    assert below == (dict.fromkeys(ACE_VALUES.split(), "VALUE") if schema.name == "ace-2005" else {})
    assert [entity.id for entity in schema.entities if entity.abstract] == (["VALUE"] if below else [])


def test_ace_has_level_polarity_and_modality(ace: Schema):
    found = {
        attribute.id: ([value.id for value in attribute.values], list(attribute.applies_to))
        for attribute in ace.attributes
    }
    assert found == {
        "level": (["NAM", "NOM", "PRO"], ACE_ENTITIES.split()),
        "polarity": (["Positive", "Negative"], list(ACE_RELATIONS)),
        "modality": (["Asserted", "Other"], list(ACE_RELATIONS)),
    }
    assert {(attribute.kind, attribute.default) for attribute in ace.attributes} == {("choice", "")}


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


def test_colours_of_entities_are_distinct(schema: Schema):
    assert _nearest(schema, "all") >= 0.058


@pytest.mark.parametrize("ground", [LIGHT, DARK])
def test_text_is_readable_on_a_tint_of_every_colour(schema: Schema, ground: str):
    for item in (*schema.entities, *schema.relations):
        tint = [0.25 * own + 0.75 * below for own, below in zip(_rgb(item.color), _rgb(ground), strict=True)]
        assert _contrast(tint, _rgb(INK_ON[ground])) >= 7


@pytest.mark.parametrize(("sight", "least"), [("all", 0.12), ("protan", 0.06), ("deutan", 0.07), ("tritan", 0.07)])
def test_colours_of_the_news_differ_for_every_eye(news: Schema, sight: str, least: float):
    assert _nearest(news, sight) >= least


@pytest.mark.parametrize("sight", ["protan", "deutan", "tritan"])
def test_colours_of_many_types_are_at_least_noticeably_different_for_every_eye(schema: Schema, sight: str):
    assert _nearest(schema, sight) >= 0.04


def _nearest(schema: Schema, sight: str) -> float:
    """How far the two colours of markable types are apart that are most alike."""
    seen = [_oklab(_seen(_linear(_rgb(entity.color)), sight)) for entity in schema.markable()]
    return min(math.dist(one, other) for one, other in itertools.combinations(seen, 2))


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
