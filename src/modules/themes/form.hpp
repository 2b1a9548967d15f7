// SPDX-License-Identifier: EUPL-1.2
// From what the team typed about themes to a command, or every problem with its field at once.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "modules/themes/model.hpp"
#include "platform/http/request.hpp"

namespace klantendag::themes {

struct NewTheme {
  std::string name{};
  std::string codes{};
};
[[nodiscard]] Result<NewTheme> parse_theme(http::Fields const& fields);

struct NewSplit {
  std::string name{};
  std::vector<ThemeLinkId> links{};
};
[[nodiscard]] Result<NewSplit> parse_split(http::Fields const& fields);

[[nodiscard]] Result<ItemKey> parse_item(http::Fields const& fields);
[[nodiscard]] Result<std::string> parse_thread(http::Fields const& fields);

struct NewQuote {
  StoryId story{};
  std::string told{};  // the sentence as it stands in the story
};
// Field `sentence`: the story's id, a blank, the sentence.
[[nodiscard]] Result<NewQuote> parse_quote(http::Fields const& fields);

}  // namespace klantendag::themes
