// SPDX-License-Identifier: EUPL-1.2
// Six weeks later: "this is what you took along; how is it going?" Offered as post, once a card; a
// person says yes before anything goes.
#include "modules/editions/editions.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/participants/participants.hpp"
#include "modules/sharing/cards.hpp"
#include "modules/sharing/material.hpp"
#include "modules/sharing/own_views.hpp"
#include "modules/sharing/people_store.hpp"
#include "modules/sharing/texts.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::sharing {
namespace {

constexpr Language of_colleagues = Language::nl;

Result<outbox::Letter> letter_to(Work& work, crypto::Keys const& keys, Own const& own,
                                 std::string const& address) {
  Texts const texts{of_colleagues};
  std::string text = texts.sharing_reminder_begin(own.participant.person.first_name,
                                                  date_in_amsterdam(own.card->written_at));
  text +=
      "\n\n\"" + own.card->words + "\"\n\n" + std::string(texts.sharing_reminder_ask()) + "\n\n";
  if (address.empty()) {
    text += texts.sharing_reminder_ask_team();
  } else {
    ASSIGN_OR_RETURN(auto const code, make_code(work, keys, own.participant.id));
    text += texts.sharing_reminder_where(address + urls::own().text(), crypto::grouped(code));
  }
  text += "\n\n" + std::string(texts.sharing_reminder_end());
  return outbox::Letter{.subject = std::string(texts.sharing_reminder_subject()),
                        .text = std::move(text)};
}

// Nothing for who cannot be written to, or whose edition is closed: somebody at the desk asks them.
Result<bool> offer(Work& work, crypto::Keys const& keys, store::SealedCard const& card,
                   std::string const& address) {
  auto const edition = editions::find_open(work, card.card.edition);
  if (!edition) return false;
  auto const own = open_card(work, keys, card.card.participant);
  if (!own && own.error().kind == ErrorKind::not_found) return false;
  if (!own) return own.error();
  if (!own->card || !wants_reminder(*own->card, work.now)) return false;
  auto const& person = own->participant.person;
  auto to = mail::Address::from(person.email, person.first_name + " " + person.surname);
  if (!to) return false;
  ASSIGN_OR_RETURN(auto letter, letter_to(work, keys, *own, address));
  ASSIGN_OR_RETURN(auto const id,
                   outbox::offer(work, keys,
                                 {.edition = card.card.edition,
                                  .kind = "take_along_reminder",
                                  .person = own->participant.subject,
                                  .to = std::move(*to),
                                  .letter = std::move(letter),
                                  .language = of_colleagues,
                                  .once = "take_along " + card.card.participant.text()}));
  RETURN_IF_ERROR(store::reminded(work.session, card.card.participant, work.now));
  return id.has_value();
}

}  // namespace

Result<std::int64_t> offer_reminders(Work& work, crypto::Keys const& keys,
                                     std::string const& address) {
  ASSIGN_OR_RETURN(auto const cards,
                   store::cards_before(work.session, work.now - days(remind_after_days)));
  std::int64_t offered = 0;
  for (store::SealedCard const& card : cards) {
    ASSIGN_OR_RETURN(bool const waits, offer(work, keys, card, address));
    offered += waits ? 1 : 0;
  }
  return offered;
}

jobs::Kind reminders_kind(crypto::Keys const& keys, std::string address) {
  return {.name = "offer_card_reminders",
          .handler =
              [&keys, address = std::move(address)](jobs::Turn& turn) {
                return turn.finish([&](Work& work) -> Result<void> {
                  ASSIGN_OR_RETURN([[maybe_unused]] auto const offered,
                                   offer_reminders(work, keys, address));
                  return {};
                });
              },
          .may = Permissions{Permission::see_editions, Permission::manage_sharing,
                             Permission::send_post}};
}

}  // namespace klantendag::sharing
