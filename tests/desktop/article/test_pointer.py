"""What the view shows of a gesture that is under way."""

import pytest

from desktop.article.interaction import Drag, Relate, moved
from desktop.article.layout import PointHit
from desktop.article.pointer import Pointer

TEXT = "زار الوفد القاهرة أمس."


@pytest.mark.parametrize(("allowed", "shown"), [({"goal", "other"}, Relate("head", "goal")), ({"other"}, None)])
def test_a_relation_is_shown_on_its_way_only_where_it_is_allowed(allowed: set[str], shown: Relate | None):
    pressed, over = PointHit(5, (5, 6), ("head",)), PointHit(12, (12, 13), ("goal",))
    pointer = Pointer()
    pointer.drag = moved(Drag(pressed, pressed), over)
    assert pointer.preview(TEXT, lambda _: frozenset(allowed)) == shown
