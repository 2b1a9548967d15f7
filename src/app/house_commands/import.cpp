// SPDX-License-Identifier: EUPL-1.2
// klantendag import: a complaints register into an edition (contracts.md "Register").
#include <algorithm>

#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "app/words.hpp"
#include "base/json.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/complaints/judge.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;

json::Value to_json(complaints::Report const& report) {
  json::Array problems;
  for (complaints::Problem const& problem : report.problems) {
    problems.push_back(json::Object{{"line", problem.line},
                                    {"field", problem.field},
                                    {"reason", std::string(complaints::name_of(problem.reason))},
                                    {"value", problem.value}});
  }
  json::Object answer{{"rows", report.import.rows},
                      {"accepted", report.import.accepted},
                      {"duplicates", report.import.duplicates},
                      {"rejected", report.import.rejected},
                      {"problems", std::move(problems)},
                      {"sha256", report.import.sha256}};
  if (report.changes.empty()) return answer;
  json::Array changed;
  for (complaints::Change const& change : report.changes) {
    changed.push_back(json::Object{{"line", change.line},
                                   {"reference", change.reference},
                                   {"field", change.field},
                                   {"from", change.from},
                                   {"to", change.to}});
  }
  answer.push_back({"changed", std::move(changed)});
  return answer;
}

void tell(complaints::Report const& report, Console& console) {
  complaints::Import const& import = report.import;
  std::vector<Parameter> const counts = {{"rows", std::to_string(import.rows)},
                                         {"accepted", std::to_string(import.accepted)},
                                         {"duplicates", std::to_string(import.duplicates)},
                                         {"rejected", std::to_string(import.rejected)},
                                         {"changed", std::to_string(import.changed)}};
  console.out(words().say(console.language(), "complaints.counts", counts) + "\n");
  for (complaints::Problem const& problem : report.problems) {
    std::vector<Parameter> const about = {
        {"line", std::to_string(problem.line)},
        {"field", problem.field},
        {"reason", words().say(console.language(), complaints::text_of(problem.reason))},
        {"value", problem.value}};
    console.out(words().say(console.language(), "complaints.problem_line", about) + "\n");
  }
}

// How far the reading has come. A register is read twice: to find out what it is, then for its rows;
// the first time tells how long it is.
class Pace {
 public:
  explicit Pace(Clock const& clock) : clock_(clock) {}

  void begin() {
    bytes_ = std::max(bytes_, seen_);
    seen_ = 0;
    began_ = clock_.now();
  }
  void see(std::size_t bytes) { seen_ += static_cast<double>(bytes); }
  // Nothing: not known.
  [[nodiscard]] std::optional<std::int64_t> seconds_left() const {
    if (bytes_ <= 0 || seen_ <= 0 || seen_ >= bytes_) return std::nullopt;
    double const passed = static_cast<double>((clock_.now() - began_).ms) / 1000;
    return static_cast<std::int64_t>(passed * (bytes_ - seen_) / seen_ + 1);
  }

 private:
  Clock const& clock_;
  Instant began_{};
  double bytes_ = 0;
  double seen_ = 0;
};

void tell_progress(Console& console, std::int64_t rows, Pace const& pace) {
  auto const left = pace.seconds_left();
  std::vector<Parameter> const so_far = {{"rows", std::to_string(rows)},
                                         {"seconds", std::to_string(left.value_or(0))}};
  console.error(words().say(console.language(),
                            left ? "complaints.progress_left" : "complaints.progress", so_far) +
                "\n");
}

Result<Outcome> import(House& house, Arguments const& arguments, Console& console) {
  std::string const file = arguments.text("FILE");
  ASSIGN_OR_RETURN(auto mapping, complaints::parse_mapping(arguments.text("map")));
  Pace pace(house.clock());
  complaints::Order order{
      .source =
          [&](auto const& take) {
            pace.begin();
            return console.read_file_in_pieces(file, [&](std::string_view bytes) {
              pace.see(bytes.size());
              return take(bytes);
            });
          },
      .file_name = file.substr(file.find_last_of('/') + 1),
      .mapping = std::move(mapping),
      .progress = [&](std::int64_t rows) { tell_progress(console, rows, pace); }};
  complaints::Report report;
  auto const task = [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const edition, editions::find_named(work, arguments.text("edition")));
    order.edition = edition.id;
    auto outcome = arguments.has("dry-run")
                       ? complaints::preview(work, house.keys(), order)
                       : complaints::import_register(work, house.keys(), order);
    if (!outcome) return outcome.error();
    report = std::move(*outcome);
    return {};
  };
  Desk desk = house.owner_desk(console.language());
  RETURN_IF_ERROR(arguments.has("dry-run") ? desk.read(task) : desk.write(task));
  if (arguments.has("json")) {
    console.out(json::write(to_json(report)) + "\n");
  } else {
    tell(report, console);
  }
  return Outcome::done;
}

}  // namespace

std::vector<cli::Command> import_commands(House* house) {
  return {{.path = "import",
           .help = "command.import",
           .options = {{.name = "edition",
                        .value_name = "EDITION",
                        .help = "option.edition",
                        .required = true},
                       {.name = "map", .value_name = "OUR=THEIR,…", .help = "option.map"},
                       {.name = "dry-run", .help = "option.import_dry_run"},
                       {.name = "json", .help = "option.json"}},
           .positionals = {{.name = "FILE", .help = "word.register_file"}},
           .run = in_house(house, "import", import)}};
}

}  // namespace klantendag::app
