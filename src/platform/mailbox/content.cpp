// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/content.hpp"

#include <algorithm>

namespace klantendag::mailbox {

Content content_with(std::string text) {
  auto const letters =
      std::count_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\n'; });
  return {.text = std::move(text), .letters = static_cast<std::size_t>(letters)};
}

void add(Content& all, Content more) {
  if (more.letters > 0) {
    if (!all.text.empty()) all.text += all.text.ends_with('\n') ? "\n" : "\n\n";
    all.text += more.text;
    all.letters += more.letters;
  }
  for (auto& name : more.attachments) all.attachments.push_back(std::move(name));
}

Content joined(std::vector<Content> parts) {
  Content out;
  for (Content& part : parts) add(out, std::move(part));
  return out;
}

Content fullest(std::vector<Content> forms) {
  std::size_t most = 0;
  for (Content const& form : forms) most = std::max(most, form.letters);
  Content out;
  for (Content& form : forms) {
    if (out.letters > 0 || form.letters * 2 < most) form.letters = 0;  // only what it brought along
    add(out, std::move(form));
  }
  return out;
}

}  // namespace klantendag::mailbox
