// SPDX-License-Identifier: EUPL-1.2
// The words of an explanation, in B1 Dutch and English.
#include <cmath>
#include <string>

#include "core/lottery/explain.hpp"
#include "core/lottery/texts.hpp"

namespace klantendag::lottery {
namespace {

// "0,33%" or "0.33%": two digits that count, as far as people read numbers.
std::string percentage(double share, Language language) {
  double const value = share * 100;
  int decimals = value >= 10 || value == 0 ? 0 : value >= 1 ? 1 : 2;
  std::int64_t const unit = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
  std::int64_t const scaled = std::llround(value * static_cast<double>(unit));
  std::string text = std::to_string(scaled / unit);
  if (decimals > 0) {
    std::string const rest = std::to_string(scaled % unit);
    text += language == Language::nl ? ',' : '.';
    text += std::string(static_cast<std::size_t>(decimals) - rest.size(), '0') + rest;
  }
  return text + "%";
}

std::string compared_with_average(Explanation const& e, Language language) {
  Texts const texts{language};
  std::string const average = percentage(e.average, language);
  if (e.chance > e.average * 1.02) return texts.lottery_explain_above(average);
  if (e.chance < e.average * 0.98) return texts.lottery_explain_below(average);
  return texts.lottery_explain_average(average);
}

}  // namespace

std::vector<std::string> say(Explanation const& e, Language language) {
  Texts const texts{language};
  std::vector<std::string> lines;
  std::string const chance = percentage(e.chance, language);
  if (e.chance <= 0) {
    lines.push_back(e.proven_never ? texts.lottery_explain_never(e.id)
                                   : texts.lottery_explain_in_none(e.id));
  } else {
    // "1 in 1" or "1 in 2" for something between them would mislead more than it helps.
    lines.push_back(e.chance > 0.5
                        ? texts.lottery_explain_likely(e.id, chance)
                        : texts.lottery_explain_chance(e.id, chance, std::llround(1.0 / e.chance)));
    lines.push_back(texts.lottery_explain_panels(e.panels_with, e.panels));
  }
  lines.push_back(texts.lottery_explain_draw(e.pool, e.size));
  lines.push_back(texts.lottery_explain_alike(e.alike));
  lines.push_back(compared_with_average(e, language));
  for (Reason const& reason : e.reasons) {
    std::string const& feature = reason.quota.feature;
    std::string const& value = reason.quota.value;
    lines.push_back(
        reason.lifts
            ? texts.lottery_explain_lifts(reason.in_pool, feature, value, reason.quota.min)
            : texts.lottery_explain_holds(reason.in_pool, feature, value, reason.quota.max));
  }
  if (e.changes.empty()) lines.emplace_back(texts.lottery_explain_no_change());
  for (Change const& change : e.changes) {
    std::string const other = percentage(change.chance, language);
    lines.push_back(change.is_max
                        ? texts.lottery_explain_with_max(change.quota.max, change.quota.feature,
                                                         change.quota.value, other)
                        : texts.lottery_explain_with_min(change.quota.min, change.quota.feature,
                                                         change.quota.value, other));
  }
  return lines;
}

}  // namespace klantendag::lottery
