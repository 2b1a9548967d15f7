// SPDX-License-Identifier: EUPL-1.2
// A document and its parts as text in a file's format.
#pragma once

#include <string>
#include <string_view>

#include "core/report/document.hpp"

namespace klantendag::report {

// A whole page that needs no other file: a few rules of style, no script, no address.
[[nodiscard]] std::string to_html(Document const& document);

// Plain Markdown; a chart is its table.
[[nodiscard]] std::string to_markdown(Document const& document);

// The picture alone. `name` begins its ids: letters and digits, once in a page.
[[nodiscard]] std::string to_svg(Language language, Chart const& chart, std::string_view name);

// For spreadsheets in the Netherlands: UTF-8 with a mark, `;`, decimal comma, CRLF. A text that a
// spreadsheet would take for a formula gets a ' before it.
[[nodiscard]] std::string to_csv(Table const& table);

// Text between tags and in quoted attributes, for HTML and XML alike: what those forbid is replaced.
void append_escaped(std::string& out, std::string_view text);

// With exactly that many decimals, rounded half away from zero: "8,4" or "8.4".
[[nodiscard]] std::string decimal(Language language, Decimal number);
[[nodiscard]] std::string in_words(Language language, Cell const& cell);

}  // namespace klantendag::report
