// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "base/json.hpp"
#include "core/lottery/record_json.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::size_t piece = 1 << 20;

template <class List, class Write>
void write_list(std::string& text, List const& list, Write const& write) {
  text += '[';
  bool first = true;
  for (auto const& item : list) {
    if (!std::exchange(first, false)) text += ',';
    write(item);
  }
  text += ']';
}

class Writer {
 public:
  Writer(Record const& record, std::function<void(std::string_view)> const& out)
      : record_(record), out_(out) {}

  void run() {
    Instance const& instance = record_.instance;
    text_ += "{\"objective\":";
    json::append_quoted(text_, record_.objective);
    number("size", instance.size);
    number("pool", instance.pool());
    quoted("algorithm_version", record_.algorithm_version);
    quoted("input_sha256", record_.input_sha256);
    name("household");
    write_list(text_, record_.household,
               [&](std::string const& column) { json::append_quoted(text_, column); });
    probabilities();
    panels();
    decimal("minimum", record_.minimum);
    certificate();
    text_ += record_.finished ? ",\"finished\":true" : ",\"finished\":false";
    number("denominator", record_.denominator);
    quoted("root", record_.root);
    quotas();
    classes();
    decimal("seconds", record_.seconds);
    text_ += "}\n";
    out_(text_);
  }

 private:
  void pass_on() {
    if (text_.size() < piece) return;
    out_(text_);
    text_.clear();
  }

  void name(std::string_view member) {
    text_ += ",\"";
    text_ += member;
    text_ += "\":";
  }
  void number(std::string_view member, std::int64_t value) {
    name(member);
    text_ += std::to_string(value);
  }
  void decimal(std::string_view member, double value) {
    name(member);
    json::append_number(text_, value);
  }
  void quoted(std::string_view member, std::string_view value) {
    name(member);
    json::append_quoted(text_, value);
  }
  void people(std::vector<std::int32_t> const& places) {
    write_list(text_, places, [&](std::int32_t person) {
      json::append_quoted(text_, record_.instance.ids[static_cast<std::size_t>(person)]);
    });
  }
  template <class Number>
  void numbers(std::vector<Number> const& values) {
    write_list(text_, values, [&](Number value) { text_ += std::to_string(value); });
  }

  void probabilities() {
    name("probabilities");
    text_ += '{';
    for (std::size_t i = 0; i < record_.probabilities.size(); ++i) {
      if (i > 0) text_ += ',';
      json::append_quoted(text_, record_.instance.ids[i]);
      text_ += ':';
      json::append_number(text_, record_.probabilities[i]);
      pass_on();
    }
    text_ += '}';
  }

  void panels() {
    name("panels");
    write_list(text_, record_.panels, [&](PublishedPanel const& panel) {
      text_ += "{\"members\":";
      people(panel.people);
      decimal("probability", panel.probability);
      number("units", panel.units);
      text_ += '}';
      pass_on();
    });
  }

  void certificate() {
    Certificate const& own = record_.certificate;
    name("certificate");
    text_ += "{\"attained\":";
    json::append_number(text_, own.attained);
    decimal("bound", own.bound);
    text_ += ",\"exact\":true";
    quoted("attained_exact", own.attained_exact);
    quoted("bound_exact", own.bound_exact);
    quoted("gap", own.gap);
    name("levels");
    write_list(text_, own.levels,
               [&](std::string const& level) { json::append_quoted(text_, level); });
    if (own.nash_scale > 0) number("nash_scale", own.nash_scale);
    name("stages");
    write_list(text_, own.stages, [&](Stage const& stage) {
      text_ += "{\"weights\":";
      numbers(stage.weights);
      name("cases");
      write_list(text_, stage.cases, [&](CaseNode const& node) { this->node(node); });
      text_ += '}';
      pass_on();
    });
    text_ += '}';
  }

  void node(CaseNode const& node) {
    if (!node.leaf) {
      static constexpr std::string_view kinds[] = {"class", "quota", "home"};
      text_ += "{\"on\":\"";
      text_ += kinds[static_cast<std::size_t>(node.on)];
      text_ += '"';
      number("place", node.place);
      number("split", node.split);
      number("below", node.below);
      number("above", node.above);
      text_ += '}';
      return;
    }
    text_ += node.contradiction ? "{\"contradiction\":true" : "{\"contradiction\":false";
    name("quotas");
    numbers(node.multipliers.quotas);
    number("size", node.multipliers.size);
    name("homes");
    write_list(text_, node.multipliers.homes, [&](auto const& home) {
      text_ += '[' + std::to_string(home.first) + ',' + std::to_string(home.second) + ']';
    });
    number("scale", node.multipliers.scale);
    text_ += '}';
  }

  void quotas() {
    name("quotas");
    write_list(text_, record_.instance.quotas, [&](Quota const& quota) {
      text_ += "{\"feature\":";
      json::append_quoted(text_, quota.feature);
      quoted("value", quota.value);
      number("min", quota.min);
      number("max", quota.max);
      text_ += '}';
    });
  }

  void classes() {
    name("classes");
    write_list(text_, record_.instance.classes, [&](Class const& cls) {
      text_ += "{\"values\":";
      numbers(cls.quotas);
      name("people");
      people(cls.people);
      number("per_home", cls.per_home);
      number("home", cls.shared);
      text_ += '}';
      pass_on();
    });
  }

  Record const& record_;
  std::function<void(std::string_view)> const& out_;
  std::string text_{};
};

}  // namespace

void write_record(Record const& record, std::function<void(std::string_view)> const& out) {
  Writer(record, out).run();
}

}  // namespace klantendag::lottery
