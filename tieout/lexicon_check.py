"""Whether an edited measures.yml says what tieout can read, with the line of each fault.

Belongs here: the form of the file: fields, words, patterns, names of families, kinds and units. Does not belong here:
whether its words find the right figures (tests/gold), what they mean (tieout.figures).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import yaml

from tieout.figures.grammar.phrase_anchors import anchors
from tieout.figures.lexicon import populations, singular
from tieout.lexicon import load
from tieout.numbers.model import FIGURE_KINDS

REQUIRED = ("family", "definition", "unit", "additive")
WORD_LISTS = (
    "counted",
    "verbs",
    "done_to",
    "done_by",
    "nouns",
    "phrases",
    "verb_phrases",
    "weak",
    "otherwise",
    "unless",
)
NAME_LISTS = ("kinds", "counted_kinds", "carries", "tags", "outweighs")
FLAGS = ("additive", "persons", "things", "lends")
FAMILIES = frozenset({
    "deportations", "rescues", "sentences", "scholarships", "prosecutions", "arrests", "penalties_in_law",
    "victims_assisted", "migration", "prison_population", "casualties", "funding", "staffing", "training", "campaigns",
    "facilities", "networks", "corruption_control", "legislation", "extraditions", "prevalence", "other",
})  # fmt: skip
_WORD = re.compile(r"[a-z0-9][a-z0-9'’./ -]*")
_KEY = re.compile(r"[a-z][a-z_]*")
_UNIT = re.compile(r"null|[a-z][a-z ]*|[A-Z]{3}")
MOST_WORDS = 3  # of a counted noun
LEAST_WORDS = 2  # of a definition


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault (``is_error``) or a doubt, at a line counted from 1."""

    line: int
    message: str
    is_error: bool = True

    def __str__(self) -> str:
        return f"line {self.line}: {'' if self.is_error else 'warning: '}{self.message}"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A measure as written: its key node and its fields by name."""

    key: yaml.ScalarNode
    fields: dict[str, yaml.Node]

    def words(self, field: str) -> list[tuple[str, int]]:
        """The scalars of a list with their lines; none where the field is absent or no list."""
        node = self.fields.get(field)
        items = node.value if isinstance(node, yaml.SequenceNode) else []
        return [(str(n.value), _line(n)) for n in items if isinstance(n, yaml.ScalarNode)]

    def text(self, field: str) -> str:
        node = self.fields.get(field)
        return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def check(text: str) -> list[Problem]:
    """All problems of a measures.yml, in order of lines."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        return [Problem(mark.line + 1 if mark else 1, f"this is not YAML: {error.problem}")]
    if not isinstance(root, yaml.MappingNode) or not root.value:
        return [Problem(1, "the file holds no measures: it must map the key of each measure to its fields")]
    found: list[Problem] = []
    entries: dict[str, _Entry] = {}
    for key, value in root.value:
        name = str(key.value)
        if name in entries:
            found.append(Problem(_line(key), f"measure {name} stands twice"))
        if not _KEY.fullmatch(name):
            found.append(Problem(_line(key), f"key {name!r}: use lower-case letters and underscores"))
        if not isinstance(value, yaml.MappingNode):
            found.append(Problem(_line(key), f"measure {name} has no fields"))
            continue
        found += _repeated_fields(name, value)
        entries[name] = _Entry(key, {str(k.value): v for k, v in value.value})
    for name, entry in entries.items():
        found += [*_fields(name, entry), *_values(name, entry, entries.keys()), *_words(name, entry)]
    if "other" not in entries:
        found.append(Problem(1, 'measure "other" is missing: it takes what no other measure does'))
    found += _overlaps(entries)
    return sorted(found, key=lambda p: (p.line, not p.is_error, p.message))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _repeated_fields(name: str, node: yaml.MappingNode) -> Iterator[Problem]:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            yield Problem(_line(key), f"{name}: field {key.value} stands twice")
        seen.add(key.value)


def _fields(name: str, entry: _Entry) -> Iterator[Problem]:
    """Fields that are missing, unknown or of the wrong shape."""
    line = _line(entry.key)
    for field in REQUIRED:
        if field not in entry.fields:
            yield Problem(line, f"{name}: {field} is missing")
    known = {*REQUIRED, *FLAGS, *WORD_LISTS, *NAME_LISTS}
    for field, node in entry.fields.items():
        if field not in known:
            yield Problem(_line(node), f"{name}: unknown field {field}; known are {', '.join(sorted(known))}")
        elif field in {*WORD_LISTS, *NAME_LISTS} and not isinstance(node, yaml.SequenceNode):
            yield Problem(_line(node), f"{name}: {field} must be a list, [a, b]")
        elif field not in {*WORD_LISTS, *NAME_LISTS} and not isinstance(node, yaml.ScalarNode):
            yield Problem(_line(node), f"{name}: {field} must be a single value")


def _values(name: str, entry: _Entry, keys: set[str] | object) -> Iterator[Problem]:
    """Names that nothing stands for: families, units, kinds, roles, measures; definitions that say nothing."""
    for field, node in entry.fields.items():
        value = entry.text(field)
        if field == "family" and value not in FAMILIES:
            yield Problem(_line(node), f"{name}: unknown family {value!r}; known are {', '.join(sorted(FAMILIES))}")
        elif field == "definition" and len(value.split()) < LEAST_WORDS:
            yield Problem(_line(node), f"{name}: the definition must say in a sentence what is counted")
        elif field == "unit" and not _UNIT.fullmatch(value):
            yield Problem(
                _line(node), f"{name}: unknown unit {value!r}: a singular noun, an ISO currency code, or null"
            )
        elif field == "unit" and value != "null" and singular(value) != value:
            yield Problem(_line(node), f"{name}: unit {value!r} must be singular: {singular(value)}")
        elif field in FLAGS and value not in {"true", "false"}:
            yield Problem(_line(node), f"{name}: {field} must be true or false")
    roles = frozenset(populations().role.values())
    allowed = {"kinds": FIGURE_KINDS, "counted_kinds": FIGURE_KINDS, "carries": roles, "outweighs": keys}
    for field, names in allowed.items():
        for word, line in entry.words(field):
            if word not in names:  # type: ignore[operator]
                yield Problem(line, f"{name}: {field}: nothing is called {word!r}")


def _words(name: str, entry: _Entry) -> Iterator[Problem]:
    """Words that can never match, or that stand twice."""
    irregular: dict[str, list[str]] = load("verbs")["irregular"]
    inflected = {form: base for base, forms in irregular.items() for form in forms}
    for field in (*WORD_LISTS, *NAME_LISTS):
        seen: set[str] = set()
        for word, line in entry.words(field):
            if word in seen:
                yield Problem(line, f"{name}: {field}: {word!r} stands twice")
            seen.add(word)
            if field in {"phrases", "verb_phrases", "unless"}:
                yield from _phrase(name, word, line)
            elif field in WORD_LISTS and not _WORD.fullmatch(word):
                yield Problem(line, f"{name}: {field}: {word!r} can never match: write words in lower case")
            elif field in {"counted", "weak"} and (fault := _unmatched(word, field)) is not None:
                yield Problem(line, f"{name}: {field}: {word!r} can never match: {fault}")
            elif field in {"done_to", "done_by"} and " " not in word:
                yield Problem(line, f"{name}: {field}: {word!r} names nobody: write verb and noun, 'send student'")
            elif field == "verbs" and word in inflected and word not in irregular:
                yield Problem(line, f"{name}: verbs: write the base form of {word!r}, {inflected[word]!r}")


def _unmatched(noun: str, field: str) -> str | None:
    """Why a counted noun can never be met, or None: what is counted is compared in the singular."""
    parts = noun.split()
    most = MOST_WORDS if field == "counted" else 1
    if len(parts) > most:
        return f"write it in at most {most} words, or as a phrase"
    plain = " ".join([*parts[:-1], singular(parts[-1])])
    return f"write the singular, {plain!r}" if plain != noun else None


def _phrase(name: str, phrase: str, line: int) -> Iterator[Problem]:
    try:
        compiled = re.compile(phrase)
    except re.error as error:
        yield Problem(line, f"{name}: phrases: {phrase!r} is no regular expression: {error}")
        return
    if compiled.search("") is not None:
        yield Problem(line, f"{name}: phrases: {phrase!r} matches everywhere")
    elif re.search(r"(?<!\\)[A-Z]", phrase):
        yield Problem(line, f"{name}: phrases: {phrase!r} can never match: the text is searched in lower case")
    elif not anchors(phrase):
        yield Problem(
            line, f"{name}: phrases: {phrase!r} begins no word with known letters and is slow", is_error=False
        )


def _overlaps(entries: dict[str, _Entry]) -> Iterator[Problem]:
    """Words that speak as loudly for two families: neither decides alone."""
    for field in ("counted", "verbs", "phrases"):
        by_word: dict[str, list[tuple[str, int]]] = {}
        for name, entry in entries.items():
            for word, line in entry.words(field):
                by_word.setdefault(word, []).append((name, line))
        for word, places in by_word.items():
            for (first, _), (second, line) in combinations(places, 2):
                is_same = entries[first].text("family") == entries[second].text("family")
                if not is_same and _can_meet(entries[first], entries[second]):
                    yield Problem(line, f"{second}: {field}: {word!r} stands under {first} too", is_error=False)


def _can_meet(first: _Entry, second: _Entry) -> bool:
    """Whether two measures can take the same kind of number."""
    kinds = [{w for field in ("kinds", "counted_kinds") for w, _ in e.words(field)} for e in (first, second)]
    return not all(kinds) or bool(kinds[0] & kinds[1])
