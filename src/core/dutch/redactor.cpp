// SPDX-License-Identifier: EUPL-1.2
// All recognisers over one page; overlaps settled; placeholders numbered.
#include "core/dutch/redactor.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/dutch/find_address.hpp"
#include "core/dutch/find_birthdate.hpp"
#include "core/dutch/find_email.hpp"
#include "core/dutch/find_iban.hpp"
#include "core/dutch/find_names.hpp"
#include "core/dutch/find_numbers.hpp"
#include "core/dutch/find_reference.hpp"
#include "core/dutch/page.hpp"

namespace klantendag::dutch {

std::string_view name(Identifier kind) {
  switch (kind) {
    case Identifier::name:
      return "name";
    case Identifier::phone:
      return "phone";
    case Identifier::email:
      return "email";
    case Identifier::address:
      return "address";
    case Identifier::postcode:
      return "postcode";
    case Identifier::bsn:
      return "bsn";
    case Identifier::iban:
      return "iban";
    case Identifier::birthdate:
      return "birthdate";
    case Identifier::reference:
      return "reference";
  }
  return "";
}

std::string_view placeholder(Identifier kind) {
  switch (kind) {
    case Identifier::name:
      return "PERSOON";
    case Identifier::phone:
      return "TELEFOON";
    case Identifier::email:
      return "E-MAIL";
    case Identifier::address:
      return "ADRES";
    case Identifier::postcode:
      return "POSTCODE";
    case Identifier::bsn:
      return "BSN";
    case Identifier::iban:
      return "REKENING";
    case Identifier::birthdate:
      return "GEBOORTEDATUM";
    case Identifier::reference:
      return "KENMERK";
  }
  return "";
}

namespace {

// Keeps the finds of the highest rank, then the longest, then the first; none overlap.
std::vector<Find> settle(std::vector<Find> finds, std::uint32_t tokens) {
  std::stable_sort(finds.begin(), finds.end(), [](Find const& left, Find const& right) {
    if (left.rank != right.rank) return left.rank > right.rank;
    if (left.last - left.first != right.last - right.first)
      return left.last - left.first > right.last - right.first;
    return left.first < right.first;
  });
  std::vector<bool> taken(tokens, false);
  std::vector<Find> kept;
  for (auto const& find : finds) {
    auto const first = taken.begin() + find.first;
    auto const last = taken.begin() + find.last;
    if (std::find(first, last, true) != last) continue;
    std::fill(first, last, true);
    if (!find.keep) kept.push_back(find);
  }
  std::sort(kept.begin(), kept.end(),
            [](Find const& left, Find const& right) { return left.first < right.first; });
  return kept;
}

// Numbers the placeholders: what is written alike after folding, without signs, is the same one; a name
// that is part of a longer name seen before is that person.
class Numberer {
 public:
  std::string next(Page const& page, Find const& find) {
    std::string key;
    for (auto at = find.first; at < find.last; ++at) {
      if (page.at(at).kind == TokenKind::sign) continue;
      key += page.word(at);
      key += find.kind == Identifier::name ? " " : "";
    }
    auto& known = keys_[static_cast<std::size_t>(find.kind)];
    auto number = known.size() + 1;
    auto const found = std::find_if(known.begin(), known.end(), [&](Entry const& entry) {
      return entry.key == key || (find.kind == Identifier::name && has_words(entry.key, key));
    });
    if (found != known.end()) number = found->number;
    if (found == known.end()) known.push_back({std::move(key), number});
    return "[" + std::string(placeholder(find.kind)) + "-" + std::to_string(number) + "]";
  }

 private:
  struct Entry {
    std::string key;
    std::size_t number;
  };

  // "vries " in "jan de vries ": whole words, in a row, at the end or the start.
  static bool has_words(std::string_view whole, std::string_view part) {
    return whole.size() > part.size() &&
           (whole.starts_with(part) ||
            (whole.ends_with(part) && whole[whole.size() - part.size() - 1] == ' '));
  }

  std::array<std::vector<Entry>, identifier_count> keys_{};
};

}  // namespace

struct Redactor::Parts {
  NameLists lists{};
  Page page{};
};

Redactor::Redactor() : parts_(std::make_unique<Parts>()) {}
Redactor::Redactor(Redactor&&) noexcept = default;
Redactor& Redactor::operator=(Redactor&&) noexcept = default;
Redactor::~Redactor() = default;

Redaction Redactor::redact(std::string_view text, std::span<std::string const> known) {
  auto& page = parts_->page;
  page.open(text);
  find_emails(page);
  find_ibans(page);
  find_numbers(page);
  find_birthdates(page);
  find_postcodes(page);
  find_addresses(page);
  find_references(page);
  find_names(page, parts_->lists);
  find_known_names(page, known);
  find_names_again(page, parts_->lists);

  Redaction result;
  Numberer numberer;
  std::size_t copied = 0;
  for (auto const& find : settle(page.finds, page.size())) {
    Masked masked{find.kind, page.at(find.first).begin, page.at(find.last - 1).end,
                  numberer.next(page, find)};
    result.text += text.substr(copied, masked.begin - copied);
    result.text += masked.placeholder;
    copied = masked.end;
    result.spans.push_back(std::move(masked));
  }
  result.text += text.substr(copied);
  return result;
}

}  // namespace klantendag::dutch
