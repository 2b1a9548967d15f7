// SPDX-License-Identifier: EUPL-1.2
// How the call round looks: values in, Html out. Only `conversation` and `acceptance` show a name, and
// nothing about the complaint stands on a page before the person said who they are.
#pragma once

#include <string_view>
#include <vector>

#include "modules/recruitment/recruitment.hpp"
#include "modules/recruitment/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::recruitment {

namespace urls {
[[nodiscard]] html::Url begin();
[[nodiscard]] html::Url today(EditionId edition);
[[nodiscard]] html::Url next(EditionId edition);
[[nodiscard]] html::Url conversation(EditionId edition, CallId call);
[[nodiscard]] html::Url take(EditionId edition, CallId call);
[[nodiscard]] html::Url identity(EditionId edition, CallId call);
[[nodiscard]] html::Url outcome(EditionId edition, CallId call);
[[nodiscard]] html::Url acceptance(EditionId edition, CallId call);
[[nodiscard]] html::Url give_back(EditionId edition, CallId call);
[[nodiscard]] html::Url board(EditionId edition);
[[nodiscard]] html::Url begin_round(EditionId edition);
[[nodiscard]] html::Url hours(EditionId edition);
[[nodiscard]] html::Url cancel(EditionId edition, CallId call);
}  // namespace urls

namespace views {

// Who speaks, in the script.
struct Speaker {
  std::string_view name{};
  std::string_view organisation{};
};

[[nodiscard]] html::Html rounds(Texts const& texts, std::vector<RoundLine> const& rounds);
enum class Found { somebody, nobody };  // nobody: what the button answered
[[nodiscard]] html::Html today(Texts const& texts, EditionId edition, Today const& today,
                               Found found);
[[nodiscard]] html::Html conversation(Texts const& texts, html::Filled const& filled,
                                      Conversation const& conversation, Speaker const& speaker);
[[nodiscard]] html::Html acceptance(Texts const& texts, html::Filled const& filled,
                                    Conversation const& conversation);
[[nodiscard]] html::Html board(Texts const& texts, html::Filled const& filled, EditionId edition,
                               Board const& board);

// "mevrouw J. de Vries"
[[nodiscard]] std::string full_name(complaints::Contact const& contact);

}  // namespace views
}  // namespace klantendag::recruitment
