// SPDX-License-Identifier: EUPL-1.2
// One page for management: marks, tips, and what is late by unit. Counts only.
#include <map>

#include "core/report/write.hpp"
#include "modules/charts/charts.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/participants/participants.hpp"
#include "modules/retrospective/board.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::retrospective {
namespace {

using html::Html;

constexpr std::int64_t most_open = 10'000;

// Owed to a participant, so about the unit of that participant's complaint.
std::string unit_of(Work& work, crypto::Keys const& keys, obligations::Obligation const& owed) {
  if (owed.subject.kind != "participant") return {};
  auto const id = ParticipantId::parse(owed.subject.id);
  if (!id) return {};
  auto const person = participants::find(work, keys, *id);
  return person ? person->facts.unit : std::string();
}

struct Waiting {
  Unit unit{};
  Givers who{};
};

// Units of few people stand together in one line at the end.
std::vector<Unit> without_few(std::map<std::string, Waiting> const& units) {
  std::vector<Givers> people;
  for (auto const& [name, waiting] : units) people.push_back(waiting.who);
  auto const hidden = kept_back(people);
  std::vector<Unit> shown;
  Unit together{.together = true};
  std::size_t at = 0;
  for (auto const& [name, waiting] : units) {
    if (!hidden[at++]) {
      shown.push_back(waiting.unit);
    } else {
      together.late += waiting.unit.late;
      together.open += waiting.unit.open;
    }
  }
  if (together.open > 0) shown.push_back(together);
  return shown;
}

Html marks_part(Texts const& texts, Board const& board) {
  Html part;
  auto const add = [&](std::optional<survey::Results> const& results, std::string_view who) {
    if (!results) return;
    for (survey::Released const& figure : results->figures) {
      if (figure.part != "mean") continue;
      auto const mark = survey::mark_in(figure, results->survey.people);
      if (!mark) continue;
      part += html::paragraph(texts.retrospective_board_mark(
          mark->answered, mark->people, who, report::decimal(texts.language, {mark->mean, 1})));
    }
  };
  add(board.material.of_clients, texts.retrospective_clients());
  add(board.material.of_employees, texts.retrospective_employees());
  return part.empty() ? html::paragraph(texts.retrospective_board_no_marks()) : part;
}

Html themes_part(Texts const& texts, Board const& board) {
  auto const& thread = board.material.thread;
  std::vector<Html> names;
  for (themes::ThemeLine const& line : thread.themes) {
    if (is_shown(line)) names.push_back(html::text(line.theme.name));
  }
  if (thread.sentence.empty() && names.empty()) return {};
  Html part = thread.sentence.empty() ? Html() : html::paragraph(thread.sentence);
  if (!names.empty()) part += html::unordered_list(names);
  return html::section(texts.retrospective_board_themes(), {part});
}

Html tips_part(Texts const& texts, Board const& board) {
  if (board.material.tips.empty()) return html::paragraph(texts.retrospective_board_no_tips());
  auto const tips = static_cast<std::int64_t>(board.material.tips.size());
  auto const told = count_tips(board.material.tips).told;
  Html part = html::paragraph(told ? texts.retrospective_board_told(*told, tips)
                                   : texts.retrospective_board_tip_count(tips));
  part += html::small_print(texts.retrospective_few());
  Facts const facts = facts_of(texts, board.material);
  for (Grid const& grid : facts.grids) part += charts::table(texts.language, grid.table);
  return part;
}

std::string name_of(Texts const& texts, Unit const& unit) {
  if (unit.together) return std::string(texts.retrospective_board_together());
  return unit.name.empty() ? std::string(texts.retrospective_board_no_unit()) : unit.name;
}

Html late_part(Texts const& texts, Board const& board) {
  Html part = html::paragraph(texts.retrospective_board_late_lead());
  if (board.units.empty()) {
    return html::join({part, html::paragraph(texts.retrospective_board_none_open())});
  }
  report::Table table{.caption = std::string(texts.retrospective_board_late()),
                      .columns = {std::string(texts.retrospective_board_unit()),
                                  std::string(texts.retrospective_board_late_count()),
                                  std::string(texts.retrospective_board_open_count())}};
  for (Unit const& unit : board.units) {
    table.rows.push_back({name_of(texts, unit), unit.late, unit.open});
  }
  return html::join({part, charts::table(texts.language, table)});
}

}  // namespace

Result<Board> board(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_survey));
  Board found{.sees_owed = work.actor.permissions.has(Permission::see_obligations)};
  ASSIGN_OR_RETURN(found.material, gather(work, keys, edition));
  if (!found.sees_owed) {
    found.material.thread = {};
    return found;
  }
  Work program{.session = work.session,
               .actor = {.kind = Actor::Kind::program, .permissions = Permissions::all()},
               .now = work.now,
               .ids = work.ids,
               .language = work.language};
  ASSIGN_OR_RETURN(auto const open,
                   obligations::list_open(program, {.edition = edition}, {.most = most_open}));
  Date const today = date_in_amsterdam(work.now);
  std::map<std::string, Waiting> units;
  for (obligations::Obligation const& owed : open) {
    auto const name = unit_of(program, keys, owed);
    Waiting& waiting = units[name];
    waiting.unit.name = name;
    ++waiting.unit.open;
    if (owed.due < today) ++waiting.unit.late;
    waiting.who.insert(owed.subject.id);
  }
  found.units = without_few(units);
  return found;
}

namespace views {

Html board(Texts const& texts, Board const& board) {
  Html page =
      html::join({html::lead(texts.retrospective_board_lead()),
                  html::section(texts.retrospective_board_marks(), {marks_part(texts, board)}),
                  themes_part(texts, board),
                  html::section(texts.retrospective_board_tips(), {tips_part(texts, board)})});
  if (!board.sees_owed) return page;
  return html::join(
      {page, html::section(texts.retrospective_board_late(), {late_part(texts, board)})});
}

}  // namespace views
}  // namespace klantendag::retrospective
