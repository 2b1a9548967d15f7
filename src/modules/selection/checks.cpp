// SPDX-License-Identifier: EUPL-1.2
// V40: every draw comes out the same again, from the kept pool and the two secrets to everybody's rank.
// V41: whoever has a seat has it by rank, or through replacements that each took the next in line.
#include <fmt/format.h>

#include <algorithm>

#include "core/lottery/pool.hpp"
#include "core/lottery/record_json.hpp"
#include "core/lottery/verify/check.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/selection/service/parts.hpp"

namespace klantendag::selection {
namespace {

using Findings = std::vector<audit::Finding>;

std::string object_of(Lottery const& lottery) {
  return "lottery/" + lottery.id.text();
}

bool has_record(State state) {
  return state == State::solved || state == State::published || state == State::drawn;
}

// As the record of the house knows it, not as the lottery kept it.
Result<bool> read_in(sql::Session& session, Lottery const& lottery, Id<Account> account) {
  IdSource ids(Rng::from_seed("verify"));
  Work work{.session = session,
            .actor = {.kind = Actor::Kind::program, .permissions = Permissions::all()},
            .now = lottery.begun_at,
            .ids = ids};
  ASSIGN_OR_RETURN(auto const imports, complaints::imports(work, lottery.edition));
  for (complaints::Import const& import : imports) {
    if (import.imported_at > lottery.begun_at) continue;
    ASSIGN_OR_RETURN(auto const actors, audit::actors_of(work, "register.import", "register_import",
                                                         import.id.text()));
    if (std::find(actors.begin(), actors.end(), account.text()) != actors.end()) return true;
  }
  return false;
}

// The solved lottery is made of this pool and holds what it claims.
Result<void> check_record(lottery::Record const& solved, lottery::Pool const& pool,
                          Lottery const& lottery, Findings& findings) {
  lottery::verify::Input input{.sha256 = lottery::input_sha256(pool)};
  if (input.sha256 != lottery.input_sha256) findings.push_back({object_of(lottery), "pool hash"});
  if (!lottery.solved || solved.root != lottery.solved->root) {
    findings.push_back({object_of(lottery), "fingerprint of the panels"});
  }
  ASSIGN_OR_RETURN(input.quotas, lottery::read_quotas({"features.csv", pool.features}));
  ASSIGN_OR_RETURN(input.people,
                   lottery::read_people({"people.csv", pool.people}, input.quotas,
                                        {.id_column = {}, .household = pool.household}));
  for (Error const& failure : lottery::verify::check(solved, input)) {
    findings.push_back({object_of(lottery), failure.key});
  }
  return {};
}

void check_ranks(std::vector<std::string> const& order, std::vector<Place> const& places,
                 Lottery const& lottery, Findings& findings) {
  if (order.size() != places.size()) {
    findings.push_back({object_of(lottery), fmt::format("{} people ranked, {} in the pool",
                                                        places.size(), order.size())});
    return;
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (places[i].reference == order[i] && places[i].rank == static_cast<std::int64_t>(i) + 1) {
      continue;
    }
    findings.push_back({object_of(lottery), fmt::format("rank {} is another one", i + 1)});
    return;
  }
}

Result<void> check_draw(sql::Session& session, lottery::Record const& solved,
                        Lottery const& lottery, Findings& findings) {
  if (!all_revealed(lottery)) {
    findings.push_back({object_of(lottery), "drawn without two secrets"});
    return {};
  }
  Seed const& first = *seed_of(lottery, Seat::organiser);
  Seed const& second = *seed_of(lottery, Seat::witness);
  if (first.account == second.account) {
    findings.push_back({object_of(lottery), "both secrets are of one person"});
  }
  ASSIGN_OR_RETURN(bool const imported, read_in(session, lottery, second.account));
  if (imported) findings.push_back({object_of(lottery), "the witness read in the register"});
  auto const panel = lottery::draw_by_secrets(solved, {*first.secret, *second.secret},
                                              {first.commitment, second.commitment});
  if (!panel) {
    findings.push_back({object_of(lottery), panel.error().key});
    return {};
  }
  if (lottery::write_panel(*panel) != lottery.panel) {
    findings.push_back({object_of(lottery), "another panel"});
  }
  ASSIGN_OR_RETURN(auto const places, store::places(session, lottery.id));
  check_ranks(lottery::order_of(solved, *panel), places, lottery, findings);
  return {};
}

Result<Findings> check_draws(sql::Session& session) {
  Findings findings;
  ASSIGN_OR_RETURN(auto const ids, store::all(session));
  for (LotteryId const id : ids) {
    ASSIGN_OR_RETURN(auto const lottery, store::find(session, id));
    ASSIGN_OR_RETURN(std::string const text, store::record_text(session, id));
    if (!lottery) continue;
    if (text.empty()) {
      if (has_record(lottery->state)) findings.push_back({object_of(*lottery), "no record"});
      continue;
    }
    auto const solved = lottery::read_record(text);
    if (!solved) {
      findings.push_back({object_of(*lottery), solved.error().key});
      continue;
    }
    ASSIGN_OR_RETURN(auto const pool, kept_pool(session, *lottery));
    if (auto const checked = check_record(*solved, pool, *lottery, findings); !checked) {
      findings.push_back({object_of(*lottery), "the pool cannot be read"});
      continue;
    }
    if (lottery->state != State::drawn) continue;
    RETURN_IF_ERROR(check_draw(session, *solved, *lottery, findings));
  }
  return findings;
}

// Walks the replacements again; answers who should sit at the end.
Result<std::set<std::string>> walked(lottery::Instance const& instance,
                                     std::vector<Place> const& places, Lottery const& lottery,
                                     std::vector<Replacement> const& replaced, Findings& findings) {
  Walk walk = walk_of(places, lottery.plan.seats);
  auto const reference = [&](std::int64_t rank) {
    bool const there = rank >= 1 && rank <= static_cast<std::int64_t>(places.size());
    return there ? places[static_cast<std::size_t>(rank) - 1].reference : std::string();
  };
  for (Replacement const& one : replaced) {
    std::string const leaving = reference(one.dropped);
    std::string const coming = reference(one.successor);
    std::string const where = fmt::format("replacement {}", one.number);
    if (walk.sitting.erase(leaving) == 0) {
      findings.push_back({object_of(lottery), where + ": dropped somebody without a seat"});
    }
    walk.gone.insert(leaving);
    auto const next = lottery::successor(
        instance, {.order = walk.order, .sitting = walk.sitting, .gone = walk.gone});
    bool const nobody = !next && next.error().key == "lottery.nobody_left";
    if (one.successor == 0 ? !nobody : !next || next->id != coming) {
      findings.push_back({object_of(lottery), where + ": not the next in line"});
    }
    if (one.successor > 0) walk.sitting.insert(coming);
  }
  return walk.sitting;
}

Result<Findings> check_seats(sql::Session& session) {
  Findings findings;
  ASSIGN_OR_RETURN(auto const ids, store::all(session));
  for (LotteryId const id : ids) {
    ASSIGN_OR_RETURN(auto const lottery, store::find(session, id));
    if (!lottery || lottery->state != State::drawn) continue;
    ASSIGN_OR_RETURN(auto const pool, kept_pool(session, *lottery));
    auto const instance = lottery::instance_of(pool);
    if (!instance) {
      findings.push_back({object_of(*lottery), "the pool cannot be read"});
      continue;
    }
    ASSIGN_OR_RETURN(auto const places, store::places(session, id));
    ASSIGN_OR_RETURN(auto const replaced, store::replacements(session, id));
    ASSIGN_OR_RETURN(auto const sitting, walked(*instance, places, *lottery, replaced, findings));
    for (Place const& place : places) {
      if (place.seated == sitting.contains(place.reference)) continue;
      findings.push_back(
          {object_of(*lottery), fmt::format("rank {}: {}", place.rank,
                                            place.seated ? "has a seat without a replacement"
                                                         : "lost the seat without a replacement")});
    }
  }
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V40", "selection.check_draws", check_draws},
          {"V41", "selection.check_seats", check_seats}};
}

}  // namespace klantendag::selection
