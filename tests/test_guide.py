"""The documentation says what the program does: commands, options, keys."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

import dev
from annotations import cli
from annotations.formats.registry import FORMATS

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "guide"
ARABIC = sorted((GUIDE / "ar").glob("*.md"))
PAGES = sorted([ROOT / "README.md", *GUIDE.glob("*.md"), *ARABIC])
GROUP = cli.build(lambda _path, *, sample: 0, lambda _folder: 0, lambda *_: None)


def written_commands() -> list[tuple[str, str]]:
    """Every line of a shell block that is a command of ours, and every inline one."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        blocks = "\n".join(re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL))
        lines = [line.split(" #")[0].strip() for line in blocks.splitlines()]
        inline = re.findall(r"`((?:hashiya|python3 dev\.py) [^`]+)`", text)
        wanted = ("hashiya", "python3 dev.py")
        found += [(page.name, line) for line in [*lines, *inline] if line.startswith(wanted)]
    return found


DEV_COMMANDS = set(re.findall(r"^    python3 dev\.py (\w+)", dev.__doc__ or "", re.MULTILINE))


@pytest.mark.parametrize(("page", "line"), written_commands())
def test_every_command_in_the_documentation_is_understood(page: str, line: str):
    words = shlex.split(line.split(" > ")[0].replace("eval ", ""))
    if words[0] == "python3":
        assert words[2] in DEV_COMMANDS, (page, line)
        words = ["hashiya", *words[3:]] if words[2] == "run" else ["hashiya", "--help"]
    name = words[1] if len(words) > 1 else ""
    if name.startswith("--") or name not in GROUP.commands:
        assert not name or name.startswith("--") or name.endswith(".hashiya") or name.isupper(), (page, line)
        return
    command = GROUP.commands[name]
    placeholders = [word for word in words[2:] if word.isupper() or word.startswith("[")]
    if placeholders or len(words) == 2 or "--help" in words:
        given = {word for word in words if word.startswith("--")}
        known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
        assert given <= known, (page, line)
        return
    command.make_context(name, words[2:])  # raises UsageError where the program would


@pytest.mark.parametrize("page", ARABIC, ids=[page.name for page in ARABIC])
def test_an_arabic_page_says_what_the_english_one_does(page: Path):
    """The same headings, the same code, the same tables; what they say is for people to compare."""
    texts = [page.read_text("utf-8"), (GUIDE / page.name).read_text("utf-8")]
    headings = [[len(level) for level in re.findall(r"^(#+) ", text, flags=re.MULTILINE)] for text in texts]
    assert headings[0] == headings[1]
    blocks = [re.findall(r"```\w*\n(.*?)```", text, flags=re.DOTALL) for text in texts]
    assert blocks[0] == blocks[1]
    rows = [len(re.findall(r"^\|", text, flags=re.MULTILINE)) for text in texts]
    assert rows[0] == rows[1]
    prose = re.sub(r"```\w*\n.*?```|`[^`\n]+`", "", texts[0], flags=re.DOTALL)
    assert sum("\u0621" <= letter <= "\u064a" for letter in prose) > len(prose) / 2


def test_every_page_is_there_in_arabic_and_leads_to_it_and_back():
    """All but the figures, which a program writes."""
    for page in sorted(GUIDE.glob("*.md")):
        if page.name in ("performance.md", "README.md"):
            continue
        assert f"](ar/{page.name})" in page.read_text("utf-8").split("\n## ")[0], page.name
        assert f"](../{page.name})" in (GUIDE / "ar" / page.name).read_text("utf-8").split("\n## ")[0], page.name


@pytest.mark.parametrize("index", [GUIDE / "README.md", GUIDE / "ar" / "README.md"], ids=["en", "ar"])
def test_an_index_names_every_page_beside_it(index: Path):
    text = index.read_text("utf-8")
    for page in index.parent.glob("*.md"):
        assert page == index or f"]({page.name})" in text, page.name


def test_an_arabic_page_leads_to_arabic_pages():
    for page in ARABIC:
        for goal in re.findall(r"\]\(\.\./([\w-]+\.md)", page.read_text("utf-8")):
            assert goal == page.name or not (GUIDE / "ar" / goal).exists(), (page.name, goal)


def test_a_link_into_a_page_leads_to_one_of_its_headings():
    for page in PAGES:
        for goal, anchor in re.findall(r"\]\(([^)#]*)#([^)]+)\)", page.read_text("utf-8")):
            text = (page.parent / goal if goal else page).read_text("utf-8")
            headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings], (page, anchor)


def test_every_command_is_in_the_guide():
    guide = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    for name, command in GROUP.commands.items():
        assert command.hidden or f"hashiya {name}" in guide, name


def test_every_option_is_explained_by_help():
    for name, command in GROUP.commands.items():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, (name, parameter.name)


def test_links_between_pages_lead_somewhere():
    for page in [*PAGES, *ROOT.glob("*.md")]:
        for goal in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert goal.startswith("http") or (page.parent / goal).exists(), (page.name, goal)


def test_every_format_is_in_the_guide():
    guide = (ROOT / "docs" / "guide" / "interchange.md").read_text(encoding="utf-8")
    table = guide[guide.index("## The formats") :]
    missing = [name for name in FORMATS if f"`{name}`" not in table]
    assert missing == []
