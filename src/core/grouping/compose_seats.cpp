// SPDX-License-Identifier: EUPL-1.2
#include <set>
#include <string>

#include "base/text.hpp"
#include "core/grouping/compose_parts.hpp"

namespace klantendag::grouping {
namespace {

class SeatComposer {
 public:
  explicit SeatComposer(ComposeNotes& notes) : notes_(notes) {}

  void absences() {
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (AbsenceWish const& wish : notes_.wishes.absent) {
      auto const who = notes_.person(wish.person, wish.line);
      for (std::size_t round : notes_.rounds_of(wish.rounds, wish.line)) {
        if (who && seen.emplace(*who, round).second) notes_.problem.absent.push_back({*who, round});
      }
    }
  }

  void seats() {
    for (SeatWish const& wish : notes_.wishes.seats) {
      auto const who = notes_.person(wish.person, wish.line);
      bool const fits = notes_.group_fits(wish.group, wish.line);
      auto const rounds = notes_.rounds_of(wish.rounds, wish.line);
      if (!who || !fits) continue;
      std::size_t const words =
          notes_.rule("grouping.rule_seat",
                      {{"person", wish.person}, {"group", std::to_string(wish.group)}}, wish.line);
      for (std::size_t round : rounds) {
        notes_.problem.seats.push_back(
            {*who, round, static_cast<std::size_t>(wish.group - 1), words});
      }
    }
  }

  void rooms() {
    std::set<std::string> offered;
    std::vector<std::set<std::string>> offers(notes_.problem.groups);
    for (RoomWish const& wish : notes_.wishes.rooms) {
      if (!notes_.group_fits(wish.group, wish.line)) continue;
      for (std::string const& offer : wish.offers) {
        offered.insert(fold(offer));
        offers[static_cast<std::size_t>(wish.group - 1)].insert(fold(offer));
      }
    }
    for (std::size_t who = 0; who < notes_.people.people.size(); ++who) {
      for (std::string const& need : notes_.people.people[who].needs) {
        if (!offered.contains(fold(need))) continue;
        std::size_t const words = notes_.rule(
            "grouping.rule_room", {{"person", notes_.problem.people[who]}, {"need", need}}, 0);
        for (std::size_t group = 0; group < notes_.problem.groups; ++group) {
          if (!offers[group].contains(fold(need)))
            notes_.problem.bars.push_back({who, group, words});
        }
      }
    }
  }

 private:
  ComposeNotes& notes_;
};

}  // namespace

void compose_seats(ComposeNotes& notes) {
  SeatComposer composer(notes);
  composer.absences();
  composer.seats();
  composer.rooms();
}

}  // namespace klantendag::grouping
