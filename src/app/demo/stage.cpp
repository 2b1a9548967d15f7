// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/stage.hpp"

#include "base/text.hpp"
#include "modules/accounts/accounts.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::app::demo {
namespace {

// Four times four letters by chance is 80 bits: nobody guesses that, however cheap a guess is. The
// house makes the hash as costly as any other when the person first logs in.
constexpr crypto::PasswordCost for_chance{.passes = 1, .memory_bytes = std::size_t{8} << 20};

std::string password_by_chance() {
  static constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";
  Rng rng = crypto::unforeseeable_rng();
  std::string made;
  for (int at = 0; at < 16; ++at) {
    if (at > 0 && at % 4 == 0) made += '-';
    made += letters[static_cast<std::size_t>(rng.below(letters.size()))];
  }
  return made;
}

// "Emre Yılmaz": emre.yilmaz@voorbeelddienst.example
std::string address_of(std::string_view name) {
  std::string local;
  for (char const letter : fold(name)) local += letter == ' ' ? '.' : letter;
  return local + "@voorbeelddienst.example";
}

}  // namespace

std::vector<Player const*> Cast::all() const {
  return {&organiser,       &caller,     &facilitators[0], &facilitators[1],
          &facilitators[2], &employee,   &council_member,  &manager,
          &privacy_officer, &work_coach, &administrator};
}

Stage::Stage(House& house, Date begins)
    : house_(house),
      clock_(instant_in_amsterdam(begins, TimeOfDay{9 * 60})),
      passwords_(for_chance) {}

Result<void> Stage::bring_in_cast() {
  using accounts::Role;
  ASSIGN_OR_RETURN(cast_.organiser, bring_in("Noor de Vries", Role::organiser));
  ASSIGN_OR_RETURN(cast_.caller, bring_in("Sam Willems", Role::caller));
  ASSIGN_OR_RETURN(cast_.facilitators[0], bring_in("Emre Yilmaz", Role::facilitator));
  ASSIGN_OR_RETURN(cast_.facilitators[1], bring_in("Fatima el Idrissi", Role::facilitator));
  ASSIGN_OR_RETURN(cast_.facilitators[2], bring_in("Pieter Smit", Role::facilitator));
  ASSIGN_OR_RETURN(cast_.employee, bring_in("Lotte Jansen", Role::employee));
  ASSIGN_OR_RETURN(cast_.council_member, bring_in("Joost Hendriks", Role::council_member));
  ASSIGN_OR_RETURN(cast_.manager, bring_in("Karin Vos", Role::management));
  ASSIGN_OR_RETURN(cast_.privacy_officer, bring_in("Ruben Meijer", Role::privacy_officer));
  ASSIGN_OR_RETURN(cast_.work_coach, bring_in("Saskia Bakker", Role::work_coach));
  ASSIGN_OR_RETURN(cast_.administrator, bring_in("Tom de Wit", Role::administrator));
  return {};
}

Result<Player> Stage::bring_in(std::string_view name, accounts::Role role) {
  Player player{.password = password_by_chance()};
  Desk owner = desk({.kind = Actor::Kind::owner, .permissions = Permissions::all()});
  accounts::Invited invited;
  RETURN_IF_ERROR(owner.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(invited,
                     accounts::invite(work, {std::string(name), address_of(name), {role}}));
    return {};
  }));
  Desk door = desk({});
  RETURN_IF_ERROR(accounts::accept_invitation(door, {passwords_, keys()}, invited.token,
                                              {.password = player.password}));
  RETURN_IF_ERROR(owner.read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(player.person, accounts::find(work, invited.person.id));
    return {};
  }));
  return player;
}

void Stage::go_to(Date day, TimeOfDay time) {
  Instant const then = instant_in_amsterdam(day, time);
  if (then > clock_.now()) clock_.advance(then - clock_.now());
}

Desk Stage::desk_of(Player const& player) {
  return desk({.kind = Actor::Kind::account,
               .account = player.person.id,
               .name = player.person.name,
               .session = "demo",
               .permissions = player.person.permissions()});
}

Desk Stage::desk_of_guest() {
  return desk({.kind = Actor::Kind::holder});
}

Result<void> Stage::act(Player const& player, Desk::Task const& task) {
  Desk desk = desk_of(player);
  return desk.write(task);
}

Desk Stage::desk(Actor actor) {
  Desk made(house_.database(), clock_, IdSource(crypto::unforeseeable_rng()));
  made.actor = std::move(actor);
  return made;
}

}  // namespace klantendag::app::demo
