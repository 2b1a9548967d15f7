// SPDX-License-Identifier: EUPL-1.2
#include "core/report/document.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "core/report/write.hpp"

namespace klantendag::report {
namespace {

// What neither HTML nor XML 1.0 may hold, besides what is not UTF-8.
bool forbidden(char32_t letter) {
  return (letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r') ||
         (letter >= 0x7F && letter < 0xA0) || (letter >= 0xFDD0 && letter <= 0xFDEF) ||
         (letter & 0xFFFE) == 0xFFFE;
}

// Signs that end an address in Markdown, or that no address holds.
bool breaks_address(char sign) {
  auto const byte = static_cast<unsigned char>(sign);
  return byte <= 0x20 || byte == 0x7F || sign == '<' || sign == '>' || sign == '\\';
}

}  // namespace

Table table_of(Chart const& chart) {
  Table table{.caption = chart.title, .columns = {chart.label_column, chart.value_column}};
  for (Chart::Bar const& bar : chart.bars) table.rows.push_back({bar.label, bar.value});
  return table;
}

std::string plain(Words const& words) {
  std::string text;
  for (Run const& run : words.runs) text += run.text;
  return text;
}

bool is_safe_address(std::string_view address) {
  if (std::any_of(address.begin(), address.end(), breaks_address)) return false;
  if (address.starts_with("/")) return !address.starts_with("//");
  for (std::string_view const scheme : {"https://", "http://", "mailto:", "tel:"}) {
    if (address.starts_with(scheme)) return true;
  }
  return false;
}

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    CodePoint const point = code_point_at(text, at);
    at += point.bytes;
    switch (point.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        append_utf8(out,
                    !point.valid || forbidden(point.value) ? replacement_character : point.value);
    }
  }
}

std::string decimal(Language language, Decimal number) {
  double scale = 1;
  for (int digit = 0; digit < number.decimals; ++digit) scale *= 10;
  auto const rounded = static_cast<std::int64_t>(std::floor(std::abs(number.value) * scale + 0.5));
  auto const whole_scale = static_cast<std::int64_t>(scale);
  std::string text = number.value < 0 && rounded != 0 ? "-" : "";
  text += std::to_string(rounded / whole_scale);
  if (number.decimals <= 0) return text;
  std::string const rest = std::to_string(rounded % whole_scale);
  text += language == Language::nl ? ',' : '.';
  text.append(static_cast<std::size_t>(number.decimals) - rest.size(), '0');
  return text + rest;
}

std::string in_words(Language language, Cell const& cell) {
  if (auto const* text = std::get_if<std::string>(&cell)) return *text;
  if (auto const* number = std::get_if<Decimal>(&cell)) return decimal(language, *number);
  std::string count;
  append_count(count, language, std::get<std::int64_t>(cell));
  return count;
}

}  // namespace klantendag::report
