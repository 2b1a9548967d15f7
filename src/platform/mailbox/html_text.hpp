// SPDX-License-Identifier: EUPL-1.2
// What a person reads in an HTML letter, as lines of plain text. Nothing between the tags gets lost;
// a quotation gets "> " before its lines, as in plain mail. Linear in the size, whatever the bytes.
#pragma once

#include <string>
#include <string_view>

namespace klantendag::mailbox {

[[nodiscard]] std::string text_of_html(std::string_view html);

}  // namespace klantendag::mailbox
