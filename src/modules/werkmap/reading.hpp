// SPDX-License-Identifier: EUPL-1.2
// A message as the reader of Dutch sees it: what it asks, where and why; or that a person must read all
// of it; or nothing. Whatever it is, the version that read it is told along.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/werkmap/model.hpp"

namespace klantendag::werkmap {

struct ReadAsk {
  asks::Kind kind = asks::Kind::question;
  Mark mark{};
  std::string reason_nl{};
  std::string reason_en{};
  bool asks_more = false;  // a call in whose words a question or request stands too
};

struct ReadMessage {
  Found found = Found::nothing;
  std::string language{};
  std::string reader{};  // version of rules and model
  std::vector<ReadAsk> asks{};
};

// Of rules and model together.
[[nodiscard]] std::string const& reader_version();
// Keeps a reader a thread.
[[nodiscard]] ReadMessage read_whole(std::string_view whole);

}  // namespace klantendag::werkmap
