// SPDX-License-Identifier: EUPL-1.2
// JSON: what is read can be written and read again as the same value; what is refused says where.
#include "base/json.hpp"
#include "base/text.hpp"
#include "fuzz.hpp"

FUZZ_TARGET(json) {
  using namespace klantendag;
  auto const value = json::parse(bytes);
  if (!value) {
    auto const offset = parse_integer(value.error().parameters.at(1).value);
    CHECK_PROMISE(offset && *offset >= 0 && static_cast<std::size_t>(*offset) <= bytes.size());
    return;
  }
  CHECK_PROMISE(is_valid_utf8(bytes));
  std::string const text = json::write(*value);
  auto const again = json::parse(text);
  CHECK_PROMISE(again.ok());
  CHECK_PROMISE(json::write(*again) == text);
}
