// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/eligible.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace klantendag::complaints {
namespace {

// The persons for whom something holds in any of their complaints.
std::unordered_set<std::uint64_t> persons_with(std::vector<Candidate> const& candidates,
                                               bool Candidate::*holds) {
  std::unordered_set<std::uint64_t> persons;
  for (Candidate const& candidate : candidates) {
    if (candidate.*holds) persons.insert(candidate.person);
  }
  return persons;
}

// Of two complaints that could both be chosen: the one that was closed last, then the newer record.
bool comes_after(Candidate const& left, Candidate const& right) {
  if (left.closed_on != right.closed_on) return left.closed_on > right.closed_on;
  return left.id > right.id;
}

// Marks all but the last complaint of each person that is still in the pool.
void keep_last(std::vector<Candidate> const& candidates,
               std::vector<std::optional<Exclusion>>& verdicts) {
  std::unordered_map<std::uint64_t, std::size_t> last;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    if (verdicts[at]) continue;
    auto const [found, added] = last.emplace(candidates[at].person, at);
    if (added) continue;
    bool const newer = comes_after(candidates[at], candidates[found->second]);
    verdicts[newer ? found->second : at] = Exclusion::other;
    if (newer) found->second = at;
  }
}

}  // namespace

std::string_view name_of(Exclusion exclusion) {
  switch (exclusion) {
    case Exclusion::open:
      return "nog-open";
    case Exclusion::recent:
      return "pas-afgehandeld";
    case Exclusion::objection:
      return "bezwaar";
    case Exclusion::no_contact:
      return "niet-benaderen";
    case Exclusion::never_again:
      return "nooit-meer-bellen";
    case Exclusion::blocked:
      return "overleden-of-geblokkeerd";
    case Exclusion::invited:
      return "eerder-uitgenodigd";
    case Exclusion::no_phone:
      return "geen-telefoon";
    case Exclusion::other:
      return "andere-klacht";
  }
  return "";
}

std::optional<Exclusion> exclusion_named(std::string_view name) {
  for (Exclusion const exclusion : exclusions) {
    if (name_of(exclusion) == name) return exclusion;
  }
  return std::nullopt;
}

std::vector<EditionId> last_two_before(std::vector<EditionYear> editions, EditionId edition) {
  auto const order = [](EditionYear const& one) { return std::tuple(one.year, one.edition); };
  auto const found = std::find_if(editions.begin(), editions.end(),
                                  [&](EditionYear const& one) { return one.edition == edition; });
  if (found == editions.end()) return {};
  auto const here = order(*found);
  std::erase_if(editions, [&](EditionYear const& one) { return order(one) >= here; });
  std::sort(editions.begin(), editions.end(),
            [&](auto const& left, auto const& right) { return order(left) > order(right); });
  std::vector<EditionId> last;
  for (EditionYear const& one : editions) {
    if (last.size() < 2) last.push_back(one.edition);
  }
  return last;
}

std::vector<std::optional<Exclusion>> judge_all(std::vector<Candidate> const& candidates,
                                                Settings const& settings, Date today) {
  auto const objecting = persons_with(candidates, &Candidate::objection);
  auto const shy = persons_with(candidates, &Candidate::no_contact);
  Date const latest = today.plus_days(-7 * settings.weeks_closed);

  auto const why_not = [&](Candidate const& candidate) -> std::optional<Exclusion> {
    if (settings.skip_open && !(candidate.closed && candidate.closed_on)) return Exclusion::open;
    if (settings.skip_recent && candidate.closed_on > latest) return Exclusion::recent;
    if (settings.skip_objection && objecting.contains(candidate.person)) {
      return Exclusion::objection;
    }
    if (settings.skip_no_contact && shy.contains(candidate.person)) return Exclusion::no_contact;
    if (candidate.never_again) return Exclusion::never_again;
    if (candidate.blocked) return Exclusion::blocked;
    if (settings.skip_invited && candidate.invited) return Exclusion::invited;
    if (settings.skip_no_phone && !candidate.has_phone) return Exclusion::no_phone;
    return std::nullopt;
  };
  std::vector<std::optional<Exclusion>> verdicts;
  verdicts.reserve(candidates.size());
  for (Candidate const& candidate : candidates) verdicts.push_back(why_not(candidate));
  if (settings.skip_other) keep_last(candidates, verdicts);
  return verdicts;
}

Funnel funnel_of(std::vector<std::optional<Exclusion>> const& verdicts) {
  Funnel funnel{.all = static_cast<std::int64_t>(verdicts.size())};
  std::array<std::int64_t, exclusions.size()> counts{};
  for (auto const& verdict : verdicts) {
    if (verdict) ++counts[static_cast<std::size_t>(*verdict)];
  }
  std::int64_t left = funnel.all;
  for (Exclusion const exclusion : exclusions) {
    std::int64_t const excluded = counts[static_cast<std::size_t>(exclusion)];
    left -= excluded;
    funnel.steps.push_back({exclusion, excluded, left});
  }
  funnel.pool = left;
  return funnel;
}

}  // namespace klantendag::complaints
