// SPDX-License-Identifier: EUPL-1.2
// Cutting standard input into lines and wrapping every answer.
#include "app/commands/json_lines.hpp"

#include "base/text.hpp"
#include "core/dutch/texts.hpp"

namespace klantendag::app {
namespace {

class Answerer {
 public:
  Answerer(cli::Console& console, AnswerLine const& answer, AnswerForm form)
      : console_(console), answer_(answer), form_(form), texts_{console.language()} {}

  void take(std::string_view line) {
    if (trim(line).empty()) return;
    auto const object = json::parse(line);
    if (!object || object->object() == nullptr) return refuse({}, texts_.dutch_line_no_json());
    MessageLine message;
    message.object = &*object;
    auto const* id = object->find("id");
    if (id == nullptr || (id->string() == nullptr && id->integer() == nullptr)) {
      return refuse({}, texts_.dutch_line_no_id());
    }
    message.id = *id;
    auto const* text = object->find("text");
    if (text == nullptr || text->string() == nullptr || text->string()->empty()) {
      return refuse(message.id, texts_.dutch_line_no_text());
    }
    message.text = *text->string();
    std::string members;
    if (!answer_(message, members)) return refuse(message.id, members);
    if (form_ == AnswerForm::as_given) return console_.out(members);
    // Apart: the members of a very long message need not be copied once more.
    console_.out("{\"id\":" + json::write(message.id));
    console_.out(members);
    console_.out("}\n");
  }

  [[nodiscard]] std::int64_t refused() const { return refused_; }

 private:
  void refuse(json::Value const& id, std::string_view sentence) {
    ++refused_;
    if (form_ == AnswerForm::as_given) return console_.error(std::string(sentence) + "\n");
    std::string line = "{\"id\":" + json::write(id) + ",\"error\":";
    json::append_quoted(line, sentence);
    console_.out(line + "}\n");
  }

  cli::Console& console_;
  AnswerLine const& answer_;
  AnswerForm form_;
  dutch::Texts texts_;
  std::int64_t refused_ = 0;
};

}  // namespace

Result<cli::Outcome> answer_lines(cli::Console& console, AnswerLine const& answer,
                                  AnswerForm form) {
  Answerer answerer(console, answer, form);
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
