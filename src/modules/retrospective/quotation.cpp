// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/quotation.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace klantendag::retrospective {
namespace {

constexpr std::ptrdiff_t fewest_blanks = 2;  // with fewer, others wrote the same words

// Stand in a text where lines that begin with > begin and end; nobody types them.
constexpr char quote_begins = '\x01';
constexpr char quote_ends = '\x02';

// Without what stands for Markdown or a figure's place, and with one blank for many.
void append_bare(std::string& text, std::string_view words) {
  for (char const sign : words) {
    if (sign == '\\' || sign == '{' || sign == '}') continue;
    bool const blank = static_cast<unsigned char>(sign) <= ' ';
    if (!blank) text += sign;
    if (blank && !text.empty() && text.back() != ' ') text += ' ';
  }
}

std::string bare(std::string_view words) {
  std::string text;
  append_bare(text, words);
  return std::string(trim(text));
}

std::string bare(Article const& article) {
  std::string text;
  bool in_quote = false;
  std::string const whole = article.title + "\n" + article.body;
  for (std::string_view line : split(whole, '\n')) {
    line = trim(line);
    bool const quote = line.starts_with('>');
    if (quote != in_quote) text += quote ? quote_begins : quote_ends;
    in_quote = quote;
    append_bare(text, quote ? trim(line.substr(1)) : line);
    append_bare(text, " ");
  }
  if (in_quote) text += quote_ends;
  return text;
}

bool is_letter(char32_t one) {
  bool const plain =
      (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
  bool const sign = one == 0xD7 || one == 0xF7 || (one >= 0x2000 && one < 0x2C00);
  return plain || (one >= 0xC0 && !sign);
}

bool is_quotation_mark(char32_t one) {
  return std::u32string_view(U"\"'“”„‘’‚«»\x01\x02").find(one) != std::u32string_view::npos;
}

// What stands around a place in a text; 0 at its ends.
char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return code_point_at(text, at).value;
}
char32_t after(std::string_view text, std::size_t at) {
  return at >= text.size() ? 0 : code_point_at(text, at).value;
}

bool is_whole_quotation(std::string_view text, std::size_t begin, std::size_t end) {
  auto const may_stand_between = [](char sign) {
    return std::string_view(" .,!?*_").find(sign) != std::string_view::npos;
  };
  while (begin > 0 && may_stand_between(text[begin - 1])) --begin;
  while (end < text.size() && may_stand_between(text[end])) ++end;
  return is_quotation_mark(before(text, begin)) && is_quotation_mark(after(text, end));
}

}  // namespace

bool quotes(Article const& article, std::string_view words) {
  std::string const text = bare(article);
  std::string const sought = bare(words);
  if (sought.empty()) return false;
  bool const short_one = std::count(sought.begin(), sought.end(), ' ') < fewest_blanks;
  for (std::size_t at = text.find(sought); at != std::string::npos;
       at = text.find(sought, at + 1)) {
    std::size_t const end = at + sought.size();
    if (is_letter(before(text, at)) || is_letter(after(text, end))) continue;
    if (!short_one || is_whole_quotation(text, at, end)) return true;
  }
  return false;
}

}  // namespace klantendag::retrospective
