// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/drawn_people_are_called.hpp"

#include <algorithm>

#include "modules/complaints/complaints.hpp"
#include "modules/participants/participants.hpp"
#include "modules/recruitment/rules.hpp"
#include "modules/selection/selection.hpp"

namespace klantendag::app {
namespace {

using recruitment::Acceptance;
using recruitment::Draw;
using recruitment::Drawn;
using recruitment::Left;

std::string surname_of(complaints::Contact const& contact) {
  return contact.prefix.empty() ? contact.surname : contact.prefix + " " + contact.surname;
}

participants::Agreed agreed_in(Acceptance const& acceptance) {
  participants::Agreed agreed{
      .asked = true,
      .companion = acceptance.practical.companion,
      .travel = std::string(recruitment::name_of(acceptance.practical.travel)),
      .representative = acceptance.practical.representative};
  for (recruitment::Consent const& one : acceptance.consents) {
    std::string_view const what = recruitment::name_of(one.purpose);
    bool const is_kept = std::find(participants::asked_for.begin(), participants::asked_for.end(),
                                   what) != participants::asked_for.end();
    if (one.yes && is_kept) agreed.allowed.emplace_back(what);
  }
  return agreed;
}

Result<void> join(Work& work, crypto::Keys const& keys, EditionId edition, ComplaintId complaint,
                  Acceptance const& acceptance, complaints::Contact const& contact) {
  ASSIGN_OR_RETURN(auto const facts, complaints::facts_of(work, complaint));
  participants::NewClient const client{
      .complaint = complaint,
      .person = {.first_name = acceptance.practical.first_name,
                 .surname = surname_of(contact),
                 .email = contact.email,
                 .phone = contact.phone,
                 .agreed = agreed_in(acceptance)},
      .handler = facts.handler,
      .unit = facts.division,
      .needs = {acceptance.practical.needs, acceptance.practical.other_need}};
  RETURN_IF_ERROR(participants::add_client(work, keys, edition, client));
  return {};
}

Drawn drawn_of(selection::Place const& place) {
  return {.complaint = place.complaint, .rank = place.rank, .cell = place.cell};
}

Result<Draw> who_is_drawn(Work& work, EditionId edition) {
  Draw draw;
  ASSIGN_OR_RETURN(draw.features, selection::features_drawn(work, edition));
  ASSIGN_OR_RETURN(auto const places, selection::drawn(work, edition));
  for (selection::Place const& place : places) {
    if (place.seated) draw.seats.push_back(drawn_of(place));
  }
  return draw;
}

selection::Why why_of(Left left) {
  switch (left) {
    case Left::declined:
      return selection::Why::declined;
    case Left::unreachable:
      return selection::Why::unreachable;
    case Left::cancelled:
      return selection::Why::cancelled;
    case Left::unfit:
      return selection::Why::unfit;
  }
  return selection::Why::unfit;
}

Result<std::optional<Drawn>> who_comes_next(Work& work, EditionId edition, ComplaintId complaint,
                                            Left left) {
  auto const next = selection::next_reserve(work, {edition, complaint, why_of(left)});
  // The organiser gave the seat to somebody else while we were calling.
  if (!next && next.error().key == "selection.no_seat") return std::optional<Drawn>{};
  if (!next) return next.error();
  return *next ? std::optional(drawn_of((*next)->place)) : std::optional<Drawn>{};
}

Result<std::vector<ComplaintId>> cancelled(Work& work, crypto::Keys const& keys,
                                           EditionId edition) {
  ASSIGN_OR_RETURN(auto const all, participants::all(work, keys, edition));
  std::vector<ComplaintId> gone;
  for (participants::Participant const& one : all) {
    if (one.complaint && one.state == participants::State::cancelled) {
      gone.push_back(*one.complaint);
    }
  }
  return gone;
}

}  // namespace

recruitment::Neighbours call_neighbours(crypto::Keys const& keys) {
  return {.draw = who_is_drawn,
          .next = who_comes_next,
          .joined =
              [&keys](Work& work, EditionId edition, ComplaintId complaint,
                      Acceptance const& acceptance, complaints::Contact const& contact) {
                return join(work, keys, edition, complaint, acceptance, contact);
              },
          .left =
              [](Work& work, EditionId edition, ComplaintId complaint) {
                return participants::cancel_client(work, edition, complaint,
                                                   participants::Reason::personal);
              },
          .cancelled = [&keys](Work& work,
                               EditionId edition) { return cancelled(work, keys, edition); }};
}

}  // namespace klantendag::app
