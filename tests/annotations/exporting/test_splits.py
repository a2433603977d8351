from itertools import permutations
from random import Random

from annotations.arabic import words
from annotations.document import Document
from annotations.exporting.splits import Splitter, sketch
from annotations.text import sha256
from tests.support.making import ARTICLE

WORDS = [ARTICLE[start:end] for start, end in words(ARTICLE)]


def article(number: int, *, seed: int | None = None) -> Document:
    random = Random(number if seed is None else seed)
    text = " ".join(random.choice(WORDS) for _ in range(200)) + "."
    return Document(f"d{number}", "", text, sha256(text))


def parts(documents: list[Document], shares: tuple[int, ...] = (80, 10, 10)) -> dict[str, str]:
    splitter = Splitter(shares)
    splitter.see(documents)
    return {document.id: splitter.part(document) for document in documents}


def test_shares_are_roughly_as_asked_for():
    found = list(parts([article(number) for number in range(1_000)]).values())
    assert 740 < found.count("train") < 860
    assert 60 < found.count("dev") < 140
    assert 60 < found.count("test") < 140
    assert "dev" not in parts([article(number) for number in range(200)], (90, 0, 10)).values()


def test_parts_stay_what_they_are_when_documents_are_added():
    some = [article(number) for number in range(100)]
    before = parts(some)
    after = parts([*some, *(article(number) for number in range(100, 300))])
    assert all(after[key] == part for key, part in before.items())


def test_a_part_begins_where_the_one_before_it_ends():
    """Of 10,000 places, the hashes of these two ids give the very first, and the very first of the second half."""
    assert parts([Document("d5833", "", ARTICLE, "")], (50, 25, 25)) == {"d5833": "train"}
    assert parts([Document("d7137", "", ARTICLE, "")], (50, 25, 25)) == {"d7137": "dev"}
    assert parts([Document("d5833", "", ARTICLE, "")], (0, 50, 50)) == {"d5833": "dev"}


def nearly(document: Document, identifier: str) -> Document:
    """The same article with another lead, harakat and a changed word, as agencies copy from each other."""
    words = document.text.split()
    words[50] = "تغيّر"
    text = "عمّان - خاص: " + " ".join(words).replace("المشروع", "المَشروع")
    return Document(identifier, "", text, sha256(text))


def test_what_nearly_says_the_same_stays_on_one_side():
    some = [article(number) for number in range(150)]
    copies = [nearly(document, f"copy-{document.id}") for document in some]
    splitter = Splitter((50, 25, 25))
    splitter.see([*some, *copies])
    assert splitter.duplicates == 150
    assert all(splitter.part(a) == splitter.part(b) for a, b in zip(some, copies, strict=True))
    assert len({splitter.part(document) for document in some}) == 3


def test_what_two_articles_are_near_to_keeps_all_three_on_one_side():
    for seed in range(40):
        words = article(seed).text.split() + article(seed + 1_000).text.split()
        texts = {"first": words[:200], "last": words[200:], "between": words[85:315]}
        made = {name: Document(name, "", " ".join(text), sha256(" ".join(text))) for name, text in texts.items()}
        for order in permutations(made.values()):
            assert len(set(parts(list(order), (34, 33, 33)).values())) == 1, seed


def test_the_same_text_under_another_id_stays_on_one_side():
    some = [article(number) for number in range(40)]
    again = [Document(f"again-{one.id}", "", one.text, one.sha256) for one in some]
    found = parts([*some, *again])
    assert all(found[one.id] == found[f"again-{one.id}"] for one in some)


def test_different_articles_are_no_duplicates():
    splitter = Splitter((80, 10, 10))
    splitter.see([article(number) for number in range(300)])
    assert splitter.duplicates == 0


def test_short_texts_have_a_sketch():
    assert sketch("كلمة") != sketch("أخرى")
    assert sketch("!؟")
    assert sketch(ARTICLE) == sketch(ARTICLE.replace("اتفاقًا", "اتفاقا"))
