// SPDX-License-Identifier: EUPL-1.2
// Cutting standard input into lines and wrapping every answer.
#include "app/commands/json_lines.hpp"

#include <cmath>

#include "app/commands/broken_line.hpp"
#include "base/text.hpp"
#include "core/dutch/texts.hpp"

namespace klantendag::app {
namespace {

class Answerer {
 public:
  Answerer(cli::Console& console, AnswerLine const& answer, RefuseLine const& refuse)
      : console_(console), answer_(answer), refuse_(refuse), texts_{console.language()} {}

  void take(std::string_view line) {
    ++line_;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (line_ == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    if (trim(line).empty()) return;
    auto const object = json::parse(line);
    if (!object) return refuse(id_of_broken(line), why_broken(line));
    if (object->object() == nullptr) return refuse({}, texts_.dutch_line_no_json(number()));
    MessageLine message;
    message.line = line_;
    message.object = &*object;
    auto const* id = object->find("id");
    if (id == nullptr || (id->string() == nullptr && id->integer() == nullptr)) {
      return refuse({}, too_large(id) ? texts_.dutch_line_large_id(number())
                                      : texts_.dutch_line_no_id(number()));
    }
    message.id = *id;
    auto const* text = object->find("text");
    if (text == nullptr || text->string() == nullptr || text->string()->empty()) {
      return refuse(message.id, texts_.dutch_line_no_text(number()));
    }
    message.text = *text->string();
    std::string members;
    if (!answer_(message, members)) return refuse(message.id, members);
    if (refuse_) return console_.out(members);
    // Apart: the members of a very long message need not be copied once more.
    console_.out("{\"id\":" + json::write(message.id));
    console_.out(members);
    console_.out("}\n");
  }

  [[nodiscard]] std::int64_t refused() const { return refused_; }

 private:
  [[nodiscard]] std::string number() const { return std::to_string(line_); }

  [[nodiscard]] std::string why_broken(std::string_view line) const {
    if (!is_valid_utf8(line)) return texts_.dutch_line_no_utf8(number());
    if (has_half_surrogate(line)) return texts_.dutch_line_half_surrogate(number());
    return texts_.dutch_line_no_json(number());
  }

  // A whole number that 64 bits cannot hold came in as a real one.
  [[nodiscard]] static bool too_large(json::Value const* id) {
    auto const real = id == nullptr ? std::nullopt : id->number();
    return real && std::abs(*real) >= 0x1p63;
  }

  void refuse(json::Value const& id, std::string_view sentence) {
    ++refused_;
    if (refuse_) return refuse_(id, sentence);
    std::string line = "{\"id\":" + json::write(id) + ",\"error\":";
    json::append_quoted(line, sentence);
    console_.out(line + "}\n");
  }

  cli::Console& console_;
  AnswerLine const& answer_;
  RefuseLine const& refuse_;
  dutch::Texts texts_;
  std::int64_t line_ = 0;
  std::int64_t refused_ = 0;
};

}  // namespace

Result<cli::Outcome> answer_lines(cli::Console& console, AnswerLine const& answer,
                                  RefuseLine const& refuse) {
  Answerer answerer(console, answer, refuse);
  std::string rest;
  while (auto piece = console.read_input()) {
    auto const searched = rest.size();
    rest += *piece;
    std::size_t start = 0;
    for (auto end = rest.find('\n', searched); end != std::string::npos;
         end = rest.find('\n', start)) {
      answerer.take(std::string_view(rest).substr(start, end - start));
      start = end + 1;
    }
    rest.erase(0, start);
  }
  answerer.take(rest);
  if (answerer.refused() == 0) return cli::Outcome::done;
  return invalid("dutch.lines.refused", {{"count", std::to_string(answerer.refused())}});
}

std::size_t CodePointOffsets::at(std::size_t byte) {
  // Forwards or back from the place asked for last, so that marks close together cost little.
  if (byte >= byte_) {
    code_points_ += count_code_points(text_.substr(byte_, byte - byte_));
  } else {
    code_points_ -= count_code_points(text_.substr(byte, byte_ - byte));
  }
  byte_ = byte;
  return code_points_;
}

}  // namespace klantendag::app
