// SPDX-License-Identifier: EUPL-1.2
// One statement puts the rows of all asks, their logs and the record side by side, in order, so that a
// million of them need no memory; what deliveries brought is added up on the way.
#include "modules/werkmap/tied.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "core/asks/deadlines.hpp"
#include "modules/werkmap/delivered.hpp"
#include "modules/werkmap/store.hpp"
#include "modules/werkmap/teams.hpp"

namespace klantendag::werkmap {
namespace {

using Findings = std::vector<audit::Finding>;

// Sides: 0 the ask as lists have it, 1 its log, 2 the record.
constexpr std::string_view side_by_side = R"sql(
  SELECT a.id, 0, a.entries, a.first_asked_at, '', a.marked_by, a.owner, a.kind, '', a.proposed_by,
         a.state, a.level, a.repeats, a.ended_at, a.passed, a.due_at, a.is_open, a.message, m.delivery
  FROM werkmap_ask a
  LEFT JOIN werkmap_message m ON m.id = a.message
  UNION ALL
  SELECT e.ask, 1, e.number, e.at, e.what, e.made_by, e.owner, e.kind, e.reason, e.source,
         '', 0, 0, NULL, 0, 0, 0, '', m.delivery
  FROM werkmap_event e
  LEFT JOIN werkmap_message m ON m.id = e.source AND e.what IN ('repeated', 'asked_again')
  UNION ALL
  SELECT SUBSTR(object, 5), 2, number, at, action, actor, '', '', '', '',
         '', 0, 0, NULL, 0, 0, 0, '', ''
  FROM audit_entry
  WHERE object >= 'ask/' AND object < 'ask0'
  ORDER BY 1, 2, 3
)sql";

struct Step {
  std::string what{};
  std::string by{};
};

struct One {
  std::string id{};
  bool is_here = false;
  asks::Ask kept{};
  bool open = false;
  std::int64_t entries = 0;
  Instant due_at{};
  std::string message{};
  std::string delivery{};
  std::string marked_by{};
  std::vector<asks::Event> log{};
  std::vector<std::string> sources{};
  std::vector<std::string> brought_by{};  // the delivery that a repeat came with
  std::vector<Step> record{};
};

asks::Ask kept_in(sql::Row const& row) {
  auto const level = static_cast<std::size_t>(std::clamp<std::int64_t>(row.integer(11), 0, 2));
  return {.kind = asks::kind_named(row.text(7)).value_or(asks::Kind::whole),
          .state = asks::state_named(row.text(10)).value_or(asks::State::open),
          .first_asked_at = row.instant(3),
          .level = asks::every_level[level],
          .repeats = row.integer(12),
          .passed = row.integer(14),
          .owner = row.text(6),
          .proposed_by = row.text(9),
          .ended_at = row.optional_instant(13)};
}

bool as_kept(asks::Ask const& life, asks::Ask const& kept) {
  return life.kind == kept.kind && life.state == kept.state && life.level == kept.level &&
         life.repeats == kept.repeats && life.passed == kept.passed && life.owner == kept.owner &&
         life.first_asked_at == kept.first_asked_at && life.ended_at == kept.ended_at &&
         life.proposed_by == kept.proposed_by;
}

void take(One& one, sql::Row const& row) {
  switch (row.integer(1)) {
    case 0:
      one.is_here = true;
      one.kept = kept_in(row);
      one.entries = row.integer(2);
      one.due_at = row.instant(15);
      one.open = row.boolean(16);
      one.message = row.text(17);
      one.delivery = row.is_null(18) ? std::string() : row.text(18);
      one.marked_by = row.text(5);
      return;
    case 1:
      one.log.push_back(store::read_event(row, 3));
      one.sources.push_back(row.text(9));
      one.brought_by.push_back(row.is_null(18) ? std::string() : row.text(18));
      return;
    default:
      one.record.push_back({row.text(4), row.text(5)});
      return;
  }
}

bool came_with_a_delivery(asks::Event const& event) {
  return event.by.empty() &&
         (event.what == asks::What::detected || event.what == asks::What::repeated ||
          event.what == asks::What::asked_again);
}

// What of the log began the ask when a person marked it or a newer reader found it: one line for all.
struct Birth {
  std::size_t events = 0;
  std::string line{};
};

Birth birth_of(One const& one) {
  for (std::size_t at = 0; at < one.log.size(); ++at) {
    if (one.log[at].what == asks::What::read_anew) return {at + 1, "ask.read_anew"};
  }
  if (!one.marked_by.empty()) return {std::min<std::size_t>(one.log.size(), 2), "ask.mark"};
  return {};
}

bool fits(asks::Event const& event, Step const& step) {
  if (step.what != "ask." + std::string(asks::name_of(event.what))) return false;
  // The program settles what a person sent, and a client has no account.
  return step.by == event.by || step.by == "program" || !asks::is_person(event.by) ||
         event.by == "client";
}

// Each step that somebody made has its line, in that order, and no line is left.
bool is_recorded(One const& one) {
  Birth const birth = birth_of(one);
  std::size_t line = 0;
  if (birth.events > 0) {
    if (one.record.empty() || one.record.front().what != birth.line) return false;
    line = 1;
  }
  for (std::size_t at = birth.events; at < one.log.size(); ++at) {
    if (came_with_a_delivery(one.log[at])) continue;
    if (line == one.record.size() || !fits(one.log[at], one.record[line])) return false;
    ++line;
  }
  return line == one.record.size();
}

// Of one delivery: what the record says, and what is here.
struct Both {
  std::string recorded{};
  Delivered here{};
};

class Tying {
 public:
  explicit Tying(asks::Policy const& policy) : policy_(policy) {}

  Result<Findings> run(sql::Session& session) {
    RETURN_IF_ERROR(read_deliveries(session));
    RETURN_IF_ERROR(read_messages(session));
    One one;
    RETURN_IF_ERROR(session.each(side_by_side, {}, [&](sql::Row const& row) -> Result<void> {
      if (row.text(0) != one.id) {
        if (!one.id.empty()) look_at(one);
        one = {.id = row.text(0)};
      }
      take(one, row);
      return {};
    }));
    if (!one.id.empty()) look_at(one);
    for (auto const& [id, both] : deliveries_) {
      if (both.recorded != join(both.here.words(), ",")) {
        find("message/" + id,
             "came in with " + both.recorded + "; here are " + join(both.here.words(), ","));
      }
    }
    return std::move(findings_);
  }

 private:
  void find(std::string object, std::string what) {
    findings_.push_back({std::move(object), std::move(what)});
  }

  Result<void> read_deliveries(sql::Session& session) {
    return session.each(R"sql(
      SELECT object, fields, at FROM audit_entry
      WHERE action = 'message.take_in' AND fields <> ''
      ORDER BY number
    )sql",
                        {}, [&](sql::Row const& row) -> Result<void> {
                          std::string const object = row.text(0);
                          deliveries_[object.substr(object.find('/') + 1)].recorded = row.text(1);
                          if (!counted_since_) counted_since_ = row.instant(2);
                          return {};
                        });
  }

  Result<void> read_messages(sql::Session& session) {
    return session.each(R"sql(
      SELECT m.id, m.external_key, m.received_at, m.taken_in_at, m.delivery,
             CASE WHEN m.found = 'nothing' THEN 0
                  WHEN EXISTS (SELECT 1 FROM werkmap_ask a WHERE a.message = m.id) THEN 0
                  WHEN EXISTS (SELECT 1 FROM werkmap_repeat r WHERE r.message = m.id) THEN 0
                  ELSE 1 END
      FROM werkmap_message m
    )sql",
                        {}, [&](sql::Row const& row) -> Result<void> {
                          take_message(row);
                          return {};
                        });
  }

  void take_message(sql::Row const& row) {
    std::string const id = row.text(0);
    if (row.boolean(5)) find("message/" + id, "asks something, and no ask of it is left");
    std::string const delivery = row.text(4);
    if (!delivery.empty()) {
      deliveries_[delivery].here.add(Delivered::OneMessage{id, row.text(1), row.instant(2)});
    } else if (counted_since_ && row.instant(3) > *counted_since_) {
      // Those of before deliveries were counted have none.
      find("message/" + id, "came with no delivery");
    }
  }

  void look_at(One const& one) {
    std::string const object = "ask/" + one.id;
    if (!one.is_here) return find(object, "is gone, and the record or its log knows it");
    auto const life = asks::fold(one.log);
    if (!life) {
      find(object, "a log that breaks");
    } else if (!as_kept(*life, one.kept) || one.open != asks::is_open(life->state) ||
               one.entries != static_cast<std::int64_t>(one.log.size())) {
      find(object, "is not what its log says");
    } else if (one.open && one.due_at != asks::next_deadline(*life, policy_)) {
      find(object, "has another deadline than it was promised");
    }
    if (!is_recorded(one)) find(object, "its log is not what the record says");
    add_up(one);
  }

  void add_up(One const& one) {
    if (!one.delivery.empty() && birth_of(one).events == 0) {
      deliveries_[one.delivery].here.add(Delivered::OneAsk{
          one.id, one.message, asks::name_of(one.kept.kind), one.kept.first_asked_at});
    }
    for (std::size_t at = 0; at < one.log.size(); ++at) {
      bool const brought =
          came_with_a_delivery(one.log[at]) && one.log[at].what != asks::What::detected;
      if (!brought || one.brought_by[at].empty()) continue;
      deliveries_[one.brought_by[at]].here.add(
          Delivered::OneRepeat{one.id, static_cast<std::int64_t>(at + 1), one.sources[at]});
    }
  }

  asks::Policy const& policy_;
  std::map<std::string, Both, std::less<>> deliveries_{};
  std::optional<Instant> counted_since_{};
  Findings findings_{};
};

}  // namespace

Result<Findings> untied_asks(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const policy, store::policy(session));
  return Tying(policy).run(session);
}

Result<Findings> untied_openings(sql::Session& session) {
  Findings findings;
  RETURN_IF_ERROR(
      session.each(R"sql(
    SELECT 'message/' || o.message
    FROM werkmap_opening o
    WHERE NOT EXISTS (SELECT 1 FROM audit_entry l
                      WHERE l.object = 'message/' || o.message AND l.action = 'message.open'
                        AND l.actor = o.reader)
    UNION ALL
    SELECT l.object
    FROM audit_entry l
    WHERE l.object >= 'message/' AND l.object < 'message0' AND l.action = 'message.open'
      AND NOT EXISTS (SELECT 1 FROM werkmap_opening o
                      WHERE o.message = SUBSTR(l.object, 9) AND o.reader = l.actor)
    ORDER BY 1
  )sql",
                   {}, [&](sql::Row const& row) -> Result<void> {
                     findings.push_back({row.text(0), "who opened it is not what the record says"});
                     return {};
                   }));
  return findings;
}

}  // namespace klantendag::werkmap
