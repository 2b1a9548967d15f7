// SPDX-License-Identifier: EUPL-1.2
#include "modules/sharing/contents.hpp"

#include "base/json.hpp"
#include "modules/sharing/rules.hpp"

namespace klantendag::sharing {
namespace {

json::Array list_of(std::vector<std::string> const& words) {
  json::Array list;
  for (std::string const& one : words) list.emplace_back(one);
  return list;
}

std::string text_in(json::Value const& value, std::string_view name) {
  auto const* found = value.find(name);
  auto const* text = found == nullptr ? nullptr : found->string();
  return text == nullptr ? std::string() : *text;
}

std::int64_t number_in(json::Value const& value, std::string_view name) {
  auto const* found = value.find(name);
  auto const* number = found == nullptr ? nullptr : found->integer();
  return number == nullptr ? 0 : *number;
}

std::vector<std::string> texts_in(json::Value const& value, std::string_view name) {
  std::vector<std::string> texts;
  auto const* found = value.find(name);
  auto const* array = found == nullptr ? nullptr : found->array();
  if (array == nullptr) return texts;
  for (json::Value const& one : *array) {
    if (auto const* text = one.string()) texts.push_back(*text);
  }
  return texts;
}

}  // namespace

std::string write_contents(Contents const& contents) {
  return json::write(
      json::Object{{"language", std::string(code_of(contents.language))},
                   {"title", contents.title},
                   {"held_on", contents.held_on ? contents.held_on->text() : std::string()},
                   {"clients", contents.clients},
                   {"employees", contents.employees},
                   {"tips", contents.tips},
                   {"thread", contents.thread},
                   {"themes", list_of(contents.themes)},
                   {"quotes", list_of(contents.quotes)},
                   {"done", list_of(contents.done)},
                   {"tomorrow", list_of(contents.tomorrow)},
                   {"council", list_of(contents.council)}});
}

Result<Contents> read_contents(std::string_view text) {
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  return Contents{.language = language_named(text_in(value, "language")).value_or(Language::nl),
                  .title = text_in(value, "title"),
                  .held_on = Date::parse(text_in(value, "held_on")),
                  .clients = number_in(value, "clients"),
                  .employees = number_in(value, "employees"),
                  .tips = number_in(value, "tips"),
                  .thread = text_in(value, "thread"),
                  .themes = texts_in(value, "themes"),
                  .quotes = texts_in(value, "quotes"),
                  .done = texts_in(value, "done"),
                  .tomorrow = texts_in(value, "tomorrow"),
                  .council = texts_in(value, "council")};
}

}  // namespace klantendag::sharing
