// SPDX-License-Identifier: EUPL-1.2
// The chain: tokens, sentences, language, rules and model, and the decision.
#include "core/dutch/reader.hpp"

#include "base/sha256.hpp"
#include "core/dutch/data.hpp"
#include "core/dutch/decision.hpp"
#include "core/dutch/language.hpp"

namespace klantendag::dutch {

struct Reader::Parts {
  Parts(Rules given_rules, Model given_model)
      : rules(std::move(given_rules)), model(std::move(given_model)), scan(rules) {}

  Rules rules;
  Model model;
  MessageScan scan;
  LanguageGuesser languages{data_file("languages.txt")};
};

Reader::Reader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(std::string_view rules, std::string_view model) {
  ASSIGN_OR_RETURN(auto read_rules, Rules::read(rules));
  ASSIGN_OR_RETURN(auto read_model, Model::read(model));
  return Reader(std::make_unique<Parts>(std::move(read_rules), std::move(read_model)));
}

Reader Reader::built_in() {
  auto reader = open(data_file("rules.txt"), data_file("model.txt"));
  CHECK_PROMISE(reader.ok());
  return std::move(reader).value();
}

Reading Reader::read(std::string_view message) {
  auto& scan = parts_->scan;
  scan.start(message);
  auto const language = parts_->languages.guess(message, scan.tokens(), [&](std::string_view word) {
    return scan.words().has_or_joins(word);
  });
  Decision decision(parts_->rules, parts_->model, scan);
  for (std::size_t at = 0; at < scan.size(); ++at) {
    if (scan.look_at(at)) decision.weigh(scan.sentence(at));
  }
  return decision.finish(language.code, language.code != "nl" || language.mixed);
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
