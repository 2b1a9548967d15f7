// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/owners_get_an_overview.hpp"

#include <map>

#include "app/texts.hpp"
#include "base/sha256.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/obligations/texts.hpp"
#include "modules/obligations/views.hpp"
#include "modules/outbox/outbox.hpp"

namespace klantendag::app {
namespace {

using obligations::Obligation;
using Held = std::map<Id<Account>, std::vector<Obligation>>;

constexpr std::int64_t most = 10'000;

Result<Held> held_in(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const open, obligations::list_open(work, {.edition = edition}, {0, most}));
  Held held;
  for (Obligation const& one : open) {
    if (one.owner) held[*one.owner].push_back(one);
  }
  return held;
}

outbox::Letter letter_to(Language language, std::vector<Obligation> const& owed, Date today,
                         std::string const& origin) {
  Texts const texts{language};
  obligations::Texts const words{language};
  std::string all = std::string(texts.overview_begin()) + "\n\n";
  for (Obligation const& one : owed) {
    std::string_view const kind = obligations::views::kind_name(words, one.kind);
    all += one.due < today ? texts.overview_line_late(kind, one.due)
                           : texts.overview_line(kind, one.due);
    all += "\n" + origin + obligations::urls::show(one.id).text() + "\n\n";
  }
  auto const count = static_cast<std::int64_t>(owed.size());
  all += texts.overview_end();
  return {.subject = texts.overview_subject(count), .text = all};
}

}  // namespace

Result<html::Url> owners_get_an_overview(Work& work, crypto::Keys const& keys, EditionId edition,
                                         std::string const& origin) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  // Without an address of our own the links would lead nowhere.
  if (origin.empty()) return conflict("overview.no_address");
  ASSIGN_OR_RETURN(auto const held, held_in(work, edition));
  Date const today = date_in_amsterdam(work.now);
  for (auto const& [account, owed] : held) {
    ASSIGN_OR_RETURN(auto const person, accounts::reached_at(work, account));
    if (!person) continue;
    ASSIGN_OR_RETURN(auto to, mail::Address::from(person->email, person->name));
    auto letter = letter_to(person->language, owed, today, origin);
    // The same overview twice is of no use; another one, or the same a day later, is.
    std::string const once =
        "overview " + account.text() + " " + today.text() + " " + hex(sha256(letter.text));
    RETURN_IF_ERROR(outbox::offer(work, keys,
                                  {.edition = edition,
                                   .kind = "overview",
                                   .person = account.text(),
                                   .to = std::move(to),
                                   .letter = std::move(letter),
                                   .language = person->language,
                                   .once = once}));
  }
  return html::url("/uitnodigen/{}/post", edition);
}

}  // namespace klantendag::app
