// SPDX-License-Identifier: EUPL-1.2
// The characters in which a letter was written, to UTF-8. What means nothing becomes U+FFFD, never an
// error: a letter with one strange byte is read all the same.
#pragma once

#include <string>
#include <string_view>

namespace klantendag::mailbox {

// `charset` as the letter names it; one that is missing, wrong or unknown is guessed from the bytes.
[[nodiscard]] std::string text_in(std::string_view bytes, std::string_view charset);

// The same text with every byte that is not UTF-8 replaced, and without control characters but tab and
// line end; line ends of any kind become "\n".
[[nodiscard]] std::string clean(std::string_view text);

// The same as one line, of at most 500 letters: what a header holds.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace klantendag::mailbox
