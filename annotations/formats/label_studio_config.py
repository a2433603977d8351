"""The labelling configuration of Label Studio for a schema: which controls its results come from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from schemas.model import AttributeType, Schema

LABELS, TEXT = "label", "text"
ATTRIBUTE = "attribute-"
"""What the names of controls for attributes begin with, so that none is called as another control is."""


def config(schema: Schema) -> str:
    """The configuration as XML: labels in their colours, relations, and a control for each attribute of spans."""
    relations = [f"    <Relation value={quoteattr(kind.id)}/>" for kind in schema.relations]
    labels = [
        f"    <Label value={quoteattr(kind.id)} background={quoteattr(kind.color)}/>" for kind in schema.markable()
    ]
    lines = [
        "<View>",
        *(["  <Relations>", *relations, "  </Relations>"] if relations else []),
        f'  <Labels name="{LABELS}" toName="{TEXT}">',
        *labels,
        "  </Labels>",
        f'  <Text name="{TEXT}" value="${TEXT}" granularity="symbol"/>',
        *(line for kind in schema.attributes for line in _control(kind, schema)),
        "</View>",
    ]
    return "\n".join(lines) + "\n"


def _control(kind: AttributeType, schema: Schema) -> list[str]:
    """The control of an attribute, or none where only relations carry it."""
    of = [label.id for label in schema.markable() if kind in schema.attributes_of(label.id)]
    if not of:
        return []
    where = f'toName="{TEXT}" perRegion="true" whenTagName="{LABELS}" whenLabelValue={quoteattr(",".join(of))}'
    start = f"name={quoteattr(ATTRIBUTE + kind.id)} {where}"
    if kind.kind not in ("choice", "multi", "bool"):
        return [f"  <Number {start}/>" if kind.kind == "number" else f"  <TextArea {start}/>"]
    values = ["true", "false"] if kind.kind == "bool" else [value.id for value in kind.values]
    how = "multiple" if kind.kind == "multi" else "single"
    choices = [f"    <Choice value={quoteattr(value)}/>" for value in values]
    return [f'  <Choices {start} choice="{how}">', *choices, "  </Choices>"]
