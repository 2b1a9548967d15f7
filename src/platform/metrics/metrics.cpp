// SPDX-License-Identifier: EUPL-1.2
#include "platform/metrics/metrics.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <variant>

#include "base/check.hpp"
#include "base/json.hpp"

namespace klantendag::metrics {
namespace {

using Figure = std::variant<std::unique_ptr<Counter>, std::unique_ptr<Gauge>,
                            std::unique_ptr<Histogram>, std::function<double()>>;

struct Family {
  std::string help;
  std::map<std::string, Figure> figures{};  // by their labels as written: a="b",c="d"
};

std::string written(Labels labels) {
  std::string text;
  for (Label const& label : labels) {
    text += (text.empty() ? "" : ",") + label.name + "=";
    json::append_quoted(text, label.value);
  }
  return text;
}

std::string with_one_more(std::string const& labels, std::string const& more) {
  return "{" + labels + (labels.empty() ? "" : ",") + more + "}";
}

std::string in_braces(std::string const& labels) {
  return labels.empty() ? "" : "{" + labels + "}";
}

std::string number(double value) {
  std::string text;
  json::append_number(text, value);
  return text;
}

std::string_view type_of(Figure const& figure) {
  if (std::holds_alternative<std::unique_ptr<Counter>>(figure)) return "counter";
  return std::holds_alternative<std::unique_ptr<Histogram>>(figure) ? "histogram" : "gauge";
}

}  // namespace

struct Registry::State {
  std::mutex mutex{};
  std::map<std::string, Family> families{};

  template <class T, class Make>
  T& figure(Literal name, Literal help, Labels labels, Make const& make) {
    std::lock_guard const lock(mutex);
    Family& family = families[std::string(name.text())];
    family.help = help.text();
    auto [at, fresh] = family.figures.try_emplace(written(labels));
    if (fresh) at->second = make();
    auto* const found = std::get_if<std::unique_ptr<T>>(&at->second);
    CHECK_PROMISE(found != nullptr);  // one name, one kind of figure
    return **found;
  }

  static void append_histogram(std::string& text, std::string const& name,
                               std::string const& labels, Histogram const& histogram) {
    std::int64_t below = 0;
    for (std::size_t i = 0; i < histogram.counts_.size(); ++i) {
      below += histogram.counts_[i].load(std::memory_order_relaxed);
      std::string const bound =
          i < histogram.bounds_.size() ? number(histogram.bounds_[i]) : "+Inf";
      text += name + "_bucket" + with_one_more(labels, "le=\"" + bound + "\"") + " " +
              std::to_string(below) + "\n";
    }
    text += name + "_sum" + in_braces(labels) + " " +
            number(histogram.sum_.load(std::memory_order_relaxed)) + "\n";
    text += name + "_count" + in_braces(labels) + " " + std::to_string(below) + "\n";
  }

  static void append(std::string& text, std::string const& name, std::string const& labels,
                     Figure const& figure) {
    std::string const start = name + in_braces(labels) + " ";
    if (auto const* counter = std::get_if<std::unique_ptr<Counter>>(&figure)) {
      text += start + std::to_string((*counter)->value()) + "\n";
    } else if (auto const* gauge = std::get_if<std::unique_ptr<Gauge>>(&figure)) {
      text += start + std::to_string((*gauge)->value()) + "\n";
    } else if (auto const* histogram = std::get_if<std::unique_ptr<Histogram>>(&figure)) {
      append_histogram(text, name, labels, **histogram);
    } else {
      text += start + number(std::get<std::function<double()>>(figure)()) + "\n";
    }
  }
};

Histogram::Histogram(std::span<double const> bounds)
    : bounds_(bounds.begin(), bounds.end()), counts_(bounds.size() + 1) {
  CHECK_PROMISE(std::is_sorted(bounds_.begin(), bounds_.end()));
}

void Histogram::observe(double value) {
  auto const at = std::lower_bound(bounds_.begin(), bounds_.end(), value) - bounds_.begin();
  counts_[static_cast<std::size_t>(at)].fetch_add(1, std::memory_order_relaxed);
  sum_.fetch_add(value, std::memory_order_relaxed);
}

Registry::Registry() : state_(std::make_unique<State>()) {}

Registry::~Registry() = default;

Counter& Registry::counter(Literal name, Literal help, Labels labels) {
  return state_->figure<Counter>(name, help, labels, [] { return std::make_unique<Counter>(); });
}

Gauge& Registry::gauge(Literal name, Literal help, Labels labels) {
  return state_->figure<Gauge>(name, help, labels, [] { return std::make_unique<Gauge>(); });
}

Histogram& Registry::histogram(Literal name, Literal help, std::span<double const> bounds,
                               Labels labels) {
  return state_->figure<Histogram>(name, help, labels,
                                   [bounds] { return std::make_unique<Histogram>(bounds); });
}

void Registry::ask(Literal name, Literal help, std::function<double()> value) {
  std::lock_guard const lock(state_->mutex);
  Family& family = state_->families[std::string(name.text())];
  family.help = help.text();
  family.figures.insert_or_assign("", std::move(value));
}

std::string Registry::text() const {
  std::lock_guard const lock(state_->mutex);
  std::string text;
  for (auto const& [name, family] : state_->families) {
    text += "# HELP " + name + " " + family.help + "\n";
    text += "# TYPE " + name + " ";
    text += type_of(family.figures.begin()->second);
    text += "\n";
    for (auto const& [labels, figure] : family.figures) State::append(text, name, labels, figure);
  }
  return text;
}

}  // namespace klantendag::metrics
