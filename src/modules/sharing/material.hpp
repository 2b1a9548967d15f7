// SPDX-License-Identifier: EUPL-1.2
// What the house knows of a day that may go to a department: counts, the red thread, quotes and lines
// that a person released. Each sentence of a client comes with the story it is from.
#pragma once

#include <string>
#include <vector>

#include "modules/sharing/sharing.hpp"
#include "modules/stories/model.hpp"

namespace klantendag::sharing {

struct Quotable {
  std::string mark{};  // names it in a form, without words
  std::string words{};
  StoryId story{};
};
struct Released {
  std::string words{};
  StoryId story{};
};
struct Material {
  editions::Edition edition{};
  std::int64_t clients = 0;
  std::int64_t employees = 0;
  std::int64_t tips = 0;
  std::string thread{};
  std::vector<std::string> themes{};  // most spoken of first
  std::vector<Quotable> quotes{};
  std::vector<Released> done{};
};

// For who has asked who may.
[[nodiscard]] Result<Material> gather(Work& work, crypto::Keys const& keys, EditionId edition);
// What looks like a person in what the team wrote: the red thread and what you can do tomorrow.
[[nodiscard]] Result<std::string> suspects(Work& work, crypto::Keys const& keys,
                                           Material const& material, Draft const& draft);

}  // namespace klantendag::sharing
