// SPDX-License-Identifier: EUPL-1.2
// Text: a walk ends, folding twice is folding once, and every part that is returned is a part.
#include "base/text.hpp"
#include "fuzz.hpp"

FUZZ_TARGET(text) {
  using namespace klantendag;
  std::size_t count = 0;
  bool valid = true;
  std::string rewritten;
  for (std::size_t at = 0; at < bytes.size(); ++count) {
    CodePoint const point = code_point_at(bytes, at);
    CHECK_PROMISE(point.bytes >= 1 && at + point.bytes <= bytes.size());
    valid = valid && point.valid;
    append_utf8(rewritten, point.value);
    at += point.bytes;
  }
  CHECK_PROMISE(valid == is_valid_utf8(bytes));
  CHECK_PROMISE(count == count_code_points(bytes));
  CHECK_PROMISE(!valid || rewritten == bytes);
  CHECK_PROMISE(is_valid_utf8(rewritten));

  std::string const folded = fold(bytes);
  CHECK_PROMISE(is_valid_utf8(folded) && fold(folded) == folded);
  CHECK_PROMISE(fold(lower(bytes)) == folded && lower(lower(bytes)) == lower(bytes));
  std::string_view const trimmed = trim(bytes);
  CHECK_PROMISE(trim(trimmed) == trimmed && bytes.find(trimmed) != std::string_view::npos);
  for (std::size_t const limit : {0U, 1U, 2U, 5U, 20U}) {
    CHECK_PROMISE(count_code_points(shorten(bytes, limit)) <= limit);
  }
  std::string joined;
  for (std::string_view const part : split(bytes, ';')) joined.append(part).push_back(';');
  CHECK_PROMISE(joined == std::string(bytes) + ';');
}
