// SPDX-License-Identifier: EUPL-1.2
// klantendag read: messages in, asks out (contract "Reading").
#include <algorithm>
#include <iterator>

#include "app/commands/commands.hpp"
#include "app/commands/json_lines.hpp"
#include "app/commands/read_html.hpp"
#include "core/dutch/data.hpp"
#include "core/dutch/evaluate.hpp"
#include "core/dutch/grammar.hpp"
#include "core/dutch/reader.hpp"
#include "core/dutch/trainer.hpp"

namespace klantendag::app {
namespace {

// Two decimals are all that the figure is worth.
double rounded(double confidence) {
  return static_cast<double>(static_cast<int>(confidence * 100 + 0.5)) / 100;
}

void append_ask(std::string& out, std::string_view text, dutch::Ask const& ask,
                CodePointOffsets& offsets, Language language) {
  out += "{\"kind\":\"" + std::string(dutch::name(ask.kind)) +
         "\",\"start\":" + std::to_string(offsets.at(ask.begin)) +
         ",\"end\":" + std::to_string(offsets.at(ask.end)) + ",\"quote\":";
  json::append_quoted(out, text.substr(ask.begin, ask.end - ask.begin));
  out += ",\"reason\":";
  json::append_quoted(out, language == Language::nl ? ask.reason_nl : ask.reason_en);
  out += ",\"confidence\":";
  json::append_number(out, rounded(ask.confidence));
  out += '}';
}

void append_reading(std::string& out, std::string_view text, dutch::Reading const& reading,
                    Language language) {
  auto const truth = [](bool value) { return value ? "true" : "false"; };
  out += std::string(",\"reply_needed\":") + truth(reading.reply_needed) +
         ",\"unsure\":" + truth(reading.unsure) + ",\"language\":\"" + reading.language +
         "\",\"asks\":[";
  CodePointOffsets offsets(text);
  for (std::size_t at = 0; at < reading.asks.size(); ++at) {
    if (at > 0) out += ',';
    append_ask(out, text, reading.asks[at], offsets, language);
  }
  out += ']';
}

Result<void> needs(cli::Arguments const& arguments, std::string_view option,
                   std::string_view partner) {
  if (!arguments.has(option) || arguments.has(partner)) return {};
  return invalid("dutch.option_alone",
                 {{"option", std::string(option)}, {"partner", std::string(partner)}});
}

Result<void> excludes(cli::Arguments const& arguments, std::string_view option,
                      std::initializer_list<std::string_view> others) {
  for (auto const other : others) {
    if (!arguments.has(option) || !arguments.has(other)) continue;
    return invalid("dutch.options_together",
                   {{"option", std::string(option)}, {"other", std::string(other)}});
  }
  return {};
}

Result<std::string> rules_of(cli::Arguments const& arguments, cli::Console& console) {
  if (arguments.has("rules")) return console.read_file(arguments.text("rules"));
  return std::string(dutch::data_file("rules.txt"));
}

Result<dutch::Reader> open_reader(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(auto const rules, rules_of(arguments, console));
  std::string model(dutch::data_file("model.txt"));
  if (arguments.has("model")) {
    ASSIGN_OR_RETURN(model, console.read_file(arguments.text("model")));
  }
  return dutch::Reader::open(rules, model);
}

// Every file's labelled messages, one after the other.
Result<std::vector<dutch::Labelled>> read_sets(std::vector<std::string> const& files,
                                               cli::Console& console) {
  std::vector<dutch::Labelled> all;
  for (auto const& file : files) {
    ASSIGN_OR_RETURN(auto const text, console.read_file(file));
    ASSIGN_OR_RETURN(auto set, dutch::read_labelled(text));
    std::move(set.begin(), set.end(), std::back_inserter(all));
  }
  return all;
}

Result<cli::Outcome> evaluate(cli::Arguments const& arguments, cli::Console& console,
                              dutch::Reader& reader) {
  ASSIGN_OR_RETURN(auto const set, read_sets(arguments.all("evaluate"), console));
  auto const errors = arguments.has("errors") ? dutch::Errors::shown : dutch::Errors::hidden;
  console.out(dutch::evaluate_reading(reader, set, errors));
  return cli::Outcome::done;
}

Result<void> add_parts(cli::Arguments const& arguments, std::string_view option,
                       cli::Console& console, std::vector<dutch::Part>& parts) {
  for (auto const& file : arguments.all(option)) {
    ASSIGN_OR_RETURN(auto messages, read_sets({file}, console));
    parts.push_back({file.substr(file.rfind('/') + 1), std::move(messages),
                     option == "fresh" ? dutch::Source::fresh : dutch::Source::seen});
  }
  return {};
}

Result<void> add_grammars(cli::Arguments const& arguments, cli::Console& console,
                          std::vector<dutch::Part>& parts) {
  constexpr std::size_t copies = 12;  // of every line
  for (auto const& file : arguments.all("grammar")) {
    ASSIGN_OR_RETURN(auto const text, console.read_file(file));
    ASSIGN_OR_RETURN(auto messages, dutch::expand_grammar(text, copies));
    parts.push_back(
        {file.substr(file.rfind('/') + 1), std::move(messages), dutch::Source::grammar});
  }
  return {};
}

// Writes the model to --output; without it to standard output.
Result<cli::Outcome> train(cli::Arguments const& arguments, cli::Console& console) {
  std::vector<dutch::Part> parts;
  RETURN_IF_ERROR(add_parts(arguments, "train", console, parts));
  RETURN_IF_ERROR(add_parts(arguments, "fresh", console, parts));
  RETURN_IF_ERROR(add_grammars(arguments, console, parts));
  ASSIGN_OR_RETURN(auto const rules, rules_of(arguments, console));
  if (arguments.has("leave-one-out")) {
    ASSIGN_OR_RETURN(auto const report, dutch::leave_one_out(parts, rules));
    console.out(report);
    return cli::Outcome::done;
  }
  ASSIGN_OR_RETURN(auto const model, dutch::train(parts, rules));
  if (arguments.has("output")) {
    RETURN_IF_ERROR(console.write_file(arguments.text("output"), model.write()));
  } else {
    console.out(model.write());
  }
  return cli::Outcome::done;
}

Result<cli::Outcome> show(cli::Console& console, dutch::Reader& reader) {
  auto const language = console.language();
  console.out(html_beginning(language));
  auto const name = [](json::Value const& id) {
    if (id.integer() != nullptr) return std::to_string(*id.integer());
    return id.string() != nullptr ? *id.string() : std::string();
  };
  auto outcome = answer_lines(
      console,
      [&](MessageLine const& message, std::string& out) {
        out = html_message(name(message.id), message.text, reader.read(message.text), language);
        return true;
      },
      [&](json::Value const& id, std::string_view sentence) {
        console.out(html_refused(name(id), sentence, language));
      });
  console.out(html_ending());
  return outcome;
}

// An option that would do nothing is refused: whoever gave it expects something of it.
Result<void> check_together(cli::Arguments const& arguments) {
  RETURN_IF_ERROR(needs(arguments, "errors", "evaluate"));
  RETURN_IF_ERROR(needs(arguments, "fresh", "train"));
  RETURN_IF_ERROR(needs(arguments, "grammar", "train"));
  RETURN_IF_ERROR(needs(arguments, "leave-one-out", "train"));
  RETURN_IF_ERROR(needs(arguments, "output", "train"));
  if (!arguments.has("train")) return excludes(arguments, "evaluate", {"html"});
  RETURN_IF_ERROR(excludes(arguments, "leave-one-out", {"output"}));
  return excludes(arguments, "train", {"model", "evaluate", "html"});
}

Result<cli::Outcome> read(cli::Arguments const& arguments, cli::Console& console) {
  RETURN_IF_ERROR(check_together(arguments));
  if (arguments.has("train")) return train(arguments, console);
  ASSIGN_OR_RETURN(auto reader, open_reader(arguments, console));
  if (arguments.has("evaluate")) return evaluate(arguments, console, reader);
  if (arguments.has("html")) return show(console, reader);
  return answer_lines(console, [&](MessageLine const& message, std::string& out) {
    append_reading(out, message.text, reader.read(message.text), console.language());
    return true;
  });
}

}  // namespace

std::vector<cli::Command> read_commands() {
  return {
      {.path = "read",
       .help = "dutch.command.read",
       .details = {"dutch.detail.read_in", "dutch.example.read_in", "dutch.detail.read_out",
                   "dutch.example.read_out", "dutch.detail.asks", "dutch.detail.refused"},
       .options =
           {{.name = "rules", .value_name = "FILE", .help = "dutch.option.rules"},
            {.name = "html", .help = "dutch.option.html"},
            {.name = "evaluate",
             .value_name = "FILE",
             .help = "dutch.option.evaluate",
             .repeated = true},
            {.name = "errors", .help = "dutch.option.errors"},
            {.name = "train", .value_name = "FILE", .help = "dutch.option.train", .repeated = true},
            {.name = "fresh", .value_name = "FILE", .help = "dutch.option.fresh", .repeated = true},
            {.name = "grammar",
             .value_name = "FILE",
             .help = "dutch.option.grammar",
             .repeated = true},
            {.name = "leave-one-out", .help = "dutch.option.leave_one_out"},
            {.name = "output", .value_name = "FILE", .help = "dutch.option.output"},
            {.name = "model", .value_name = "FILE", .help = "dutch.option.model"}},
       .run = read}};
}

}  // namespace klantendag::app
