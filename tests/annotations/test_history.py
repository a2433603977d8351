from msgspec.structs import replace

from annotations.changes import AddSpan, Batch, Change, RemoveSpan, SetState, UpdateCluster, UpdateSpan
from annotations.document import Cluster, DocumentState
from annotations.history import Deed, deed_of, place_of
from tests.support.making import span_over

TEXT = "زار سامر ليلى، وسامر غائب."
SAMER, LAYLA = span_over(TEXT, "سامر"), span_over(TEXT, "ليلى")
TO_ORG = UpdateSpan(SAMER, replace(SAMER, label="ORG"))
DONE = SetState(DocumentState(), DocumentState("done"))


def both(*changes: Change) -> list[Change]:
    return [Batch(changes)]


def test_what_changes_come_to():
    assert deed_of(both(AddSpan(SAMER), AddSpan(LAYLA), AddSpan(replace(SAMER, id="x")))) == Deed(
        "mark", 3, SAMER.label, "سامر", 2
    )
    assert deed_of([TO_ORG]) == Deed("relabel", 1, "ORG", "سامر", 1)
    to_loc = UpdateSpan(LAYLA, replace(LAYLA, label="LOC"))
    assert deed_of(both(TO_ORG, to_loc, TO_ORG)) == Deed("relabel", 3, "ORG", "سامر", 2, labels=2)
    assert deed_of([RemoveSpan(LAYLA)]) == Deed("remove", 1, LAYLA.label, "ليلى", 1)
    linked = UpdateCluster(None, Cluster("c", (SAMER.id, LAYLA.id)))
    assert deed_of(both(AddSpan(SAMER), linked)) == Deed("link", 2, SAMER.label, "سامر", 1)


def test_what_is_done_with_articles():
    flagged = SetState(DocumentState(), DocumentState(flag=True))
    assert deed_of([DONE, DONE]) == Deed("done", 2)
    assert deed_of([DONE.inverse()]) == Deed("reopen", 1)
    assert deed_of([flagged, flagged]) == Deed("flag", 2)
    assert deed_of([flagged.inverse()]) == Deed("unflag", 1)
    assert deed_of([flagged, flagged.inverse()]) == Deed("change", 2)
    plain = DocumentState()
    assert deed_of([SetState(plain, DocumentState(note="n"))]) == Deed("note", 1)
    assert deed_of([SetState(plain, DocumentState(labels=("l",)))]) == Deed("labels", 1)
    assert deed_of([SetState(plain, DocumentState(note="n", labels=("l",)))]) == Deed("state", 1)


def test_what_is_of_several_kinds_is_only_counted():
    assert deed_of(both(AddSpan(SAMER), RemoveSpan(LAYLA))) == Deed("change", 2)
    assert deed_of([DONE, AddSpan(SAMER)]) == Deed("change", 2)
    assert deed_of([]) == Deed("change", 0)


def test_the_first_place_that_is_touched():
    assert place_of(both(AddSpan(LAYLA), TO_ORG)[0]) == (SAMER.start, SAMER.end)
    assert place_of(RemoveSpan(LAYLA)) == (LAYLA.start, LAYLA.end)
    assert place_of(DONE) == (0, 0)


def test_spellings_of_a_name_are_one_name_and_the_plainest_of_the_commonest_is_told():
    spans = [replace(SAMER, id=str(n), text=text) for n, text in enumerate(("سَامر", "سامر", "ليلى"))]
    deed = deed_of([AddSpan(span) for span in spans])
    assert (deed.text, deed.texts) == ("سامر", 2)
