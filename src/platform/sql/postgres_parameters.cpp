// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/postgres_parameters.hpp"

#include <array>

#include "platform/sql/postgres_copy.hpp"

namespace klantendag::sql {
namespace {

// Types by their fixed numbers (pg_type.dat of PostgreSQL).
constexpr unsigned type_unknown = 0;
constexpr unsigned type_bytes = 17;
constexpr unsigned type_int8 = 20;
constexpr unsigned type_text = 25;
constexpr unsigned type_float8 = 701;

unsigned type_of(Value const& value) {
  constexpr std::array types = {type_unknown, type_int8, type_float8, type_text, type_bytes};
  return types[value.variant().index()];
}

}  // namespace

std::vector<unsigned> types_of(Values const& values) {
  std::vector<unsigned> types;
  for (Value const& value : values) types.push_back(type_of(value));
  return types;
}

Parameters::Parameters(Values const& values) {
  numbers_.reserve(values.size());  // their addresses must stay
  for (Value const& value : values) add(value);
}

void Parameters::add(Value const& value) {
  if (auto const* text = std::get_if<std::string>(&value.variant())) return add(*text, 0);
  if (auto const* bytes = std::get_if<Bytes>(&value.variant())) return add(bytes->value, 1);
  if (std::holds_alternative<std::nullptr_t>(value.variant())) {
    texts_.push_back(nullptr);
    lengths_.push_back(0);
    formats_.push_back(0);
    return;
  }
  numbers_.push_back(number_text(value));
  add(numbers_.back(), 0);
}

void Parameters::add(std::string const& text, int format) {
  texts_.push_back(text.c_str());
  lengths_.push_back(static_cast<int>(text.size()));
  formats_.push_back(format);
}

}  // namespace klantendag::sql
