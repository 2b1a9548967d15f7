// SPDX-License-Identifier: EUPL-1.2
// Names of charsets are chosen by whoever sends: only those of the list reach the system's tables.
#include "platform/mailbox/charset.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/encoding.hpp"
#include "base/text.hpp"

namespace klantendag::mailbox {
namespace {

// What mail programs write, and the system decodes without a state that grows. ISO-2022-CN and its kin
// are left out on purpose (CVE-2024-2961).
constexpr std::array<std::string_view, 39> known{
    "iso-8859-2",   "iso-8859-3",   "iso-8859-4",   "iso-8859-5",   "iso-8859-6",   "iso-8859-7",
    "iso-8859-8",   "iso-8859-9",   "iso-8859-10",  "iso-8859-13",  "iso-8859-14",  "iso-8859-15",
    "iso-8859-16",  "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255",
    "windows-1256", "windows-1257", "windows-1258", "koi8-r",       "koi8-u",       "macintosh",
    "cp850",        "cp437",        "gb2312",       "gbk",          "gb18030",      "big5",
    "shift_jis",    "euc-jp",       "euc-kr",       "iso-2022-jp",  "utf-7",        "utf-16be",
    "utf-16le",     "utf-16",       "tis-620"};

class Table {
 public:
  explicit Table(std::string const& charset) : handle_(::iconv_open("UTF-8", charset.c_str())) {}
  ~Table() {
    if (is_open()) ::iconv_close(handle_);
  }
  Table(Table const&) = delete;
  Table& operator=(Table const&) = delete;

  [[nodiscard]] bool is_open() const { return handle_ != none(); }

  [[nodiscard]] std::string decode(std::string_view bytes) const {
    std::string out;
    std::string given(bytes);  // iconv takes a pointer to what it may not change
    char* from = given.data();
    std::size_t left = given.size();
    std::array<char, 4096> room{};
    while (left > 0) {
      char* to = room.data();
      std::size_t free = room.size();
      std::size_t const done = ::iconv(handle_, &from, &left, &to, &free);
      out.append(room.data(), room.size() - free);
      if (done != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
      append_utf8(out, replacement_character);  // EILSEQ, or EINVAL: cut at the end
      ++from;
      --left;
    }
    return out;
  }

 private:
  // What iconv_open gives for "there is none" (POSIX).
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  static iconv_t none() { return reinterpret_cast<iconv_t>(-1); }

  iconv_t handle_;
};

bool is_western(std::string_view charset) {
  constexpr std::array<std::string_view, 6> names{"iso-8859-1",   "latin1", "iso8859-1",
                                                  "windows-1252", "cp1252", "iso_8859-1"};
  return std::find(names.begin(), names.end(), charset) != names.end();
}

std::string guessed(std::string_view bytes) {
  return csv::to_utf8(bytes,
                      is_valid_utf8(bytes) ? csv::Encoding::utf8 : csv::guess_encoding(bytes));
}

bool is_control(char32_t value) {
  if (value == U'\t' || value == U'\n') return false;
  return value < 0x20 || (value >= 0x7F && value < 0xA0);
}

}  // namespace

std::string text_in(std::string_view bytes, std::string_view charset) {
  std::string name = lower(trim(charset));
  if (name.starts_with("cp125")) name = "windows-" + name.substr(2);
  // Whoever says ISO-8859-1 means Windows-1252 (WHATWG), unless it is UTF-8 that says so.
  if (is_western(name) && !is_valid_utf8(bytes)) {
    return csv::to_utf8(bytes, csv::Encoding::windows_1252);
  }
  if (std::find(known.begin(), known.end(), name) == known.end()) return guessed(bytes);
  Table const table(name);
  return table.is_open() ? table.decode(bytes) : guessed(bytes);
}

std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    CodePoint const point = code_point_at(text, at);
    if (point.value == U'\r') {
      if (at + 1 >= text.size() || text[at + 1] != '\n') out.push_back('\n');
    } else if (!is_control(point.value)) {
      append_utf8(out, point.value);
    }
    at += point.bytes;
  }
  return out;
}

std::string one_line(std::string_view text) {
  constexpr std::size_t longest = 500;
  std::string line = clean(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::replace(line.begin(), line.end(), '\t', ' ');
  return shorten(trim(line), longest);
}

}  // namespace klantendag::mailbox
