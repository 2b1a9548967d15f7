// SPDX-License-Identifier: EUPL-1.2
// The stage of the demo: who plays, and at which moment. Everything goes through the same services as
// in the real house, by people with their own roles, so that the record and every check hold.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/house.hpp"
#include "modules/accounts/model.hpp"

namespace klantendag::app::demo {

struct Player {
  accounts::Person person{};
  std::string password{};  // made by chance for this demo
};

struct Cast {
  Player organiser{};
  Player caller{};
  std::array<Player, 3> facilitators{};  // of group 1, 2 and 3
  Player employee{};
  Player council_member{};
  Player manager{};
  Player privacy_officer{};
  Player work_coach{};
  Player administrator{};

  [[nodiscard]] std::vector<Player const*> all() const;
};

class Stage {
 public:
  // The play begins on this day; it only goes forward.
  Stage(House& house, Date begins);

  // Invites everybody, who then chooses a password.
  [[nodiscard]] Result<void> bring_in_cast();
  [[nodiscard]] Cast const& cast() const { return cast_; }

  void go_to(Date day, TimeOfDay time);
  [[nodiscard]] Date today() const { return date_in_amsterdam(clock_.now()); }

  // At this moment, with the rights of this person; of somebody with a one-time code.
  [[nodiscard]] Desk desk_of(Player const& player);
  [[nodiscard]] Desk desk_of_guest();
  [[nodiscard]] Result<void> act(Player const& player, Desk::Task const& task);

  [[nodiscard]] House& house() { return house_; }
  [[nodiscard]] crypto::Keys const& keys() const { return house_.keys(); }

 private:
  [[nodiscard]] Result<Player> bring_in(std::string_view name, accounts::Role role);
  [[nodiscard]] Desk desk(Actor actor);

  House& house_;
  FixedClock clock_;
  crypto::PasswordHasher passwords_;
  Cast cast_{};
};

}  // namespace klantendag::app::demo
