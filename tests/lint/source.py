"""Reading the tree: which files there are, code without its comments, functions, includes."""

import os
import re

SKIPPED = re.compile(r"^(\.git|\.cache|build|build-.*|__pycache__)$")
TEXT = re.compile(
    r"(\.(cpp|h|py|cmake|txt|md|json|qrc|svg|ts|sh|in|desktop|xml|service|js|1)"
    r"|^\.ci/\w+|^packaging/[\w-]+|^\.clang-(format|tidy)|^\.gitignore)$")
CODE = re.compile(r"\.(cpp|h)$")


class Tree:
    """Path → text. A planted one is a plain dictionary; a real one is read from the disk."""

    def __init__(self, files, root=None):
        self.files = files
        self.root = root
        self.used = set()  # exceptions that were needed
        self._bare = {}

    @staticmethod
    def read(root):
        files = {}
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(name for name in folders if not SKIPPED.match(name))
            for name in sorted(names):
                full = os.path.join(folder, name)
                path = os.path.relpath(full, root).replace(os.sep, "/")
                if TEXT.search(path) and not os.path.islink(full):
                    with open(full, "rb") as file:
                        files[path] = file.read()
        return Tree(files, root)

    def text(self, path):
        content = self.files[path]
        return content if isinstance(content, str) else content.decode("utf-8", "replace")

    def raw(self, path):
        content = self.files[path]
        return content if isinstance(content, bytes) else content.encode("utf-8")

    def code(self, *folders):
        """C++ files, of these folders (or with this beginning) or of all."""
        return [path for path in self.files
                if CODE.search(path) and (not folders or path.startswith(folders))]

    def bare(self, path):
        """The code without comments, preprocessor lines and what is inside quotes."""
        if path not in self._bare:
            self._bare[path] = bare(self.text(path))
        return self._bare[path]

    def includes(self, path):
        """(line, name, is ours) for each include."""
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)', self.text(path),
                                 re.MULTILINE):
            yield line_of(self.text(path), match.start()), match[2], match[1] == '"'


TOKEN = re.compile(
    r'(?P<raw>R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)")'
    r"|(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)"
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<number>\b\d[\w.]*(?:'\w+)+)"
    r"|(?P<char>'(?:\\.|[^'\\\n])+')"
    r"|(?P<directive>^[ \t]*#(?:\\\n|[^\n])*)", re.DOTALL | re.MULTILINE)


def bare(text):
    """Blanks keep every line and column where it was."""
    def blank(match):
        if match["number"]:
            return match[0]
        if match["directive"] and "/*" in match[0]:
            return re.sub(r"[^\n]", " ", match[0].split("/*")[0]) + bare_tail(match[0])
        kept = re.sub(r"[^\n]", " ", match[0])
        if match["string"] or match["raw"]:
            kept = '"' + kept[1:-1] + '"'
        return kept
    return TOKEN.sub(blank, text)


def bare_tail(directive):
    return re.sub(r"[^\n]", " ", "/*" + directive.split("/*", 1)[1])


def line_of(text, position):
    return text.count("\n", 0, position) + 1


SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")
NO_FUNCTION = re.compile(r"([=,(\[]|\breturn)$")


def functions(code):
    """(name, first line, lines) of every function body, found by counting braces.

    A brace opens a function when only namespaces and classes are around it and a parameter list
    stands before it. Lambdas belong to the function around them.
    """
    stack = []  # (is a scope, name or None, first line)
    head_from = 0
    for match in re.finditer(r"[{};]", code):
        position = match.start()
        head = code[head_from:position].strip()
        if match[0] == "{":
            outside = all(scope for scope, _, _ in stack)
            name = None
            scope = False
            if outside and "(" in head and not NO_FUNCTION.search(head):
                name = (re.findall(r"([\w:~]+)\s*\(", head) or ["?"])[0]
            elif outside and SCOPE.search(head):
                scope = True
            begin = code.index(head, head_from) if head else position
            stack.append((scope, name, line_of(code, begin)))
        elif match[0] == "}" and stack:
            _, name, first = stack.pop()
            if name:
                yield name, first, line_of(code, position) - first + 1
        # `public:` belongs to no signature
        head_from = position + 1
        label = re.match(r"\s*(public|private|protected|Q_SIGNALS|public Q_SLOTS)\s*:(?!:)",
                         code[head_from:head_from + 60])
        if label:
            head_from += label.end()


def folder_of(path):
    """The unit that the arrows run between: core/base, ui/widgets, app, tests."""
    parts = path.split("/")
    if parts[0] in ("core", "ui") and len(parts) > 2:
        return "/".join(parts[:2])
    return parts[0]
