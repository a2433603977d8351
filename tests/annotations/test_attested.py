from annotations.attested import Attested
from annotations.changes import AddSpan, RemoveSpan, UpdateSpan
from tests.support.making import ARTICLE, span_over


def test_a_name_is_known_in_every_spelling():
    names = Attested([("أَحْمَد", 2)])
    assert names.holds("احمد")
    assert names.holds("أحمد")
    assert not names.holds("حمد")


def test_what_is_removed_everywhere_is_known_no_more():
    span = span_over(ARTICLE, "الجامعة", label="ORG")
    names = Attested()
    names.follow(AddSpan(span))
    names.follow(AddSpan(span))
    names.follow(RemoveSpan(span))
    assert names.holds("الجامعة")
    names.follow(RemoveSpan(span))
    assert not names.holds("الجامعة")


def test_a_span_with_another_text_is_known_by_that():
    names = Attested([("الجامعة", 1)])
    names.follow(UpdateSpan(span_over(ARTICLE, "الجامعة"), span_over(ARTICLE, "سامر حدّاد")))
    assert names.holds("سامر حداد")
    assert not names.holds("الجامعة")
