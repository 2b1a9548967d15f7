// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "modules/intake/intake.hpp"
#include "modules/intake/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::intake::urls {

[[nodiscard]] html::Url file();     // /berichten-inlezen
[[nodiscard]] html::Url senders();  // /beheer/aanleveren

}  // namespace klantendag::intake::urls

namespace klantendag::intake::views {

[[nodiscard]] html::Html file(Texts const& texts, html::Filled const& filled);
struct Taken {
  std::string file_name{};
  Report report{};
  i18n::Catalogue const& catalogue;  // has the reasons
};
[[nodiscard]] html::Html taken(Texts const& texts, Taken const& taken);

struct Sources {
  std::vector<Sender> senders{};
  std::string mailbox{};  // empty: none is read
  std::optional<MailboxState> state{};
  i18n::Catalogue const& catalogue;
};
[[nodiscard]] html::Html sources(Texts const& texts, html::Filled const& filled,
                                 Sources const& sources);
[[nodiscard]] html::Html made(Texts const& texts, MadeSender const& made);

}  // namespace klantendag::intake::views
