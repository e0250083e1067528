#!/usr/bin/env python3
"""House rules that a machine can check. Each rule is a test of its own: lint_RULE in ctest.

lint.py --list            the rules
lint.py --rule NAME       one rule over the whole tree; 0 kept, 1 broken, 77 could not be checked
lint.py --self-test       every rule finds what is planted for it, and nothing in clean code
lint.py                   all rules

Python's small standard library (python3-minimal) is enough.
"""

import argparse
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import banned  # noqa: E402
import plants  # noqa: E402
import shape  # noqa: E402
import walls  # noqa: E402
from source import Tree  # noqa: E402

SKIPPED = 77
RULES = {**walls.RULES, **shape.RULES, **banned.RULES}
EXCEPTIONS = {**walls.EXCEPTIONS, **shape.EXCEPTIONS, **banned.EXCEPTIONS}


def findings(rule, tree):
    """What breaks the rule: lines "path:line: sentence". An exception nobody needs is one too."""
    found = list(RULES[rule](tree))
    for place, reason in EXCEPTIONS.get(rule, {}).items():
        if (rule, place) not in tree.used and tree.root is not None:
            found.append(f"tests/lint: the exception of {rule} for {place} ({reason}) is not "
                         "needed any more; take it out")
    return found


def check(rule, tree):
    try:
        found = findings(rule, tree)
    except shape.CannotCheck as reason:
        print(f"{rule}: skipped, {reason}")
        return SKIPPED
    for finding in found:
        print(finding)
    if found:
        print(f"{rule}: {len(found)} finding(s). {RULES[rule].__doc__.strip()}")
    return 1 if found else 0


def self_test(root):
    """Each rule must find its plants, and must leave the clean code alone."""
    failures = []
    for rule in RULES:
        if rule not in plants.PLANTS:
            failures.append(f"{rule}: nothing is planted for it")
        for number, (files, count) in enumerate(plants.PLANTS.get(rule, ())):
            try:
                found = findings(rule, Tree(files))
            except shape.CannotCheck as reason:
                print(f"{rule}: plant {number} not tried, {reason}")
                continue
            if len(found) != count:
                failures.append(f"{rule}: plant {number} gives {len(found)} findings instead of "
                                f"{count}: {found}")
    for rule in set(plants.PLANTS) - set(RULES):
        failures.append(f"{rule}: planted, but there is no such rule")
    with open(os.path.join(root, "tests/lint/lint.cmake"), encoding="utf-8") as file:
        listed = file.read().split("KASSA_LINT_RULES")[1].split(")")[0].split()
    if listed != list(RULES):
        failures.append(f"tests/lint/lint.cmake lists {listed} instead of {list(RULES)}")
    print("\n".join(failures))
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description="House rules that a machine can check.")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--rule", choices=list(RULES))
    arguments = parser.parse_args()
    root = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
    if arguments.list:
        print("\n".join(RULES))
        return 0
    if arguments.self_test:
        return self_test(root)
    tree = Tree.read(root)
    if arguments.rule:
        return check(arguments.rule, tree)
    return 1 if 1 in [check(rule, tree) for rule in RULES] else 0


if __name__ == "__main__":
    sys.exit(main())
