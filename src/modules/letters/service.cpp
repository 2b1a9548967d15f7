// SPDX-License-Identifier: EUPL-1.2
// The use cases of letters: may they? load, decide, save, record.
#include <algorithm>

#include "modules/audit/audit.hpp"
#include "modules/council/council.hpp"
#include "modules/editions/editions.hpp"
#include "modules/letters/letters.hpp"
#include "modules/letters/rules.hpp"
#include "modules/letters/store.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/participants/participants.hpp"
#include "platform/crypto/sign.hpp"

namespace klantendag::letters {
namespace {

using participants::Participant;
using participants::Role;

Result<void> may_change(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  return {};
}

Result<std::vector<Participant>> participants_of(Work& work, Means const& means,
                                                 EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  return participants::all(work, means.keys, edition);
}

Result<Day> day_of(Work& work, Means const& means, EditionId edition,
                   std::vector<Participant> const& people) {
  auto const come = [&](auto const& role_fits) {
    return std::count_if(people.begin(), people.end(), [&](Participant const& person) {
      return person.state == participants::State::accepted && role_fits(person.role);
    });
  };
  Day day{.organisation = means.organisation};
  ASSIGN_OR_RETURN(day.edition, editions::find(work, edition));
  ASSIGN_OR_RETURN(day.details, details(work, edition));
  ASSIGN_OR_RETURN(day.council, council::about(work));
  day.clients = come([](Role role) { return role == Role::client; });
  day.employees =
      come([](Role role) { return role == Role::employee || role == Role::facilitator; });
  return day;
}

Result<Made> make_in_their_language(Work& work, Which which, Day const& day,
                                    Recipient const& recipient) {
  which.language = recipient.language;
  ASSIGN_OR_RETURN(auto const words, wording(work, which));
  return make(words, day, recipient);
}

// What this person reads: once. Another wording, date or place may be offered again. Keyed, so that
// the key does not tell what stands in a letter to anybody who tries texts.
std::string once_key(Which const& which, Means const& means, Made const& made) {
  std::string const read = crypto::keyed_hash(means.keys.newest(crypto::RootKey::form),
                                              "letters.once", made.subject() + "\n" + made.text());
  return which.edition.text() + " " + std::string(name_of(which.kind)) + " " +
         made.recipient().id.text() + " " + read;
}

}  // namespace

Result<Wording> wording(Work& work, Which const& which) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  ASSIGN_OR_RETURN(auto const edition, editions::find(work, which.edition));
  ASSIGN_OR_RETURN(auto own, store::find(work.session, which.edition, which.kind, which.language));
  if (own) return std::move(*own);
  if (edition.copied_from) {
    ASSIGN_OR_RETURN(auto last,
                     store::find(work.session, *edition.copied_from, which.kind, which.language));
    if (last) {
      last->version = 0;
      last->origin = Origin::last_year;
      return std::move(*last);
    }
  }
  return usual_wording(which.kind, which.language);
}

Result<void> change_wording(Work& work, EditionId edition, Wording const& wording) {
  RETURN_IF_ERROR(may_change(work, edition));
  RETURN_IF_ERROR(check_wording(wording));
  RETURN_IF_ERROR(store::save(work.session, edition, wording, work.now));
  return audit::record(work, {.action = "letter.change",
                              .kind = "letter",
                              .id = edition.text(),
                              .fields = {name_of(wording.kind), code_of(wording.language)}});
}

Result<void> take_back_wording(Work& work, Which const& which) {
  RETURN_IF_ERROR(may_change(work, which.edition));
  ASSIGN_OR_RETURN(bool const removed,
                   store::remove(work.session, which.edition, which.kind, which.language));
  if (!removed) return {};
  return audit::record(work, {.action = "letter.take_back",
                              .kind = "letter",
                              .id = which.edition.text(),
                              .fields = {name_of(which.kind), code_of(which.language)}});
}

Result<Details> details(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  ASSIGN_OR_RETURN(auto const found, store::details(work.session, edition));
  return found.value_or(Details{});
}

Result<void> change_details(Work& work, EditionId edition, Details const& details) {
  RETURN_IF_ERROR(may_change(work, edition));
  RETURN_IF_ERROR(store::save_details(work.session, edition, details));
  return audit::record(work, {.action = "letter.change_details",
                              .kind = "letter",
                              .id = edition.text(),
                              .fields = {"contact", "phone", "address", "route", "answer_before"}});
}

Result<std::vector<Recipient>> recipients(Work& work, Means const& means, EditionId edition,
                                          Kind kind) {
  ASSIGN_OR_RETURN(auto const people, participants_of(work, means, edition));
  std::vector<Recipient> found;
  for (Participant const& person : people) {
    Recipient recipient = recipient_of(person);
    // Who was erased has no name any more, and gets no letter.
    if (is_for(kind, person) && !recipient.name.empty()) found.push_back(std::move(recipient));
  }
  return found;
}

Result<Made> make_for(Work& work, Means const& means, Which const& which, ParticipantId person) {
  ASSIGN_OR_RETURN(auto const people, participants_of(work, means, which.edition));
  ASSIGN_OR_RETURN(auto const those, recipients(work, means, which.edition, which.kind));
  auto const found = std::find_if(those.begin(), those.end(),
                                  [&](Recipient const& one) { return one.id == person; });
  if (found == those.end()) return not_found("letters.nobody");
  ASSIGN_OR_RETURN(auto const day, day_of(work, means, which.edition, people));
  return make_in_their_language(work, which, day, *found);
}

Result<Made> make_sample(Work& work, Means const& means, Which const& which) {
  ASSIGN_OR_RETURN(auto const people, participants_of(work, means, which.edition));
  ASSIGN_OR_RETURN(auto const day, day_of(work, means, which.edition, people));
  return make_in_their_language(work, which, day,
                                {.name = "Noor de Vries", .language = which.language});
}

Result<Made> make_script(Work& work, Means const& means, Which const& which) {
  ASSIGN_OR_RETURN(auto const people, participants_of(work, means, which.edition));
  ASSIGN_OR_RETURN(auto const day, day_of(work, means, which.edition, people));
  ASSIGN_OR_RETURN(auto const words, wording(work, which));
  return make_script(words, day);
}

Result<std::vector<Made>> make_all(Work& work, Means const& means, EditionId edition, Kind kind) {
  ASSIGN_OR_RETURN(auto const people, participants_of(work, means, edition));
  ASSIGN_OR_RETURN(auto const those, recipients(work, means, edition, kind));
  ASSIGN_OR_RETURN(auto const day, day_of(work, means, edition, people));
  std::vector<Made> all;
  for (Recipient const& recipient : those) {
    ASSIGN_OR_RETURN(auto made, make_in_their_language(work, {edition, kind}, day, recipient));
    all.push_back(std::move(made));
  }
  return all;
}

bool is_by_mail(Recipient const& recipient) {
  return mail::Address::from(recipient.email, recipient.name).ok();
}

Result<Offered> offer_all(Work& work, Means const& means, EditionId edition, Kind kind) {
  RETURN_IF_ERROR(may_change(work, edition));
  ASSIGN_OR_RETURN(auto const people, participants_of(work, means, edition));
  ASSIGN_OR_RETURN(auto const day, day_of(work, means, edition, people));
  ASSIGN_OR_RETURN(auto const letters, make_all(work, means, edition, kind));
  Offered counts;
  for (Made const& made : letters) {
    Recipient const& recipient = made.recipient();
    auto to = mail::Address::from(recipient.email, recipient.name);
    if (!to) {
      ++counts.on_paper;
      continue;
    }
    Which const which{edition, kind, recipient.language};
    ASSIGN_OR_RETURN(auto const words, wording(work, which));
    ASSIGN_OR_RETURN(
        auto const id,
        outbox::offer(work, means.keys,
                      {.edition = edition,
                       .kind = std::string(name_of(kind)),
                       .person = recipient.subject,
                       .to = std::move(*to),
                       .letter = {made.subject(), made.text(), appointment(words, day, work.now)},
                       .language = recipient.language,
                       .once = once_key(which, means, made)}));
    ++(id ? counts.offered : counts.already);
  }
  return counts;
}

}  // namespace klantendag::letters
