#pragma once

#include <string>
#include <string_view>

// Lists come out of spreadsheets and old programs in several encodings, and do not say in which.

namespace kassa::attendees {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1251, Cp866 };

/// Which encoding the beginning of a file is most likely in: by its mark; else by its zero bytes;
/// else UTF-8 when it is UTF-8; else by which code page makes its letters look like words.
[[nodiscard]] Encoding guessEncoding(std::string_view beginning);

/// Text in any encoding to UTF-8, piece by piece. A byte order mark is left out. What cannot be
/// read becomes U+FFFD, so that the row in which it stands can be reported.
class Decoder {
public:
    explicit Decoder(Encoding encoding) : m_encoding(encoding) {}

    [[nodiscard]] std::string feed(std::string_view bytes);
    /// What was held back because it may have gone on.
    [[nodiscard]] std::string finish();

private:
    /// Takes what is complete off the front; `last` when nothing follows.
    std::string decode(bool last);

    Encoding m_encoding;
    std::string m_held;
    bool m_begun = false;
};

} // namespace kassa::attendees
