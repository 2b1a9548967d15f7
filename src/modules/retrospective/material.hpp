// SPDX-License-Identifier: EUPL-1.2
// What other modules know of an edition, gathered for the article. Counts, what was shared of the
// survey, words of a client only with that client's yes and without persons, and lines that were published.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/actions/model.hpp"
#include "modules/editions/model.hpp"
#include "modules/retrospective/stands.hpp"
#include "modules/survey/survey.hpp"
#include "modules/themes/themes.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::retrospective {

struct TipLine {
  TipId id{};
  StoryId story{};
  ParticipantId giver{};
  std::string words{};  // without persons; empty when they may not be quoted
  std::optional<actions::State> decision{};
  std::string what{};  // the line that a person published: "wij deden"
  bool told = false;
};

struct Material {
  editions::Edition edition{};
  std::vector<std::string> named{};  // of the team: who said yes to being named
  std::int64_t clients = 0;          // checked in on the day, as are the other people
  std::int64_t employees = 0;
  std::int64_t facilitators = 0;
  std::int64_t council_members = 0;
  std::int64_t groups = 0;        // 0: no plan
  bool each_group_led = false;    // by the plan, in every round, by somebody who came
  bool clients_told_all = false;  // a statement of theirs was shown in the plenary
  bool employees_told_all = false;
  std::optional<Date> held_before{};  // the day of the edition before this one
  std::optional<int> year_before{};   // its year, when only that is known
  std::int64_t stories = 0;
  std::optional<survey::Results> of_clients{};  // only when it was shared
  std::optional<survey::Results> of_employees{};
  std::vector<TipLine> tips{};
  themes::Thread thread{};  // the sentence of the team, open themes, quotes that a person released
};

// A theme that something was said about; one with a quote is never without its name.
[[nodiscard]] inline bool is_shown(themes::ThemeLine const& line) {
  return line.links > 0 || !line.quotes.empty();
}

// Needs see_editions; clients' words only for who has read_stories.
[[nodiscard]] Result<Material> gather(Work& work, crypto::Keys const& keys, EditionId edition);

}  // namespace klantendag::retrospective
