// SPDX-License-Identifier: EUPL-1.2
// What the pages of the outgoing post show.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "modules/outbox/model.hpp"
#include "modules/outbox/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::outbox {

namespace urls {
[[nodiscard]] html::Url list(EditionId edition);
[[nodiscard]] html::Url show(EditionId edition, OutgoingId id);
}  // namespace urls

namespace views {

// Why a message did not arrive and what to do, in a sentence.
using Why = std::function<std::string(Outgoing const&)>;

struct Post {
  EditionId edition{};
  std::vector<Opened> messages{};
  Why why{};
};
[[nodiscard]] html::Html list(Texts const& texts, html::Filled const& filled, Post const& post);
[[nodiscard]] html::Html show(Texts const& texts, Opened const& message, Why const& why);

}  // namespace views
}  // namespace klantendag::outbox
