from annotations.concordance import lines, width
from annotations.search import Hit


def hit(before: str, text: str, after: str) -> Hit:
    return Hit(1, "d", "عنوان", len(before), len(before) + len(text), text, before, after)


def column_of(line: str, text: str) -> int:
    return width(line[: line.index(text)])


def test_what_is_found_stands_in_one_column():
    hits = [hit("قالَ رئيسُ ", "لُبْنَان", " أمس"), hit("", "لبنان", "\nبلد"), hit("كلمة " * 40, "لبنان", " كلمة" * 40)]
    made = list(lines(hits, columns=80))
    assert {column_of(line, one.text) for line, one in zip(made, hits, strict=True)} == {44}
    assert all(width(line) <= 80 for line in made)
    assert all("\n" not in line and line.startswith("\u200f") for line in made)


def test_controls_turn_no_line_around():
    (line,) = lines([hit("\u202eسطر", "اسم\u2067", "\u001b[31mx")], columns=60)
    assert not set("\u202e\u2067\u001b") & set(line)
