// SPDX-License-Identifier: EUPL-1.2
#include "platform/log/line.hpp"

#include "base/json.hpp"

namespace klantendag::log {
namespace {

void append_name(std::string& line, std::string_view name, std::string_view unit, Format format) {
  line += format == Format::json ? ",\"" : " ";
  line += name;
  line += unit;
  line += format == Format::json ? "\":" : "=";
}

std::string_view word_of(Level level) {
  switch (level) {
    case Level::debug:
      return "debug";
    case Level::info:
      return "info";
    case Level::warning:
      return "warning";
    case Level::error:
      return "error";
  }
  return "error";
}

std::string_view word_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid:
      return "invalid";
    case ErrorKind::not_found:
      return "not_found";
    case ErrorKind::forbidden:
      return "forbidden";
    case ErrorKind::conflict:
      return "conflict";
    case ErrorKind::unavailable:
      return "unavailable";
    case ErrorKind::storage_full:
      return "storage_full";
    case ErrorKind::internal:
      return "internal";
  }
  return "internal";
}

// Keys and places in our code look like this; anything else is not logged, whatever it is.
bool is_ours(std::string_view text) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789_./:";
  return !text.empty() && text.size() <= 100 &&
         text.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

void append_word(std::string& line, std::string_view name, std::string_view word, Format format) {
  append_name(line, name, "", format);
  bool const plain = word.find_first_of(" \"=\n") == std::string_view::npos;
  if (format == Format::pairs && plain) {
    line += word;
  } else {
    json::append_quoted(line, word);
  }
}

void Field::append(std::string& line, Format format) const {
  switch (kind_) {
    case Kind::number:
    case Kind::ms:
      append_name(line, name_, kind_ == Kind::ms ? "_ms" : "", format);
      line += std::to_string(number_);
      return;
    case Kind::word:
      return append_word(line, name_, word_, format);
    case Kind::instant:
      return append_word(line, name_, Instant{number_}.text(), format);
    case Kind::id:
      return append_word(line, name_, id_, format);
  }
}

std::string error_fields(Error const& problem, Format format) {
  std::string fields;
  append_word(fields, "kind", word_of(problem.kind), format);
  if (is_ours(problem.key)) append_word(fields, "key", problem.key, format);
  // For the other kinds the origin is somebody's file.
  if (problem.kind == ErrorKind::internal && is_ours(problem.origin)) {
    append_word(fields, "origin", problem.origin, format);
  }
  return fields;
}

std::string whole_line(Instant at, Level level, std::string_view fields, Format format) {
  std::string line = format == Format::json ? "{\"time\":\"" : "time=";
  line += at.text();
  line += format == Format::json ? "\",\"level\":\"" : " level=";
  line += word_of(level);
  if (format == Format::json) line += '"';
  line += fields;
  line += format == Format::json ? "}\n" : "\n";
  return line;
}

}  // namespace klantendag::log
