// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/filled.hpp"

#include "platform/html/texts.hpp"

namespace klantendag::html {

Filled::Filled(Language language, Entries typed, Error const& error,
               i18n::Catalogue const& catalogue)
    : language_(language), came_back_(true), typed_(std::move(typed)) {
  if (error.parts.empty()) add_problem(error.field, catalogue.say(language, error));
  for (Error const& part : error.parts) add_problem(part.field, catalogue.say(language, part));
}

Filled Filled::named(std::string_view form) const {
  Filled other = *this;
  other.form_ = form;
  return other;
}

std::string Filled::id(std::string_view field) const {
  std::string id = form_.empty() ? "field" : form_;
  id += '-';
  for (char const letter : field) {
    bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
    id += plain ? letter : '-';
  }
  return id;
}

std::string_view Filled::value(std::string_view field, std::string_view otherwise) const {
  if (!came_back_) return otherwise;
  for (auto const& [name, value] : typed_) {
    if (name == field) return value;
  }
  return {};
}

bool Filled::chose(std::string_view field, std::string_view choice,
                   std::string_view otherwise) const {
  if (!came_back_) return choice == otherwise;
  for (auto const& [name, value] : typed_) {
    if (name == field && value == choice) return true;
  }
  return false;
}

std::string_view Filled::problem(std::string_view field) const {
  for (FieldProblem const& problem : problems_) {
    if (problem.field == field) return problem.sentence;
  }
  return {};
}

void Filled::add_problem(std::string_view field, std::string_view sentence) {
  came_back_ = true;
  problems_.push_back({std::string(field), std::string(sentence)});
}

std::string page_title(Filled const& filled, std::string_view title) {
  if (filled.problems().empty()) return std::string(title);
  return Texts{filled.language()}.page_error_title(title);
}

}  // namespace klantendag::html
