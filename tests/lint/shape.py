"""The shape of files: how long, how wide, which bytes, and what clang-format says."""

import re
import subprocess

from source import functions, line_of

FILE_LINES = 400
FUNCTION_LINES = 70
COLUMNS = 100
FORMATTER = 14  # Debian 12's; another one may see some lines differently

EXCEPTIONS = {
    "file-size": {},
    "function-size": {},
    "columns": {},
}


class CannotCheck(Exception):
    """A tool is missing; the reason is the message."""


def allowed(tree, rule, place):
    if place in EXCEPTIONS[rule]:
        tree.used.add((rule, place))
        return True
    return False


def file_size(tree):
    """A source file has at most 400 lines."""
    for path in tree.files:
        lines = tree.text(path).count("\n")
        if re.search(r"\.(cpp|h|py|cmake)$", path) and lines > FILE_LINES \
                and not allowed(tree, "file-size", path):
            yield f"{path}:{lines}: {lines} lines; {FILE_LINES} are the limit"


def function_size(tree):
    """A function has at most 70 lines with signature and braces; a table of test data may more."""
    for path in tree.code():
        for name, first, lines in functions(tree.bare(path)):
            if name.endswith("_data") and path.startswith("tests/"):
                continue
            if lines > FUNCTION_LINES and not allowed(tree, "function-size", f"{path} {name}"):
                yield f"{path}:{first}: {name} has {lines} lines; {FUNCTION_LINES} are the limit"


def columns(tree):
    """No line of code is wider than 100 columns."""
    for path in tree.files:
        if not re.search(r"\.(cpp|h|py)$|^packaging/[\w-]+$", path):
            continue
        for number, line in enumerate(tree.text(path).split("\n"), 1):
            if len(line) > COLUMNS and not allowed(tree, "columns", path):
                yield f"{path}:{number}: {len(line)} columns"


def text_form(tree):
    """Text is UTF-8 without a mark, ends its lines with LF, also the last, and has no tabs."""
    for path in tree.files:
        raw = tree.raw(path)
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError as error:
            yield f"{path}:{raw.count(10, 0, error.start) + 1}: not UTF-8"
        if raw.startswith(b"\xef\xbb\xbf"):
            yield f"{path}:1: begins with a byte order mark"
        for byte, sentence in ((b"\r", "a carriage return"), (b"\t", "a tab")):
            if byte in raw:
                yield f"{path}:{raw[:raw.index(byte)].count(10) + 1}: {sentence}"
        if raw and not raw.endswith(b"\n"):
            yield f"{path}:{raw.count(10) + 1}: the last line has no end"


def declared_ahead(tree):
    """A header declares ahead only what it speaks of."""
    for path in tree.code():
        if not path.endswith(".h"):
            continue
        bare = tree.bare(path)
        for found in re.finditer(r"^(?:class|struct) (\w+);$", bare, re.MULTILINE):
            name = found.group(1)
            if len(re.findall(rf"\b{name}\b", bare)) == 1:
                yield f"{path}:{line_of(bare, found.start())}: {name} is declared, and not used"


def formatter():
    for tool in (f"clang-format-{FORMATTER}", "clang-format"):
        try:
            version = subprocess.run([tool, "--version"], capture_output=True, text=True,
                                     check=False)
        except OSError:
            continue
        if re.search(rf"version {FORMATTER}\b", version.stdout):
            return tool
    raise CannotCheck(f"clang-format {FORMATTER} is not installed")


def formatted(tree):
    """clang-format has nothing to change."""
    tool = formatter()
    if tree.root is None:  # planted text comes in by standard input
        for path in tree.code():
            done = subprocess.run([tool, "--style=LLVM"], input=tree.text(path),
                                  capture_output=True, text=True, check=False)
            if done.stdout != tree.text(path):
                yield f"{path}:1: clang-format would change it"
        return
    done = subprocess.run([tool, "--dry-run", *tree.code()], cwd=tree.root, capture_output=True,
                          text=True, check=False)
    for line in done.stderr.splitlines():
        if "clang-format-violations" in line:
            yield line


RULES = {
    "file-size": file_size,
    "function-size": function_size,
    "columns": columns,
    "text-form": text_form,
    "declared-ahead": declared_ahead,
    "formatted": formatted,
}
