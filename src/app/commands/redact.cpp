// SPDX-License-Identifier: EUPL-1.2
// klantendag redact: texts in, texts without the person out (contract "Reading").
#include "app/commands/commands.hpp"
#include "app/commands/json_lines.hpp"
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
      out = texts.dutch_line_known_no_list();
      return false;
    }
    auto const redaction = redactor.redact(message.text, known);
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

}  // namespace

std::vector<cli::Command> redact_commands() {
  return {{.path = "redact",
           .help = "dutch.command.redact",
           .run = [](cli::Arguments const&, cli::Console& console) { return redact(console); }}};
}

}  // namespace klantendag::app
