"""Measure the house: sizes of modules and functions, the shape of rule files, broad excepts.

    python benchmarks/house.py

Bars (aims, not laws) are those of docs/architecture.md.
"""

from __future__ import annotations

import ast
import statistics
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).parents[1] / "src" / "contentlint"
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Measure(NamedTuple):
    """One line of the table: what, measured, aimed at."""

    name: str
    value: str
    aim: str


def functions(tree: ast.Module) -> list[Function]:
    """All functions and methods of a module."""
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def lines_of(function: Function) -> int:
    """Lines from `def` to the last, docstring included."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def annotated(function: Function) -> bool:
    """Whether every parameter but self and cls, and the result, have types."""
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    named = [argument for argument in arguments if argument.arg not in ("self", "cls")]
    return function.returns is not None and all(argument.annotation for argument in named)


def logic_lines(tree: ast.Module) -> int:
    """Lines of a rule's functions, without the docstring, metadata and examples around them."""
    top = [node for node in tree.body if isinstance(node, Function)]
    return sum(lines_of(function) for function in top)


def ninth_decile(values: list[int]) -> int:
    """The value that nine tenths do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, int(len(ordered) * 0.9) - 1)]


def measure() -> list[Measure]:
    """All house measures."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py"))}
    trees = {path: ast.parse(text) for path, text in texts.items()}
    modules = [text.count("\n") for text in texts.values()]
    all_functions = [function for tree in trees.values() for function in functions(tree)]
    sizes = [lines_of(function) for function in all_functions]
    rules = [
        logic_lines(tree)
        for path, tree in trees.items()
        if path.parent.parent.name == "rules" and not path.name.startswith("_")
    ]
    broad = sum(
        text.count("except Exception") + text.count("except BaseException") for text in texts.values()
    )
    ignores = sum(text.count("type: ignore") for text in texts.values())
    typed = sum(map(annotated, all_functions)) / len(all_functions)
    largest = max(texts, key=lambda path: texts[path].count("\n"))
    longest = max(all_functions, key=lines_of)
    return [
        Measure("modules", str(len(modules)), ""),
        Measure("module lines, median", f"{statistics.median(modules):.0f}", "<= 90"),
        Measure(f"module lines, largest ({largest.relative_to(SOURCE)})", str(max(modules)), "<= 400"),
        Measure("function lines, median", f"{statistics.median(sizes):.0f}", "<= 8"),
        Measure("function lines, p90", str(ninth_decile(sizes)), "<= 30"),
        Measure(f"function lines, longest ({longest.name})", str(max(sizes)), ""),
        Measure("rule logic lines, median", f"{statistics.median(rules):.0f}", "<= 50"),
        Measure("rule logic lines, p90", str(ninth_decile(rules)), "<= 100"),
        Measure("functions fully annotated", f"{typed:.1%}", "100%"),
        Measure("type: ignore", str(ignores), "0"),
        Measure("broad except", str(broad), "2"),
    ]


if __name__ == "__main__":
    print("| measure | ours | aim |\n|---|---|---|")
    for row in measure():
        print(f"| {row.name} | {row.value} | {row.aim} |")
