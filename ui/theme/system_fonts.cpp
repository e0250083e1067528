#include "ui/theme/type.h"

#include <fontconfig/fontconfig.h>

namespace kassa::ui {

namespace {

/// The system's fonts are only there for letters that Inter lacks, in a customer's name, so nothing
/// is said about how they look: reading the distribution's fifty files of rules took more time than
/// painting the first page. Also makes every machine draw the same pixels, with the Inter that the
/// program brings, whichever the system has.
constexpr const char* rules = R"(<?xml version="1.0"?>
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>~/.fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <selectfont><rejectfont><pattern>
    <patelt name="scalable"><bool>false</bool></patelt>
  </pattern><pattern>
    <patelt name="family"><string>Inter</string></patelt>
  </pattern><pattern>
    <patelt name="family"><string>Inter Display</string></patelt>
  </pattern></rejectfont></selectfont>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
)";

} // namespace

void findSystemFonts() {
    FcConfig* config = FcConfigCreate();
    if (config == nullptr) {
        return; // fontconfig reads its own rules then
    }
    if (FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(rules), FcTrue) ==
        FcTrue) {
        FcConfigSetCurrent(config); // keeps it
    }
    FcConfigDestroy(config);
}

} // namespace kassa::ui
