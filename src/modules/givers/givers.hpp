// SPDX-License-Identifier: EUPL-1.2
// The face of the givers' own page: whoever told something sees, with a code from a letter, what became
// of it, says whether that helps, and takes the yes back. There is no account and no cookie: the code
// travels in the form, and is stored as a keyed hash.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/actions/actions.hpp"
#include "modules/stories/stories.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::givers {

// For the letter to who gave this tip; shown once. Earlier codes of this person end. Needs
// read_stories. Error: not_found/stories.tip_not_found.
[[nodiscard]] Result<std::string> make_code(Work& work, crypto::Keys const& keys, TipId tip);

// --- by whoever holds the code; no permission ------------------------------------------------------
// Errors of all: invalid/givers.code_unknown (field code), for a used, old or unknown one alike.

struct Told {
  stories::Opened story{};
  std::vector<actions::Opened> tips{};  // in the order of story.tips
};
[[nodiscard]] Result<std::vector<Told>> look(Work& work, crypto::Keys const& keys,
                                             std::string_view code);
struct Which {
  StoryId story{};
  stories::Purpose purpose = stories::Purpose::quote;
};
enum class Helps { yes, no };
// What comes of it: content; somebody else decides anew; or a no after that, which a person talks over.
enum class Heard { content, anew, no_again };
// Errors: not_found/stories.tip_not_found for a tip of somebody else; conflict/actions.step when nothing
// was told or it was said before.
[[nodiscard]] Result<Heard> react(Work& work, crypto::Keys const& keys, std::string_view code,
                                  TipId tip, Helps helps);
// This one yes; the story and the rest of it stay. Errors: not_found/stories.not_found;
// conflict/stories.step when it was no already.
[[nodiscard]] Result<void> take_back(Work& work, crypto::Keys const& keys, std::string_view code,
                                     Which const& which);
// All words of the story go. Error: not_found/stories.not_found for a story of somebody else.
[[nodiscard]] Result<void> withdraw(Work& work, crypto::Keys const& keys, std::string_view code,
                                    StoryId story);

}  // namespace klantendag::givers
