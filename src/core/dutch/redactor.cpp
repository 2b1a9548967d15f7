// SPDX-License-Identifier: EUPL-1.2
// All recognisers over one page; overlaps settled; placeholders numbered.
#include "core/dutch/redactor.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/dutch/find_address.hpp"
#include "core/dutch/find_birthdate.hpp"
#include "core/dutch/find_email.hpp"
#include "core/dutch/find_iban.hpp"
#include "core/dutch/find_names.hpp"
#include "core/dutch/find_numbers.hpp"
#include "core/dutch/find_reference.hpp"
#include "core/dutch/name_cues.hpp"
#include "core/dutch/page.hpp"
#include "core/dutch/pieces.hpp"

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

// What surer finds leave of a name: "Joke van de" of "Joke van de Esdoornlaan 21", without small words at the end.
void keep_rest(Page const& page, std::vector<bool>& taken, Find const& find,
               std::vector<Find>& kept) {
  for (auto at = find.first; at < find.last; ++at) {
    if (taken[at]) continue;
    auto end = at;
    while (end < find.last && !taken[end]) ++end;
    auto last = end;
    while (last > at && (!page.is_word(last - 1) || page.in(last - 1, name_prefixes()))) --last;
    for (auto token = at; token < last; ++token) taken[token] = true;
    if (last > at) kept.push_back({Identifier::name, at, last, find.rank});
    at = end;
  }
}

// Keeps the finds of the highest rank, then the longest, then the first; none overlap.
std::vector<Find> settle(Page const& page, std::vector<Find> finds) {
  std::stable_sort(finds.begin(), finds.end(), [](Find const& left, Find const& right) {
    if (left.rank != right.rank) return left.rank > right.rank;
    if (left.last - left.first != right.last - right.first)
      return left.last - left.first > right.last - right.first;
    return left.first < right.first;
  });
  std::vector<bool> taken(page.size(), false);
  std::vector<Find> kept;
  for (auto const& find : finds) {
    auto const first = taken.begin() + find.first;
    auto const last = taken.begin() + find.last;
    if (std::find(first, last, true) != last) {
      if (find.kind == Identifier::name && !find.keep) keep_rest(page, taken, find, kept);
      continue;
    }
    std::fill(first, last, true);
    if (!find.keep) kept.push_back(find);
  }
  std::sort(kept.begin(), kept.end(),
            [](Find const& left, Find const& right) { return left.first < right.first; });
  return kept;
}

// Numbers the placeholders: what is written alike after folding, without signs, is the same one; a name
// that is the beginning or the end of a longer name seen before is that person.
class Numberer {
 public:
  std::string next(Page const& page, Find const& find) {
    auto const is_name = find.kind == Identifier::name;
    key_.clear();
    ends_.clear();
    for (auto at = find.first; at < find.last; ++at) {
      if (page.at(at).kind == TokenKind::sign) continue;
      key_ += page.word(at);
      if (is_name) key_ += ' ';
      ends_.push_back(key_.size());
    }
    auto& known = numbers_[static_cast<std::size_t>(find.kind)];
    auto& count = counts_[static_cast<std::size_t>(find.kind)];
    auto const [entry, is_new] = known.emplace(key_, count + 1);
    if (is_new) ++count;
    auto const number = entry->second;
    for (std::size_t at = 0; is_name && is_new && at + 1 < ends_.size(); ++at) {
      known.emplace(key_.substr(0, ends_[at]), number);
      known.emplace(key_.substr(ends_[at]), number);
    }
    return "[" + std::string(placeholder(find.kind)) + "-" + std::to_string(number) + "]";
  }

 private:
  std::array<std::unordered_map<std::string, std::size_t>, identifier_count> numbers_{};
  std::array<std::size_t, identifier_count> counts_{};
  std::string key_{};
  std::vector<std::size_t> ends_{};  // of the words in key_
};

}  // namespace

struct Redactor::Parts {
  NameLists lists{};
  Page page{};
  HashIndex seen{};  // words of names, of the text so far

  void find_all(std::string_view piece, std::span<std::string const> known) {
    page.open(piece);
    find_emails(page);
    find_ibans(page);
    find_numbers(page);
    find_birthdates(page);
    find_postcodes(page);
    find_addresses(page);
    find_references(page);
    find_names(page, lists);
    find_known_names(page, lists, known);
    find_names_again(page, lists, seen);
    find_birthdates_beside_names(page);
  }
};

Redactor::Redactor() : parts_(std::make_unique<Parts>()) {}
Redactor::Redactor(Redactor&&) noexcept = default;
Redactor& Redactor::operator=(Redactor&&) noexcept = default;
Redactor::~Redactor() = default;

Redaction Redactor::redact(std::string_view text, std::span<std::string const> known) {
  auto& page = parts_->page;
  parts_->seen = {};
  Redaction result;
  result.text.reserve(text.size());
  Numberer numberer;
  std::size_t copied = 0;
  for (std::size_t from = 0; from < text.size();) {
    auto const end = end_of_piece(text, from);
    auto const view = view_from(text, from);
    parts_->find_all(text.substr(view, view_to(text, end) - view), known);
    for (auto const& find : settle(page, page.finds)) {
      // What begins before the piece is masked by now, unless only this view shows it: then the rest of it.
      auto const begin = std::max(copied, view + page.at(find.first).begin);
      auto const find_end = view + page.at(find.last - 1).end;
      if (begin >= end || find_end <= begin) continue;
      Masked masked{find.kind, begin, find_end, numberer.next(page, find)};
      result.text += text.substr(copied, masked.begin - copied);
      result.text += masked.placeholder;
      copied = masked.end;
      result.spans.push_back(std::move(masked));
    }
    if (end > copied) {
      result.text += text.substr(copied, end - copied);
      copied = end;
    }
    from = end;
  }
  return result;
}

}  // namespace klantendag::dutch
