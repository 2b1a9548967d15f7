// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/demo.hpp"

#include "app/demo/play.hpp"
#include "base/json.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/accounts/roles.hpp"
#include "platform/files/files.hpp"

namespace klantendag::app::demo {
namespace {

constexpr std::size_t longest_list = 64 << 10;  // bytes

std::string list_file(House& house) {
  return house.settings().text("data") + "/demo.json";
}

std::string written(std::vector<LogIn> const& people) {
  json::Array lines;
  for (LogIn const& one : people) {
    lines.emplace_back(json::Object{{"name", one.name},
                                    {"email", one.email},
                                    {"password", one.password},
                                    {"role", accounts::line_of(one.role).name}});
  }
  return json::write(lines) + "\n";
}

std::string text_of(json::Value const& line, std::string_view name) {
  json::Value const* const member = line.find(name);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

Result<std::vector<LogIn>> read_list(House& house) {
  ASSIGN_OR_RETURN(auto const bytes, files::read(list_file(house), longest_list));
  ASSIGN_OR_RETURN(auto const value, json::parse(bytes));
  std::vector<LogIn> people;
  if (value.array() == nullptr) return people;
  for (json::Value const& line : *value.array()) {
    auto const role = accounts::role_named(text_of(line, "role"));
    if (!role) continue;
    people.push_back(
        {text_of(line, "name"), text_of(line, "email"), text_of(line, "password"), *role});
  }
  return people;
}

Result<std::vector<LogIn>> known_people(House& house) {
  ASSIGN_OR_RETURN(auto people, read_list(house));
  if (people.empty()) {
    return conflict("demo.unfinished", {{"folder", house.settings().text("data")}});
  }
  return people;
}

std::vector<LogIn> people_of(Cast const& cast) {
  std::vector<LogIn> people;
  for (Player const* player : cast.all()) {
    people.push_back({player->person.name, player->person.email, player->password,
                      player->person.roles.front()});
  }
  return people;
}

// The day was six weeks ago: enough is done, and enough is still open.
Result<Cast> play(House& house, Instant now) {
  Date const day = add_working_days(date_in_amsterdam(now).plus_days(-45), 0);
  Stage stage(house, day.plus_days(-120));
  RETURN_IF_ERROR(stage.bring_in_cast());
  RETURN_IF_ERROR(play_earlier_years(stage));
  ASSIGN_OR_RETURN(auto const edition, play_before(stage, day));
  RETURN_IF_ERROR(play_council(stage, edition, day));
  RETURN_IF_ERROR(play_day(stage, edition, day));
  RETURN_IF_ERROR(play_answers(stage, edition, day));
  RETURN_IF_ERROR(play_cards(stage, edition, day));
  RETURN_IF_ERROR(play_decisions(stage, edition, day));
  RETURN_IF_ERROR(play_advice(stage, edition, day));
  RETURN_IF_ERROR(play_results(stage, edition, day));
  RETURN_IF_ERROR(play_telling_back(stage, edition, day));
  RETURN_IF_ERROR(play_quotes(stage, edition));
  RETURN_IF_ERROR(play_retrospective(stage, edition));
  RETURN_IF_ERROR(play_sharing(stage, edition));
  RETURN_IF_ERROR(play_rooms_now(stage, edition, day));
  RETURN_IF_ERROR(play_werkmap(stage, date_in_amsterdam(now)));
  return stage.cast();
}

}  // namespace

Result<std::vector<LogIn>> prepare(House& house, Instant now) {
  if (files::exists(list_file(house))) return known_people(house);
  bool is_set_up = false;
  Desk desk = house.owner_desk(Language::nl);
  RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(is_set_up, accounts::is_set_up(work));
    return {};
  }));
  if (is_set_up) return conflict("demo.real_house", {{"folder", house.settings().text("data")}});
  // A list without people says that the play has begun: who finds it knows that this is no real house.
  RETURN_IF_ERROR(files::write(list_file(house), written({}), files::Access::owner_only));
  ASSIGN_OR_RETURN(auto const cast, play(house, now));
  std::vector<LogIn> people = people_of(cast);
  RETURN_IF_ERROR(files::write(list_file(house), written(people), files::Access::owner_only));
  return people;
}

}  // namespace klantendag::app::demo
