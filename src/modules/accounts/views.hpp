// SPDX-License-Identifier: EUPL-1.2
// How accounts look: values in, Html out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/accounts/model.hpp"
#include "modules/accounts/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::accounts {

namespace urls {
[[nodiscard]] html::Url set_up();
[[nodiscard]] html::Url log_in();
[[nodiscard]] html::Url code();
[[nodiscard]] html::Url invitation(std::string_view token);
[[nodiscard]] html::Url people();
[[nodiscard]] html::Url invite();
[[nodiscard]] html::Url person(Id<Account> id);
[[nodiscard]] html::Url own();
}  // namespace urls

namespace views {

// --- coming in ---
[[nodiscard]] html::Html set_up_form(Texts const& texts, html::Filled const& filled);
// `next`: where to go after it, a path of ours.
[[nodiscard]] html::Html log_in_form(Texts const& texts, html::Filled const& filled,
                                     std::string_view next);
[[nodiscard]] html::Html code_form(Texts const& texts, html::Filled const& filled,
                                   std::string_view next);
[[nodiscard]] html::Html welcome_form(Texts const& texts, html::Filled const& filled,
                                      Person const& person, std::string_view token);

// --- people ---
[[nodiscard]] html::Html people(Texts const& texts, std::vector<Person> const& people);
[[nodiscard]] html::Html invite_form(Texts const& texts, html::Filled const& filled);
// `origin`: how this installation is reached, https://klantendag.voorbeelddienst.nl.
[[nodiscard]] html::Html new_link(Texts const& texts, Person const& person, std::string_view origin,
                                  std::string_view token);
enum class Whose { own, others };
[[nodiscard]] html::Html person(Texts const& texts, html::Filled const& filled,
                                Person const& person, Whose whose);

// --- the own account ---
[[nodiscard]] html::Html own(Texts const& texts, Person const& person,
                             std::vector<Session> const& sessions, std::string_view this_session);
[[nodiscard]] html::Html password_form(Texts const& texts, html::Filled const& filled);
struct NewSecret {
  std::string text{};  // base32
  html::Html picture{};
};
[[nodiscard]] html::Html second_factor_form(Texts const& texts, html::Filled const& filled,
                                            NewSecret const& secret);

[[nodiscard]] std::string_view role_name(Texts const& texts, Role role);

}  // namespace views
}  // namespace klantendag::accounts
