import pytest

from annotations.folding import NAMES, Fold, fold
from annotations.matching import Wanted

TEXT = fold(
    "قال لبنان ولبنان للتحالف، وللجنة جامعتها وجامعة لبناني عبدالله وعبد الله أبي بكر 12.5 لله مستشفاه فعلي على"
).text


def found(name: str, how: Fold = Fold(), *, clitics: bool = True) -> list[tuple[str, str, str]]:  # noqa: B008
    wanted = Wanted.of(name, how=how, clitics=clitics)
    return [(TEXT[match.start : match.end], match.proclitic, match.enclitic) for match in wanted.find(TEXT)]


@pytest.mark.parametrize(
    ("name", "matches"),
    [
        ("لبنان", [("لبنان", "", ""), ("لبنان", "و", "")]),
        ("التحالف", [("لتحالف", "ل", "")]),
        ("اللجنة", [("لجنه", "ول", "")]),
        ("جامعة", [("جامعت", "", "ها"), ("جامعه", "و", "")]),
        ("مستشفى", [("مستشفا", "", "ه")]),
        ("الله", [("الله", "", ""), ("له", "ل", "")]),
        ("12", []),
        ("12.5", [("12.5", "", "")]),
        ("", []),
        ("ًٌ", []),
    ],
)
def test_a_name_with_its_clitics(name: str, matches: list[tuple[str, str, str]]):
    assert found(name) == matches


def test_a_name_as_a_word_of_its_own():
    assert found("لبنان", clitics=False) == [("لبنان", "", "")]


@pytest.mark.parametrize("name", ["عبد الله", "عبدالله"])
def test_two_writings_of_servants(name: str):
    assert found(name, Fold(abd=True)) == [("عبدالله", "", ""), ("عبد الله", "و", "")]
    assert len(found(name)) == 1


def test_fathers_in_all_cases():
    assert found("أبو بكر", NAMES) == [("ابي بكر", "", "")]
    assert found("أبو بكر") == []


def test_what_may_differ():
    wanted = Wanted.of("علي")
    assert wanted.allows("عَلِي")
    assert not wanted.allows("على")
    assert Wanted.of("علي", how=Fold(ya=True)).allows("على")
    assert Wanted.of("التحالف").allows("لتحالف", lam=True)
    assert not Wanted.of("التحالف").allows("لتحالف")
    assert Wanted.of("جامعة").allows("جامعَت")
    assert Wanted.of("بناة").allows("بنات")


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("مدرسة", "مدرسه", Fold(ta=True)),
        ("مصطفى", "مصطفي", Fold(ya=True)),
        ("مستشفى", "مستشفي", Fold(ya=True)),
        ("مسؤول", "مسءول", Fold(hamza=True)),
        ("گاز", "كاز", Fold(neighbours=True)),
        ("عبد الله", "عبدالله", Fold(abd=True)),
        ("أبو بكر", "أبي بكر", Fold(abu=True)),
    ],
)
def test_two_writings_find_the_same_either_way(one: str, other: str, how: Fold):
    text = fold(f"{one} {other} {one}، و{other} مدرستهم مستشفاه مدرسهها").text
    ways = [Wanted.of(name, how=how) for name in (one, other)]
    assert ways[0].find(text) == ways[1].find(text)
    assert ways[0].allows(other, any_end=False)
    assert ways[1].allows(one, any_end=False)
    assert not Wanted.of(one).allows(other, any_end=False)
    assert not Wanted.of(other).allows(one, any_end=False)
