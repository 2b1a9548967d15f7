// SPDX-License-Identifier: EUPL-1.2
// Rules and inputs as JSON: how they are kept with an edition and with each plan.
#include "modules/groups/problem.hpp"

namespace klantendag::groups {
namespace {

json::Value optional_number(std::optional<std::int64_t> number) {
  return number ? json::Value(*number) : json::Value();
}

json::Array array_of(std::vector<std::string> const& texts) {
  json::Array array;
  for (std::string const& text : texts) array.emplace_back(text);
  return array;
}

std::int64_t number_in(json::Value const& value, std::string_view name, std::int64_t otherwise) {
  json::Value const* const found = value.find(name);
  return found != nullptr && found->integer() != nullptr ? *found->integer() : otherwise;
}

std::optional<std::int64_t> optional_in(json::Value const& value, std::string_view name) {
  json::Value const* const found = value.find(name);
  if (found == nullptr || found->integer() == nullptr) return std::nullopt;
  return *found->integer();
}

bool truth_in(json::Value const& value, std::string_view name, bool otherwise) {
  json::Value const* const found = value.find(name);
  return found != nullptr && found->boolean() != nullptr ? *found->boolean() : otherwise;
}

std::string text_in(json::Value const& value, std::string_view name) {
  json::Value const* const found = value.find(name);
  return found != nullptr && found->string() != nullptr ? *found->string() : std::string();
}

std::vector<std::string> texts_of(json::Value const* value) {
  std::vector<std::string> texts;
  if (value == nullptr || value->array() == nullptr) return texts;
  for (json::Value const& one : *value->array()) {
    if (one.string() != nullptr) texts.push_back(*one.string());
  }
  return texts;
}

json::Array const& array_in(json::Value const& value, std::string_view name) {
  static json::Array const none;
  json::Value const* const found = value.find(name);
  return found != nullptr && found->array() != nullptr ? *found->array() : none;
}

std::optional<ParticipantId> id_in(json::Value const& value, std::string_view name) {
  return ParticipantId::parse(text_in(value, name));
}

}  // namespace

json::Value to_json(Rules const& rules) {
  json::Array rooms, pairs, fixed;
  for (auto const& room : rules.rooms) rooms.emplace_back(array_of(room));
  for (Pair const& pair : rules.pairs) {
    pairs.emplace_back(json::Object{{"apart", pair.kind == Pair::Kind::apart},
                                    {"first", pair.first.text()},
                                    {"second", pair.second.text()}});
  }
  for (Fixed const& one : rules.fixed) {
    fixed.emplace_back(json::Object{{"participant", one.participant.text()}, {"group", one.group}});
  }
  return json::Object{{"groups", rules.groups},
                      {"rounds", rules.rounds},
                      {"smallest", optional_number(rules.smallest)},
                      {"largest", optional_number(rules.largest)},
                      {"one_facilitator", rules.one_facilitator},
                      {"handlers_apart", rules.handlers_apart},
                      {"managers_apart", rules.managers_apart},
                      {"spread", array_of(rules.spread)},
                      {"language", rules.language},
                      {"rooms", std::move(rooms)},
                      {"pairs", std::move(pairs)},
                      {"fixed", std::move(fixed)}};
}

Rules rules_from(json::Value const& value) {
  Rules const usual;
  Rules rules{.groups = number_in(value, "groups", usual.groups),
              .rounds = number_in(value, "rounds", usual.rounds),
              .smallest = optional_in(value, "smallest"),
              .largest = optional_in(value, "largest"),
              .one_facilitator = truth_in(value, "one_facilitator", true),
              .handlers_apart = truth_in(value, "handlers_apart", true),
              .managers_apart = truth_in(value, "managers_apart", true),
              .spread = texts_of(value.find("spread")),
              .language = text_in(value, "language")};
  for (json::Value const& room : array_in(value, "rooms")) rules.rooms.push_back(texts_of(&room));
  for (json::Value const& pair : array_in(value, "pairs")) {
    auto const first = id_in(pair, "first"), second = id_in(pair, "second");
    if (!first || !second) continue;
    rules.pairs.push_back({truth_in(pair, "apart", true) ? Pair::Kind::apart : Pair::Kind::together,
                           *first, *second});
  }
  for (json::Value const& one : array_in(value, "fixed")) {
    auto const participant = id_in(one, "participant");
    if (participant) rules.fixed.push_back({*participant, number_in(one, "group", 1)});
  }
  return rules;
}

json::Value to_json(Input const& input) {
  json::Object object{{"role", input.role},
                      {"unit", input.unit},
                      {"function", input.function},
                      {"office", input.office},
                      {"languages", array_of(input.languages)},
                      {"needs", array_of(input.needs)}};
  if (input.manager) object.emplace_back("manager", input.manager->text());
  if (input.handler) object.emplace_back("handler", input.handler->text());
  return object;
}

Input input_from(json::Value const& value) {
  return {.role = text_in(value, "role"),
          .unit = text_in(value, "unit"),
          .function = text_in(value, "function"),
          .office = text_in(value, "office"),
          .manager = id_in(value, "manager"),
          .handler = id_in(value, "handler"),
          .languages = texts_of(value.find("languages")),
          .needs = texts_of(value.find("needs"))};
}

}  // namespace klantendag::groups
