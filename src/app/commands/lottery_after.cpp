// SPDX-License-Identifier: EUPL-1.2
// After the draw: replacements and alternates, and the explanation for who wants to know.
#include <algorithm>

#include "app/commands/lottery_parts.hpp"
#include "base/json.hpp"
#include "core/lottery/draw.hpp"
#include "core/lottery/explain.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/reserve.hpp"
#include "core/lottery/texts.hpp"

namespace klantendag::app {
namespace {

json::Array texts_json(std::vector<std::string> const& texts) {
  json::Array array;
  for (std::string const& text : texts) array.emplace_back(text);
  return array;
}

json::Value missed_json(std::vector<lottery::Quota> const& quotas) {
  json::Array array;
  for (auto const& quota : quotas) {
    array.emplace_back(json::Object{{"feature", quota.feature},
                                    {"value", quota.value},
                                    {"min", quota.min},
                                    {"max", quota.max}});
  }
  return array;
}

struct Request {
  std::vector<std::string> members{};  // of the drawn panel
  std::vector<std::string> dropped{};
  std::string seed{};
  std::int64_t steps = 0;
};

struct Replacements {
  lottery::DrawnPanel drawn{};
  lottery::Record rest{};  // the lottery for the empty seats
  std::vector<lottery::Quota> missed{};
};

// The empty seats are drawn as the whole panel was: the fairest lottery over who may take them.
Result<Replacements> replace(lottery::Record const& record, Request const& request) {
  lp::Budget budget{lottery::default_steps};
  ASSIGN_OR_RETURN(auto refill,
                   lottery::refill(record, {request.members, request.dropped}, budget));
  ASSIGN_OR_RETURN(auto const solution, lottery::solve(refill.instance, {.steps = request.steps}));
  lottery::Record rest = lottery::publish(std::move(refill.instance), solution);
  auto drawn = lottery::draw_by_seed(rest, request.seed);
  return Replacements{std::move(drawn), std::move(rest), std::move(refill.missed)};
}

void tell(Replacements const& replaced, Request const& request, json::Object& answer) {
  json::Object chances;
  for (std::size_t i = 0; i < replaced.rest.probabilities.size(); ++i) {
    double const chance = replaced.rest.probabilities[i];
    if (chance > 0) chances.emplace_back(replaced.rest.instance.ids[i], chance);
  }
  answer.emplace_back("dropped", texts_json(request.dropped));
  answer.emplace_back("replacements", texts_json(replaced.drawn.members));
  answer.emplace_back("missed", missed_json(replaced.missed));
  answer.emplace_back("minimum", replaced.rest.minimum);
  answer.emplace_back("bound", replaced.rest.certificate.bound);
  answer.emplace_back("finished", replaced.rest.finished);
  answer.emplace_back("probabilities", std::move(chances));
}

// Who sits once the replacements have come.
std::vector<std::string> seated(Request const& request, std::vector<std::string> const& came) {
  std::vector<std::string> members = came;
  for (std::string const& id : request.members) {
    bool const left = std::count(request.dropped.begin(), request.dropped.end(), id) > 0;
    if (!left) members.push_back(id);
  }
  return members;
}

Result<Request> request_of(cli::Arguments const& arguments, lottery::Record const& record,
                           cli::Console& console) {
  ASSIGN_OR_RETURN(std::string const text, console.read_file(arguments.text("panel")));
  ASSIGN_OR_RETURN(auto const panel, lottery::read_panel(text));
  ASSIGN_OR_RETURN(bool const own, is_of(panel, record));
  if (!own) return invalid("lottery.other_lottery");
  ASSIGN_OR_RETURN(std::int64_t const steps, arguments.integer("steps", 0, INT64_MAX));
  return Request{.members = panel.members,
                 .dropped = comma_separated(arguments.text("dropped")),
                 .seed = arguments.has("seed") ? arguments.text("seed") : panel.lottery_root,
                 .steps = steps};
}

}  // namespace

Result<cli::Outcome> fill_seats(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
  ASSIGN_OR_RETURN(Request const request, request_of(arguments, record, console));
  if (request.dropped.empty() && !arguments.has("alternates")) {
    return invalid("lottery.reserve_whom");
  }
  json::Object answer{{"seed", request.seed}};
  std::vector<std::string> members = request.members;
  if (!request.dropped.empty()) {
    ASSIGN_OR_RETURN(auto const replaced, replace(record, request));
    tell(replaced, request, answer);
    members = seated(request, replaced.drawn.members);
    if (!replaced.rest.finished) {
      lottery::Texts const texts{console.language()};
      console.error(texts.lottery_not_proven(replaced.rest.certificate.gap) + "\n");
    }
  }
  if (arguments.has("alternates")) {
    ASSIGN_OR_RETURN(std::int64_t const count, arguments.integer("alternates", 1, 10));
    lottery::AlternatesOptions const options{
        .count = count, .seed = request.seed, .away = request.dropped};
    ASSIGN_OR_RETURN(auto const chosen, lottery::choose_alternates(record, members, options));
    answer.emplace_back("alternates", texts_json(chosen.ids));
    answer.emplace_back("expected_loss", chosen.loss);
    answer.emplace_back("expected_loss_without", chosen.without);
  }
  console.out(json::write(std::move(answer)) + "\n");
  return cli::Outcome::done;
}

Result<cli::Outcome> explain_chance(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
  lp::Budget budget{lottery::default_steps};
  ASSIGN_OR_RETURN(auto const explanation, lottery::explain(record, arguments.text("id"), budget));
  for (std::string const& line : lottery::say(explanation, console.language())) {
    console.out(line + "\n");
  }
  return cli::Outcome::done;
}

}  // namespace klantendag::app
