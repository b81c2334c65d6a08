"""The check of an edited measures.yml: each fault with its line, and nothing about a good file."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner

from tieout.cli import main
from tieout.lexicon_check import check

GOOD = """rescues:
  family: rescues
  definition: People rescued.
  unit: person
  additive: true
  counted: [rescue]
  verbs: [rescue]
  phrases: ['set free']
  kinds: [count]
other:
  family: other
  definition: Every other quantity.
  unit: null
  additive: false
"""


def test_the_file_in_use_has_no_faults() -> None:
    text = (resources.files("tieout") / "lexicon" / "measures.yml").read_text(encoding="utf-8")
    assert [str(p) for p in check(text) if p.is_error] == []


def test_a_good_file_has_no_problems() -> None:
    assert check(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("family: rescues", "family: rescue", 2, "rescues: unknown family 'rescue'"),
        ("  definition: People rescued.\n", "", 1, "rescues: definition is missing"),
        ("definition: People rescued.", "definition: x", 3, "rescues: the definition must say"),
        ("unit: person", "unit: persons", 4, "rescues: unit 'persons' must be singular: person"),
        ("unit: person", "unit: Per/son", 4, "rescues: unknown unit 'Per/son'"),
        ("additive: true", "additive: yes please", 5, "rescues: additive must be true or false"),
        ("counted: [rescue]", "counted: [rescues]", 6, "'rescues' can never match: write the singular, 'rescue'"),
        ("counted: [rescue]", "counted: [one two three four]", 6, "write it in at most 3 words"),
        ("counted: [rescue]", "counted: [rescue, rescue]", 6, "counted: 'rescue' stands twice"),
        ("counted: [rescue]", "counted: rescue", 6, "rescues: counted must be a list"),
        ("counted: [rescue]", "counts: [rescue]", 6, "rescues: unknown field counts"),
        ("verbs: [rescue]", "verbs: [Rescue]", 7, "'Rescue' can never match: write words in lower case"),
        ("verbs: [rescue]", "verbs: [shot]", 7, "write the base form of 'shot', 'shoot'"),
        ("'set free'", "'set (free'", 8, "is no regular expression"),
        ("'set free'", "'(?:set)?'", 8, "matches everywhere"),
        ("'set free'", "'Set free'", 8, "can never match: the text is searched in lower case"),
        ("kinds: [count]", "kinds: [counts]", 9, "rescues: kinds: nothing is called 'counts'"),
        ("other:\n", "rescues:\n", 10, "measure rescues stands twice"),
        ("counted: [rescue]", "counted: [rescue", 7, "this is not YAML"),
    ],
)
def test_a_fault_is_told_with_its_line(old: str, new: str, line: int, message: str) -> None:
    assert GOOD.count(old) >= 1
    found = check(GOOD.replace(old, new, 1))
    assert any(p.line == line and message in p.message and p.is_error for p in found), [str(p) for p in found]


def test_a_word_that_speaks_for_two_families_is_a_warning() -> None:
    text = GOOD + "arrests:\n  family: arrests\n  definition: People arrested.\n  unit: person\n  additive: true\n"
    (problem,) = check(text + "  verbs: [rescue]\n")
    assert (problem.line, problem.is_error) == (20, False)
    assert problem.message == "arrests: verbs: 'rescue' stands under rescues too"


def test_the_command_tells_file_line_and_status(tmp_path: Path) -> None:
    file = tmp_path / "mine.yml"
    file.write_text(GOOD.replace("family: rescues", "family: rescue"), encoding="utf-8")
    result = CliRunner().invoke(main, ["lexicon", "check", str(file)])
    assert result.exit_code == 1
    assert "mine.yml, line 2: rescues: unknown family 'rescue'" in result.output
    assert "1 faults, 0 warnings" in result.output
    file.write_text(GOOD, encoding="utf-8")
    assert CliRunner().invoke(main, ["lexicon", "check", str(file)]).exit_code == 0
    file.write_bytes(b"\xff\xfe")
    result = CliRunner().invoke(main, ["lexicon", "check", str(file)])
    assert result.exit_code == 1
    assert "is not UTF-8" in result.output
