// SPDX-License-Identifier: EUPL-1.2
#include "modules/survey/said.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/survey/results.hpp"
#include "modules/survey/texts.hpp"

namespace klantendag::survey {
namespace {

// Its first option is a plain yes, whatever else may be chosen.
bool asks_yes(Question const& question) {
  return !question.options.empty() && fold(trim(question.options.front().nl)) == "ja";
}

Option const* room_in(Question const& question) {
  for (Option const& option : question.options) {
    if (makes_room(question, option)) return &option;
  }
  return nullptr;
}

std::string first_words(Texts const& texts, Question const& question) {
  if (question.options.empty()) return {};
  return std::string(words_of(question.options.front(), texts.language));
}

std::string said_roughly(Texts const& texts, Counted const& counted, stats::Who const& who) {
  bool const all = nearly_all(counted.figure).value_or(false);
  if (room_in(counted.question) != nullptr) {
    return all ? texts.survey_said_again_all(who.name) : texts.survey_said_again_none(who.name);
  }
  if (asks_yes(counted.question)) {
    std::int64_t const of = counted.figure.answered;
    return stats::roughly(texts.language, {all ? of : 0, of}, who);
  }
  std::string const option = first_words(texts, counted.question);
  return all ? texts.survey_said_option_all(who.name, option)
             : texts.survey_said_option_none(who.name, option);
}

std::vector<std::string> said_of_share(Texts const& texts, Counted const& counted,
                                       stats::ShareFigure const& share, stats::Who const& who) {
  std::vector<std::string> said = stats::sentences(texts.language, share, who);
  bool const room = room_in(counted.question) != nullptr;
  if (!room && asks_yes(counted.question)) return said;
  std::string const option = first_words(texts, counted.question);
  std::int64_t const yes = share.counted.yes;
  std::int64_t const most = yes + share.people - share.counted.of;
  said.front() = room ? texts.survey_said_again_counted(yes, share.counted.of, who.name)
                      : texts.survey_said_option_counted(yes, share.counted.of, who.name, option);
  if (share.certainty == stats::Certainty::bounds) {
    said.at(1) = room ? texts.survey_said_again_bounds(share.people, who.name, yes, most)
                      : texts.survey_said_option_bounds(share.people, who.name, yes, most, option);
  }
  return said;
}

// How many they are the counts beside it say.
std::vector<std::string> said_of_room(Texts const& texts, Counted const& counted) {
  auto const* room = room_in(counted.question);
  auto const counts = counts_in(counted.figure);
  if (room == nullptr || !counts || counts->size() != counted.question.options.size()) return {};
  auto const at = static_cast<std::size_t>(room - counted.question.options.data());
  if (counts->at(at) == 0) return {};
  return {std::string(texts.survey_said_again_room())};
}

std::vector<std::string> said_of_option(Texts const& texts, Counted const& counted) {
  for (Option const& option : counted.question.options) {
    if (option.value != counted.figure.part) continue;
    std::string const amount = said_of(texts.language, amount_in(counted.figure));
    if (!amount.empty()) {
      return {texts.survey_chosen(words_of(option, texts.language), amount)};
    }
  }
  return {};
}

}  // namespace

bool is_somebody_else(Question const& question, Option const& option) {
  return question.key == "missed" && option.value == "other";
}

Amount amount_in(Released const& figure) {
  Amount amount{.nearly_all = nearly_all(figure)};
  if (amount.nearly_all) return amount;
  auto const share = share_in(figure, figure.answered);
  if (share) amount.counted = share->counted;
  return amount;
}

std::string said_of(Language language, Amount const& amount) {
  Texts const texts{language};
  if (amount.counted) return texts.survey_amount(amount.counted->yes, amount.counted->of);
  if (!amount.nearly_all) return {};
  return std::string(*amount.nearly_all ? texts.survey_amount_all() : texts.survey_amount_none());
}

std::vector<std::string> said_of(Language language, Counted const& counted, stats::Who const& who) {
  Texts const texts{language};
  if (counted.question.kind == Question::Kind::several) return said_of_option(texts, counted);
  if (counted.question.kind != Question::Kind::choice) return {};
  if (counted.figure.part == "counts") return said_of_room(texts, counted);
  if (nearly_all(counted.figure)) return {said_roughly(texts, counted, who)};
  auto const share = share_in(counted.figure, counted.people);
  if (!share) return {};
  return said_of_share(texts, counted, *share, who);
}

std::string said_shortly(Language language, Counted const& counted, stats::Who const& who) {
  auto const said = said_of(language, counted, who);
  return said.empty() ? std::string() : said.front();
}

}  // namespace klantendag::survey
