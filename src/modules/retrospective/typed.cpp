// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/typed.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"
#include "modules/retrospective/article.hpp"

namespace klantendag::retrospective {
namespace {

// "Een" and "one" are left out: they are articles far more often than numbers.
constexpr std::array number_words = std::to_array<std::string_view>(
    {"nul",      "twee",      "drie",      "vier",     "vijf",      "zes",      "zeven",
     "acht",     "negen",     "tien",      "elf",      "twaalf",    "dertien",  "veertien",
     "vijftien", "zestien",   "zeventien", "achttien", "negentien", "helft",    "zero",
     "two",      "three",     "four",      "five",     "six",       "seven",    "eight",
     "nine",     "ten",       "eleven",    "twelve",   "thirteen",  "fourteen", "fifteen",
     "sixteen",  "seventeen", "eighteen",  "nineteen", "half"});
// Also at the end of a longer word: eenentwintig, twenty-one is cut at its hyphen.
constexpr std::array number_ends = std::to_array<std::string_view>(
    {"twintig",  "dertig",  "veertig", "vijftig", "zestig",  "zeventig", "tachtig",
     "negentig", "honderd", "duizend", "twenty",  "thirty",  "forty",    "fifty",
     "sixty",    "seventy", "eighty",  "ninety",  "hundred", "thousand"});

bool is_digit(char sign) {
  return sign >= '0' && sign <= '9';
}
bool is_letter(char sign) {
  return (sign >= 'a' && sign <= 'z') || (static_cast<unsigned char>(sign) >= 0x80);
}

bool is_number(std::string_view word) {
  return std::find(number_words.begin(), number_words.end(), word) != number_words.end() ||
         std::any_of(number_ends.begin(), number_ends.end(),
                     [word](std::string_view end) { return word.ends_with(end); });
}

bool has_number(std::string_view sentence) {
  std::string const text = lower(sentence);
  std::string word;
  for (char const sign : text + " ") {
    if (is_digit(sign)) return true;
    if (is_letter(sign)) {
      word += sign;
      continue;
    }
    if (is_number(word)) return true;
    word.clear();
  }
  return false;
}

// Everything in the article that people said or decided elsewhere, where somebody checked it.
std::vector<std::string> given_words(Material const& material) {
  std::vector<std::string> all = {material.edition.name, material.thread.sentence};
  for (TipLine const& tip : material.tips) {
    all.push_back(tip.words);
    all.push_back(tip.what);
  }
  for (themes::ThemeLine const& line : material.thread.themes) {
    all.push_back(line.theme.name);
    all.insert(all.end(), line.quotes.begin(), line.quotes.end());
  }
  for (auto const* results : {&material.of_clients, &material.of_employees}) {
    if (!*results) continue;
    for (survey::Remark const& remark : (*results)->remarks) {
      all.push_back(remark.words);
      all.push_back(remark.theme);
    }
    for (survey::Question const& question : (*results)->survey.questions) {
      all.push_back(question.nl);
      all.push_back(question.en);
    }
  }
  // Words of digits alone would hide a number that somebody typed.
  std::erase_if(all, [](std::string const& words) {
    return std::none_of(words.begin(), words.end(),
                        [](char sign) { return is_letter(sign) || (sign >= 'A' && sign <= 'Z'); });
  });
  std::stable_sort(all.begin(), all.end(),
                   [](std::string const& a, std::string const& b) { return a.size() > b.size(); });
  return all;
}

std::string without(std::string text, std::vector<std::string> const& given) {
  for (std::string const& words : given) {
    std::string const found = quoted(words);
    for (auto at = text.find(found); at != std::string::npos; at = text.find(found, at)) {
      text.replace(at, found.size(), " ");
    }
  }
  return text;
}

std::string without_places(std::string text) {
  for (std::string const& name : places_in(text)) {
    std::string const place = "{" + name + "}";
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place)) {
      text.replace(at, place.size(), " ");
    }
  }
  return text;
}

// What a person has yet to write is nobody's number.
std::string without_open_places(std::string text) {
  for (auto begin = text.find("[["); begin != std::string::npos; begin = text.find("[[")) {
    auto const end = text.find("]]", begin);
    text.replace(begin, end == std::string::npos ? std::string::npos : end + 2 - begin, " ");
  }
  return text;
}

// Without the signs that make a heading, a quote or an item of a list.
std::string_view bare(std::string_view line) {
  line = trim(line);
  while (!line.empty() && std::string_view("#>-* ").find(line.front()) != std::string_view::npos) {
    line.remove_prefix(1);
  }
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  bool const numbers_an_item = digits > 0 && line.substr(digits).starts_with(". ");
  return numbers_an_item ? line.substr(digits + 2) : line;
}

// A line of the text, cut behind every point, question or exclamation mark that a space follows.
std::vector<std::string> sentences_of(std::string_view line) {
  std::vector<std::string> sentences;
  std::size_t from = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    bool const ends = (line[at] == '.' || line[at] == '?' || line[at] == '!') &&
                      at + 1 < line.size() && line[at + 1] == ' ';
    if (!ends && at + 1 < line.size()) continue;
    std::string_view const sentence = trim(line.substr(from, at + 1 - from));
    if (!sentence.empty()) sentences.emplace_back(sentence);
    from = at + 1;
  }
  return sentences;
}

}  // namespace

std::vector<Typed> typed_in(Article const& article, Material const& material) {
  auto const given = given_words(material);
  std::vector<Typed> found;
  auto const look = [&](std::string_view line, std::string const& field) {
    for (std::string& sentence : sentences_of(bare(line))) {
      bool const known = std::any_of(found.begin(), found.end(),
                                     [&](Typed const& one) { return one.sentence == sentence; });
      if (known || !has_number(without_places(sentence))) continue;
      found.push_back({std::move(sentence), field});
    }
  };
  std::string const title = without(article.title, given);
  look(title, "number_in_title");
  std::string const body = without_open_places(without(article.body, given));
  int number = 0;
  for (std::string_view const line : split(body, '\n')) {
    look(line, "number_in_line_" + std::to_string(++number));
  }
  return found;
}

std::vector<std::string> typed_numbers(Article const& article, Material const& material) {
  std::vector<std::string> sentences;
  for (Typed& one : typed_in(article, material)) sentences.push_back(std::move(one.sentence));
  return sentences;
}

Result<void> check_vouched(std::vector<Typed> const& typed,
                           std::vector<std::string> const& vouched) {
  bool const all = std::all_of(typed.begin(), typed.end(), [&](Typed const& one) {
    return std::find(vouched.begin(), vouched.end(), one.sentence) != vouched.end();
  });
  if (all) return {};
  return conflict("retrospective.typed_numbers");
}

std::string as_printed(std::string const& sentence, Facts const& facts) {
  std::string text = sentence;
  for (std::string const& name : places_in(sentence)) {
    Figure const* const figure = facts.find(name);
    std::string const place = "{" + name + "}";
    auto const at = text.find(place);
    if (figure != nullptr && at != std::string::npos) {
      text.replace(at, place.size(), figure->value);
    }
  }
  return text;
}

}  // namespace klantendag::retrospective
