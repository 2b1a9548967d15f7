// SPDX-License-Identifier: EUPL-1.2
// What a part of a letter says and brings along, and how parts become one letter.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace klantendag::mailbox {

struct Content {
  std::string text{};
  std::vector<std::string> attachments{};
  std::size_t letters = 0;  // bytes of the text that are not blank
};

[[nodiscard]] Content content_with(std::string text);

// One below the other, with an empty line between.
void add(Content& all, Content more);
[[nodiscard]] Content joined(std::vector<Content> parts);

// Of the same letter in several forms the first (the plainest) that says about as much as the fullest:
// "your program cannot show this letter" is not what the client wrote. Attachments of all.
[[nodiscard]] Content fullest(std::vector<Content> forms);

}  // namespace klantendag::mailbox
