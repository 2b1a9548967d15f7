// SPDX-License-Identifier: EUPL-1.2
// What anybody may know of the chances. Counts and chances of fewer than five people are left out, as
// they could tell who is in the register.
#include <map>
#include <unordered_map>

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
  for (std::size_t i = 0; i < sums.size(); ++i) {
    found.lines.push_back({lottery.plan.quotas[i], sums[i].people, sums[i].mean()});
    if (sums[i].people < fewest) found.lines.back() = {lottery.plan.quotas[i]};
  }
  if (alike.people >= fewest) found.asked = alike.mean();
  return found;
}

}  // namespace klantendag::selection
