// SPDX-License-Identifier: EUPL-1.2
#include "modules/obligations/feed.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/obligations/store.hpp"
#include "modules/obligations/views.hpp"
#include "platform/calendar/calendar.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::obligations {
namespace {

// A deadline has no hour; calendars want one. Nine o'clock is when the office opens.
constexpr TimeOfDay opens{9 * 60};
constexpr std::int64_t most = 500;

Result<void> is_person(Work const& work) {
  if (work.actor.kind != Actor::Kind::account) return forbidden("error.forbidden");
  return require(work, Permission::see_overview);
}

Result<void> note(Work& work, std::string_view action) {
  return audit::record(
      work, {.action = action, .kind = "deadline_feed", .id = work.actor.account.text()});
}

calendar::Event event_of(Texts const& texts, Obligation const& one, std::string_view origin) {
  Instant const from = instant_in_amsterdam(one.due, opens);
  return {.uid = one.id.text() + "@klantendag",
          .from = from,
          .to = from + minutes(15),
          .title = texts.obligations_feed_event(views::kind_name(texts, one.kind)),
          .description = std::string(texts.obligations_feed_words()),
          .url = std::string(origin) + urls::show(one.id).text(),
          .changed_at = one.captured_at,
          .version = one.due_moves};
}

}  // namespace

Result<std::string> make_feed(Work& work) {
  RETURN_IF_ERROR(is_person(work));
  std::string token = crypto::random_token();
  RETURN_IF_ERROR(
      store::save_feed(work.session, work.actor.account, crypto::hash_token(token), work.now));
  RETURN_IF_ERROR(note(work, "deadline_feed.make"));
  return token;
}

Result<void> stop_feed(Work& work) {
  RETURN_IF_ERROR(is_person(work));
  RETURN_IF_ERROR(store::drop_feed(work.session, work.actor.account));
  return note(work, "deadline_feed.stop");
}

Result<std::optional<Instant>> feed_since(Work& work) {
  RETURN_IF_ERROR(is_person(work));
  return store::feed_since(work.session, work.actor.account);
}

Result<std::string> feed(Work& work, std::string_view token, std::string_view origin) {
  ASSIGN_OR_RETURN(auto const account, store::feed_owner(work.session, crypto::hash_token(token)));
  if (!account) return not_found("obligations.not_found");
  ASSIGN_OR_RETURN(auto const person, accounts::reached_at(work, *account));
  if (!person) return not_found("obligations.not_found");
  ASSIGN_OR_RETURN(auto const owed, store::list_open(work.session, {.owner = account},
                                                     date_in_amsterdam(work.now), {0, most}));
  // The calendar that asks has no language; who reads it has.
  Texts const texts{person->language};
  calendar::Calendar calendar{.name = std::string(texts.obligations_feed_name()),
                              .language = std::string(code_of(person->language))};
  for (Obligation const& one : owed) calendar.events.push_back(event_of(texts, one, origin));
  return calendar::write(calendar);
}

}  // namespace klantendag::obligations
