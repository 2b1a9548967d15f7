// SPDX-License-Identifier: EUPL-1.2
// V57: a pack holds nothing that a client took back. The job that empties packs comes once an hour, so
// somebody's story of just now is no fault yet; nobody can read the pack meanwhile.
#include "modules/sharing/sharing.hpp"
#include "modules/sharing/sources.hpp"
#include "modules/sharing/store.hpp"

namespace klantendag::sharing {
namespace {

using Findings = std::vector<audit::Finding>;

// Twice the hour of the job.
constexpr Duration grace = hours(2);
constexpr std::int64_t entries_a_time = 500;

Work reader_of(sql::Session& session, IdSource& ids) {
  return {.session = session,
          .actor = {.kind = Actor::Kind::program, .permissions = Permissions::all()},
          .now = {},
          .ids = ids};
}

// The stories that were withdrawn within `grace` before the newest entry of the record.
Result<std::set<std::string>> just_withdrawn(sql::Session& session) {
  IdSource ids(Rng::from_seed("no ids are made"));
  Work work = reader_of(session, ids);
  std::set<std::string> stories;
  std::optional<Instant> newest;
  std::int64_t before = 0;
  while (true) {
    ASSIGN_OR_RETURN(auto const entries, audit::newest(work, before, entries_a_time));
    for (audit::Entry const& entry : entries) {
      if (!newest) newest = entry.at;
      if (entry.at < *newest - grace) return stories;
      bool const withdrawal = entry.state == "withdrawn" && entry.object.starts_with("story/");
      if (withdrawal) stories.insert(entry.object.substr(entry.object.find('/') + 1));
      before = entry.number;
    }
    if (entries.empty() || before <= 1) return stories;
  }
}

Result<Findings> nothing_taken_back(sql::Session& session) {
  Findings findings;
  ASSIGN_OR_RETURN(auto const packs, store::full_packs(session));
  if (packs.empty()) return findings;
  ASSIGN_OR_RETURN(auto const withdrawn, sources::withdrawn(session));
  ASSIGN_OR_RETURN(auto const recent, just_withdrawn(session));
  for (Pack const& pack : packs) {
    ASSIGN_OR_RETURN(auto const taken, sources::taken_from(session, pack.id, withdrawn));
    for (std::string const& story : taken) {
      bool const emptied_before = pack.state == PackState::withdrawn && pack.contents.empty();
      if (recent.contains(story) && !emptied_before) continue;
      findings.push_back(
          {"pack/" + pack.id.text(), "words of story/" + story + ", which was taken back"});
    }
  }
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V57", "sharing.check_taken_back", nothing_taken_back}};
}

}  // namespace klantendag::sharing
