// SPDX-License-Identifier: EUPL-1.2
// All recognisers over one page; overlaps settled; placeholders numbered.
#include "core/dutch/redactor.hpp"

#include <algorithm>

#include "core/dutch/find_address.hpp"
#include "core/dutch/find_birthdate.hpp"
#include "core/dutch/find_email.hpp"
#include "core/dutch/find_iban.hpp"
#include "core/dutch/find_names.hpp"
#include "core/dutch/find_numbers.hpp"
#include "core/dutch/find_reference.hpp"
#include "core/dutch/find_user_name.hpp"
#include "core/dutch/name_cues.hpp"
#include "core/dutch/numberer.hpp"
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

// A known name inside an e-mail address or an account is part of that: what encloses it wins.
void raise_enclosing(Page const& page, std::vector<Find>& finds) {
  std::vector<std::uint32_t> known_before(page.size() + 1, 0);  // known names that begin earlier
  for (auto const& find : finds) known_before[find.first + 1] += find.known != 0 ? 1 : 0;
  for (std::size_t at = 1; at < known_before.size(); ++at) known_before[at] += known_before[at - 1];
  for (auto& find : finds) {
    auto const encloses = known_before[find.last] > known_before[find.first];
    if (find.kind != Identifier::name && !find.keep && encloses) find.rank += known_rank;
  }
}

// Keeps the finds of the highest rank, then the longest, then the first; none overlap.
std::vector<Find> settle(Page const& page, std::vector<Find> finds) {
  raise_enclosing(page, finds);
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
    find_user_names(page, lists);
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
  Numberer numberer(text);
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
