// SPDX-License-Identifier: EUPL-1.2
// The means of eight clients and twenty-one employees, to the digits that R 4.2 prints.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/random.hpp"
#include "core/stats/bootstrap.hpp"
#include "core/stats/mean_interval.hpp"
#include "core/stats/printed.hpp"

namespace klantendag::stats {
namespace {

// Invented marks with the means of 2012: 8.4 and 8.6.
Tally clients() {
  return {.counts = {0, 0, 0, 0, 0, 0, 1, 4, 2, 1}};
}
Tally employees() {
  return {.counts = {0, 0, 0, 0, 0, 0, 2, 7, 9, 3}};
}

// The spatial data of Efron and Tibshirani (1993), table 14.1, A.
std::vector<double> spatial() {
  return {48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6,
          0,  33, 28, 34, 4,  32, 24, 47, 41, 24, 26, 30, 41};
}

// Divided by n, as in the book.
double plain_variance(std::vector<double> const& values) {
  double sum = 0;
  double squares = 0;
  for (double const value : values) {
    sum += value;
    squares += value * value;
  }
  double const n = static_cast<double>(values.size());
  return squares / n - sum / n * (sum / n);
}

Distribution drawn_variances(std::size_t draws) {
  std::vector<double> const values = spatial();
  Rng rng = Rng::from_seed("spatial");
  std::vector<double> found;
  std::vector<double> sample(values.size());
  for (std::size_t draw = 0; draw < draws; ++draw) {
    for (double& value : sample) value = values[static_cast<std::size_t>(rng.below(26))];
    found.push_back(plain_variance(sample));
  }
  std::sort(found.begin(), found.end());
  return {.value = found, .chance = std::vector<double>(draws, 1 / static_cast<double>(draws))};
}

}  // namespace

TEST_CASE("eight clients have a mean of 8.375 with R's interval") {
  Tally const tally = clients();

  CHECK(size(tally) == 8);
  CHECK(sum(tally) == 67);
  CHECK(mean(tally) == 8.375);
  CHECK(agrees(std::sqrt(variance(tally)), "0.916125"));
  CHECK(agrees(standard_error(tally), "0.323899"));
  CHECK(median(tally) == 8);
  CHECK(agrees(t_interval(tally)->low, "7.609100"));
  CHECK(agrees(t_interval(tally)->high, "9.140900"));
}

TEST_CASE("twenty-one employees have a mean of 8.619048 with R's interval") {
  Tally const tally = employees();

  CHECK(size(tally) == 21);
  CHECK(sum(tally) == 181);
  CHECK(agrees(mean(tally), "8.619048"));
  CHECK(agrees(std::sqrt(variance(tally)), "0.864650"));
  CHECK(agrees(standard_error(tally), "0.188682"));
  CHECK(median(tally) == 9);
  CHECK(agrees(t_interval(tally)->low, "8.225464"));
  CHECK(agrees(t_interval(tally)->high, "9.012631"));
}

TEST_CASE("the exact bootstrap of the clients' mean agrees with the convolution in R") {
  Distribution const drawn = bootstrap_of_mean(clients());

  CHECK(agrees(deviation(drawn), "0.30297999"));
  CHECK(agrees(chance_below(drawn, 8.375), "0.42800409"));
  CHECK(agrees(chance_at(drawn, 8.375), "0.16265392"));
  CHECK(percentile_interval(drawn, 0.95) == Interval{7.75, 9});
  CHECK(agrees(expanded_level(8), "0.005738"));
  CHECK(*expanded_interval(clients()) == Interval{7.625, 9.125});
  CHECK(agrees(acceleration_of_mean(clients()), "0.02304239"));
  CHECK(agrees(bias_of(drawn, 8.375), "0.023392"));
  Correction const correction{bias_of(drawn, 8.375), acceleration_of_mean(clients())};
  CHECK(corrected_interval(drawn, correction) == Interval{7.875, 9});
}

TEST_CASE("the exact bootstrap of the employees' mean agrees with the convolution in R") {
  Distribution const drawn = bootstrap_of_mean(employees());
  double const observed = mean(employees());

  CHECK(agrees(deviation(drawn), "0.18413480"));
  CHECK(agrees(percentile_interval(drawn, 0.95).low, "8.2381"));
  CHECK(agrees(percentile_interval(drawn, 0.95).high, "8.9524"));
  CHECK(agrees(expanded_level(21), "0.016280"));
  CHECK(agrees(expanded_interval(employees())->low, "8.2381"));
  CHECK(agrees(expanded_interval(employees())->high, "9.0000"));
  CHECK(agrees(acceleration_of_mean(employees()), "-0.00504617"));
  CHECK(agrees(bias_of(drawn, observed), "-0.005011"));
  Correction const correction{bias_of(drawn, observed), acceleration_of_mean(employees())};
  CHECK(agrees(corrected_interval(drawn, correction).low, "8.2381"));
  CHECK(agrees(corrected_interval(drawn, correction).high, "8.9524"));
}

TEST_CASE("a flat prior would drag the clients' high marks to the middle, so it is not used") {
  auto const posterior = [](double prior) {
    Tally const tally = clients();
    double const total = 8 + 10 * prior;
    double first = 0;
    double second = 0;
    for (int mark = 1; mark <= 10; ++mark) {
      double const weight = static_cast<double>(tally.counts[static_cast<std::size_t>(mark - 1)]);
      first += mark * (weight + prior) / total;
      second += mark * mark * (weight + prior) / total;
    }
    return std::array<double, 2>{first, std::sqrt((second - first * first) / (total + 1))};
  };

  CHECK(agrees(posterior(1)[0], "6.777778"));
  CHECK(agrees(posterior(1)[1], "0.604832"));
  CHECK(agrees(posterior(0.5)[0], "7.269231"));
  CHECK(agrees(posterior(0.5)[1], "0.631402"));
  CHECK(agrees(posterior(0.1)[0], "8.055556"));
  CHECK(agrees(posterior(0.1)[1], "0.488447"));
  CHECK(posterior(0)[0] == 8.375);  // the Bayesian bootstrap
  CHECK(agrees(posterior(0)[1], "0.285652"));
}

TEST_CASE("seven of eight clients answered: bounds for all eight, and the corrected interval") {
  Tally const seven{.counts = {0, 0, 0, 0, 0, 0, 0, 4, 2, 1}};

  CHECK(agrees(mean(seven), "8.571429"));
  CHECK(agrees(std::sqrt(variance(seven)), "0.786796"));
  CHECK(agrees(standard_error(seven), "0.297381"));
  CHECK(agrees(standard_error(seven) * std::sqrt(1 - 7.0 / 8), "0.105140"));
  CHECK(agrees(t_interval_of(seven, 8)->low, "8.314"));
  CHECK(agrees(t_interval_of(seven, 8)->high, "8.829"));
  CHECK(mean_bounds(seven, 8) == Interval{7.625, 8.75});
}

TEST_CASE("the interval does not leave the scale") {
  Tally const high{.counts = {0, 0, 0, 0, 0, 1, 0, 0, 0, 7}};

  CHECK(t_interval(high)->high == 10);
  CHECK(expanded_interval(high)->high == 10);
}

TEST_CASE("no interval for four answers, and none when all are equal") {
  CHECK_FALSE(t_interval(Tally{.counts = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1}}).has_value());
  CHECK_FALSE(t_interval(Tally{.counts = {0, 0, 0, 0, 0, 0, 0, 8, 0, 0}}).has_value());
  CHECK_FALSE(expanded_interval(Tally{.counts = {0, 0, 0, 0, 0, 0, 0, 8, 0, 0}}).has_value());
}

TEST_CASE("a mark outside the scale is refused with what to do") {
  std::array<std::int64_t, 2> const marks = {8, 11};

  CHECK(tally_of(marks).error().key == "stats.mark_outside_scale");
  CHECK(marks_of(clients()) == std::vector<std::int64_t>{7, 8, 8, 8, 8, 9, 9, 10});
}

TEST_CASE("the spatial data of Efron and Tibshirani give the book's variance and acceleration") {
  std::vector<double> const values = spatial();
  std::vector<double> left_out;
  for (std::size_t out = 0; out < values.size(); ++out) {
    std::vector<double> rest = values;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(out));
    left_out.push_back(plain_variance(rest));
  }
  double const acceleration = acceleration_of(left_out);

  CHECK(agrees(plain_variance(values), "171.5"));
  CHECK(agrees(acceleration, "0.061"));

  Distribution const drawn = drawn_variances(50'000);
  Correction const correction{bias_of(drawn, plain_variance(values)), acceleration};
  Interval const ninety = corrected_interval(drawn, correction, 0.9);
  CHECK(std::abs(ninety.low - 115.6) < 1.5);   // 200,000 draws in R; the book's 2,000 gave 115.8
  CHECK(std::abs(ninety.high - 260.9) < 2.5);  // and 259.6
}

}  // namespace klantendag::stats
