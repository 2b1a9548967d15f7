// SPDX-License-Identifier: EUPL-1.2
#include "core/stats/sentences.hpp"

#include <cmath>

#include "base/check.hpp"
#include "core/stats/texts.hpp"

namespace klantendag::stats {
namespace {

// Rounded half away from zero to one decimal: "8,4" or "8.4".
std::string tenths(Language language, double value) {
  auto const rounded = static_cast<std::int64_t>(std::floor(std::abs(value) * 10 + 0.5));
  std::string text = value < 0 && rounded != 0 ? "-" : "";
  text += std::to_string(rounded / 10);
  text += language == Language::nl ? ',' : '.';
  text += std::to_string(rounded % 10);
  return text;
}

// A middle mark is whole or halfway: "8" or "8,5".
std::string whole_or_half(Language language, double value) {
  return value == std::floor(value) ? std::to_string(static_cast<std::int64_t>(value))
                                    : tenths(language, value);
}

std::int64_t percent(double share) {
  return static_cast<std::int64_t>(std::floor(share * 100 + 0.5));
}

std::string no_sample(Texts const& texts, Who const& who) {
  return who.came == Who::Came::from_complaints ? texts.stats_no_sample_complaints(who.name)
                                                : texts.stats_no_sample_invited(who.name);
}

std::string how_sure(Texts const& texts, MarkFigure const& figure, Who const& who) {
  std::string low;
  std::string high;
  if (figure.interval) {
    low = tenths(texts.language, figure.interval->low);
    high = tenths(texts.language, figure.interval->high);
  }
  switch (figure.certainty) {
    case Certainty::nobody:
      return texts.stats_nobody(who.name);
    case Certainty::count:
      return std::string(texts.stats_count());
    case Certainty::bounds:
      return texts.stats_mark_bounds(figure.people, who.name, low, high);
    case Certainty::interval:
      return texts.stats_mark_interval(who.name, low, high);
    case Certainty::too_few:
      return std::string(texts.stats_too_few());
    case Certainty::all_alike:
      return std::string(texts.stats_all_alike());
  }
  CHECK_PROMISE(false);
}

std::string how_sure(Texts const& texts, ShareFigure const& figure, Who const& who) {
  std::int64_t const low = figure.interval ? percent(figure.interval->low) : 0;
  std::int64_t const high = figure.interval ? percent(figure.interval->high) : 0;
  switch (figure.certainty) {
    case Certainty::nobody:
      return texts.stats_nobody(who.name);
    case Certainty::count:
      return std::string(texts.stats_count());
    case Certainty::bounds:
      return texts.stats_share_bounds(figure.people, who.name, figure.counted.yes,
                                      figure.counted.yes + figure.people - figure.counted.of);
    case Certainty::interval:
      return texts.stats_share_interval(who.name, low, high);
    case Certainty::too_few:
      return std::string(texts.stats_too_few());
    case Certainty::all_alike:
      return figure.counted.yes > 0 ? texts.stats_share_at_least(who.name, low)
                                    : texts.stats_share_at_most(who.name, high);
  }
  CHECK_PROMISE(false);
}

}  // namespace

std::vector<std::string> sentences(Language language, MarkFigure const& figure, Who const& who) {
  Texts const texts{language};
  if (figure.certainty == Certainty::nobody) return {texts.stats_nobody(who.name)};
  std::vector<std::string> found;
  found.push_back(texts.stats_mark_mean(figure.answered, figure.people, who.name,
                                        tenths(language, figure.mean),
                                        whole_or_half(language, figure.median)));
  found.push_back(texts.stats_mark_high(figure.high));
  found.push_back(how_sure(texts, figure, who));
  if (figure.reading == Reading::people_like_these) found.push_back(no_sample(texts, who));
  found.emplace_back(texts.stats_mark_of_the_day());
  return found;
}

std::vector<std::string> sentences(Language language, ShareFigure const& figure, Who const& who) {
  Texts const texts{language};
  if (figure.certainty == Certainty::nobody) return {texts.stats_nobody(who.name)};
  std::vector<std::string> found;
  found.push_back(texts.stats_share_counted(figure.counted.yes, figure.counted.of, who.name));
  found.push_back(how_sure(texts, figure, who));
  if (figure.reading == Reading::people_like_these) found.push_back(no_sample(texts, who));
  return found;
}

std::vector<std::string> sentences(Language language, Comparison const& comparison,
                                   Who const& first, Who const& second) {
  Texts const texts{language};
  if (comparison.seen == Seen::too_few)
    return {texts.stats_compare_too_few(first.name, second.name)};
  std::string const difference = tenths(language, std::abs(comparison.difference));
  return {comparison.seen == Seen::nothing
              ? texts.stats_compare_nothing(first.name, second.name, difference)
              : texts.stats_compare_something(first.name, second.name, difference),
          texts.stats_compare_visible(tenths(language, comparison.visible))};
}

std::string hidden(Language language, Verdict verdict) {
  if (verdict == Verdict::shown) return {};
  return std::string(Texts{language}.stats_hidden());
}

std::string roughly(Language language, Share counted, Who const& who) {
  Texts const texts{language};
  if (counted.yes + 1 >= counted.of) return texts.stats_roughly_all(who.name);
  if (counted.yes <= 1) return texts.stats_roughly_none(who.name);
  return texts.stats_share_counted(counted.yes, counted.of, who.name);
}

}  // namespace klantendag::stats
