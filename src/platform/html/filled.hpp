// SPDX-License-Identifier: EUPL-1.2
// Filled: a form as somebody sent it, with what to do about each field. A view shows a new form and a
// form that came back in the same way: what was typed stays, every problem is told at once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/language.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::html {

struct FieldProblem {
  std::string field{};     // empty: about the form as a whole
  std::string sentence{};  // what to do
};

class Filled {
 public:
  using Entries = std::vector<std::pair<std::string, std::string>>;  // as http::Fields::entries()

  // A new form: fields show the value their view gives them.
  explicit Filled(Language language) : language_(language) {}
  // A form that came back: fields show what was typed, and the problems that `error` names.
  Filled(Language language, Entries typed, Error const& error, i18n::Catalogue const& catalogue);

  [[nodiscard]] Language language() const { return language_; }
  // Two forms on one page differ in the ids of their fields.
  [[nodiscard]] Filled named(std::string_view form) const;
  [[nodiscard]] std::string id(std::string_view field) const;

  // What was typed; in a new form `otherwise`. Not for passwords, which are never shown again.
  [[nodiscard]] std::string_view value(std::string_view field,
                                       std::string_view otherwise = {}) const;
  // Whether this choice was made; in a new form whether `otherwise` names it.
  [[nodiscard]] bool chose(std::string_view field, std::string_view choice,
                           std::string_view otherwise = {}) const;
  [[nodiscard]] bool came_back() const { return came_back_; }

  [[nodiscard]] std::string_view problem(std::string_view field) const;
  [[nodiscard]] std::vector<FieldProblem> const& problems() const { return problems_; }
  void add_problem(std::string_view field, std::string_view sentence);

 private:
  Language language_;
  bool came_back_ = false;
  std::string form_{};
  Entries typed_{};
  std::vector<FieldProblem> problems_{};
};

// The forms of one page, of which at most one came back: only that one shows what was typed. `Sent` is the
// page's own list of its forms.
template <class Sent>
class Forms {
 public:
  // `filled` outlives it.
  Forms(Filled const& filled, Sent sent)
      : fresh_(filled.language()), filled_(filled), sent_(sent) {}

  [[nodiscard]] Filled at(Sent form, std::string_view name) const {
    return (form == sent_ ? filled_ : fresh_).named(name);
  }

 private:
  Filled fresh_;
  Filled const& filled_;
  Sent sent_;
};

// "Fout: …" before the title of the browser's tab when the form came back.
[[nodiscard]] std::string page_title(Filled const& filled, std::string_view title);

}  // namespace klantendag::html
