// SPDX-License-Identifier: EUPL-1.2
// Decoding takes as many whole characters as a piece holds and keeps the cut one, at most three bytes.
#include "base/encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/text.hpp"

namespace klantendag::csv {
namespace {

constexpr std::string_view mark_utf8 = "\xEF\xBB\xBF";
constexpr std::string_view mark_utf16_le = "\xFF\xFE";
constexpr std::string_view mark_utf16_be = "\xFE\xFF";

// Windows-1252 from 0x80 to 0x9F; it is Latin-1 elsewhere (Microsoft's bestfit1252, five unused).
constexpr char16_t special_1252[] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

enum class ByteOrder { little, big };

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::size_t next_not_ascii(std::string_view bytes, std::size_t at) {
  for (std::uint64_t word = 0; bytes.size() - at >= sizeof word; at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & 0x8080'8080'8080'8080U) != 0) break;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
}

// The bytes a sequence has according to its first one; 1 when it cannot begin a longer one.
std::size_t sequence_length(std::uint32_t first) {
  if (first < 0xC2 || first > 0xF4) return 1;
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// The offset at which a sequence begins that the end of the bytes may have cut.
std::size_t cut_at(std::string_view bytes) {
  for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
    std::size_t const at = bytes.size() - back;
    if (sequence_length(byte_at(bytes, at)) > back) return at;
    if ((byte_at(bytes, at) & 0xC0U) != 0x80U) break;
  }
  return bytes.size();
}

std::size_t decode_utf8(std::string_view bytes, std::string& out) {
  std::size_t const end = cut_at(bytes);
  std::string_view const whole = bytes.substr(0, end);
  if (is_valid_utf8(whole)) {
    out += whole;
    return end;
  }
  for (std::size_t at = 0; at < end;) {
    CodePoint const point = code_point_at(whole, at);
    append_utf8(out, point.value);
    at += point.bytes;
  }
  return end;
}

std::size_t decode_1252(std::string_view bytes, std::string& out) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::uint32_t const byte = byte_at(bytes, at);
    if (byte < 0x80) {
      out.push_back(bytes[at]);
    } else {
      append_utf8(out, byte >= 0xA0 ? byte : special_1252[byte - 0x80]);
    }
  }
  return bytes.size();
}

std::size_t decode_utf16(std::string_view bytes, ByteOrder order, std::string& out) {
  auto const unit = [&](std::size_t at) -> char32_t {
    std::uint32_t const first = byte_at(bytes, at);
    std::uint32_t const second = byte_at(bytes, at + 1);
    return order == ByteOrder::little ? first | second << 8 : first << 8 | second;
  };
  std::size_t at = 0;
  while (bytes.size() - at >= 2) {
    char32_t const high = unit(at);
    bool const leads = high >= 0xD800 && high <= 0xDBFF;
    if (leads && bytes.size() - at < 4) break;
    char32_t const low = leads ? unit(at + 2) : 0;
    if (leads && low >= 0xDC00 && low <= 0xDFFF) {
      append_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
      at += 4;
    } else {
      append_utf8(out, high);  // a surrogate that stands alone becomes U+FFFD
      at += 2;
    }
  }
  return at;
}

}  // namespace

void EncodingGuess::feed(std::string_view piece) {
  first_ += piece.substr(0, mark_utf8.size() - first_.size());
  for (std::size_t at = piece.find('\0'); at < piece.size(); at = piece.find('\0', at + 1)) {
    ++((bytes_ + at) % 2 == 0 ? zeros_at_even_ : zeros_at_odd_);
  }
  bytes_ += piece.size();
  cut_ += piece;
  std::size_t const end = cut_at(cut_);
  count_sequences(std::string_view(cut_).substr(0, end));
  cut_.erase(0, end);
}

void EncodingGuess::count_sequences(std::string_view piece) {
  for (std::size_t at = next_not_ascii(piece, 0); at < piece.size();
       at = next_not_ascii(piece, at)) {
    CodePoint const point = code_point_at(piece, at);
    if (!point.valid) ++strays_;
    if (point.bytes > 1) ++sequences_;
    at += point.bytes;
  }
}

Encoding EncodingGuess::encoding() const {
  if (first_.starts_with(mark_utf8)) return Encoding::utf8_with_mark;
  if (first_.starts_with(mark_utf16_le)) return Encoding::utf16_le;
  if (first_.starts_with(mark_utf16_be)) return Encoding::utf16_be;
  // Latin text in UTF-16 has a zero in nearly every pair; in other encodings zeros are accidents.
  std::size_t const quarter_of_pairs = std::max<std::size_t>(bytes_ / 8, 1);
  if (zeros_at_odd_ >= quarter_of_pairs && zeros_at_odd_ > zeros_at_even_) {
    return Encoding::utf16_le;
  }
  if (zeros_at_even_ >= quarter_of_pairs && zeros_at_even_ > zeros_at_odd_) {
    return Encoding::utf16_be;
  }
  return strays_ == 0 || sequences_ > strays_ ? Encoding::utf8 : Encoding::windows_1252;
}

Encoding guess_encoding(std::string_view text) {
  EncodingGuess guess;
  guess.feed(text);
  return guess.encoding();
}

void Decoder::feed(std::string_view piece, std::string& out) {
  cut_ += piece;
  std::size_t const before = out.size();
  std::size_t const taken = decode(cut_, out);
  cut_.erase(0, taken);
  bool const has_mark = !began_ && std::string_view(out).substr(before).starts_with(mark_utf8);
  if (has_mark && encoding_ != Encoding::windows_1252) out.erase(before, mark_utf8.size());
  began_ = began_ || taken > 0;
}

void Decoder::finish(std::string& out) {
  if (encoding_ == Encoding::utf16_le || encoding_ == Encoding::utf16_be) {
    if (!cut_.empty()) append_utf8(out, replacement_character);
  } else {
    for (std::size_t i = 0; i < cut_.size(); ++i) append_utf8(out, replacement_character);
  }
  cut_.clear();
}

std::size_t Decoder::decode(std::string_view bytes, std::string& out) const {
  switch (encoding_) {
    case Encoding::utf8:
    case Encoding::utf8_with_mark:
      return decode_utf8(bytes, out);
    case Encoding::utf16_le:
      return decode_utf16(bytes, ByteOrder::little, out);
    case Encoding::utf16_be:
      return decode_utf16(bytes, ByteOrder::big, out);
    case Encoding::windows_1252:
      return decode_1252(bytes, out);
  }
  return bytes.size();
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  Decoder decoder(encoding);
  decoder.feed(bytes, out);
  decoder.finish(out);
  return out;
}

}  // namespace klantendag::csv
