// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/columns.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace klantendag::intake {
namespace {

struct Name {
  std::string_view words;  // folded, without signs and blanks
  std::string Draft::*field;
};

constexpr std::array<Name, 31> names{{
    {"id", &Draft::id},
    {"kenmerk", &Draft::id},
    {"berichtnummer", &Draft::id},
    {"berichtid", &Draft::id},
    {"messageid", &Draft::id},
    {"text", &Draft::text},
    {"tekst", &Draft::text},
    {"bericht", &Draft::text},
    {"inhoud", &Draft::text},
    {"message", &Draft::text},
    {"subject", &Draft::subject},
    {"onderwerp", &Draft::subject},
    {"client", &Draft::client},
    {"clientnummer", &Draft::client},
    {"klant", &Draft::client},
    {"klantnummer", &Draft::client},
    {"afzender", &Draft::client},
    {"van", &Draft::client},
    {"from", &Draft::client},
    {"office", &Draft::office},
    {"kantoor", &Draft::office},
    {"vestiging", &Draft::office},
    {"channel", &Draft::channel},
    {"kanaal", &Draft::channel},
    {"receivedat", &Draft::received_at},
    {"received", &Draft::received_at},
    {"ontvangen", &Draft::received_at},
    {"ontvangenop", &Draft::received_at},
    {"datum", &Draft::received_at},
    {"datumontvangst", &Draft::received_at},
    {"date", &Draft::received_at},
}};

std::string bare(std::string_view header) {
  std::string out;
  for (char const c : fold(header)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out.push_back(c);
  }
  return out;
}

}  // namespace

Result<Columns> Columns::from(std::vector<std::string> const& header) {
  Columns out;
  auto const has = [&](std::string Draft::*field) {
    return std::any_of(out.places_.begin(), out.places_.end(),
                       [&](Place const& place) { return place.field == field; });
  };
  for (std::size_t column = 0; column < header.size(); ++column) {
    std::string const words = bare(header[column]);
    auto const* const known = std::find_if(names.begin(), names.end(),
                                           [&](Name const& name) { return name.words == words; });
    if (known == names.end()) continue;
    if (has(known->field)) return invalid("intake.column_twice", {{"column", header[column]}});
    out.places_.push_back({known->field, column});
  }
  if (!has(&Draft::id)) return invalid("intake.no_id_column");
  if (!has(&Draft::text)) return invalid("intake.no_text_column");
  return out;
}

Draft Columns::draft_of(std::vector<std::string> const& fields) const {
  Draft draft;
  for (Place const& place : places_) {
    if (place.column < fields.size()) draft.*place.field = fields[place.column];
  }
  return draft;
}

}  // namespace klantendag::intake
