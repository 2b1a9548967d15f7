// SPDX-License-Identifier: EUPL-1.2
// What a colleague who was there sees with a code, and what the office sees of their cards.
#pragma once

#include <string>
#include <vector>

#include "modules/sharing/cards.hpp"
#include "modules/sharing/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::sharing {

namespace urls {
[[nodiscard]] html::Url own();
[[nodiscard]] html::Url own_card();
[[nodiscard]] html::Url own_telling();
[[nodiscard]] html::Url cards(EditionId edition);
[[nodiscard]] html::Url card(ParticipantId participant);
[[nodiscard]] html::Url note_card(ParticipantId participant);
[[nodiscard]] html::Url note_telling(ParticipantId participant);
[[nodiscard]] html::Url code(ParticipantId participant);
}  // namespace urls

namespace views {

[[nodiscard]] html::Html code_form(Texts const& texts, html::Filled const& filled);

// Which of the two forms came back.
enum class Sent { nothing, card, telling };
// What was saved just now.
enum class Saved { nothing, card, telling };
struct OwnPage {
  Own own{};
  std::string code{};  // travels along; empty at the desk
  Date today{};
  Sent sent = Sent::nothing;
  Saved saved = Saved::nothing;
};
[[nodiscard]] html::Html own(Texts const& texts, html::Filled const& filled, OwnPage const& page);

[[nodiscard]] html::Html overview(Texts const& texts, Overview const& overview);
[[nodiscard]] html::Html cards(Texts const& texts, EditionId edition, std::vector<Own> const& all);

struct NewCode {
  Own own{};
  std::string code{};
  std::string address{};  // of the page, to write beside it
};
[[nodiscard]] html::Html new_code(Texts const& texts, NewCode const& code);

}  // namespace views
}  // namespace klantendag::sharing
