// SPDX-License-Identifier: EUPL-1.2
// Walking over numbers and what may stand between them.
#include "core/dutch/digit_groups.hpp"

#include <array>
#include <string_view>

namespace klantendag::dutch {
namespace {

struct SpokenDigits {
  std::string_view word;
  std::string_view digits;
};

std::string_view spoken_digits(std::string_view word) {
  static constexpr std::array<SpokenDigits, 31> words = {
      {{"nul", "0"},       {"een", "1"},        {"twee", "2"},      {"drie", "3"},
       {"vier", "4"},      {"vijf", "5"},       {"zes", "6"},       {"zeven", "7"},
       {"acht", "8"},      {"negen", "9"},      {"tien", "10"},     {"elf", "11"},
       {"twaalf", "12"},   {"dertien", "13"},   {"veertien", "14"}, {"vijftien", "15"},
       {"zestien", "16"},  {"zeventien", "17"}, {"achttien", "18"}, {"negentien", "19"},
       {"twintig", "20"},  {"dertig", "30"},    {"veertig", "40"},  {"vijftig", "50"},
       {"zestig", "60"},   {"zeventig", "70"},  {"tachtig", "80"},  {"negentig", "90"},
       {"honderd", "100"}, {"zero", "0"},       {"zess", "6"}}};
  for (auto const& row : words) {
    if (row.word == word) return row.digits;
  }
  // "vierendertig" = 34
  auto const joint = word.find("en", 3);
  for (auto at = joint; at != std::string_view::npos && at + 4 < word.size();
       at = word.find("en", at + 1)) {
    std::string_view unit;
    std::string_view ten;
    for (std::size_t row = 1; row <= 9; ++row) {
      if (words[row].word == word.substr(0, at)) unit = words[row].digits;
    }
    for (std::size_t row = 20; row <= 27; ++row) {
      if (words[row].word == word.substr(at + 2)) ten = words[row].digits;
    }
    if (unit.empty() || ten.empty()) continue;
    static constexpr std::string_view all =
        "212223242526272829313233343536373839414243444546474849515253545556575859616263646566676869"
        "71727374757677"
        "7879818283848586878889919293949596979899";
    auto const row =
        static_cast<std::size_t>(ten[0] - '2') * 9 + static_cast<std::size_t>(unit[0] - '1');
    return all.substr(row * 2, 2);
  }
  return {};
}

class Collector {
 public:
  Collector(Page const& page, std::vector<DigitRow>& rows) : page_(page), rows_(rows) {}

  void run() {
    for (std::uint32_t at = 0; at < page_.size();) at = starts(at) ? collect(at) : at + 1;
  }

 private:
  // "o6": the letter typed for the digit.
  [[nodiscard]] bool is_letter_zero(std::uint32_t at) const {
    return page_.is(at, "o") && page_.joined(at + 1) && page_.is_number(at + 1) &&
           page_.word(at + 1).front() == '6';
  }
  [[nodiscard]] bool starts(std::uint32_t at) const {
    return page_.is_number(at) || is_letter_zero(at) || (page_.is_word(at) && page_.is(at, "nul"));
  }

  std::uint32_t collect(std::uint32_t at) {
    DigitRow row;
    row.start = at;
    if (at > 0 && page_.is(at - 1, "(")) row.start = at - 1;
    if (row.start > 0 && (page_.is(row.start - 1, "+") || page_.is(row.start - 1, "plus"))) {
      row.plus = true;
      row.start -= 1;
    }
    char separator = 0;
    while (at < page_.size() && row.groups.size() < 24) {
      if (!take(at, separator, row)) break;
      auto const end = row.groups.back().last;
      auto const next = skip_separators(end, separator);
      if (next == end && !page_.is_number(next) && !is_spoken(next)) break;
      at = next;
    }
    auto const end = row.groups.back().last;
    rows_.push_back(std::move(row));
    return end;
  }

  [[nodiscard]] bool is_spoken(std::uint32_t at) const {
    return page_.is_word(at) && !spoken_digits(page_.word(at)).empty();
  }

  bool take(std::uint32_t at, char separator, DigitRow& row) {
    DigitGroup group{at, at + 1, {}, row.groups.empty() ? '\0' : separator, false};
    if (page_.is_number(at)) {
      group.digits = page_.word(at);
    } else if (is_letter_zero(at)) {
      group.digits = "0" + std::string(page_.word(at + 1));
      group.last = at + 2;
    } else if (is_spoken(at) && (row.groups.empty() || row.groups.back().spoken)) {
      group.digits = spoken_digits(page_.word(at));
      group.spoken = true;
    } else {
      return false;
    }
    row.groups.push_back(std::move(group));
    return true;
  }

  // Over at most three signs; sets which one it was.
  std::uint32_t skip_separators(std::uint32_t at, char& separator) const {
    separator = ' ';
    auto next = at;
    for (int signs = 0; signs < 3 && next < page_.size(); ++signs, ++next) {
      auto const sign = page_.word(next);
      if (page_.at(next).kind != TokenKind::sign || sign.size() != 1) break;
      static constexpr std::string_view between = "-./()_'";  // "3-4-'71"
      // "nul zes, twaalf, vierendertig": a comma parts spoken digits only.
      if (between.find(sign) == std::string_view::npos && !(sign == "," && is_spoken(next + 1)))
        break;
      if (separator == ' ' && sign != "'" && sign != ",") separator = sign.front();
    }
    return page_.is_number(next) || is_spoken(next) ? next : at;
  }

  Page const& page_;
  std::vector<DigitRow>& rows_;
};

}  // namespace

void collect_rows(Page const& page, std::vector<DigitRow>& rows) {
  rows.clear();
  Collector(page, rows).run();
}

}  // namespace klantendag::dutch
