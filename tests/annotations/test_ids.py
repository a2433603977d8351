import uuid

from annotations.ids import new_id, now_ms


def test_ids_are_uuids_of_version_7():
    made = uuid.UUID(new_id())
    assert made.version == 7
    assert made.variant == uuid.RFC_4122


def test_an_id_begins_with_the_time():
    before = now_ms()
    milliseconds = uuid.UUID(new_id()).int >> 80
    assert before <= milliseconds <= now_ms()


def test_ids_sort_in_the_order_in_which_they_were_made():
    made = [new_id() for _ in range(20_000)]
    assert len(set(made)) == len(made)
    wrong = sum(one > other for one, other in zip(made, made[1:], strict=False))
    assert wrong <= 20  # two within one tick of a clock that is coarser than the 244 ns that an id tells apart
