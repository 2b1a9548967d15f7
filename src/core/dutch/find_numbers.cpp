// SPDX-License-Identifier: EUPL-1.2
// Every row of digits, from each of its groups: the longest reading that fits wins, the rest goes on.
#include "core/dutch/find_numbers.hpp"

#include <optional>

#include "core/dutch/birth_signs.hpp"
#include "core/dutch/checksums.hpp"
#include "core/dutch/digit_groups.hpp"
#include "core/dutch/number_shapes.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::size_t most_groups = 13;
// Younger than this a date is hardly a date of birth (2026 less fourteen years).
constexpr int youngest_birth_year = 2012;

WordSet const& phone_words() {
  static WordSet const words(
      "tel telefoon telefoonnummer telnr telefoonnr mobiel mobiele gsm bel bellen belt bereikbaar "
      "bereiken whatsapp app "
      "appen nummer nr 06 phone mobile thuisnummer thuis terugbellen teruggebeld gebeld werk prive "
      "telefonisch mob t m");
  return words;
}
WordSet const& bsn_words() {
  static WordSet const words(
      "bsn bsnnummer bsnnr burgerservicenummer burgerservice sofi sofinummer sofinr bsn-nummer "
      "burgerservicenr");
  return words;
}
WordSet const& other_dates() {
  static WordSet const words(
      "sinds vanaf per tot dienst dienstverband begonnen begon gestart start gewerkt werkte werk "
      "diploma behaald brief "
      "besluit beschikking afspraak gesprek ontslag ontslagen contract getrouwd overleden verhuisd "
      "beslissing mail ziek "
      "ziekgemeld ingang datum dd d.d t/m periode arbeidsverleden gescheiden");
  return words;
}

WordSet const& reference_words() {
  static WordSet const words(
      "kenmerk zaak zaaknummer zaaknr dossier dossiernummer dossiernr klantnummer klantnr "
      "relatienummer polis polisnummer "
      "clientnummer clientnr lidnummer lid registratienummer referentie ref referentienummer order "
      "ordernummer factuur "
      "factuurnummer beschikkingsnummer aanvraagnummer meldingsnummer klachtnummer vacaturenummer "
      "paspoort paspoortnummer "
      "documentnummer rijbewijsnummer kvk loonheffingennummer loonheffingsnummer personeelsnummer");
  return words;
}

using Groups = std::span<DigitGroup const>;

class Finder {
 public:
  explicit Finder(Page& page) : page_(page) {}

  void run() {
    std::vector<DigitRow> rows;
    collect_rows(page_, rows);
    for (auto const& row : rows) {
      for (std::size_t at = 0; at < row.groups.size();) at = read(row, at);
    }
  }

 private:
  // Reads what begins at group `at`; returns the group after it.
  std::size_t read(DigitRow const& row, std::size_t at) {
    auto const rest = Groups(row.groups).subspan(at);
    for (auto count = std::min(most_groups, rest.size()); count > 0; --count) {
      if (ends_inside_digits(rest, count)) continue;
      auto const groups = rest.first(count);
      auto const find = judge(row, at, groups);
      if (!find) continue;
      page_.add(*find);
      return at + count;
    }
    return at + 1;
  }

  // A group glued to the next one by nothing cannot be cut off; digits are, so this never happens.
  static bool ends_inside_digits(Groups rest, std::size_t count) {
    return count < rest.size() && rest[count].separator == 0;
  }

  std::optional<Find> judge(DigitRow const& row, std::size_t at, Groups groups) const {
    auto const plus = row.plus && at == 0;
    auto const first = at == 0 && (plus || is_bracketed(groups)) ? row.start : groups.front().first;
    auto const last = groups.back().last;
    auto const digits = join_digits(groups);
    auto const spoken = groups.front().spoken;
    if (auto const find = judge_date(groups)) return find;
    if (is_amount(groups.front().first, last)) return std::nullopt;
    auto const near_phone = page_.has_before(first, 5, phone_words());
    if (spoken ? digits.size() == 10 && digits.front() == '0' : is_phone_shape(digits, plus)) {
      if (!starts_a_code(first)) return Find{Identifier::phone, first, last, 85};
    }
    if (spoken) return std::nullopt;
    if (auto const find = judge_bsn(groups, digits, near_phone)) return find;
    if (near_phone && is_phone_with_word(digits) &&
        !page_.has_before(first, 3, reference_words())) {
      return Find{Identifier::phone, first, last, 60};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_bracketed(Groups groups) const {
    return groups.front().first > 0 && page_.is(groups.front().first - 1, "(") && groups.size() > 1;
  }

  // Part of "K-2026-00012": letters glued before it.
  [[nodiscard]] bool starts_a_code(std::uint32_t first) const {
    if (page_.joined(first) && page_.is_word(first - 1)) return true;
    return first >= 2 && page_.joined(first) && page_.joined(first - 1) &&
           page_.is_word(first - 2) && (page_.is(first - 1, "-") || page_.is(first - 1, "/"));
  }

  // "€ 1.234", "1234 euro", "12.345,67".
  [[nodiscard]] bool is_amount(std::uint32_t first, std::uint32_t last) const {
    static WordSet const money("euro eur \xE2\x82\xAC");
    if (first > 0 && page_.in(first - 1, money)) return true;
    if (page_.in(last, money)) return true;
    return page_.is(last, ",") && page_.joined(last) && page_.joined(last + 1) &&
           (page_.is_number(last + 1) || page_.is(last + 1, "-"));
  }

  std::optional<Find> judge_date(Groups groups) const {
    auto shape = date_shape(groups);
    auto const first = groups.front().first;
    auto const last = groups.back().last;
    auto const near_birth = is_birth_near(page_, first, last);
    auto const digits = groups.front().digits.size();
    if (groups.size() == 1 && near_birth && (digits == 8 || digits == 6) &&
        !page_.has_before(first, 3, reference_words()) &&
        !page_.has_before(first, 3, bsn_words())) {
      return Find{Identifier::birthdate, first, last, 95};
    }
    if (groups.size() == 2 && near_birth && is_day_and_month(groups))
      return Find{Identifier::birthdate, first, last, 94};
    if (!shape.is_date) return std::nullopt;
    if (near_birth) return Find{Identifier::birthdate, first, last, 95};
    auto const blanks = groups[1].separator == ' ' && groups[2].separator == ' ';
    auto const old_enough =
        shape.year < youngest_birth_year && (!shape.short_year || shape.year < 2000) && !blanks;
    if (old_enough && !page_.has_before(first, 5, other_dates()) &&
        !page_.has_after(last, 4, other_dates())) {
      return Find{Identifier::birthdate, first, last, 70};
    }
    if (blanks) return std::nullopt;
    return Find{Identifier::birthdate, first, last, 65, true};
  }

  std::optional<Find> judge_bsn(Groups groups, std::string const& digits, bool near_phone) const {
    auto const first = groups.front().first;
    auto const last = groups.back().last;
    auto const near = page_.has_before(first, 5, bsn_words());
    if (near && digits.size() >= 7 && digits.size() <= 10)
      return Find{Identifier::bsn, first, last, 99};
    if (!is_bsn_grouping(groups) || digits.size() != 9 || starts_a_code(first)) return std::nullopt;
    if (page_.has_before(first, 3, reference_words())) return std::nullopt;
    if (near_phone && !passes_eleven_test(digits)) return std::nullopt;
    static WordSet const counted("stappen keer mensen dagen volgers punten stuks inwoners meter");
    if (page_.in(last, counted)) return std::nullopt;
    auto const whole =
        groups.size() == 1 || passes_eleven_test(digits) ||
        (groups.size() == 3 && groups[0].digits.size() == 3 && groups[1].digits.size() == 3);
    if (!whole) return std::nullopt;
    return Find{Identifier::bsn, first, last, passes_eleven_test(digits) ? 84 : 75};
  }

  Page& page_;
};

}  // namespace

void find_numbers(Page& page) {
  Finder(page).run();
}

}  // namespace klantendag::dutch
