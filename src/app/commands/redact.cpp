// SPDX-License-Identifier: EUPL-1.2
// klantendag redact: texts in, texts without the person out (contract "Reading").
#include <algorithm>
#include <iterator>

#include "app/commands/commands.hpp"
#include "app/commands/json_lines.hpp"
#include "core/dutch/evaluate.hpp"
#include "core/dutch/redactor.hpp"
#include "core/dutch/texts.hpp"

namespace klantendag::app {
namespace {

bool known_names(json::Value const& object, std::vector<std::string>& known) {
  auto const* member = object.find("known");
  if (member == nullptr || member->is_null()) return true;
  if (member->array() == nullptr) return false;
  for (auto const& name : *member->array()) {
    if (name.string() == nullptr) return false;
    known.push_back(*name.string());
  }
  return true;
}

void append_span(std::string& out, std::string_view text, dutch::Masked const& span,
                 CodePointOffsets& offsets) {
  out += "{\"kind\":\"" + std::string(dutch::name(span.kind)) +
         "\",\"start\":" + std::to_string(offsets.at(span.begin)) +
         ",\"end\":" + std::to_string(offsets.at(span.end)) + ",\"quote\":";
  json::append_quoted(out, text.substr(span.begin, span.end - span.begin));
  out += ",\"placeholder\":";
  json::append_quoted(out, span.placeholder);
  out += '}';
}

Result<cli::Outcome> redact(cli::Console& console) {
  dutch::Redactor redactor;
  dutch::Texts const texts{console.language()};
  return answer_lines(console, [&](MessageLine const& message, std::string& out) {
    std::vector<std::string> known;
    if (!known_names(*message.object, known)) {
      out = texts.dutch_line_known_no_list(std::to_string(message.line));
      return false;
    }
    auto const redaction = redactor.redact(message.text, known);
    out.reserve(redaction.text.size() + redaction.text.size() / 16 + 256);
    out += ",\"text\":";
    json::append_quoted(out, redaction.text);
    out += ",\"spans\":[";
    CodePointOffsets offsets(message.text);
    for (std::size_t at = 0; at < redaction.spans.size(); ++at) {
      if (at > 0) out += ',';
      append_span(out, message.text, redaction.spans[at], offsets);
    }
    out += ']';
    return true;
  });
}

Result<cli::Outcome> evaluate(cli::Arguments const& arguments, cli::Console& console) {
  dutch::Redactor redactor;
  auto const errors = arguments.has("errors") ? dutch::Errors::shown : dutch::Errors::hidden;
  std::vector<dutch::Labelled> all;
  for (auto const& file : arguments.all("evaluate")) {
    ASSIGN_OR_RETURN(auto const text, console.read_file(file));
    ASSIGN_OR_RETURN(auto set, dutch::read_labelled(text));
    std::move(set.begin(), set.end(), std::back_inserter(all));
  }
  if (!all.empty()) console.out(dutch::evaluate_redaction(redactor, all, errors));
  for (auto const& file : arguments.all("neutral")) {
    ASSIGN_OR_RETURN(auto const text, console.read_file(file));
    console.out(dutch::evaluate_neutral(redactor, text, errors));
  }
  return cli::Outcome::done;
}

Result<cli::Outcome> run(cli::Arguments const& arguments, cli::Console& console) {
  if (arguments.has("evaluate") || arguments.has("neutral")) return evaluate(arguments, console);
  if (arguments.has("errors")) {
    return invalid("dutch.option_alone", {{"option", "errors"}, {"partner", "evaluate"}});
  }
  return redact(console);
}

}  // namespace

std::vector<cli::Command> redact_commands() {
  return {
      {.path = "redact",
       .help = "dutch.command.redact",
       .details = {"dutch.detail.redact_in", "dutch.example.redact_in", "dutch.detail.redact_out",
                   "dutch.example.redact_out", "dutch.detail.spans", "dutch.detail.refused"},
       .options = {{.name = "evaluate",
                    .value_name = "FILE",
                    .help = "dutch.option.evaluate",
                    .repeated = true},
                   {.name = "neutral",
                    .value_name = "FILE",
                    .help = "dutch.option.neutral",
                    .repeated = true},
                   {.name = "errors", .help = "dutch.option.errors"}},
       .run = run}};
}

}  // namespace klantendag::app
