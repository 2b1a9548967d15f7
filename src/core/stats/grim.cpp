// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/grim.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace klantendag::stats {
namespace {

constexpr std::size_t most_decimals = 6;
constexpr std::int64_t most_answers = 1'000'000;
constexpr std::int64_t largest_mean = 1'000'000;

// Of numbers that are not negative.
std::int64_t divided_up(std::int64_t number, std::int64_t by) {
  return (number + by - 1) / by;
}

bool only_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char letter) { return letter >= '0' && letter <= '9'; });
}

}  // namespace

Result<PrintedMean> read_mean(std::string_view text) {
  text = trim(text);
  std::size_t const point = text.find_first_of(",.");
  std::string_view const whole = text.substr(0, point);
  std::string_view const rest =
      point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  bool const whole_number = point == std::string_view::npos;
  if (!only_digits(whole) || (!whole_number && !only_digits(rest)) || rest.size() > most_decimals) {
    return invalid("stats.mean_not_a_number", {{"mean", std::string(text)}});
  }
  auto const number = parse_integer(whole);
  if (!number || *number > largest_mean) {
    return invalid("stats.mean_not_a_number", {{"mean", std::string(text)}});
  }
  PrintedMean mean{.digits = *number, .decimals = static_cast<int>(rest.size())};
  for (char const digit : rest) mean.digits = mean.digits * 10 + (digit - '0');
  return mean;
}

std::optional<SumRange> possible_sums(PrintedMean mean, std::int64_t n, Scale scale) {
  CHECK_PROMISE(n >= 1 && n <= most_answers && scale.lowest >= 0);
  std::int64_t parts = 2;
  for (int decimal = 0; decimal < mean.decimals; ++decimal) parts *= 10;
  // |sum / n - digits / 10^decimals| <= half of 1 / 10^decimals, without leaving whole numbers; whole
  // part and rest apart, so that no product grows beyond 64 bits.
  std::int64_t const doubled = 2 * mean.digits;
  auto const scaled = [n, parts](std::int64_t value, bool up) {
    std::int64_t const rest = (value % parts) * n;
    return value / parts * n + (up ? divided_up(rest, parts) : rest / parts);
  };
  std::int64_t const low =
      std::max(scaled(std::max<std::int64_t>(doubled - 1, 0), true), n * scale.lowest);
  std::int64_t const high = std::min(scaled(doubled + 1, false), n * scale.highest);
  if (low > high) return std::nullopt;
  return SumRange{low, high};
}

Result<SumRange> check_mean(std::string_view text, std::int64_t n, Scale scale) {
  ASSIGN_OR_RETURN(PrintedMean const mean, read_mean(text));
  if (n < 1 || n > most_answers) {
    return invalid("stats.number_of_answers", {{"count", std::to_string(n)}});
  }
  auto const sums = possible_sums(mean, n, scale);
  if (!sums) {
    return invalid("stats.mean_not_possible",
                   {{"mean", std::string(trim(text))}, {"count", std::to_string(n)}});
  }
  return *sums;
}

}  // namespace klantendag::stats
