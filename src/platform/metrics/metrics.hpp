// SPDX-License-Identifier: EUPL-1.2
// Figures about the running program, in the text that Prometheus reads. Names and labels stand in our
// source or are small numbers, so no figure can be about a person.
#pragma once

#include <atomic>
#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/literal.hpp"

namespace klantendag::metrics {

struct Label {
  Label(Literal of, Literal word) : name(of.text()), value(word.text()) {}
  template <std::integral Number>
  Label(Literal of, Number number) : name(of.text()), value(std::to_string(number)) {}

  std::string name;
  std::string value;
};
using Labels = std::initializer_list<Label>;

// Only grows.
class Counter {
 public:
  void add(std::int64_t more = 1) { value_.fetch_add(more, std::memory_order_relaxed); }
  [[nodiscard]] std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::int64_t> value_{0};
};

// Goes up and down.
class Gauge {
 public:
  void set(std::int64_t value) { value_.store(value, std::memory_order_relaxed); }
  void add(std::int64_t more) { value_.fetch_add(more, std::memory_order_relaxed); }
  [[nodiscard]] std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::int64_t> value_{0};
};

// How many observations lie below each bound.
class Histogram {
 public:
  explicit Histogram(std::span<double const> bounds);  // rising
  void observe(double value);

 private:
  friend class Registry;
  std::vector<double> bounds_;
  std::vector<std::atomic<std::int64_t>> counts_;  // one more than bounds: what lies above them
  std::atomic<double> sum_{0};
};

// Seconds, from a cached page to a slow report.
inline constexpr double request_seconds[] = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                             0.1,   0.25,   0.5,   1,    2.5,   10};

class Registry {
 public:
  Registry();
  ~Registry();

  // The figure with this name and these labels, made when first asked for. It lives as long as the
  // registry: ask once and keep the reference, then counting takes no lock.
  [[nodiscard]] Counter& counter(Literal name, Literal help, Labels labels = {});
  [[nodiscard]] Gauge& gauge(Literal name, Literal help, Labels labels = {});
  [[nodiscard]] Histogram& histogram(Literal name, Literal help, std::span<double const> bounds,
                                     Labels labels = {});
  // Asked whenever somebody reads the figures: the length of a queue, free room on the disk.
  void ask(Literal name, Literal help, std::function<double()> value);

  // Text format 0.0.4, families in alphabetical order.
  [[nodiscard]] std::string text() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace klantendag::metrics
