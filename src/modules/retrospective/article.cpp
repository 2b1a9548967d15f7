// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/article.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "core/report/read.hpp"

namespace klantendag::retrospective {
namespace {

constexpr std::size_t longest_body = 40'000;
constexpr std::size_t longest_title = 200;

bool belongs_to_name(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
         letter == '_';
}

// The next {name} at or after `from`; npos when there is none.
struct Place {
  std::size_t begin = std::string_view::npos;
  std::string_view name{};
  [[nodiscard]] std::size_t end() const { return begin + name.size() + 2; }
};
Place next_place(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('{', from); at != std::string_view::npos;
       at = text.find('{', at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() && belongs_to_name(text[end])) ++end;
    if (end > at + 1 && end < text.size() && text[end] == '}') {
      return {at, text.substr(at + 1, end - at - 1)};
    }
  }
  return {};
}

report::Words filled_in(report::Words const& words, Facts const& facts) {
  report::Words out;
  for (report::Run const& run : words.runs) {
    std::size_t from = 0;
    auto const add = [&](std::string_view text, std::string_view address) {
      if (text.empty()) return;
      report::Run piece = run;
      piece.text = text;
      if (!address.empty()) piece.address = address;
      out.runs.push_back(std::move(piece));
    };
    for (Place place = next_place(run.text, 0); place.begin != std::string_view::npos;
         place = next_place(run.text, from)) {
      add(std::string_view(run.text).substr(from, place.begin - from), "");
      Figure const* figure = facts.find(place.name);
      add(figure == nullptr ? "{" + std::string(place.name) + "}" : figure->value,
          figure == nullptr ? "" : figure->source);
      from = place.end();
    }
    add(std::string_view(run.text).substr(from), "");
  }
  return out;
}

// The picture or table of a paragraph that is nothing but its name.
std::optional<report::Block> block_named(std::string_view text, Facts const& facts) {
  text = trim(text);
  Place const place = next_place(text, 0);
  if (place.begin != 0 || place.end() != text.size()) return std::nullopt;
  for (Picture const& picture : facts.pictures) {
    if (picture.name == place.name) return picture.chart;
  }
  for (Grid const& grid : facts.grids) {
    if (grid.name == place.name) return grid.table;
  }
  return std::nullopt;
}

struct Filler {
  Facts const& facts;

  void operator()(report::Heading& heading) const {
    heading.text = report::plain(filled_in(heading.text, facts));
  }
  void operator()(report::Paragraph& paragraph) const {
    paragraph.words = filled_in(paragraph.words, facts);
  }
  void operator()(report::Quote& quote) const { quote.words = filled_in(quote.words, facts); }
  void operator()(report::List& list) const {
    for (report::Words& item : list.items) item = filled_in(item, facts);
  }
  void operator()(report::Table&) const {}
  void operator()(report::Chart&) const {}
};

}  // namespace

std::string quoted(std::string_view words) {
  std::string text;
  for (char const sign : words) {
    if (sign == '{' || sign == '}') continue;
    if (std::string_view("\\`*_[]<>#").find(sign) != std::string_view::npos) text += '\\';
    text += sign == '\n' || sign == '\r' ? ' ' : sign;
  }
  return text;
}

std::vector<std::string> places_in(std::string_view text) {
  std::vector<std::string> names;
  for (Place place = next_place(text, 0); place.begin != std::string_view::npos;
       place = next_place(text, place.end())) {
    names.emplace_back(place.name);
  }
  return names;
}

bool is_known(std::string_view name, Facts const& facts) {
  auto const has_name = [name](auto const& one) { return one.name == name; };
  return facts.find(name) != nullptr ||
         std::any_of(facts.pictures.begin(), facts.pictures.end(), has_name) ||
         std::any_of(facts.grids.begin(), facts.grids.end(), has_name);
}

Facts only_named(Facts facts, Article const& article) {
  auto const names = places_in(article.body);
  auto const is_left_out = [&](auto const& one) {
    return std::find(names.begin(), names.end(), one.name) == names.end();
  };
  std::erase_if(facts.figures, is_left_out);
  std::erase_if(facts.pictures, is_left_out);
  std::erase_if(facts.grids, is_left_out);
  return facts;
}

Result<void> check_article(Article const& article, Facts const& facts) {
  std::vector<Error> problems;
  if (trim(article.title).empty()) {
    problems.push_back(invalid_field("title", "retrospective.no_title"));
  }
  if (article.title.size() > longest_title) {
    problems.push_back(invalid_field("title", "retrospective.title_long"));
  }
  if (article.body.size() > longest_body) {
    problems.push_back(invalid_field("body", "retrospective.body_long"));
  }
  for (std::string const& name : places_in(article.title)) {
    problems.push_back(
        invalid_field("title", "retrospective.figure_in_title", {{"figure", "{" + name + "}"}}));
  }
  for (std::string const& name : places_in(article.body)) {
    if (is_known(name, facts)) continue;
    problems.push_back(
        invalid_field("body", "retrospective.unknown_figure", {{"figure", "{" + name + "}"}}));
  }
  if (problems.empty()) return {};
  return all_of(std::move(problems));
}

Result<void> may_publish(Article const& article) {
  if (article.body.find("[[") == std::string::npos) return {};
  return conflict("retrospective.still_to_write");
}

report::Document document_of(Article const& article, Facts const& facts, Language language) {
  report::Document document{.language = language, .title = article.title};
  for (report::Block& block : report::read_markdown(article.body)) {
    if (auto const* paragraph = std::get_if<report::Paragraph>(&block)) {
      if (auto named = block_named(report::plain(paragraph->words), facts)) {
        document.blocks.push_back(std::move(*named));
        continue;
      }
    }
    std::visit(Filler{facts}, block);
    document.blocks.push_back(std::move(block));
  }
  return document;
}

}  // namespace klantendag::retrospective
