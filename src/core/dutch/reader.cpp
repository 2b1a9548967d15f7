// SPDX-License-Identifier: EUPL-1.2
// The chain: tokens, sentences, language, rules and model, and the decision.
#include "core/dutch/reader.hpp"

#include "base/sha256.hpp"
#include "core/dutch/data.hpp"
#include "core/dutch/decision.hpp"
#include "core/dutch/language.hpp"
#include "core/dutch/pieces.hpp"

namespace klantendag::dutch {

struct Reader::Parts {
  Parts(Rules given_rules, Model given_model)
      : rules(std::move(given_rules)), model(std::move(given_model)), scan(rules) {}

  Rules rules;
  Model model;
  MessageScan scan;
  LanguageGuesser languages{data_file("languages.txt")};

  Reading read(std::string_view piece) {
    scan.start(piece);
    auto const language = languages.guess(piece, scan.tokens(), [&](std::string_view word) {
      return scan.words().has_or_joins(word);
    });
    Decision decision(rules, model, scan);
    for (std::size_t at = 0; at < scan.size(); ++at) {
      if (scan.look_at(at)) decision.weigh(scan.sentence(at));
    }
    return decision.finish(language.code, language.code != "nl" || language.mixed);
  }
};

Reader::Reader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(std::string_view rules, std::string_view model) {
  ASSIGN_OR_RETURN(auto read_rules, Rules::read(rules));
  if (auto const built_in = data_file("rules.txt"); rules != built_in) {
    ASSIGN_OR_RETURN(auto const known, Rules::read(built_in));
    read_rules.mark_own(known);
  }
  ASSIGN_OR_RETURN(auto read_model, Model::read(model));
  return Reader(std::make_unique<Parts>(std::move(read_rules), std::move(read_model)));
}

Reader Reader::built_in() {
  auto reader = open(data_file("rules.txt"), data_file("model.txt"));
  CHECK_PROMISE(reader.ok());
  return std::move(reader).value();
}

Reading Reader::read(std::string_view message) {
  Reading all;
  for (std::size_t from = 0; from == 0 || from < message.size();) {
    auto const end = end_of_piece(message, from);
    auto piece = parts_->read(message.substr(from, end - from));
    if (from == 0) all.language = piece.language;
    all.reply_needed = all.reply_needed || piece.reply_needed;
    all.unsure = all.unsure || piece.unsure;
    for (auto& ask : piece.asks) {
      if (all.asks.size() == most_asks) break;
      ask.begin += from;
      ask.end += from;
      all.asks.push_back(std::move(ask));
    }
    if (end == message.size()) break;
    from = end;
  }
  all.unsure = all.unsure && !all.reply_needed;
  return all;
}

Rules const& Reader::rules() const {
  return parts_->rules;
}

std::string Reader::version() const {
  return parts_->rules.version + '-' + hex(sha256(parts_->model.write())).substr(0, 12);
}

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::question:
      return "question";
    case Kind::contact:
      return "contact";
    case Kind::request:
      return "request";
    case Kind::urgent:
      return "urgent";
  }
  return "";
}

}  // namespace klantendag::dutch
