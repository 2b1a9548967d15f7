// SPDX-License-Identifier: EUPL-1.2
// How the ledger looks: the list of the first screen, one obligation with what can be done, the law.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "modules/accounts/accounts.hpp"
#include "modules/editions/model.hpp"
#include "modules/obligations/form.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/obligations/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::obligations {

namespace urls {
[[nodiscard]] html::Url law();
[[nodiscard]] html::Url show(ObligationId id);
[[nodiscard]] html::Url hand_over(ObligationId id);
[[nodiscard]] html::Url due(ObligationId id);
[[nodiscard]] html::Url attempt(ObligationId id);
[[nodiscard]] html::Url release(ObligationId id);
[[nodiscard]] html::Url decline(ObligationId id);
[[nodiscard]] html::Url reconsider(ObligationId id);
}  // namespace urls

// The page of what an obligation came from; nothing for kinds that have none.
using Places = std::function<std::optional<html::Url>(Reference const&)>;

namespace views {

[[nodiscard]] std::string_view kind_name(Texts const& texts, Kind kind);
// The name of an account, or what to say when there is nobody.
[[nodiscard]] std::string owner_name(Texts const& texts,
                                     std::vector<accounts::Colleague> const& colleagues,
                                     std::optional<Id<Account>> const& owner);

struct OpenList {
  std::vector<Obligation> rows{};
  std::vector<accounts::Colleague> colleagues{};
  Asked asked{};
  std::int64_t total = 0;
  Date today{};
  bool sees_all = false;  // who sees only the own ones is not asked whose
};
// The filter and the list of the first screen; the form goes to "/".
[[nodiscard]] html::Html open_list(Texts const& texts, OpenList const& list);

struct One {
  Obligation obligation{};
  Notes notes{};
  std::vector<accounts::Colleague> colleagues{};
  std::string edition{};
  std::optional<html::Url> place{};  // where it came from
  Date today{};
  bool may_change = false;
  bool may_refuse = false;
};
// Which form came back, when one did.
enum class Sent { none, hand_over, due, attempt, release, decline };
[[nodiscard]] html::Html one(Texts const& texts, html::Filled const& filled, Sent sent,
                             One const& one);

struct NamedLaw {
  std::string edition{};
  std::vector<LawLine> lines{};
};
[[nodiscard]] html::Html law(Texts const& texts, std::vector<NamedLaw> const& editions);

}  // namespace views
}  // namespace klantendag::obligations
