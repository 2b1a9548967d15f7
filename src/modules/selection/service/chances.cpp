// SPDX-License-Identifier: EUPL-1.2
// What anybody may know of the chances. Counts and chances of fewer than five people are left out, as
// they could tell who is in the register, and so is what they would follow from.
#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "core/lottery/record_json.hpp"
#include "modules/selection/quotas.hpp"
#include "modules/selection/service/parts.hpp"

namespace klantendag::selection {
namespace {

constexpr std::int64_t fewest = 5;

struct Sum {
  std::int64_t people = 0;
  double chance = 0;

  void add(double more) {
    ++people;
    chance += more;
  }
  [[nodiscard]] double mean() const {
    return people == 0 ? 0 : chance / static_cast<double>(people);
  }
};

// One hidden value would follow from the others by subtraction, and so would a few people: the next
// smallest of the feature is hidden with them. `hidden` has an entry for each quota.
std::vector<bool> hidden_of(std::vector<lottery::Quota> const& quotas,
                            std::vector<Sum> const& sums) {
  std::vector<bool> hidden;
  for (Sum const& sum : sums) hidden.push_back(sum.people < fewest);
  for (std::size_t from = 0, end = 0; from < quotas.size(); from = end) {
    while (end < quotas.size() && quotas[end].feature == quotas[from].feature) ++end;
    for (;;) {
      std::int64_t values = 0;
      std::int64_t people = 0;
      std::optional<std::size_t> next;
      for (std::size_t at = from; at < end; ++at) {
        if (hidden[at]) {
          ++values;
          people += sums[at].people;
        } else if (!next || sums[at].people < sums[*next].people) {
          next = at;
        }
      }
      bool const is_safe = values == 0 || (values > 1 && people >= fewest);
      if (is_safe || !next) break;
      hidden[*next] = true;
    }
  }
  return hidden;
}

std::string compared(std::string_view text) {
  return lower(trim(text));
}

}  // namespace

Result<Chances> chances(Work& work, Lottery const& lottery,
                        std::vector<std::string> const& values) {
  ASSIGN_OR_RETURN(std::string const text, store::record_text(work.session, lottery.id));
  ASSIGN_OR_RETURN(auto const solved, lottery::read_record(text));
  std::vector<Sum> sums(lottery.plan.quotas.size());
  Sum everybody;
  Sum alike;
  std::vector<std::string> wanted;
  for (std::string const& value : values) wanted.push_back(compared(value));
  for (lottery::Class const& cls : solved.instance.classes) {
    std::vector<std::string> own;
    for (std::int32_t const place : cls.quotas) {
      own.push_back(compared(solved.instance.quotas[static_cast<std::size_t>(place)].value));
    }
    for (std::int32_t const person : cls.people) {
      double const chance = solved.probabilities[static_cast<std::size_t>(person)];
      everybody.add(chance);
      for (std::int32_t const place : cls.quotas) sums[static_cast<std::size_t>(place)].add(chance);
      if (own == wanted) alike.add(chance);
    }
  }
  Chances found{.average = everybody.mean()};
  auto const hidden = hidden_of(lottery.plan.quotas, sums);
  bool asks_hidden = false;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    found.lines.push_back({lottery.plan.quotas[i], sums[i].people, sums[i].mean()});
    if (!hidden[i]) continue;
    found.lines.back() = {lottery.plan.quotas[i]};
    asks_hidden = asks_hidden || std::find(wanted.begin(), wanted.end(),
                                           compared(lottery.plan.quotas[i].value)) != wanted.end();
  }
  if (alike.people >= fewest && !asks_hidden) found.asked = alike.mean();
  return found;
}

}  // namespace klantendag::selection
