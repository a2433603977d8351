import re
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from annotations.document import Cluster, Markup, Pair, Record, Relation
from annotations.formats import brat
from annotations.formats.record import Context, Losses, Rejection
from annotations.formats.tree import Archive, Folder
from tests.support.interchange import look
from tests.support.making import SCHEMA, document, record_of, span, span_over

TEXT = "كتب سامر إلى ليلى من عمّان.\nثم وصل الرد من شركة\nالنور 😀 أمس."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "corpus"
    made.mkdir()
    return made


def line(name: str, label: str, part: str, text: str = TEXT) -> str:
    start = text.index(part)
    return f"{name}\t{label} {start} {start + len(part)}\t{part}"


PEOPLE = [line("T1", "PER", "سامر"), line("T2", "PER", "ليلى")]


def read(folder: Path, *lines: str | bytes, text: str | bytes = TEXT) -> list:
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "a.txt").write_bytes(data)
    (folder / "a.ann").write_bytes(b"\n".join(one if isinstance(one, bytes) else one.encode() for one in lines))
    return list(brat.read_tree(Folder(folder)))


def one(folder: Path, *lines: str | bytes, text: str | bytes = TEXT) -> Record:
    (found,) = read(folder, *lines, text=text)
    assert isinstance(found, Record), found
    return found


def written(folder: Path, record: Record) -> tuple[Record, Losses, list[str]]:
    """What was to be written, what was left out, and the lines that were written."""
    losses = Losses()
    fitted = brat.fit(record, losses, Context(SCHEMA))
    brat.write_folder(folder, [fitted], Context(SCHEMA))
    (path,) = folder.glob("*.ann")
    return fitted, losses, path.read_bytes().decode().split("\n")[:-1]


# Reading


def test_spans_relations_attributes_and_notes_are_read(folder: Path):
    record = one(
        folder,
        *PEOPLE,
        line("T3", "GPE", "عمّان"),
        "R1\tNEAR Arg1:T1 Arg2:T3\t",
        "A1\tlevel T1 NAM",
        "M2\tsure T2",
        "A3\tsure R1",
        "#1\tAnnotatorNotes T1\tاسم كاتب",
        "#2\tAnnotatorNotes R1\tبعيد",
    )
    assert [(item.label, item.text, item.source) for item in record.spans] == [
        ("PER", "سامر", "import"),
        ("PER", "ليلى", "import"),
        ("GPE", "عمّان", "import"),
    ]
    assert [item.attributes for item in record.spans] == [(Pair("level", "NAM"),), (Pair("sure", "true"),), ()]
    assert record.spans[0].note == "اسم كاتب"
    (relation,) = record.relations
    assert (relation.label, relation.note, relation.attributes) == ("NEAR", "بعيد", (Pair("sure", "true"),))
    assert (relation.head, relation.tail) == (record.spans[0].id, record.spans[2].id)


def test_an_event_is_its_trigger_with_a_relation_to_each_argument(folder: Path):
    record = one(
        folder,
        *PEOPLE,
        line("T3", "WRITE", "كتب"),
        line("T4", "ARRIVE", "وصل"),
        "E1\tWRITE:T3 Writer:T1 Reader:T2 Reader2:T1",
        "E2\tARRIVE:T4 Cause:E1",
        "E3\tWRITE:T3 Writer:T1",
        "A1\tTense E1 past",
        "#1\tAnnotatorNotes E2\tحدث ثان",
        "#2\tAnnotatorNotes A1\tما زمنه؟",
    )
    assert record.unread == (
        ("note", "about what is neither span nor relation", 1),
        ("relation", "which two events on one trigger both say", 1),
    )
    texts = {item.id: item.text for item in record.spans}
    assert sorted((one.label, texts[one.head], texts[one.tail]) for one in record.relations) == [
        ("Cause", "وصل", "كتب"),
        ("Reader", "كتب", "سامر"),
        ("Reader", "كتب", "ليلى"),
        ("Writer", "كتب", "سامر"),
    ]
    said = {item.text: (item.attributes, item.note) for item in record.spans}
    assert said["كتب"] == ((Pair("Tense", "past"),), "")
    assert said["وصل"] == ((), "حدث ثان")


def test_equivalent_spans_are_a_cluster_with_its_identifiers(folder: Path):
    record = one(
        folder,
        *PEOPLE,
        line("T3", "PER", "الرد"),
        line("T4", "GPE", "عمّان"),
        "*\tEquiv T1 T2",
        "*\tEquiv T2 T3",
        "N1\tReference T2 Wikidata:Q7\tليلى",
        "N2\tReference T4 kb:Q8",
    )
    texts = {item.id: item.text for item in record.spans}
    assert {(tuple(texts[one] for one in cluster.spans), cluster.kb_id) for cluster in record.clusters} == {
        (("سامر", "ليلى", "الرد"), "Wikidata:Q7"),
        (("عمّان",), "Q8"),
    }


def test_pieces_are_fragments_but_for_those_that_a_line_break_parts(folder: Path):
    start = TEXT.index("شركة")
    record = one(
        folder,
        f"T1\tORG {start} {start + 4};{start + 5} {start + 10}\tشركة النور",
        "T2\tPER 0 3;9 12\tكتب إلى",
        "T3\tPER 4 6;6 8\tسا مر",
    )
    assert [(item.text, item.fragments) for item in record.spans] == [
        ("كتب إلى", ((0, 3), (9, 12))),
        ("سامر", ((4, 8),)),
        ("شركة\nالنور", ((start, start + 10),)),
    ]


@pytest.mark.parametrize("data", ["\ufeff" + TEXT, TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT.replace("\n", "\r\n")])
def test_offsets_may_or_may_not_count_what_a_file_has_at_the_start_and_at_its_line_ends(folder: Path, data: str):
    for text in (data, TEXT):
        record = one(folder, line("T1", "ORG", "النور", text), text=data)
        assert [item.text for item in record.spans] == ["النور"]
        assert record.document.text == TEXT


BAD_LINES: list[tuple[list[str | bytes], int, str]] = [
    (["T1\tPER 0 4\tسامر"], 1, "reads 'كتب ', not 'سامر'"),
    ([*PEOPLE, "T3\tPER 0 999\tكتب"], 3, "[0, 999) is not within the text of"),
    (["T1\tPER 3 3\tx"], 1, "[3, 3) is not within"),
    (["T1\tPER -1 3\tكتب"], 1, "'-1 3' are no offsets"),
    (["T1\tPER 0 3.0\tكتب"], 1, "'0 3.0' are no offsets"),
    (["T1\tPER ٠ ٣\tكتب"], 1, "are no offsets"),
    (["T1\tPER 0 3;2 5\tكتب"], 1, "[2, 5) touches or overlaps"),
    (["T1\tPER 0 3"], 1, "T1: the text is missing behind the offsets"),
    (["T1\t 0 3\tكتب"], 1, "the label is empty"),
    (["T1\t" + "L" * 300 + " 0 3\tكتب"], 1, "the label is longer than 200"),
    ([PEOPLE[0], PEOPLE[0]], 2, "T1 comes twice"),
    (["T1 PER 0 3 كتب"], 1, "is no line of brat"),
    (["كلام"], 1, "is no line of brat"),
    ([*PEOPLE, "", "R1\tNEAR Arg1:T1 Arg2:T9"], 4, "there is no T9"),
    ([*PEOPLE, "R1\tNEAR Arg1:T1"], 3, "R1: 'NEAR Arg1:T1' is no relation"),
    ([*PEOPLE, "R1\tNEAR T1 T2"], 3, "is no relation such as"),
    ([*PEOPLE, "R1\tNEAR Arg1:T1 Arg2:T1"], 3, "from a span to the same span"),
    ([*PEOPLE, "E1\tMEET:T1 Who:E9"], 3, "there is no E9"),
    ([*PEOPLE, "E1\tMEET"], 3, "is no event such as"),
    ([*PEOPLE, "E1\tMEET:E1 Who:T1"], 3, "there is no E1"),
    ([*PEOPLE, "A1\tlevel"], 3, "A1: 'level' is no attribute"),
    ([*PEOPLE, "A1\tlevel T7 NAM"], 3, "there is no T7"),
    ([*PEOPLE, "#1\tAnnotatorNotes\tx"], 3, "names nothing that it is about"),
    ([*PEOPLE, "*\tEquiv"], 3, "names nothing that it is about"),
    ([*PEOPLE, "*\tEquiv T1 T9"], 3, "there is no T9"),
    ([*PEOPLE, "N1\tReference T1"], 3, "is no normalization"),
    ([*PEOPLE, b"T3\tPER 0 3\t\xff"], 3, "not valid UTF-8: byte 0xFF at byte 11"),
    ([*PEOPLE, b"T3\tPER 0 3\t\x00"], 3, "T3 holds a NUL character"),
]


@pytest.mark.parametrize(("lines", "number", "reason"), BAD_LINES)
def test_a_line_that_does_not_fit_rejects_its_text(folder: Path, lines: list[str | bytes], number: int, reason: str):
    (found,) = read(folder, *lines)
    assert isinstance(found, Rejection), found
    assert (found.source, found.line) == (f"{folder}/a.ann", number)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [(b"", "The text is empty"), (b"a\xff", "not valid UTF-8"), (b"a\0b", "NUL character")],
)
def test_a_text_that_cannot_be_read_is_rejected(folder: Path, text: bytes, reason: str):
    (found,) = read(folder, text=text)
    assert isinstance(found, Rejection)
    assert reason in found.reason


def test_only_the_text_that_is_damaged_is_rejected(folder: Path):
    (folder / "b.txt").write_text(TEXT)
    (folder / "b.ann").write_text(PEOPLE[0])
    (folder / "c.ann").write_text("")
    bad, good, alone = read(folder, "T1\tPER 0 4\tسامر")
    assert isinstance(bad, Rejection)
    assert isinstance(good, Record)
    assert str(alone).endswith("c.ann: there is no text (.txt) of the same name beside it.")


# Which files it takes


def test_a_text_without_an_ann_file_stays_an_article(folder: Path):
    (folder / "alone.txt").write_text("مقال وحده.")
    assert look(folder).formats == {"txt": 1}
    read(folder, *PEOPLE)
    assert look(folder).formats == {"txt": 1, "brat": 1}


def test_a_pair_of_files_is_read_as_one(folder: Path):
    read(folder, *PEOPLE)
    for files in ([folder / "a.ann"], [folder / "a.txt", folder / "a.ann"], [folder / "a.ann", folder / "a.txt"]):
        found = look(*files)
        assert (found.formats, found.labels, found.rejected) == ({"brat": 1}, {"PER": 2}, 0)
    assert look(folder / "a.txt").formats == {"txt": 1}
    assert look(folder / "a.txt", format="brat").formats == {"brat": 1}


def test_an_archive_is_read_like_a_folder(folder: Path):
    read(folder, *PEOPLE)
    path = folder / "corpus.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("a.txt", "a.ann"):
            archive.write(folder / name, f"inner/{name}")
        archive.writestr("inner/annotation.conf", "[entities]\nPER\n")
    assert len(list(brat.read_tree(Archive(path)))) == 1
    assert (look(path).formats, look(path).rejected) == ({"brat": 1}, 0)


# Writing


def test_a_span_across_a_line_break_is_written_in_pieces_and_comes_back_whole(folder: Path):
    record = record_of(document(TEXT), Markup([span_over(TEXT, "شركة\nالنور", label="ORG")]))
    fitted, losses, lines = written(folder, record)
    start = TEXT.index("شركة")
    assert lines == [f"T1\tORG {start} {start + 4};{start + 5} {start + 10}\tشركة النور"]
    assert (losses.lost, losses.changed) == ({}, {})
    (found,) = brat.read_tree(Folder(folder))
    assert found.spans[0].fragments == record.spans[0].fragments == fitted.spans[0].fragments


def test_white_space_at_the_ends_is_left_out_and_a_span_of_nothing_else_is_lost(folder: Path):
    end = TEXT.index("\n")
    record = record_of(document(TEXT), Markup([span(TEXT, end - 1, end + 1), span(TEXT, end, end + 1)]))
    fitted, losses, lines = written(folder, record)
    assert [item.text for item in fitted.spans] == ["."]
    assert lines == [f"T1\tPER {end - 1} {end}\t."]
    assert losses.lost == {("span", "that holds only white space"): 1}
    assert losses.changed == {"spans trimmed of white space, or joined across a line break": 1}


def test_attributes_and_notes_are_written_where_a_line_can_hold_them(folder: Path):
    pairs = (Pair("sure", "true"), Pair("level", "NAM"), Pair("x y", "1"), Pair("z", ""), Pair("w", "a\nb"))
    noted = replace(span_over(TEXT, "سامر"), attributes=pairs, note="سطر\nوآخر", uncertain=True)
    doubted = replace(span_over(TEXT, "ليلى"), attributes=(Pair("sure", "false"),))
    relation = Relation("r", "NEAR", noted.id, doubted.id, (Pair("a", "b"),), "ملاحظة", uncertain=True)
    _, losses, lines = written(folder, record_of(document(TEXT), Markup([noted, doubted], [relation])))
    assert lines[2:] == [
        "R1\tNEAR Arg1:T1 Arg2:T2",
        "A1\tsure T1",
        "A2\tlevel T1 NAM",
        "#1\tAnnotatorNotes T1\tسطر وآخر",
    ]
    assert losses.lost == {
        ("attribute", "with a name or value that no line of brat can hold"): 3,
        ("attribute", "of relations"): 1,
        ("note", "of relations"): 2,
        ("note", "that something is uncertain"): 1,
    }
    assert sum(losses.changed.values()) == 2


def test_clusters_are_written_as_equivalent_spans(folder: Path):
    spans = [span_over(TEXT, part, identifier=part) for part in ("سامر", "ليلى", "الرد")]
    clusters = [Cluster("a", ("سامر", "ليلى"), "Q1"), Cluster("b", ("ليلى", "الرد")), Cluster("c", ("الرد",))]
    _, losses, lines = written(folder, record_of(document(TEXT), Markup(spans, clusters=clusters)))
    assert lines[3:] == ["*\tEquiv T1 T2", "N1\tReference T1 kb:Q1\tسامر", "N2\tReference T2 kb:Q1\tليلى"]
    assert sum(losses.lost.values()) == 2
    (found,) = brat.read_tree(Folder(folder))
    assert [(len(cluster.spans), cluster.kb_id) for cluster in found.clusters] == [(2, "Q1")]


def test_the_files_hold_no_carriage_return_and_the_text_as_it_is(folder: Path):
    text = "سطر\u2028واحد\u0085\tهنا\n"
    written(folder, record_of(document(text), Markup([span_over(text, "واحد\u0085\tهنا")])))
    assert all(b"\r" not in path.read_bytes() for path in folder.iterdir())
    (path,) = folder.glob("*.txt")
    assert path.read_bytes() == text.encode()


def test_the_configuration_is_that_of_the_schema(folder: Path):
    written(folder, record_of(document(TEXT), Markup()))
    lines = (folder / "annotation.conf").read_text().splitlines()
    assert lines[:6] == ["[entities]", "!THING", "\tPER", "\tORG", "GPE", ""]
    assert "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>" in lines
    assert "WORKS_FOR\tArg1:PER, Arg2:ORG" in lines
    assert "NEAR\tArg1:PER|ORG|GPE, Arg2:PER|ORG|GPE, <REL-TYPE>:symmetric" in lines
    assert "level\tArg:PER, Value:NAM|NOM" in lines
    assert "sure\tArg:PER|ORG" in lines
    assert re.search(r"^PER\tbgColor:#[0-9a-f]{6}$", (folder / "visual.conf").read_text(), re.MULTILINE)


@pytest.mark.parametrize("identifier", ["../../x", "a/b", "...", "", "ا" * 500, "d#1", "con|?*"])
def test_names_of_files_are_harmless(folder: Path, identifier: str):
    written(folder, record_of(document(TEXT, identifier=identifier), Markup()))
    assert len(list(folder.iterdir())) == 4
    assert all(re.fullmatch(r"000001-[\w-]{1,60}\.(txt|ann)|\w+\.conf", path.name) for path in folder.iterdir())
