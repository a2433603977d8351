"""CAS files, read by dkpro-cassis."""

import warnings
from pathlib import Path

import pytest

from tests.support.interchange import export
from tests.support.mixed import mixed, relations_of, spans_of

ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
RELATION = "webanno.custom.EntityRelation"


@pytest.mark.parametrize(("name", "ending"), [("cas", "xmi"), ("cas-json", "cas.json")])
def test_cassis_finds_the_same_spans_and_relations(tmp_path: Path, name: str, ending: str):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        cassis = pytest.importorskip("cassis")
    out = tmp_path / "corpus"
    export(mixed(), out, format=name)
    for given, path in zip(mixed(), sorted(out.glob(f"*.{ending}")), strict=True):
        with path.open("rb") as file:
            if name == "cas":
                types = cassis.load_typesystem(out / "TypeSystem.xml")
                cas = cassis.load_cas_from_xmi(file, typesystem=types)
            else:
                cas = cassis.load_cas_from_json(file)
        assert cas.sofa_string == given.document.text
        assert cas.typecheck() == []
        assert sorted((one.begin, one.end, one.value) for one in cas.select(ENTITY)) == spans_of(given)
        ends = [
            (one.label, (one.Governor.begin, one.Governor.end), (one.Dependent.begin, one.Dependent.end))
            for one in cas.select(RELATION)
        ]
        assert sorted(ends) == relations_of(given)
        texts = {span.text for span in given.spans}
        assert {one.get_covered_text() for one in cas.select(ENTITY)} == texts
