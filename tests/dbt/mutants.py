"""Breaks the SQL of intermediate models and marts, one rule at a time, and counts how many breaks the unit tests see.

``python -m tests.dbt.mutants [MODEL ...]`` prints, by model, mutants killed of mutants that run, and each one that
lived with its line. ``make test-mutants`` runs it; it takes minutes and so is no part of ``make test``. Unit tests give
a model rows for all that it reads, so that one mutant of every model is tried in the same run of dbt.

Belongs here: making mutants and counting. Does not belong here: the unit tests, which stand beside the models.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.dbt.conftest import PROJECT, run_dbt
from tests.dbt.warehouse import write_warehouse

WANTED = 0.9
# Nothing inside these is changed: Jinja, comments, literals.
_APART = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|--[^\n]*|'(?:[^']|'')*'", re.DOTALL)
# What is put in the place of what, wherever it stands.
_SWAPS = (
    (r"(?<![<>!=])=(?!=)", "<>"), (r"<>", "="), (r"(?<!<)>=", "<"), (r"<=", ">"), (r"(?<![<>])>(?!=)", "<="),
    (r"<(?![>=])", ">="), (r"\bis not null\b", "is null"), (r"\bis null\b", "is not null"),
    (r"\bnot in\b", "in"), (r"(?<!not )\bin \(", "not in ("), (r"\binner join\b", "left join"),
    (r"\bleft join\b", "inner join"), (r"\bfull outer join\b", "inner join"), (r"\bmin\(", "max("),
    (r"\bmax\(", "min("), (r"\bnot (?!in\b|null\b|like\b)", ""),
    (r"(?<=, )true(?=\))", "false"), (r"(?<=, )false(?=\))", "true"), (r"\bwhen (?=\S)", "when false and "),
    (r"\bhaving\b", "having true or"), (r"\bwhere (?=\S)", "where true or "),
)  # fmt: skip
# A condition on a line of its own is left out.
_CONDITION = re.compile(r"^[ \t]*(?:and|or) (?!.*\($)[^\n]*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A model's SQL with one break: the line of it, what stood there, and what stands there now."""

    model: str
    line: int
    before: str
    after: str
    sql: str


def mutants_of(model: str, sql: str) -> Iterator[Mutant]:
    """Each mutant of a model's SQL, in the order of the rules and of the text."""
    apart = [m.span() for m in _APART.finditer(sql)]

    def is_code(start: int, end: int) -> bool:
        return not any(a < end and start < b for a, b in apart)

    def mutant(start: int, end: int, new: str) -> Mutant:
        line = sql.count("\n", 0, start) + 1
        changed = sql[:start] + new + sql[end:]
        now = changed.splitlines()[line - 1].strip() if new else "(left out)"
        return Mutant(model, line, sql.splitlines()[line - 1].strip(), now, changed)

    for pattern, new in _SWAPS:
        for m in re.finditer(pattern, sql):
            if is_code(*m.span()):
                yield mutant(*m.span(), new)
    for m in _CONDITION.finditer(sql):
        first = m.start() + len(m.group()) - len(m.group().lstrip())
        if is_code(first, first + 2) and m.group().count("(") == m.group().count(")"):
            yield mutant(*m.span(), "")


def try_mutants(names: set[str]) -> dict[str, dict[str, list[Mutant]]]:
    """For each model its mutants as killed, lived or broken (SQL that does not run)."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(PROJECT, project, ignore=shutil.ignore_patterns("target", "logs"))
        warehouse, target = Path(folder) / "tieout.duckdb", Path(folder) / "target"
        write_warehouse(warehouse)
        if not run_dbt(["build"], warehouse, target, project).success:
            sys.exit("The project does not pass its tests as it stands; run pytest tests/dbt.")
        files = {
            f.stem: f
            for layer in ("intermediate", "marts")
            for f in sorted((project / "models" / layer).glob("*.sql"))
            if not names or f.stem in names
        }
        waiting = {name: list(mutants_of(name, file.read_text("utf-8"))) for name, file in files.items()}
        sound = {name: file.read_text("utf-8") for name, file in files.items()}
        found: dict[str, dict[str, list[Mutant]]] = {name: defaultdict(list) for name in files}
        while any(waiting.values()):
            tried = {name: mutants.pop() for name, mutants in waiting.items() if mutants}
            for name, file in files.items():
                text = tried[name].sql if name in tried else sound[name]
                if file.read_text("utf-8") != text:
                    file.write_text(text, "utf-8")
            outcome = run_dbt(["test", "--select", "test_type:unit"], warehouse, target, project)
            seen: dict[str, set[str]] = defaultdict(set)
            for result in outcome.result or []:
                tested = getattr(result.node, "tested_node_unique_id", None) or result.node.depends_on.nodes[0]
                seen[tested.rpartition(".")[2]].add(str(result.status))
            for name, mutant in tried.items():
                verdict = "killed" if "fail" in seen[name] else "broken" if "error" in seen[name] else "lived"
                found[name][verdict].append(mutant)
                if verdict != "killed":
                    print(f"{verdict}: {name}: {mutant.line}: {mutant.before} -> {mutant.after}", file=sys.stderr)
            tally = {v: sum(len(of[v]) for of in found.values()) for v in ("killed", "lived", "broken")}
            print(f"{tally}, {sum(map(len, waiting.values()))} left", file=sys.stderr, flush=True)
        return found


def main() -> None:
    """Print what lived; exit with 1 where fewer than nine in ten mutants were killed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", nargs="*", help="models to break; all of intermediate and marts if none is named")
    found = try_mutants(set(parser.parse_args().models))
    killed = sum(len(verdicts["killed"]) for verdicts in found.values())
    ran = killed + sum(len(verdicts["lived"]) for verdicts in found.values())
    for name, verdicts in sorted(found.items()):
        of_model = len(verdicts["killed"]) + len(verdicts["lived"])
        print(f"{name}: {len(verdicts['killed'])} of {of_model} killed, {len(verdicts['broken'])} did not run")
        for mutant in sorted(verdicts["lived"], key=lambda m: m.line):
            print(f"    line {mutant.line}: {mutant.before}  ->  {mutant.after}")
    print(f"{killed} of {ran} mutants killed ({killed / max(ran, 1):.1%})")
    sys.exit(killed < WANTED * ran)


if __name__ == "__main__":
    main()
