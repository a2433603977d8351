from annotations.formats.record import MAX_REASON, Rejection


def test_a_reason_that_quotes_something_huge_is_cut_in_its_middle():
    reason = "at the start " + "x" * 1_000_000 + " at the end"
    said = Rejection("a", 3, reason)
    assert said.reason.startswith("at the start x")
    assert said.reason.endswith("x at the end")
    assert len(said.reason) < MAX_REASON + 10
    assert str(Rejection("a", 3, "short")) == "a:3: short"


def test_a_reason_that_quotes_what_no_text_holds_can_be_shown():
    assert Rejection("a", 0, "no column \ud800").reason == "no column \\ud800"
