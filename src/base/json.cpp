// SPDX-License-Identifier: EUPL-1.2
// Boost.JSON finds the tokens and the mistakes; the values are built here, so that numbers are exact
// (Boost 1.81 rounds some doubles wrongly) and of double members the last one stays.
#include "base/json.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cmath>
#include <numeric>

namespace klantendag::json {
namespace {

constexpr std::size_t deepest = 64;

// Earlier members of a name that comes again are dropped (RFC 8259, 4: most readers keep the last).
void drop_doubles(Object& members) {
  std::vector<std::size_t> order(members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return members[a].first < members[b].first;
  });
  std::vector<bool> dropped(members.size(), false);
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (members[order[i - 1]].first == members[order[i]].first) dropped[order[i - 1]] = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (dropped[i]) continue;
    if (kept != i) members[kept] = std::move(members[i]);
    ++kept;
  }
  members.erase(members.begin() + static_cast<std::ptrdiff_t>(kept), members.end());
}

bool has_doubles(Object const& members) {
  constexpr std::size_t few = 16;
  if (members.size() > few) return true;  // sorting will tell
  for (std::size_t i = 1; i < members.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (members[i].first == members[j].first) return true;
    }
  }
  return false;
}

// Receives what Boost.JSON finds, in its order. A container takes its parts from the end of `values`.
struct Builder {
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
  using Code = boost::json::error_code;
  using View = boost::json::string_view;

  std::vector<Value> values{};
  std::vector<std::string> names{};
  std::string part{};  // of a text or number that comes in parts

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_comment_part(View, Code&) { return true; }
  bool on_comment(View, Code&) { return true; }
  bool on_array_begin(Code&) { return true; }
  bool on_object_begin(Code&) { return true; }

  bool on_array_end(std::size_t count, Code&) {
    auto const first = values.end() - static_cast<std::ptrdiff_t>(count);
    Array array(std::make_move_iterator(first), std::make_move_iterator(values.end()));
    values.erase(first, values.end());
    values.emplace_back(std::move(array));
    return true;
  }

  bool on_object_end(std::size_t count, Code&) {
    Object object;
    object.reserve(count);
    std::size_t const value = values.size() - count;
    std::size_t const name = names.size() - count;
    for (std::size_t i = 0; i < count; ++i) {
      object.emplace_back(std::move(names[name + i]), std::move(values[value + i]));
    }
    values.resize(value);
    names.resize(name);
    if (has_doubles(object)) drop_doubles(object);
    values.emplace_back(std::move(object));
    return true;
  }

  bool on_string_part(View text, std::size_t, Code&) { return keep(text); }
  bool on_string(View text, std::size_t, Code&) {
    values.emplace_back(whole(text));
    return true;
  }
  bool on_key_part(View text, std::size_t, Code&) { return keep(text); }
  bool on_key(View text, std::size_t, Code&) {
    names.push_back(whole(text));
    return true;
  }

  bool on_number_part(View text, Code&) { return keep(text); }
  bool on_int64(std::int64_t number, View text, Code& code) {
    if (number == 0) return on_double(0, text, code);
    part.clear();
    values.emplace_back(number);
    return true;
  }
  bool on_uint64(std::uint64_t number, View text, Code& code) {
    return on_double(static_cast<double>(number), text, code);
  }
  bool on_double(double about, View last, Code& code) {
    std::string const text = whole(last);
    if (text == "0") {
      values.emplace_back(std::int64_t{0});
      return true;
    }
    double exact = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), exact);
    if (read.ec == std::errc::result_out_of_range) {
      if (std::abs(about) > 1) {
        code = boost::json::error::exponent_overflow;
        return false;
      }
      exact = text.starts_with('-') ? -0.0 : 0.0;
    }
    values.emplace_back(exact);
    return true;
  }

  bool on_bool(bool truth, Code&) {
    values.emplace_back(truth);
    return true;
  }
  bool on_null(Code&) {
    values.emplace_back();
    return true;
  }

 private:
  bool keep(View text) {
    part.append(text.data(), text.size());
    return true;
  }
  std::string whole(View last) {
    keep(last);
    return std::exchange(part, {});
  }
};

Error malformed(std::string problem, std::size_t offset) {
  return invalid("json.malformed",
                 {{"problem", std::move(problem)}, {"offset", std::to_string(offset)}});
}

}  // namespace

Result<Value> parse(std::string_view text) {
  boost::json::parse_options options;
  options.max_depth = deepest;
  boost::json::basic_parser<Builder> parser(options);
  boost::json::error_code code;
  std::size_t const read = parser.write_some(false, text.data(), text.size(), code);
  if (!code && read < text.size()) code = boost::json::error::extra_data;
  if (code) return malformed(code.message(), read);
  return std::move(parser.handler().values.back());
}

}  // namespace klantendag::json
