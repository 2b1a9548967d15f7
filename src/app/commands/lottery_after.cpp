// SPDX-License-Identifier: EUPL-1.2
// After the draw: replacements and alternates, and the explanation for who wants to know.
#include "app/commands/lottery_parts.hpp"
#include "base/json.hpp"
#include "core/lottery/draw.hpp"
#include "core/lottery/explain.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/reserve.hpp"

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
  std::vector<std::string> members{};
  std::vector<std::string> dropped{};
  std::string seed{};
};

// The empty seats are drawn as the whole panel was: the fairest lottery over who may take them.
Result<json::Object> replacements(lottery::Record const& record, Request const& request) {
  lp::Budget budget{lottery::default_steps};
  ASSIGN_OR_RETURN(auto refill,
                   lottery::refill(record, {request.members, request.dropped}, budget));
  ASSIGN_OR_RETURN(auto const solution, lottery::solve(refill.instance, {}));
  lottery::Record const rest = lottery::publish(std::move(refill.instance), solution);
  auto const drawn = lottery::draw_by_seed(rest, request.seed);
  json::Object chances;
  for (std::size_t i = 0; i < rest.probabilities.size(); ++i) {
    if (rest.probabilities[i] > 0)
      chances.emplace_back(rest.instance.ids[i], rest.probabilities[i]);
  }
  return json::Object{
      {"dropped", texts_json(request.dropped)}, {"replacements", texts_json(drawn.members)},
      {"missed", missed_json(refill.missed)},   {"minimum", rest.minimum},
      {"bound", rest.certificate.bound},        {"probabilities", std::move(chances)}};
}

}  // namespace

Result<cli::Outcome> fill_seats(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
  ASSIGN_OR_RETURN(std::string const text, console.read_file(arguments.text("panel")));
  ASSIGN_OR_RETURN(auto const panel, lottery::read_panel(text));
  Request request{.members = panel.members,
                  .dropped = comma_separated(arguments.text("dropped")),
                  .seed = arguments.has("seed") ? arguments.text("seed") : panel.lottery_root};
  json::Object answer{{"seed", request.seed}};
  if (!request.dropped.empty()) {
    ASSIGN_OR_RETURN(auto filled, replacements(record, request));
    for (auto& member : filled) answer.push_back(std::move(member));
  }
  if (arguments.has("alternates")) {
    ASSIGN_OR_RETURN(std::int64_t const count, arguments.integer("alternates", 1, 10));
    lottery::AlternatesOptions const options{.count = count, .seed = request.seed};
    ASSIGN_OR_RETURN(auto const chosen, lottery::choose_alternates(record, panel.members, options));
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
