// SPDX-License-Identifier: EUPL-1.2
// The log: what happened, in words that stand in our source, with numbers, ids and durations. No free
// text goes in, so nothing of a person can (domain.md B3: no personal data at any level).
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/id.hpp"
#include "base/literal.hpp"
#include "base/time.hpp"

namespace klantendag::log {

enum class Level { debug, info, warning, error };
enum class Format { pairs, json };  // time=… level=… event=… name=value; or one JSON object a line

class Field {
 public:
  template <std::integral Number>
  Field(Literal name, Number number) : name_(name), number_(static_cast<std::int64_t>(number)) {}
  Field(Literal name, Literal word) : name_(name), kind_(Kind::word), word_(word) {}
  Field(Literal name, Duration took) : name_(name), kind_(Kind::ms), number_(took.ms) {}
  Field(Literal name, Instant at) : name_(name), kind_(Kind::instant), number_(at.ms) {}
  template <class Tag>
  Field(Literal name, Id<Tag> const& id) : name_(name), kind_(Kind::id), id_(id.text()) {}

  void append(std::string& line, Format format) const;

 private:
  enum class Kind { number, word, ms, instant, id };

  std::string_view name_;
  Kind kind_ = Kind::number;
  std::int64_t number_ = 0;
  std::string_view word_{};
  std::string id_{};
};

using Fields = std::initializer_list<Field>;

void debug(Literal event, Fields fields = {});
void info(Literal event, Fields fields = {});
void warning(Literal event, Fields fields = {});
void error(Literal event, Fields fields = {});

// What of an error may be logged: kind, key, and for our own bugs where. As warning when something is
// unavailable, as error for our bugs; the other kinds are somebody's input and are not logged.
void failed(Literal event, Error const& problem, Fields fields = {});

struct Options {
  Level level = Level::info;
  Format format = Format::pairs;
  std::function<void(std::string_view line)> write{};  // default: standard error
};

// Once at the start, before there are threads. Without it: information and up, to standard error.
void open(Options options);

}  // namespace klantendag::log
