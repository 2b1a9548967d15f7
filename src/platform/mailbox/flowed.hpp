// SPDX-License-Identifier: EUPL-1.2
// Plain text that a mail program broke into short lines for the way (format=flowed, RFC 3676).
#pragma once

#include <string>
#include <string_view>

namespace klantendag::mailbox {

enum class DeleteSpace { no, yes };  // DelSp: the blank at the break was not in the text

// One line for each that the writer meant. The text's lines end in "\n".
[[nodiscard]] std::string unflowed(std::string_view text, DeleteSpace delete_space);

}  // namespace klantendag::mailbox
