"""UIMA CAS, as XMI and as JSON: the files of INCEpTION and DKPro, a document each, by way of dkpro-cassis.

A span is a ``NamedEntity`` of DKPro with its label as ``value``; a relation is a ``webanno.custom.EntityRelation`` that
leads from ``Governor`` to ``Dependent`` with a ``label``; beside them stand the sentences and tokens without which
INCEpTION shows nothing. A cluster of one span is the span's ``identifier``. Attributes, notes, fragments and other
clusters are lost. CAS counts UTF-16 units; the library turns them into code points and back.

XML cannot hold most control characters. In XMI each becomes U+FFFD, which is as long in every unit, so that no offset
moves; that is counted. JSON holds them.

XMI is read with the TypeSystem.xml in its folder, or in a folder above. A document type declaration, by which XML files
name other files and define entities that grow, is refused before anything is parsed, as is XML in another encoding than
UTF-8. :mod:`annotations.formats.cas_reading` says what is taken of other projects' types.
"""

from __future__ import annotations

import io
import re
import warnings
from functools import partial
from typing import IO, TYPE_CHECKING, Any

from msgspec.structs import replace

from annotations import reducing
from annotations.document import Document, surface
from annotations.errors import UserError
from annotations.formats import cas_checks, making
from annotations.formats.cas_reading import EXCLUDED, NAMED_ENTITY, record_of
from annotations.formats.json_reading import json_object
from annotations.formats.record import MAX_LINE_BYTES, Format, Rejection, spoken
from annotations.formats.tree import belonging
from annotations.lines import BOM, decoded
from annotations.text import clusters_of, sha256
from annotations.tokens import Tokens
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from annotations.document import Cluster, Record
    from annotations.formats.head import Head
    from annotations.formats.record import Context, Item, Losses
    from annotations.formats.tree import Tree

TYPES_FILE = "TypeSystem.xml"
XMI_CLAIMS = (".xmi", TYPES_FILE)
JSON_CLAIMS = (".cas.json",)
RELATION = "webanno.custom.EntityRelation"
_SENTENCE, _TOKEN = (f"{EXCLUDED}segmentation.type.{name}" for name in ("Sentence", "Token"))
_ANNOTATION, _STRING = "uima.tcas.Annotation", "uima.cas.String"
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml(.*?)\?>", re.DOTALL)
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([^"']*)""")

# What it can hold


def fit(record: Record, losses: Losses, _context: Context) -> Record:
    """Spans of one piece, relations between them, and identifiers of single spans."""
    record = reducing.one_piece(reducing.without_attributes(record, losses), losses)
    clusters: dict[str, Cluster] = {}
    for cluster in record.clusters:
        if len(cluster.spans) == 1 and cluster.kb_id and cluster.spans[0] not in clusters:
            clusters[cluster.spans[0]] = cluster
    losses.lose("cluster", "of several spans, or without an identifier", len(record.clusters) - len(clusters))
    return replace(record, clusters=tuple(clusters.values()))


def fit_xml(record: Record, losses: Losses, context: Context) -> Record:
    """The same, with what XML cannot hold replaced."""
    record = fit(record, losses, context)
    text, count = _NOT_XML.subn("\ufffd", record.document.text)
    if not count:
        return record
    losses.change("characters that XML cannot hold, written as U+FFFD", count)
    clusters = clusters_of(text)
    reason = "whose ends lie inside a letter once a control character is replaced"
    record = reducing.keep_if(record, lambda span: clusters.cuts_well(span.start, span.end), losses, reason)
    old = record.document
    document = Document(old.id, old.title, text, sha256(text), old.language, old.direction, old.meta)
    spans = tuple(replace(span, text=surface(text, span.fragments)) for span in record.spans)
    return replace(record, document=document, spans=spans)


# Writing


def write_xmi(folder: Path, records: Iterable[Record], _context: Context) -> None:
    """A .xmi for each record, named so that their order is that of the records, and the types beside them."""
    _types().to_xml(folder / TYPES_FILE)
    for path, record in _paths(folder, records, XMI_CLAIMS[0]):
        _cas(record).to_xmi(path)


def write_json(folder: Path, records: Iterable[Record], _context: Context) -> None:
    """A .cas.json with its types for each record."""
    for path, record in _paths(folder, records, JSON_CLAIMS[0]):
        _cas(record).to_json(path, ensure_ascii=False)


def _paths(folder: Path, records: Iterable[Record], ending: str) -> Iterator[tuple[Path, Record]]:
    for number, record in enumerate(records, 1):
        name = re.sub(r"[^\w-]+", "_", record.document.id)[:60].strip("_") or "document"
        yield folder / f"{number:06}-{name}{ending}", record


def _types() -> Any:  # noqa: ANN401 - a package without types
    from cassis import TypeSystem

    types = TypeSystem()
    for name, features in (
        (_SENTENCE, {}),
        (_TOKEN, {}),
        (NAMED_ENTITY, {"value": _STRING, "identifier": _STRING}),
        (RELATION, {"Governor": _ANNOTATION, "Dependent": _ANNOTATION, "label": _STRING}),
    ):
        made = types.create_type(name=name, supertypeName=_ANNOTATION)
        for feature, kind in features.items():
            types.create_feature(domainType=made, name=feature, rangeType=kind)
    return types


def _cas(record: Record) -> Any:  # noqa: ANN401 - a package without types
    """The document as a CAS. The library's offsets are code points until it writes them."""
    from cassis import Cas

    types, text = _types(), record.document.text
    cas = Cas(typesystem=types)
    cas.sofa_string, cas.sofa_mime = text, "text/plain"
    cas.document_language = record.document.language
    tokens = Tokens(text, record.spans)
    make = {name: types.get_type(name) for name in (_SENTENCE, _TOKEN, NAMED_ENTITY, RELATION)}
    for first, last in tokens.sentences(text, record.spans):
        cas.add(make[_SENTENCE](begin=tokens[first].start, end=tokens[last - 1].end))
    for place in range(len(tokens)):
        cas.add(make[_TOKEN](begin=tokens[place].start, end=tokens[place].end))
    names = {cluster.spans[0]: cluster.kb_id for cluster in record.clusters}
    made = {}
    for span in record.spans:
        made[span.id] = make[NAMED_ENTITY](
            begin=span.start, end=span.end, value=span.label, identifier=names.get(span.id)
        )
        cas.add(made[span.id])
    for one in record.relations:
        head, tail = made[one.head], made[one.tail]
        cas.add(make[RELATION](begin=tail.begin, end=tail.end, Governor=head, Dependent=tail, label=one.label))
    return cas


# Reading


def read_xmi(tree: Tree) -> Iterator[Item]:
    """A record for each .xmi file, or why it cannot be taken."""
    names = belonging(tree.names(), XMI_CLAIMS)
    types = {name.rpartition("/")[0]: name for name in names if not name.lower().endswith(".xmi")}

    def load(name: str) -> Any:  # noqa: ANN401 - a package without types
        import cassis

        folder = name.rpartition("/")[0]
        while folder and folder not in types:
            folder = folder.rpartition("/")[0]
        if folder not in types:
            raise UserError(say("there is no {most} beside it.", most=TYPES_FILE))
        said, data = (_safe(_bytes(tree, one), one) for one in (types[folder], name))
        cas_checks.check_xml(said, spoken(types[folder]))
        cas_checks.check_xmi(data, spoken(name))
        system = cassis.load_typesystem(io.BytesIO(said))
        return cassis.load_cas_from_xmi(io.BytesIO(data), typesystem=system)

    for name in names:
        if name.lower().endswith(".xmi"):
            yield _item(f"{tree.source}/{spoken(name)}", partial(load, name))


def read_json_tree(tree: Tree) -> Iterator[Item]:
    """A record for each .cas.json file, or why it cannot be taken."""
    for name in belonging(tree.names(), JSON_CLAIMS):
        yield _item(f"{tree.source}/{spoken(name)}", lambda name=name: _from_json(_bytes(tree, name)))  # type: ignore[misc]


def read_json(file: IO[bytes], source: str) -> Iterator[Item]:
    """The record of a file, or why it cannot be taken."""
    yield _item(source, lambda: _from_json(_within_limit(file.read(MAX_LINE_BYTES + 1), source)))


def _from_json(data: bytes) -> Any:  # noqa: ANN401 - a package without types
    import cassis

    cas_checks.check_json(json_object(data.removeprefix(BOM)))
    return cassis.load_cas_from_json(io.BytesIO(data.removeprefix(BOM)))


def _item(source: str, load: Callable[[], Any]) -> Item:
    """The record of what is loaded. Whatever the library raises is the file's fault."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.filterwarnings("error", "Not mapping external offset")  # it would be taken for one of code points
            return making.placed(record_of(load(), source), source)
    except UserError as error:
        return Rejection(source, 0, str(error))
    except OSError as error:
        return Rejection(source, 0, say("cannot be read: {reason}.", reason=error.strerror or error))
    except (Exception, RecursionError) as error:
        said = " ".join(str(error).split())[:120]
        return Rejection(
            source, 0, say("not a CAS that can be read: {name}: {said}.", name=type(error).__name__, said=said)
        )


def _bytes(tree: Tree, name: str) -> bytes:
    with tree.open(name) as file:
        return _within_limit(file.read(MAX_LINE_BYTES + 1), name)


def _within_limit(data: bytes, name: str) -> bytes:
    if len(data) > MAX_LINE_BYTES:
        raise UserError(
            say("{name} is larger than {megabytes} MB.", name=spoken(name), megabytes=MAX_LINE_BYTES // 1024 // 1024)
        )
    return data


def _safe(data: bytes, name: str) -> bytes:
    """The XML, which neither declares a document type nor hides one. Raises UserError otherwise."""
    declaration = _DECLARATION.match(data)
    said = _ENCODING.search(declaration[1]) if declaration else None
    if b"\0" in data or (said and said[1].lower() not in (b"utf-8", b"utf8", b"us-ascii")):
        raise UserError(say("{name} is no XML in UTF-8.", name=spoken(name)))
    decoded(data)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UserError(
            say("{name} has a document type declaration, by which XML can do harm; remove it.", name=spoken(name))
        )
    return data


def sniff_json(head: Head) -> int:
    """An object with the keys of a CAS, which all begin with a per cent sign."""
    return 95 if head.text.lstrip()[:1] == "{" and '"%FEATURE_STRUCTURES"' in head.text + _rest(head) else 0


def _rest(head: Head) -> str:
    """What stands for the end of a file of which only the beginning, with its many types, is at hand."""
    return '"%FEATURE_STRUCTURES"' if '"%TYPES"' in head.text[:1000] else ""


FORMAT = Format(
    "cas",
    "UIMA CAS as XMI, a folder of documents",
    (".xmi",),
    read_tree=read_xmi,
    claims=XMI_CLAIMS,
    write_folder=write_xmi,
    fit=fit_xml,
    extra="cas",
    needs="cassis",
    package="dkpro-cassis",
)
JSON = Format(
    "cas-json",
    "UIMA CAS as JSON, a folder of documents",
    (".cas.json", ".json"),
    sniff_json,
    read_json,
    read_tree=read_json_tree,
    claims=JSON_CLAIMS,
    write_folder=write_json,
    fit=fit,
    extra="cas",
    needs="cassis",
    package="dkpro-cassis",
)
