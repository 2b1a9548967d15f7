// SPDX-License-Identifier: EUPL-1.2
// A page of messages; everything from a message goes through append_escaped. Marks of one place are nested.
#include "app/commands/read_html.hpp"

#include <algorithm>
#include <vector>

#include "core/dutch/texts.hpp"
#include "core/report/write.hpp"

namespace klantendag::app {
namespace {

using report::append_escaped;

std::string outcome(dutch::Reading const& reading, dutch::Texts const& texts) {
  if (reading.reply_needed)
    return texts.dutch_html_asks(static_cast<std::int64_t>(reading.asks.size()));
  return std::string(reading.unsure ? texts.dutch_html_unsure() : texts.dutch_html_routine());
}

std::string_view kind_name(dutch::Kind kind, dutch::Texts const& texts) {
  switch (kind) {
    case dutch::Kind::question:
      return texts.dutch_html_question();
    case dutch::Kind::contact:
      return texts.dutch_html_contact();
    case dutch::Kind::request:
      return texts.dutch_html_request();
    case dutch::Kind::urgent:
      return texts.dutch_html_urgent();
  }
  return {};
}

// The text with a <mark> around every piece that an ask covers; pieces that overlap become one.
void append_marked(std::string& out, std::string_view text, dutch::Reading const& reading) {
  std::vector<dutch::Ask const*> asks;
  for (auto const& ask : reading.asks) asks.push_back(&ask);
  std::stable_sort(asks.begin(), asks.end(),
                   [](auto const* left, auto const* right) { return left->begin < right->begin; });
  std::size_t at = 0;
  for (std::size_t next = 0; next < asks.size();) {
    auto const begin = std::max(at, asks[next]->begin);
    auto end = asks[next]->end;
    auto urgent = false;
    for (; next < asks.size() && asks[next]->begin < end; ++next) {
      end = std::max(end, asks[next]->end);
      urgent = urgent || asks[next]->kind == dutch::Kind::urgent;
    }
    append_escaped(out, text.substr(at, begin - at));
    out += urgent ? "<mark class=\"urgent\">" : "<mark>";
    append_escaped(out, text.substr(begin, end - begin));
    out += "</mark>";
    at = end;
  }
  append_escaped(out, text.substr(at));
}

}  // namespace

std::string html_beginning(Language language) {
  dutch::Texts const texts{language};
  std::string out = "<!doctype html>\n<html lang=\"";
  out += code_of(language);
  out +=
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width\">\n<title>";
  append_escaped(out, texts.dutch_html_title());
  out +=
      "</title>\n<style>body{font:1rem/1.6 sans-serif;max-width:45rem;margin:2rem auto;padding:0 "
      "1rem}"
      "article{border-top:1px solid #767676;padding:1rem 0}p.text{white-space:pre-wrap}"
      "mark{background:#fff2a8;color:#000}mark.urgent{background:#ffd0c8;outline:2px solid #9c1c00}"
      "</style>\n</head>\n<body>\n<h1>";
  append_escaped(out, texts.dutch_html_title());
  return out + "</h1>\n";
}

std::string html_message(std::string_view id, std::string_view text, dutch::Reading const& reading,
                         Language language) {
  dutch::Texts const texts{language};
  std::string out = "<article>\n<h2>";
  append_escaped(out, id);
  out += "</h2>\n<p><strong>";
  append_escaped(out, outcome(reading, texts));
  out += "</strong></p>\n<p class=\"text\">";
  append_marked(out, text, reading);
  out += "</p>\n";
  if (!reading.asks.empty()) out += "<ul>\n";
  for (auto const& ask : reading.asks) {
    out += "<li>";
    append_escaped(out, kind_name(ask.kind, texts));
    out += ": ";
    append_escaped(out, language == Language::nl ? ask.reason_nl : ask.reason_en);
    out += " <q>";
    append_escaped(out, text.substr(ask.begin, ask.end - ask.begin));
    out += "</q></li>\n";
  }
  if (!reading.asks.empty()) out += "</ul>\n";
  return out + "</article>\n";
}

std::string html_refused(std::string_view id, std::string_view sentence, Language language) {
  dutch::Texts const texts{language};
  std::string out = "<article>\n<h2>";
  append_escaped(out, id.empty() ? texts.dutch_html_no_id() : id);
  out += "</h2>\n<p><strong>";
  append_escaped(out, texts.dutch_html_refused());
  out += "</strong></p>\n<p>";
  append_escaped(out, sentence);
  return out + "</p>\n</article>\n";
}

std::string html_ending() {
  return "</body>\n</html>\n";
}

}  // namespace klantendag::app
