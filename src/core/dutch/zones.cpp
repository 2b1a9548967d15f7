// SPDX-License-Identifier: EUPL-1.2
// Quoted mail by lines, quoted speech by quotation marks after a word of saying.
#include "core/dutch/zones.hpp"

#include <algorithm>

#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {
namespace {

struct Line {
  std::size_t first = 0;
  std::size_t last = 0;  // without its line end

  [[nodiscard]] bool empty() const { return first == last; }
};

Line line_from(Tokens const& tokens, std::size_t first) {
  Line line{first, first};
  while (line.last < tokens.all.size() && tokens.all[line.last].kind != TokenKind::line_end)
    ++line.last;
  return line;
}

bool starts_with_mark(Tokens const& tokens, Line line) {
  return tokens.is(line.first, ">") || tokens.is(line.first, "|");
}

bool is_header_line(Tokens const& tokens, Line line) {
  static WordSet const names("van from aan to verzonden sent datum date onderwerp subject cc");
  return line.last - line.first >= 2 && tokens.is(line.first + 1, ":") &&
         names.has_hash(tokens.hash(line.first));
}

// "Van: …" with another header line within the next lines.
bool starts_header_block(Tokens const& tokens, Line line) {
  static WordSet const openers("van from");
  if (!is_header_line(tokens, line) || !openers.has_hash(tokens.hash(line.first))) return false;
  for (int follow = 0; follow < 3 && line.last < tokens.all.size(); ++follow) {
    line = line_from(tokens, line.last + 1);
    if (is_header_line(tokens, line)) return true;
  }
  return false;
}

bool has(Tokens const& tokens, Line line, std::string_view word) {
  for (auto at = line.first; at < line.last; ++at) {
    if (tokens.is(at, word)) return true;
  }
  return false;
}

bool announces_original(Tokens const& tokens, Line line) {
  return line.last - line.first < 16 &&
         ((has(tokens, line, "oorspronkelijk") && has(tokens, line, "bericht")) ||
          (has(tokens, line, "original") && has(tokens, line, "message")) ||
          (has(tokens, line, "doorgestuurd") && has(tokens, line, "bericht") &&
           tokens.is(line.first, "-")));
}

// "Op 3 nov. 2026 om 10:12 schreef adviseur@…:", "On … wrote:".
bool announces_reply(Tokens const& tokens, Line line) {
  if (line.last - line.first < 4 || line.last - line.first > 40) return false;
  if (!tokens.is(line.last - 1, ":")) return false;
  return (tokens.is(line.first, "op") && has(tokens, line, "schreef")) ||
         (tokens.is(line.first, "on") && has(tokens, line, "wrote"));
}

void mark(std::vector<bool>& out, std::size_t first, std::size_t last) {
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(first),
            out.begin() + static_cast<std::ptrdiff_t>(last), true);
}

// "Afwezigheidsbericht", "Automatisch antwoord": nobody wrote this to us.
bool is_automatic(Tokens const& tokens, Line line) {
  static WordSet const words(
      "afwezigheidsbericht afwezigheidsmelding afwezigheidsassistent autoreply autoreactie");
  static WordSet const after("antwoord bericht reply mail reactie");
  for (auto at = line.first; at < line.last && at < line.first + 12; ++at) {
    if (words.has_hash(tokens.hash(at))) return true;
    if ((tokens.is(at, "automatisch") || tokens.is(at, "automatic")) &&
        after.has_hash(tokens.hash(at + 1)))
      return true;
    if (tokens.is(at, "out") && tokens.is(at + 1, "of") && tokens.is(at + 2, "office")) return true;
  }
  return false;
}

void mark_lines(Tokens const& tokens, std::vector<bool>& out) {
  auto const size = tokens.all.size();
  for (std::size_t at = 0; at < size;) {
    auto const line = line_from(tokens, at);
    if (!line.empty() && is_automatic(tokens, line)) {
      mark(out, line.first, size);
      return;
    }
    if (!line.empty()) {
      auto const next = line_from(tokens, std::min(line.last + 1, size));
      auto const reply = announces_reply(tokens, line);
      if (starts_with_mark(tokens, line) || (reply && starts_with_mark(tokens, next))) {
        mark(out, line.first, line.last);
      } else if (reply || announces_original(tokens, line) || starts_header_block(tokens, line)) {
        mark(out, line.first, size);
        return;
      }
    }
    at = line.last + 1;
  }
}

bool ends_speech(Tokens const& tokens, std::size_t at) {
  return tokens.is(at, ".") || tokens.is(at, "!") || tokens.is(at, "?") ||
         tokens.all[at].kind == TokenKind::line_end;
}

// "Zij vroeg: waarom werk jij niet? Ik zei: …": up to the end of the sentence after the colon.
void mark_told(Tokens const& tokens, std::vector<bool>& out) {
  static WordSet const telling(
      "zei zegt zeiden zeggen vroeg vraagt vroegen riep roept antwoordde denken dacht stond");
  for (std::size_t colon = 1; colon + 1 < tokens.all.size(); ++colon) {
    if (!tokens.is(colon, ":")) continue;
    auto told = false;
    for (std::size_t back = 1; back <= 5 && back <= colon && !ends_speech(tokens, colon - back);
         ++back) {
      told = told || telling.has_hash(tokens.hash(colon - back));
    }
    if (!told) continue;
    auto end = colon + 1;
    while (end < tokens.all.size() && !ends_speech(tokens, end)) ++end;
    if (end < tokens.all.size() && tokens.all[end].kind != TokenKind::line_end) ++end;
    mark(out, colon + 1, end);
    colon = end - 1;
  }
}

// Speech: at least three words between quotes, after a colon or a word of saying just before.
void mark_speech(Tokens const& tokens, std::vector<bool>& out) {
  static WordSet const saying(
      "zei zegt zeiden zeggen vroeg vraagt vroegen stond staat schreef schrijft antwoordde riep "
      "las "
      "lees antwoord vraag tekst melding gezegd gevraagd geschreven");
  auto const size = tokens.all.size();
  for (std::size_t open = 0; open < size; ++open) {
    // A single quote before a letter is part of its word: 'Kunt u komen?'
    auto const single = tokens.text(open).size() > 3 && tokens.text(open).front() == '\'';
    if (!single && !tokens.is(open, "\"")) continue;
    auto const mark_there = single ? std::string_view("'") : std::string_view("\"");
    auto close = open + 1;
    while (close < size && !tokens.is(close, mark_there) &&
           tokens.all[close].kind != TokenKind::line_end) {
      ++close;
    }
    if (close >= size || !tokens.is(close, mark_there)) continue;
    auto said = open > 0 && tokens.is(open - 1, ":");
    for (std::size_t back = 1; back <= 3 && back <= open; ++back) {
      said = said || saying.has_hash(tokens.hash(open - back));
    }
    for (std::size_t after = 1; after <= 2 && close + after < size; ++after) {
      said = said || saying.has_hash(tokens.hash(close + after));
    }
    if (said && close - open > 3) mark(out, open, close + 1);
    open = close;
  }
}

}  // namespace

void find_quoted(Tokens const& tokens, std::vector<bool>& out) {
  out.assign(tokens.all.size(), false);
  mark_lines(tokens, out);
  mark_speech(tokens, out);
  mark_told(tokens, out);
}

}  // namespace klantendag::dutch
