"""The plants for the walls; the other rules' are in plants.py."""


def including(*names):
    return "".join(f"#include {name}\n" for name in names)


HEADER = "#pragma once\n"

PLANTS = {
    "walls-qt-free": [
        ({"core/base/a.h": including("<QString>")}, 1),
        ({"core/sandbox/a.cpp": including("<QtCore/QString>"), "core/desk/a.h": including("<Qt>")},
         2),
        ({"core/atmos/answers.h": including("<QUrl>"), "core/vault/env_file.cpp":
          including("<qstring.h>")}, 2),
        ({"core/atmos/token.h": including('"core/atmos/call.h"'), "core/atmos/call.h": HEADER}, 1),
        ({"core/atmos/call.h": including("<QUrl>"), "core/base/a.h": including("<string>")}, 0),
    ],
    "walls-arrows": [
        ({"ui/widgets/a.h": including('"core/store/file.h"')}, 1),
        ({"ui/desk/a.h": including('"core/atmos/profile.h"', '"core/sandbox/server.h"')}, 2),
        ({"core/store/a.h": including('"core/atmos/gateway.h"')}, 1),
        ({"core/vault/a.h": including('"core/atmos/credentials.h"')}, 1),
        ({"core/atmos/a.h": including('"ui/till_link.h"', '"ui/desk/story.h"')}, 2),
        ({"core/payment/a.h": including('"core/till/till.h"')}, 1),
        ({"ui/theme/a.h": including('"ui/widgets/text.h"')}, 1),
        ({"core/novelty/a.h": including('"core/base/ids.h"')}, 1),
        ({"core/vault/vault.h": including('"core/atmos/credentials.h"'),
          "ui/desk/a.h": including('"core/till/till.h"', '"ui/till_link.h"'),
          "app/a.h": including('"core/store/file.h"')}, 0),
    ],
    "walls-upward": [
        ({"ui/desk/a.h": including('"app/place.h"'), "core/till/a.cpp":
          including('"app/sell.h"')}, 2),
        ({"app/a.cpp": including('"tests/support/samples.h"')}, 1),
        ({"tests/app/a.cpp": including('"app/place.h"', '"tests/support/samples.h"')}, 0),
    ],
    "walls-compose": [
        ({"app/desk_command.cpp": including('"core/atmos/gateway.h"')}, 1),
        ({"app/words.h": including('"core/vault/vault.h"')}, 1),
        ({"app/station.cpp": including('"core/atmos/gateway.h"'),
          "app/words.h": including('"core/till/till.h"')}, 0),
    ],
    "walls-from-root": [
        ({"core/base/a.cpp": including('"a.h"'), "core/base/a.h": HEADER}, 1),
        ({"ui/desk/a.cpp": including('"../widgets/text.h"'), "ui/widgets/text.h": HEADER}, 1),
        ({"core/base/a.cpp": including('"core/base/a.h"', '"a.moc"'), "core/base/a.h": HEADER}, 0),
    ],
    "walls-cycles": [
        ({"core/base/a.h": including('"core/base/b.h"'),
          "core/base/b.h": including('"core/base/a.h"')}, 1),
        ({"ui/desk/a.h": including('"ui/print/b.h"'), "ui/print/b.h": HEADER,
          "ui/print/c.h": including('"ui/desk/d.h"'), "ui/desk/d.h": HEADER}, 1),
        ({"ui/desk/a.h": including('"ui/print/b.h"'), "ui/print/b.h": HEADER,
          "ui/print/c.h": including('"ui/print/b.h"')}, 0),
    ],
}
