"""What each rule must find: for every rule a list of (files, number of findings)."""

import plants_walls


def long_function(lines):
    return "int f(int x)\n{\n" + "    ++x;\n" * (lines - 3) + "}\n"


CLEAN = """#include "core/base/tiyin.h"
// default: a comment may say double, sender() or QEventLoop
const char* text = "qDebug() instance() SIGNAL( tr(";
const auto raw = R"(default: { } float)";
constexpr auto million = 1'000'000;
"""

PLANTS = {
    **plants_walls.PLANTS,
    "file-size": [
        ({"core/base/a.cpp": "\n" * 401, "core/base/b.cpp": "\n" * 400}, 1),
        ({"tests/lint/a.py": "\n" * 401, "README.md": "\n" * 401}, 1),
    ],
    "function-size": [
        ({"app/a.cpp": long_function(71), "app/b.cpp": long_function(70)}, 1),
        ({"app/a.cpp": "namespace a {\nclass A {\npublic:\n    A() : m_x{1}, m_y(2) {\n"
                       + "        x();\n" * 80 + "    }\n};\n}\n"}, 1),
        ({"app/a.cpp": "const std::vector<int> table = {\n" + "    f(1),\n" * 80 + "};\n"}, 0),
        ({"app/a.cpp": "class A {\n" + "    void f() {}\n" * 80 + "};\n"}, 0),
        ({"app/a.cpp": "void f() {\n" + '    g("}");  // }\n' * 80 + "}\n"}, 1),
    ],
    "columns": [
        ({"ui/a.h": "x" * 101 + "\n", "ui/b.h": "ў" * 100 + "\n", "a.md": "x" * 200 + "\n"}, 1),
        ({"packaging/run": "#" * 101 + "\n", "tests/a.py": "#" * 101 + "\n"}, 2),
    ],
    "text-form": [
        ({"a.md": b"fine\r\n"}, 1),
        ({"a.md": b"\tfine\n"}, 1),
        ({"a.md": b"fine"}, 1),
        ({"a.md": b"\xff\n"}, 1),
        ({"a.md": b"\xef\xbb\xbffine\n"}, 1),
        ({"a.md": "so‘m, ў\n", "b.md": ""}, 0),
    ],
    "declared-ahead": [
        ({"ui/a.h": "class Note;\nclass Text;\nvoid f(Text* badNote);  // Note\n"}, 1),
        ({"ui/a.h": "class Note;\nNote* f();\n", "ui/a.cpp": "class Text;\n"}, 0),
    ],
    "formatted": [
        ({"app/a.cpp": "int  x ;\n"}, 1),
        ({"app/a.cpp": "int x;\n"}, 0),
    ],
    "banned-tls": [
        ({"tests/a.cpp": "reply->ignoreSslErrors();\n"}, 1),
        ({"core/atmos/a.cpp": "c.setPeerVerifyMode(QSslSocket::VerifyNone);\n"}, 1),
    ],
    "banned-keychain": [
        ({"core/vault/a.cpp": "job->setInsecureFallback(true);\n"}, 1),
        ({"core/vault/a.cpp": "job->setInsecureFallback(allowed);\n"}, 1),
        ({"core/vault/a.cpp": "job->setInsecureFallback(false);\n"}, 0),
    ],
    "banned-logging": [
        ({"ui/a.cpp": 'void f() { qDebug() << 1; qWarning("x"); }\n'}, 2),
        ({"ui/a.cpp": "void f() { qCDebug(area) << 1; }\n", "tests/a.cpp": "qDebug();\n"}, 0),
        ({"core/base/a.cpp": CLEAN}, 0),
    ],
    "banned-string-connects": [
        ({"ui/a.cpp": "connect(a, SIGNAL(x()), b, SLOT(y()));\n"}, 2),
        ({"tests/a.cpp": "auto* who = sender();\n"}, 1),
        ({"core/base/a.cpp": CLEAN}, 0),
    ],
    "banned-nested-loops": [
        ({"ui/a.cpp": "QEventLoop loop;\n"}, 1),
        ({"ui/a.cpp": "dialog.exec();\n", "app/a.cpp": "menu->exec ();\n"}, 2),
        ({"app/a.cpp": "QCoreApplication::processEvents();\n"}, 1),
        ({"ui/a.cpp": "return QApplication::exec();\n"}, 1),
        ({"app/a.cpp": "return QApplication::exec();\n", "core/store/a.cpp": "query.exec();\n",
          "tests/a.cpp": "QEventLoop loop;\n"}, 0),
    ],
    "banned-transport": [
        ({"ui/a.cpp": "QNetworkAccessManager manager;\n"}, 1),
        ({"core/atmos/call.cpp": "m_manager.post(request, body);\n"}, 1),
        ({"core/atmos/exchange.cpp": "m_manager.post(request, body);\n",
          "ui/a.cpp": "m_link.post(payment, event);\n"}, 0),
    ],
    "banned-floating-money": [
        ({"core/base/tiyin.cpp": "double x;\n", "core/payment/a.h": "float y;\n",
          "core/desk/a.cpp": "auto z = std::stod(text);\n"}, 3),
        ({"ui/a.cpp": "double x;\n", "core/base/tiyin.h": CLEAN}, 0),
    ],
    "banned-singletons": [
        ({"core/base/a.h": "static A& instance();\n", "ui/a.cpp": "qApp->quit();\n"}, 2),
        ({"core/base/a.cpp": CLEAN}, 0),
    ],
    "switch-default": [
        ({"core/base/a.cpp": "switch (x) {\n  default:\n    return 1;\n}\n"}, 1),
        ({"core/vault/env_lines.cpp": "switch (x) { default: f(); }\n"}, 0),
        ({"core/vault/env_lines.cpp": "switch (x) { default: f(); }\n" * 2}, 1),
        ({"core/base/a.cpp": CLEAN + "A(const A&) = default;\n"}, 0),
    ],
    "translation-above": [
        ({"core/desk/a.cpp": 'auto a = tr("Paid");\nauto b = QObject::translate("A", "B");\n'}, 2),
        ({"ui/a.cpp": 'auto a = tr("Paid");\n', "core/base/a.cpp": CLEAN}, 0),
    ],
    "words": [
        ({"a.md": "TO" "DO: later\n", "app/a.cpp": "// FIX" "ME\n// XX" "X\n"}, 3),
        ({"a.md": "see /wo" "rk/main\n", "b.md": "../sha" "red/a.md\n"}, 2),
        ({"a.cpp": "// by Clau" "de\n"}, 1),
        ({"a.cpp": 'mkdtemp("a-XXXXXX");\nopen("src/work/x");\n'}, 0),
    ],
}
