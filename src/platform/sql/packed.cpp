// SPDX-License-Identifier: EUPL-1.2
// A value is a letter for its kind, then nothing, eight bytes, or a length of four bytes with that many.
#include "platform/sql/packed.hpp"

#include <cstring>

#include "base/check.hpp"
#include "base/text.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::sql {
namespace {

constexpr std::size_t number_bytes = sizeof(std::int64_t);
constexpr std::size_t length_bytes = sizeof(std::uint32_t);

bool is_good(std::string_view text) {
  return text.find('\0') == std::string_view::npos && is_valid_utf8(text);
}

bool has_content(char kind) {
  return kind == 't' || kind == 'b';
}

// The bytes of the value at the beginning; 0 when there is no whole value.
std::size_t size_of_first(std::string_view packed) {
  char const kind = packed[0];
  if (kind == 'n') return 1;
  if (kind == 'i') return packed.size() > number_bytes ? 1 + number_bytes : 0;
  if (!has_content(kind) || packed.size() < 1 + length_bytes) return 0;
  std::uint32_t length = 0;
  std::memcpy(&length, packed.data() + 1, length_bytes);
  return length <= packed.size() - 1 - length_bytes ? 1 + length_bytes + length : 0;
}

}  // namespace

PackedRows& PackedRows::null() {
  bytes_ += 'n';
  ++values_;
  return *this;
}

PackedRows& PackedRows::integer(std::int64_t number) {
  char value[1 + number_bytes] = {'i'};
  std::memcpy(value + 1, &number, number_bytes);
  bytes_.append(value, sizeof value);
  ++values_;
  return *this;
}

PackedRows& PackedRows::text(std::string_view text) {
  if (!is_good(text)) is_text_ = false;
  add('t', text);
  return *this;
}

PackedRows& PackedRows::bytes(std::string_view bytes) {
  add('b', bytes);
  return *this;
}

void PackedRows::add(char kind, std::string_view content) {
  CHECK_PROMISE(content.size() <= UINT32_MAX);
  auto const length = static_cast<std::uint32_t>(content.size());
  char head[1 + length_bytes] = {kind};
  std::memcpy(head + 1, &length, length_bytes);
  bytes_.append(head, sizeof head);
  bytes_ += content;
  ++values_;
}

void PackedRows::clear() {
  bytes_.clear();
  values_ = 0;
  is_text_ = true;
}

Result<PackedRows> PackedRows::unpack(std::size_t columns, std::string packed) {
  PackedRows rows(columns);
  for (std::string_view left = packed; !left.empty(); ++rows.values_) {
    std::size_t const size = size_of_first(left);
    if (size == 0) return internal("platform/sql/packed.cpp", "a value is cut");
    if (left[0] == 't' && !is_good(left.substr(1 + length_bytes, size - 1 - length_bytes))) {
      rows.is_text_ = false;
    }
    left.remove_prefix(size);
  }
  if (!rows.whole()) return internal("platform/sql/packed.cpp", "a row is cut");
  rows.bytes_ = std::move(packed);
  return rows;
}

PackedReader::Value PackedReader::next() {
  std::size_t const size = size_of_first(left_);
  CHECK_PROMISE(size > 0);
  Value value{.kind = static_cast<Kind>(left_[0])};
  if (value.kind == Kind::integer) std::memcpy(&value.number, left_.data() + 1, number_bytes);
  if (has_content(left_[0]))
    value.content = left_.substr(1 + length_bytes, size - 1 - length_bytes);
  left_.remove_prefix(size);
  return value;
}

Value value_of(PackedReader::Value const& value) {
  switch (value.kind) {
    case PackedReader::Kind::null:
      return nullptr;
    case PackedReader::Kind::integer:
      return value.number;
    case PackedReader::Kind::text:
      return value.content;
    case PackedReader::Kind::bytes:
      return Bytes{std::string(value.content)};
  }
  return nullptr;
}

}  // namespace klantendag::sql
