// SPDX-License-Identifier: EUPL-1.2
#include "modules/themes/form.hpp"

#include "base/text.hpp"
#include "modules/themes/rules.hpp"

namespace klantendag::themes {
namespace {

using Problems = std::vector<Error>;

constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_codes = 500;
constexpr std::size_t longest_sentence = 300;

std::string words_of(http::Fields const& fields, std::string_view name, std::size_t longest,
                     Problems& problems) {
  std::string text = fields.text(name);
  if (count_code_points(text) > longest) {
    problems.push_back(
        invalid_field(name, "themes.words_too_long", {{"most", std::to_string(longest)}}));
  }
  return text;
}

std::string name_in(http::Fields const& fields, Problems& problems) {
  std::string name = words_of(fields, "name", longest_name, problems);
  if (name.empty()) problems.push_back(invalid_field("name", "themes.name_missing"));
  return name;
}

}  // namespace

Result<NewTheme> parse_theme(http::Fields const& fields) {
  Problems problems;
  NewTheme theme{.name = name_in(fields, problems),
                 .codes = tidy_codes(words_of(fields, "codes", longest_codes, problems))};
  if (!problems.empty()) return all_of(std::move(problems));
  return theme;
}

Result<NewSplit> parse_split(http::Fields const& fields) {
  Problems problems;
  NewSplit split{.name = name_in(fields, problems)};
  for (std::string const& one : fields.all("link")) {
    if (auto const id = ThemeLinkId::parse(one)) split.links.push_back(*id);
  }
  if (split.links.empty()) problems.push_back(invalid_field("link", "themes.none_chosen"));
  if (!problems.empty()) return all_of(std::move(problems));
  return split;
}

Result<ItemKey> parse_item(http::Fields const& fields) {
  auto const kind = item_kind_named(fields.text("kind"));
  std::string id = fields.text("item");
  if (!kind || id.empty()) return not_found("themes.no_item");
  return ItemKey{*kind, std::move(id)};
}

Result<std::string> parse_thread(http::Fields const& fields) {
  Problems problems;
  std::string sentence = words_of(fields, "sentence", longest_sentence, problems);
  if (!problems.empty()) return all_of(std::move(problems));
  return sentence;
}

Result<NewQuote> parse_quote(http::Fields const& fields) {
  std::string const typed = fields.text("sentence");
  std::size_t const blank = typed.find(' ');
  auto const story = StoryId::parse(std::string_view(typed).substr(0, blank));
  if (!story || blank == std::string::npos) {
    return invalid_field("sentence", "themes.sentence_missing");
  }
  return NewQuote{*story, typed.substr(blank + 1)};
}

}  // namespace klantendag::themes
