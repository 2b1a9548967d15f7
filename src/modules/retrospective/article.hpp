// SPDX-License-Identifier: EUPL-1.2
// From a text with places of figures to a document with the figures in it. The same text and facts give
// the same bytes, on every machine (V63).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/retrospective/model.hpp"

namespace klantendag::retrospective {

// The way in which files are written; raised when their bytes change, so that an old publication is
// compared with what wrote it.
inline constexpr std::int64_t present_writer = 1;

// What people wrote, so that nothing in it is Markdown or the place of a figure.
[[nodiscard]] std::string quoted(std::string_view words);

// The names of figures that stand in a text, in its order.
[[nodiscard]] std::vector<std::string> places_in(std::string_view text);
[[nodiscard]] bool is_known(std::string_view name, Facts const& facts);

// A figure that the article leaves out is not handed out with it.
[[nodiscard]] Facts only_named(Facts facts, Article const& article);

// Errors, all at once, of field body: retrospective.unknown_figure {figure}. Also length; and a title,
// which is plain words: retrospective.figure_in_title {figure}.
[[nodiscard]] Result<void> check_article(Article const& article, Facts const& facts);
// Error: invalid_field(body)/retrospective.still_to_write while there is a [[place]].
[[nodiscard]] Result<void> may_publish(Article const& article);

// A figure is a link to where it comes from. Unknown ones stay as they were typed.
[[nodiscard]] report::Document document_of(Article const& article, Facts const& facts,
                                           Language language);

}  // namespace klantendag::retrospective
