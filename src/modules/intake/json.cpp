// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/json.hpp"

namespace klantendag::intake {

json::Value to_json(werkmap::TakenIn const& taken) {
  return json::Object{{"id", taken.id.text()},
                      {"fresh", taken.fresh},
                      {"unsure", taken.unsure},
                      {"asks", taken.asks},
                      {"repeats", taken.repeats}};
}

json::Value to_json(Report const& report) {
  json::Array problems;
  for (Problem const& problem : report.problems) {
    problems.push_back(
        json::Object{{"line", problem.line}, {"field", problem.field}, {"reason", problem.reason}});
  }
  return json::Object{{"messages", report.messages}, {"fresh", report.fresh},
                      {"known", report.known},       {"rejected", report.rejected},
                      {"asks", report.asks},         {"repeats", report.repeats},
                      {"unsure", report.unsure},     {"problems", std::move(problems)}};
}

}  // namespace klantendag::intake
