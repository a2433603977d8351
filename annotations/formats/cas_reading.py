"""What of a CAS becomes spans and relations, whatever types its project has made.

A type with ``Governor`` and ``Dependent`` is a relation, any other kind of annotation a span; the types of DKPro that
say something of words, sentences or documents are passed over, and counted but for the tokens and sentences. The label
is the feature ``value``, or ``label``, or else the only other one that holds a string, or else the name of the type.
``identifier`` becomes that of a cluster, and every other feature that is a string, a number or a truth value becomes an
attribute.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from annotations.document import Cluster, Pair
from annotations.errors import UserError
from annotations.formats import making
from annotations.formats.record import spoken
from annotations.formats.values import as_label, as_offset, as_text
from annotations.ids import new_id
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.document import Record

EXCLUDED = "de.tudarmstadt.ukp.dkpro.core.api."
NAMED_ENTITY = f"{EXCLUDED}ner.type.NamedEntity"
_EVERYWHERE = ("uima.", f"{EXCLUDED}segmentation.", f"{EXCLUDED}metadata.")
"""Types that every document of DKPro has, of which nothing is told."""
_FRAME = {"sofa", "begin", "end", "Governor", "Dependent", "identifier"}


def record_of(cas: Any, source: str) -> Record:  # noqa: ANN401 - a package without types
    """The record of a loaded CAS, whose offsets are code points. Raises UserError where it does not fit its text."""
    view = next((view for view in [cas, *map(cas.get_view, _views(cas))] if view.sofa_string), None)
    if view is None:
        raise UserError("there is no text in it.")
    given = as_text(view.sofa_string, "the text")
    document, frozen = making.document(given, meta=(Pair("source", spoken(PurePath(source).name)),))
    spans, clusters, links = {}, [], []
    unread: Counter[tuple[str, str]] = Counter()
    for one in view.select_all_annotations():
        if not _is_wanted(one.type.name):
            if not one.type.name.startswith(_EVERYWHERE):
                unread["annotation", f"of the type {spoken(one.type.name.rpartition('.')[2])}"] += 1
            continue
        label, pairs = _said(one)
        if _is_relation(one):
            links.append((one, label, pairs))
            continue
        place = (as_offset(one.begin, "begin"), as_offset(one.end, "end"))
        made = spans[id(one)] = making.span(frozen, given, label, [place], attributes=pairs)
        if "identifier" in _features(one) and isinstance(one.identifier, str) and one.identifier:
            clusters.append(Cluster(new_id(), (made.id,), as_text(one.identifier, "an identifier")))
    relations = []
    for one, label, pairs in links:
        ends = [spans.get(id(end)) for end in (one.Governor, one.Dependent)]
        if ends[0] is None or ends[1] is None:
            raise UserError(say("a relation {label} leads to what is no span.", label=label))
        relations.append(making.relation(label, ends[0].id, ends[1].id, attributes=pairs))
    record = making.record(document, frozen, spans.values(), relations, unread=unread)
    return replace(record, clusters=tuple(clusters))


def _views(cas: Any) -> list[str]:  # noqa: ANN401 - a package without types
    return [view.sofa.sofaID for view in cas.views]


def _is_wanted(name: str) -> bool:
    return not name.startswith(("uima.", EXCLUDED)) or name.startswith(f"{EXCLUDED}ner.")


def _features(one: Any) -> list[str]:  # noqa: ANN401 - a package without types
    return [feature.name for feature in one.type.all_features]


def _is_relation(one: Any) -> bool:  # noqa: ANN401 - a package without types
    return {"Governor", "Dependent"} <= set(_features(one))


def _said(one: Any) -> tuple[str, tuple[Pair, ...]]:  # noqa: ANN401 - a package without types
    """The label of an annotation, and its attributes."""
    values = {name: one[name] for name in _features(one) if name not in _FRAME}
    strings = [name for name, value in values.items() if isinstance(value, str) and value.strip()]
    named = next((name for name in ("value", "label") if name in strings), strings[0] if len(strings) == 1 else "")
    label = as_label(values.pop(named) if named else one.type.name.rpartition(".")[2])
    pairs = (
        Pair(as_text(name, "a feature"), as_text(_plain(value), name))
        for name, value in values.items()
        if isinstance(value, str | int | float) and value != ""
    )
    return label, tuple(sorted(pairs, key=lambda pair: pair.name))


def _plain(value: str | float) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
