// SPDX-License-Identifier: EUPL-1.2
// Reading marks out of a line.
#include "core/dutch/labelled.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::dutch {
namespace {

Error bad_line(int line, std::string_view what) {
  return invalid("dutch.set.bad_line",
                 {{"line", std::to_string(line)}, {"what", std::string(what)}});
}

std::string_view take_tags(std::string_view line, Labelled& out) {
  auto const end = line.find("] ");
  if (!line.starts_with('[') || end == std::string_view::npos) return line;
  for (auto const tag : split(line.substr(1, end - 1), ' ')) out.tags.emplace_back(tag);
  return line.substr(end + 2);
}

Result<void> take_text(std::string_view line, Labelled& out) {
  std::string_view letters;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\' && line.substr(at, 2) == "\\n") {
      out.text += '\n';
      ++at;
    } else if (line[at] == '{' && letters.empty()) {
      auto const bar = line.find('|', at);
      if (bar == std::string_view::npos || bar == at + 1) return bad_line(out.line, "{");
      letters = line.substr(at + 1, bar - at - 1);
      begin = out.text.size();
      at = bar;
    } else if (line[at] == '}' && !letters.empty()) {
      for (auto const letter : letters) out.labels.push_back({letter, begin, out.text.size()});
      letters = {};
    } else {
      out.text += line[at];
    }
  }
  if (!letters.empty()) return bad_line(out.line, letters);
  return {};
}

}  // namespace

bool Labelled::has_tag(std::string_view tag) const {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

Result<std::vector<Labelled>> read_labelled(std::string_view set) {
  std::vector<Labelled> texts;
  int number = 0;
  for (auto const line : split(set, '\n')) {
    ++number;
    if (trim(line).empty() || line.starts_with('#')) continue;
    Labelled labelled;
    labelled.line = number;
    RETURN_IF_ERROR(take_text(take_tags(line, labelled), labelled));
    if (!labelled.text.empty()) texts.push_back(std::move(labelled));
  }
  return texts;
}

}  // namespace klantendag::dutch
