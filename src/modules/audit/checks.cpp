// SPDX-License-Identifier: EUPL-1.2
// V60, V61 and V62: the chain is whole, replaying it gives the present, every step was a legal one.
#include <fmt/format.h>

#include <map>

#include "modules/audit/audit.hpp"
#include "modules/audit/store.hpp"

namespace klantendag::audit {
namespace {

using Findings = std::vector<Finding>;

void check_checkpoint(Signer const& signer, Checkpoint const& checkpoint, ChainWalk const& walk,
                      Findings& findings) {
  std::string const object = fmt::format("checkpoint/{}", checkpoint.size);
  Head const signed_head{checkpoint.size, checkpoint.chain};
  if (!signer.is_signed(checkpoint_text(signer.origin, signed_head), checkpoint.signature)) {
    findings.push_back({object, "signature does not fit"});
  }
  if (checkpoint.size == walk.head().size && checkpoint.chain != walk.head().chain) {
    findings.push_back({object, "the record was written anew"});
  }
}

// V60: no gap, no change, the head and every signed checkpoint lie on the chain.
Result<Findings> check_chain(sql::Session& session, Signer const& signer) {
  ASSIGN_OR_RETURN(auto const checkpoints, store::checkpoints(session));
  ChainWalk walk;
  Findings findings;
  auto next = checkpoints.begin();
  auto const take = [&](Entry const& entry) -> Result<void> {
    walk.step(entry);
    for (; next != checkpoints.end() && next->size <= entry.number; ++next) {
      check_checkpoint(signer, *next, walk, findings);
    }
    return {};
  };
  RETURN_IF_ERROR(store::each_entry(session, take));
  for (; next != checkpoints.end(); ++next) {
    findings.push_back({fmt::format("checkpoint/{}", next->size),
                        fmt::format("the record ends at {}", walk.head().size)});
  }
  ASSIGN_OR_RETURN(auto const head, store::read_head(session));
  if (head.size != walk.head().size || head.chain != walk.head().chain) {
    findings.push_back({"audit", fmt::format("the head says {} entries, the record has {}",
                                             head.size, walk.head().size)});
  }
  findings.insert(findings.begin(), walk.findings().begin(), walk.findings().end());
  return findings;
}

std::string_view id_of(Entry const& entry) {
  std::string_view const object = entry.object;
  return object.substr(object.find('/') + 1);
}

// V61: the last state in the record is the state that stands in the module's own table.
Result<Findings> check_replay(sql::Session& session, std::vector<WatchedKind> const& kinds) {
  Findings findings;
  for (WatchedKind const& kind : kinds) {
    ASSIGN_OR_RETURN(auto const entries, store::state_entries(session, kind.lifecycle.kind));
    std::map<std::string, std::string, std::less<>> replayed;
    for (Entry const& entry : entries) replayed[std::string(id_of(entry))] = entry.state;
    ASSIGN_OR_RETURN(auto const present, kind.present(session));
    for (auto const& [id, state] : present) {
      auto const found = replayed.find(id);
      std::string const recorded = found == replayed.end() ? "" : found->second;
      if (recorded != state) {
        findings.push_back({fmt::format("{}/{}", kind.lifecycle.kind, id),
                            fmt::format("is '{}', the record says '{}'", state, recorded)});
      }
      if (found != replayed.end()) replayed.erase(found);
    }
    for (auto const& [id, state] : replayed) {
      findings.push_back({fmt::format("{}/{}", kind.lifecycle.kind, id),
                          fmt::format("is gone, the record says '{}'", state)});
    }
  }
  return findings;
}

// V62: no state was reached by a step that the lifecycle does not know.
Result<Findings> check_steps(sql::Session& session, std::vector<WatchedKind> const& kinds) {
  Findings findings;
  for (WatchedKind const& kind : kinds) {
    ASSIGN_OR_RETURN(auto const entries, store::state_entries(session, kind.lifecycle.kind));
    for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
      while (end < entries.size() && entries[end].object == entries[begin].object) ++end;
      auto const wrong =
          illegal_steps(kind.lifecycle, std::span(entries).subspan(begin, end - begin));
      findings.insert(findings.end(), wrong.begin(), wrong.end());
    }
  }
  return findings;
}

}  // namespace

std::vector<Check> checks(Signer const& signer, std::vector<WatchedKind> kinds) {
  return {
      {"V60", "audit.check_chain",
       [signer](sql::Session& session) { return check_chain(session, signer); }},
      {"V61", "audit.check_replay",
       [kinds](sql::Session& session) { return check_replay(session, kinds); }},
      {"V62", "audit.check_steps",
       [kinds](sql::Session& session) { return check_steps(session, kinds); }},
  };
}

Result<std::vector<Outcome>> verify(sql::Session& session, std::vector<Check> const& checks) {
  std::vector<Outcome> outcomes;
  for (Check const& check : checks) {
    ASSIGN_OR_RETURN(auto findings, check.run(session));
    outcomes.push_back({check.code, check.title, std::move(findings)});
  }
  return outcomes;
}

}  // namespace klantendag::audit
