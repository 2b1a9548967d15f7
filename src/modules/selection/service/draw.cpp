// SPDX-License-Identifier: EUPL-1.2
// Two secrets, given first as fingerprints and opened later, and the draw that follows from both.
#include "core/lottery/draw.hpp"

#include <unordered_map>

#include "core/lottery/record_json.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/selection/quotas.hpp"
#include "modules/selection/service/parts.hpp"

namespace klantendag::selection {
namespace {

Permission needed(Seat seat) {
  return seat == Seat::organiser ? Permission::manage_draw : Permission::witness_draw;
}

Result<void> record_seed(Work& work, Lottery const& lottery, std::string_view action,
                         std::vector<std::string_view> fields) {
  return audit::record(work, {.action = action,
                              .kind = "lottery_seed",
                              .id = lottery.id.text(),
                              .fields = std::move(fields)});
}

Result<std::vector<Place>> ranked(Work& work, Lottery const& lottery,
                                  std::vector<std::string> const& order) {
  ASSIGN_OR_RETURN(auto const lines, store::lines(work.session, lottery.id));
  std::unordered_map<std::string, ComplaintId> complaints;
  for (PoolLine const& line : lines) complaints.emplace(reference_of(line.line), line.complaint);
  std::vector<Place> places;
  for (std::string const& reference : order) {
    auto const rank = static_cast<std::int64_t>(places.size()) + 1;
    places.push_back({.rank = rank,
                      .complaint = complaints[reference],
                      .reference = reference,
                      .seated = rank <= lottery.plan.seats});
  }
  return places;
}

}  // namespace

Result<Person> person_of(Work& work, Lottery const& lottery) {
  Person person{.account = work.actor.account,
                .is_account = work.actor.kind == Actor::Kind::account};
  ASSIGN_OR_RETURN(person.imported,
                   store::imported(work.session, lottery.id, person.account.text()));
  ASSIGN_OR_RETURN(
      person.importer_unknown,
      store::imported(work.session, lottery.id, audit::pseudonym({.kind = Actor::Kind::owner})));
  return person;
}

Result<void> commit(Work& work, EditionId edition, Seat seat, std::string_view commitment,
                    Vouch vouch) {
  RETURN_IF_ERROR(require(work, needed(seat)));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const lottery, present_one(work, edition));
  ASSIGN_OR_RETURN(auto person, person_of(work, lottery));
  person.vouches = vouch == Vouch::given;
  RETURN_IF_ERROR(may_commit(lottery, seat, person, commitment));
  RETURN_IF_ERROR(store::insert_seed(work.session, lottery.id,
                                     {.seat = seat,
                                      .account = person.account,
                                      .commitment = std::string(commitment),
                                      .committed_at = work.now}));
  std::vector<std::string_view> fields = {name_of(seat)};
  if (person.importer_unknown && person.vouches) fields.emplace_back("vouch");
  return record_seed(work, lottery, "lottery.commit", std::move(fields));
}

Result<void> reveal(Work& work, EditionId edition, Seat seat, std::string_view secret) {
  RETURN_IF_ERROR(require(work, needed(seat)));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const lottery, present_one(work, edition));
  ASSIGN_OR_RETURN(auto const person, person_of(work, lottery));
  RETURN_IF_ERROR(may_reveal(lottery, seat, person, secret));
  RETURN_IF_ERROR(store::save_secret(work.session, lottery.id, seat, secret, work.now));
  return record_seed(work, lottery, "lottery.reveal", {name_of(seat)});
}

Result<bool> waits_for_witness(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  ASSIGN_OR_RETURN(auto const lottery, present(work, edition));
  if (!lottery || lottery->state != State::published) return false;
  Seed const* const own = seed_of(*lottery, Seat::witness);
  if (own == nullptr) return true;
  if (own->account != work.actor.account) return false;
  return all_revealed(*lottery) || (all_committed(*lottery) && !own->secret);
}

Result<void> draw(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::witness_draw));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const lottery, present_one(work, edition));
  ASSIGN_OR_RETURN(auto const person, person_of(work, lottery));
  RETURN_IF_ERROR(may_draw(lottery, person));
  ASSIGN_OR_RETURN(std::string const text, store::record_text(work.session, lottery.id));
  ASSIGN_OR_RETURN(auto const solved, lottery::read_record(text));
  RETURN_IF_ERROR(lottery::drawable(solved));
  Seed const& first = *seed_of(lottery, Seat::organiser);
  Seed const& second = *seed_of(lottery, Seat::witness);
  ASSIGN_OR_RETURN(auto const panel,
                   lottery::draw_by_secrets(solved, {*first.secret, *second.secret},
                                            {first.commitment, second.commitment}));
  ASSIGN_OR_RETURN(auto const places, ranked(work, lottery, lottery::order_of(solved, panel)));
  for (Place const& place : places) {
    if (!place.seated) break;
    RETURN_IF_ERROR(complaints::remember_invited(work, edition, place.complaint));
  }
  RETURN_IF_ERROR(store::insert_places(work.session, lottery.id, places));
  RETURN_IF_ERROR(
      store::save_drawn(work.session, lottery.id, lottery::write_panel(panel), work.now));
  return record(work, lottery, "lottery.draw", State::drawn);
}

}  // namespace klantendag::selection
