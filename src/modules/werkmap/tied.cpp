// SPDX-License-Identifier: EUPL-1.2
// Every ask beside its log and the record; what deliveries brought is added up on the way, and must be
// what the record counted when they came.
#include "modules/werkmap/tied.hpp"

#include <map>
#include <optional>

#include "base/text.hpp"
#include "core/asks/deadlines.hpp"
#include "modules/werkmap/delivered.hpp"
#include "modules/werkmap/teams.hpp"
#include "modules/werkmap/tied_ask.hpp"

namespace klantendag::werkmap {
namespace {

using Findings = std::vector<audit::Finding>;

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
    RETURN_IF_ERROR(read_visits(session));
    RETURN_IF_ERROR(each_tied_ask(session, [this](TiedAsk const& one) { look_at(one); }));
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

  Result<void> read_visits(sql::Session& session) {
    ASSIGN_OR_RETURN(auto const first, session.find(R"sql(
      SELECT at FROM audit_entry WHERE action = 'message.visit' ORDER BY number LIMIT 1
    )sql"));
    if (first) visits_since_ = first->instant(0);
    return {};
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

  void look_at(TiedAsk const& one) {
    std::string const object = "ask/" + one.id;
    if (!one.is_here) return find(object, "is gone, and the record or its log knows it");
    auto const life = asks::fold(one.log);
    if (!life) {
      find(object, "a log that breaks");
    } else if (!as_kept(one, *life)) {
      find(object, "is not what its log says");
    } else if (!begins_with_its_message(one)) {
      find(object, "does not wait since its message came in");
    } else if (one.open && one.due_at != asks::next_deadline(*life, policy_)) {
      find(object, "has another deadline than it was promised");
    }
    if (!is_recorded(one, visits_since_)) {
      find(object, "its log is not what the record says");
    }
    add_up(one);
  }

  void add_up(TiedAsk const& one) {
    if (!one.delivery.empty() && !was_added_later(one)) {
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
  std::optional<Instant> visits_since_{};
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
