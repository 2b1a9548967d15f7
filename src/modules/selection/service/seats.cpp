// SPDX-License-Identifier: EUPL-1.2
// After the draw: who has a seat, who takes one that comes free, and the bundle to do it all again.
#include <algorithm>
#include <unordered_map>

#include "base/check.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/selection/quotas.hpp"
#include "modules/selection/service/parts.hpp"

namespace klantendag::selection {
namespace {

Place const* place_of(std::vector<Place> const& places, ComplaintId complaint) {
  auto const found = std::find_if(places.begin(), places.end(),
                                  [&](Place const& place) { return place.complaint == complaint; });
  return found == places.end() ? nullptr : &*found;
}

// Of somebody who is in the order.
Place const* placed(std::vector<Place> const& places, std::string_view reference) {
  auto const found = std::find_if(places.begin(), places.end(),
                                  [&](Place const& place) { return place.reference == reference; });
  CHECK_PROMISE(found != places.end());
  return &*found;
}

std::set<std::int64_t> ranks_dropped(std::vector<Replacement> const& replacements) {
  std::set<std::int64_t> ranks;
  for (Replacement const& one : replacements) ranks.insert(one.dropped);
  return ranks;
}

// `about`: who the record names, the one who takes the seat or the one who left it empty.
Result<void> change_seats(Work& work, Lottery const& lottery, Replacement const& one,
                          ComplaintId about) {
  RETURN_IF_ERROR(store::save_seated(work.session, lottery.id, one.dropped, false));
  if (one.successor > 0) {
    RETURN_IF_ERROR(store::save_seated(work.session, lottery.id, one.successor, true));
  }
  RETURN_IF_ERROR(store::insert_replacement(work.session, lottery.id, one));
  return audit::record(work, {.action = "lottery.replace",
                              .kind = "lottery_place",
                              .id = about.text(),
                              .fields = {"seated"}});
}

Result<void> add_cells(Work& work, Lottery const& lottery, std::vector<Place>& places) {
  ASSIGN_OR_RETURN(auto const lines, store::lines(work.session, lottery.id));
  std::unordered_map<std::string, std::string_view> line_of;
  for (PoolLine const& line : lines) line_of.emplace(line.complaint.text(), line.line);
  std::size_t const features = features_of(lottery.plan.quotas).size();
  for (Place& place : places) {
    place.cell = cell_of(line_of[place.complaint.text()], features);
  }
  return {};
}

}  // namespace

Result<Lottery> drawn_one(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto lottery, present(work, edition));
  if (!lottery || lottery->state != State::drawn) return conflict("selection.nothing_drawn");
  return std::move(*lottery);
}

Result<lottery::Pool> kept_pool(sql::Session& session, Lottery const& lottery) {
  ASSIGN_OR_RETURN(auto const lines, store::lines(session, lottery.id));
  return input_of(lottery.plan, lottery.features, lottery.header, lines);
}

Walk walk_of(std::vector<Place> const& places, std::int64_t seats) {
  Walk walk;
  for (Place const& place : places) {
    walk.order.push_back(place.reference);
    if (place.rank <= seats) walk.sitting.insert(place.reference);
  }
  return walk;
}

Result<std::vector<Place>> drawn(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const lottery, present(work, edition));
  if (!lottery || lottery->state != State::drawn) return std::vector<Place>{};
  ASSIGN_OR_RETURN(auto places, store::places(work.session, lottery->id));
  ASSIGN_OR_RETURN(auto const replaced, store::replacements(work.session, lottery->id));
  std::set<std::int64_t> const dropped = ranks_dropped(replaced);
  std::erase_if(places, [&](Place const& place) { return dropped.contains(place.rank); });
  std::stable_partition(places.begin(), places.end(),
                        [](Place const& place) { return place.seated; });
  RETURN_IF_ERROR(add_cells(work, *lottery, places));
  return places;
}

Result<std::vector<std::string>> features_drawn(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const lottery, present(work, edition));
  if (!lottery || lottery->state != State::drawn) return std::vector<std::string>{};
  return features_of(lottery->plan.quotas);
}

Result<Seating> seating_of(Work& work, Lottery const& lottery) {
  Seating seating;
  ASSIGN_OR_RETURN(auto const input, kept_pool(work.session, lottery));
  ASSIGN_OR_RETURN(seating.instance, lottery::instance_of(input));
  ASSIGN_OR_RETURN(seating.places, store::places(work.session, lottery.id));
  ASSIGN_OR_RETURN(seating.replaced, store::replacements(work.session, lottery.id));
  return seating;
}

Result<lottery::Successor> next_for(Seating const& seating, Place const& leaving) {
  Walk walk = walk_of(seating.places, 0);
  for (Place const& place : seating.places) {
    if (place.seated && place.rank != leaving.rank) walk.sitting.insert(place.reference);
  }
  walk.gone.insert(leaving.reference);
  for (std::int64_t const rank : ranks_dropped(seating.replaced)) {
    walk.gone.insert(seating.places[static_cast<std::size_t>(rank) - 1].reference);
  }
  return lottery::successor(seating.instance,
                            {.order = walk.order, .sitting = walk.sitting, .gone = walk.gone});
}

Result<std::optional<Next>> next_reserve(Work& work, DropOut const& drop_out) {
  ASSIGN_OR_RETURN(auto const lottery, drawn_one(work, drop_out.edition));
  ASSIGN_OR_RETURN(auto const seating, seating_of(work, lottery));
  Place const* const leaving = place_of(seating.places, drop_out.complaint);
  if (leaving == nullptr || !leaving->seated) return conflict("selection.no_seat");
  auto const next = next_for(seating, *leaving);
  bool const nobody = !next && next.error().key == "lottery.nobody_left";
  if (!next && !nobody) return next.error();
  Replacement one{.number = static_cast<std::int64_t>(seating.replaced.size()) + 1,
                  .dropped = leaving->rank,
                  .why = drop_out.why,
                  .replaced_at = work.now};
  if (nobody) {
    RETURN_IF_ERROR(change_seats(work, lottery, one, leaving->complaint));
    return std::optional<Next>{};
  }
  Next answer{.place = *placed(seating.places, next->id), .missed = next->missed};
  answer.place.seated = true;
  one.successor = answer.place.rank;
  one.missed = static_cast<std::int64_t>(next->missed.size());
  RETURN_IF_ERROR(change_seats(work, lottery, one, answer.place.complaint));
  RETURN_IF_ERROR(complaints::remember_invited(work, drop_out.edition, answer.place.complaint));
  std::vector<Place> places = {answer.place};
  RETURN_IF_ERROR(add_cells(work, lottery, places));
  answer.place = places.front();
  return std::optional(std::move(answer));
}

Result<std::vector<InLine>> in_line(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_draw));
  ASSIGN_OR_RETURN(auto const lottery, drawn_one(work, edition));
  ASSIGN_OR_RETURN(auto const seating, seating_of(work, lottery));
  std::vector<Place> seated;
  for (Place const& place : seating.places) {
    if (place.seated) seated.push_back(place);
  }
  RETURN_IF_ERROR(add_cells(work, lottery, seated));
  std::vector<InLine> lines;
  for (Place& place : seated) {
    InLine line{.place = std::move(place)};
    if (auto const next = next_for(seating, line.place)) {
      line.next_rank = placed(seating.places, next->id)->rank;
      line.missed = static_cast<std::int64_t>(next->missed.size());
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<std::vector<Replacement>> replacements(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  ASSIGN_OR_RETURN(auto const lottery, drawn_one(work, edition));
  return store::replacements(work.session, lottery.id);
}

Result<std::string> bundle(Work& work, EditionId edition, Signature const& signature) {
  RETURN_IF_ERROR(require(work, Permission::manage_draw));
  ASSIGN_OR_RETURN(auto const lottery, drawn_one(work, edition));
  lottery::Bundle bundle{
      .edition = lottery.title, .program = lottery.program, .panel = lottery.panel};
  ASSIGN_OR_RETURN(bundle.pool, kept_pool(work.session, lottery));
  ASSIGN_OR_RETURN(bundle.lottery, store::record_text(work.session, lottery.id));
  ASSIGN_OR_RETURN(auto const places, store::places(work.session, lottery.id));
  for (Place const& place : places) bundle.order.push_back(place.reference);
  ASSIGN_OR_RETURN(auto const replaced, store::replacements(work.session, lottery.id));
  for (Replacement const& one : replaced) {
    auto const reference = [&](std::int64_t rank) {
      return rank == 0 ? std::string() : bundle.order[static_cast<std::size_t>(rank) - 1];
    };
    bundle.replaced.push_back({reference(one.dropped), reference(one.successor)});
  }
  bundle.public_key = signature.public_key;
  bundle.signature = signature.sign(lottery::signed_text(lottery::fingerprint_of(bundle)));
  return lottery::write_bundle(bundle);
}

}  // namespace klantendag::selection
