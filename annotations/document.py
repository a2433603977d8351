"""The model: an article, and what one layer says about it.

All offsets are half-open code-point offsets into :attr:`Document.text`. Everything but :class:`Markup` is frozen. What
there are very many of is kept out of Python's garbage collector (`gc=False`): it holds only strings, numbers and tuples
of them, and so can never be part of a cycle.
"""

from __future__ import annotations

from typing import Literal

import msgspec

TITLE_CHARACTERS = 120
"""How long a title that was taken from the text may be."""

Status = Literal["todo", "done"]
Source = str
"""Who a span or relation comes from: "human", "import", "model", "dictionary" or a name a file brought along."""


class Pair(msgspec.Struct, frozen=True, gc=False):
    """A name and its value: an attribute of a span or relation, or an item of a document's metadata."""

    name: str
    value: str


Whose = tuple[str, str]
"""What tells one layer from another: its name and its annotator; layers of several annotators may share a name."""


class Document(msgspec.Struct, frozen=True):
    """An article as it was imported. Never changes.

    Attributes:
        text: The frozen text (see :func:`annotations.text.freeze`).
        sha256: The hash of the text's UTF-8 bytes, in hex.
        direction: "rtl" or "ltr", the direction of its paragraphs.

    """

    id: str
    title: str
    text: str
    sha256: str
    language: str = "ar"
    direction: str = "rtl"
    meta: tuple[Pair, ...] = ()


class Span(msgspec.Struct, frozen=True, gc=False):
    """A marked part of the text.

    Attributes:
        label: The id of an entity type.
        fragments: One or more [start, end) in code points, in order, neither touching nor overlapping.
        text: The surface as it was when the span was made (see :func:`surface`).
        core: [start, end) without clitics where someone has confirmed it, else empty.
        by: Who made or last changed it.
        at: When, in milliseconds since 1970.
        score: How sure a model was, or -1.

    """

    id: str
    label: str
    fragments: tuple[tuple[int, int], ...]
    text: str
    core: tuple[int, ...] = ()
    attributes: tuple[Pair, ...] = ()
    note: str = ""
    uncertain: bool = False
    source: Source = "human"
    by: str = ""
    at: int = 0
    score: float = -1.0

    @property
    def start(self) -> int:
        """Where the first fragment starts."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """Where the last fragment ends."""
        return self.fragments[-1][1]

    @property
    def order(self) -> tuple[int, int, str, str]:
        """The key of the reading order: by start, the longer one first."""
        return (self.start, -self.end, self.label, self.id)


class Relation(msgspec.Struct, frozen=True, gc=False):
    """A labelled, directed pair of spans.

    Attributes:
        label: The id of a relation type.
        head: The id of the span it starts from.
        tail: The id of the span it leads to.

    """

    id: str
    label: str
    head: str
    tail: str
    attributes: tuple[Pair, ...] = ()
    note: str = ""
    uncertain: bool = False
    source: Source = "human"
    by: str = ""
    at: int = 0
    score: float = -1.0


class Cluster(msgspec.Struct, frozen=True, gc=False):
    """Spans that name one thing, with its identifier in a knowledge base where it has one."""

    id: str
    spans: tuple[str, ...]
    kb_id: str = ""

    @property
    def says_something(self) -> bool:
        """True where it links spans, or names the one that it holds."""
        return len(self.spans) > 1 or bool(self.spans and self.kb_id)

    def holding(self, spans: tuple[str, ...]) -> Cluster | None:
        """The cluster with these spans, None where it would say nothing any more."""
        after = msgspec.structs.replace(self, spans=spans)
        return after if after.says_something else None


class Proposal(msgspec.Struct, frozen=True, gc=False):
    """A span that is proposed at [start, end), in code points of the text.

    Attributes:
        text: What stands there.
        score: How sure it is, up to 1: the share of this label among all that the name was marked with.
        source: "dictionary", "numbers", or the name of a model.
        lists: The lists of names that hold just this text with this label, as they are called.
    """

    start: int
    end: int
    label: str
    text: str
    score: float
    source: str = "dictionary"
    lists: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What tells it from the others of its document."""
        return f"{self.start}-{self.end}-{self.label}"


class DocumentState(msgspec.Struct, frozen=True):
    """How far one layer has come with a document."""

    status: Status = "todo"
    flag: bool = False
    note: str = ""
    labels: tuple[str, ...] = ()


class Markup:
    """All that one layer says about one document. Changed only by :mod:`annotations.changes`.

    Attributes:
        spans: By id.
        relations: By id.
        clusters: By id.
        state: The layer's state of the document.

    """

    def __init__(
        self,
        spans: tuple[Span, ...] | list[Span] = (),
        relations: tuple[Relation, ...] | list[Relation] = (),
        clusters: tuple[Cluster, ...] | list[Cluster] = (),
        state: DocumentState | None = None,
    ) -> None:
        self.spans = {span.id: span for span in spans}
        self.relations = {relation.id: relation for relation in relations}
        self.clusters = {cluster.id: cluster for cluster in clusters}
        self.state = state or DocumentState()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Markup) and self._parts() == other._parts()

    __hash__ = None  # type: ignore[assignment]

    def _parts(self) -> tuple[object, ...]:
        return (self.spans, self.relations, self.clusters, self.state)

    def copy(self) -> Markup:
        """A markup of its own with the same (frozen) parts."""
        twin = Markup(state=self.state)
        twin.spans, twin.relations, twin.clusters = dict(self.spans), dict(self.relations), dict(self.clusters)
        return twin

    def ordered_spans(self) -> list[Span]:
        """The spans in reading order."""
        return sorted(self.spans.values(), key=lambda span: span.order)

    def ordered_relations(self) -> list[Relation]:
        """The relations in the order in which they are written."""
        place = {span.id: index for index, span in enumerate(self.ordered_spans())}
        return sorted(
            self.relations.values(),
            key=lambda relation: (place[relation.head], place[relation.tail], relation.label, relation.id),
        )

    def relations_of(self, span: str) -> list[Relation]:
        """The relations that start from or lead to the span, in the order in which they were added."""
        return [relation for relation in self.relations.values() if span in (relation.head, relation.tail)]


class Record(msgspec.Struct, frozen=True):
    """One document in one layer, as formats read and write it.

    Attributes:
        layer: The layer's name; "" where a file does not say.
        annotator: Whose work the layer holds; "" where unknown.
        schema: Name, version and hash of the schema it was made under.
        proposals: What a model proposed and nobody has accepted: no part of the markup, and never written.
        source: The name of the file it was read from, and its line counted from 1 (0 where it is the whole file).
        unread: What the file says beside, for which a record has no place: what it is, why it is not taken, how often.

    """

    document: Document
    layer: str = ""
    annotator: str = ""
    schema: tuple[str, int, str] = ("", 0, "")
    clitic_policy: str = ""
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    state: DocumentState = DocumentState()
    frozen_note: str = ""
    source: str = ""
    line: int = 0
    proposals: tuple[Proposal, ...] = ()
    unread: tuple[tuple[str, str, int], ...] = ()

    @property
    def whose(self) -> Whose:
        """What tells its layer from the others."""
        return self.layer, self.annotator


def surface(text: str, fragments: tuple[tuple[int, int], ...]) -> str:
    """What the fragments read in the text; where there are several they are joined by a space, as brat does."""
    if len(fragments) == 1:
        return text[fragments[0][0] : fragments[0][1]]
    return " ".join(text[start:end] for start, end in fragments)


def title_of(text: str) -> str:
    """The first line of a text that is not blank, cut to :data:`TITLE_CHARACTERS`."""
    first = next(line.strip() for line in text.splitlines() if line.strip())
    return first if len(first) <= TITLE_CHARACTERS else first[: TITLE_CHARACTERS - 1].rstrip() + "…"
