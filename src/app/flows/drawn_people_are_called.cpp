// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/drawn_people_are_called.hpp"

#include "modules/complaints/complaints.hpp"
#include "modules/participants/participants.hpp"

namespace klantendag::app {
namespace {

using recruitment::Acceptance;
using recruitment::Draw;
using recruitment::Drawn;
using recruitment::Left;

std::string surname_of(complaints::Contact const& contact) {
  return contact.prefix.empty() ? contact.surname : contact.prefix + " " + contact.surname;
}

Result<void> join(Work& work, crypto::Keys const& keys, EditionId edition, ComplaintId complaint,
                  Acceptance const& acceptance, complaints::Contact const& contact) {
  ASSIGN_OR_RETURN(auto const facts, complaints::facts_of(work, complaint));
  participants::NewClient const client{
      .complaint = complaint,
      .person = {.first_name = acceptance.practical.first_name,
                 .surname = surname_of(contact),
                 .email = contact.email,
                 .phone = contact.phone},
      .handler = facts.handler,
      .unit = facts.division,
      .needs = {acceptance.practical.needs, acceptance.practical.other_need}};
  RETURN_IF_ERROR(participants::add_client(work, keys, edition, client));
  return {};
}

}  // namespace

// As long as this house has no draw, nobody is drawn: a call round cannot begin.
recruitment::Neighbours call_neighbours(crypto::Keys const& keys) {
  return {.draw = [](Work&, EditionId) -> Result<Draw> { return Draw{}; },
          .next = [](Work&, EditionId, ComplaintId, Left) -> Result<std::optional<Drawn>> {
            return std::optional<Drawn>{};
          },
          .joined =
              [&keys](Work& work, EditionId edition, ComplaintId complaint,
                      Acceptance const& acceptance, complaints::Contact const& contact) {
                return join(work, keys, edition, complaint, acceptance, contact);
              },
          .left =
              [](Work& work, EditionId edition, ComplaintId complaint) {
                return participants::cancel_client(work, edition, complaint,
                                                   participants::Reason::personal);
              }};
}

}  // namespace klantendag::app
