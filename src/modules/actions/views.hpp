// SPDX-License-Identifier: EUPL-1.2
// How a tip looks with what was decided, done and told, and what can be done with it now; and the table
// of all tips of an edition.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/accounts/accounts.hpp"
#include "modules/actions/actions.hpp"
#include "modules/actions/post.hpp"
#include "modules/actions/public_views.hpp"
#include "modules/actions/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::actions {

namespace urls {
[[nodiscard]] html::Url list(EditionId edition);
[[nodiscard]] html::Url overviews(EditionId edition);
[[nodiscard]] html::Url show(TipId tip);
}  // namespace urls

namespace views {

struct Line {
  Opened opened{};
  std::string words{};  // empty for who may not read them
};
// What the address asks for.
struct Asked {
  bool board = false;
  bool mine = false;  // whose turn it is now is me
  bool late = false;
};
struct List {
  EditionId edition{};
  Asked asked{};
  std::vector<Line> lines{};  // those that were asked for
  std::int64_t all = 0;       // without what was asked
  std::vector<accounts::Colleague> colleagues{};
  Date today{};
  bool may_send = false;  // overviews to colleagues, by the outgoing post
};
[[nodiscard]] bool is_asked(Asked const& asked, Opened const& opened, Id<Account> self, Date today);
[[nodiscard]] html::Html list(Texts const& texts, List const& list);
[[nodiscard]] html::Html no_edition(Texts const& texts);

struct One {
  Opened opened{};
  std::vector<accounts::Colleague> colleagues{};
  Id<Account> self{};
  bool reads = false;    // decides, checks and tells
  bool refuses = false;  // says no
  Date today{};
  Publishing publishing{};
  bool sends = false;    // puts things in the post
  bool by_post = false;  // the giver has an address that post can go to
  std::optional<Posted> posted{};
  std::optional<html::Url> came_from{};  // the message that it came in
  bool reads_messages = false;
};
// Which form came back, when one did.
enum class Sent {
  none,
  decide,
  claim,
  verify,
  stop,
  text,
  bounce,
  react,
  block,
  publish,
  need_not,
  give_up
};
[[nodiscard]] html::Html one(Texts const& texts, html::Filled const& filled, Sent sent,
                             One const& one);

}  // namespace views
}  // namespace klantendag::actions
