// SPDX-License-Identifier: EUPL-1.2
// What `klantendag verify` asks of surveys: V50 to V53, V55 and V56 of the ledger of promises.
#include <fmt/format.h>

#include <algorithm>

#include "core/stats/ledger.hpp"
#include "modules/survey/released.hpp"
#include "modules/survey/results.hpp"
#include "modules/survey/rules.hpp"
#include "modules/survey/service/compared.hpp"
#include "modules/survey/service/sheets.hpp"
#include "modules/survey/store.hpp"
#include "modules/survey/survey.hpp"

namespace klantendag::survey {
namespace {

using Findings = std::vector<audit::Finding>;

std::string object_of(Survey const& survey) {
  return "survey/" + survey.id.text();
}

// Each used code brought one sheet, and there are as many codes as people were asked.
Result<void> codes_agree(sql::Session& session, crypto::Keys const& keys, Survey const& survey,
                         Findings& findings) {
  ASSIGN_OR_RETURN(auto const used, store::used_codes(session, survey.id));
  ASSIGN_OR_RETURN(auto const made, session.one(R"sql(
    SELECT COUNT(*) FROM survey_code WHERE survey = ?1
  )sql",
                                                {survey.id}));
  if (made.integer(0) != survey.people) {
    findings.push_back(
        {object_of(survey), fmt::format("{} codes for {} people", made.integer(0), survey.people)});
  }
  if (survey.state == State::purged) return {};
  auto const sheets = read_sheets(session, keys, survey.id);
  if (!sheets) {
    findings.push_back({object_of(survey), "sheets cannot be opened"});
  } else if (static_cast<std::int64_t>(sheets->size()) != used) {
    findings.push_back(
        {object_of(survey), fmt::format("{} sheets of {} used codes", sheets->size(), used)});
  }
  return {};
}

// The sheets are what pack() makes: sorted, only answers to questions of this survey. And in the record
// stand only the organiser's steps: a line for an answer would tell when it came.
Result<void> sheets_are_bare(sql::Session& session, crypto::Keys const& keys, Survey const& survey,
                             Findings& findings) {
  ASSIGN_OR_RETURN(auto const actors, audit::actors_on(session, object_of(survey)));
  if (std::find(actors.begin(), actors.end(), "nobody") != actors.end()) {
    findings.push_back({object_of(survey), "the record has a line for an answer"});
  }
  if (survey.state == State::purged) return {};
  auto const sheets = read_sheets(session, keys, survey.id);
  if (!sheets) return {};  // V50 tells it
  std::vector<Sheet> sorted = *sheets;
  ASSIGN_OR_RETURN(sorted, unpack(pack(sorted)));
  if (sorted != *sheets) findings.push_back({object_of(survey), "sheets keep an order"});
  for (Sheet const& sheet : *sheets) {
    for (Answer const& answer : sheet) {
      bool const asked =
          std::any_of(survey.questions.begin(), survey.questions.end(),
                      [&](Question const& question) { return question.key == answer.question; });
      if (!asked) findings.push_back({object_of(survey), "a sheet holds more than answers"});
    }
  }
  return {};
}

Result<void> figures_are_of_many(sql::Session& session, crypto::Keys const&, Survey const& survey,
                                 Findings& findings) {
  ASSIGN_OR_RETURN(auto const figures, store::figures(session, survey.id));
  for (Released const& figure : that_give_away(survey, figures)) {
    findings.push_back({object_of(survey),
                        fmt::format("{} {} of {} answers tells what fewer than {} people answered",
                                    figure.question, figure.part, figure.answered,
                                    stats::Policy{}.smallest_group)});
  }
  return {};
}

// The comparison stands with one of the two; it is counted again while the other has its answers.
Result<void> add_compared(sql::Session& session, crypto::Keys const& keys, Survey const& survey,
                          std::vector<Released> const& stored, std::vector<Released>& computed) {
  auto const kept = std::find_if(stored.begin(), stored.end(), [](Released const& figure) {
    return figure.part == compared_part;
  });
  if (kept == stored.end()) return {};
  ASSIGN_OR_RETURN(auto const again, compared_at_release(session, keys, survey));
  computed.push_back(again ? *again : *kept);
  return {};
}

Result<void> figures_recompute(sql::Session& session, crypto::Keys const& keys,
                               Survey const& survey, Findings& findings) {
  ASSIGN_OR_RETURN(auto const stored, store::figures(session, survey.id));
  ASSIGN_OR_RETURN(auto const seal, store::figures_seal(session, survey.id));
  // The record knows of a release whose figures and seal somebody erased.
  ASSIGN_OR_RETURN(bool const shared,
                   audit::was_ever(session, object_of(survey), name_of(State::released)));
  bool const never_released = !shared && stored.empty() && seal.empty();
  ASSIGN_OR_RETURN(bool const awaits, awaits_seal(session, seal));
  if (!never_released && !awaits && !is_sealed(keys, survey, stored, seal)) {
    findings.push_back({object_of(survey), "figures are not what was sealed at release"});
  }
  if (survey.state != State::released) return {};
  auto const sheets = read_sheets(session, keys, survey.id);
  if (!sheets) return {};  // V50 tells it
  auto computed = figures_of(survey, *sheets);
  RETURN_IF_ERROR(add_compared(session, keys, survey, stored, computed));
  auto const missing_in = [](std::vector<Released> const& all, Released const& one) {
    return std::find(all.begin(), all.end(), one) == all.end();
  };
  for (Released const& figure : stored) {
    if (!missing_in(computed, figure)) continue;
    findings.push_back({object_of(survey), fmt::format("{} {} is not what the answers give",
                                                       figure.question, figure.part)});
  }
  for (Released const& figure : computed) {
    if (!missing_in(stored, figure)) continue;
    findings.push_back(
        {object_of(survey), fmt::format("{} {} was not kept", figure.question, figure.part)});
  }
  return {};
}

// Open answers are shown only after a person chose them, and no sooner than all were closed.
Result<void> remarks_were_read(sql::Session& session, crypto::Keys const&, Survey const& survey,
                               Findings& findings) {
  ASSIGN_OR_RETURN(auto const remarks, store::remarks(session, survey.id));
  if (remarks.empty()) return {};
  IdSource ids(Rng::from_seed("no ids are made"));
  Work work{.session = session, .actor = {}, .now = {}, .ids = ids};
  ASSIGN_OR_RETURN(auto const readers,
                   audit::actors_of(work, "survey.remarks", "survey", survey.id.text()));
  if (survey.state < State::checked || readers.empty()) {
    findings.push_back({object_of(survey), "open answers are out that nobody has read"});
  }
  for (Remark const& remark : remarks) {
    bool const open = std::any_of(
        survey.questions.begin(), survey.questions.end(), [&](Question const& question) {
          return question.key == remark.question && question.kind == Question::Kind::open;
        });
    if (!open) findings.push_back({object_of(survey), "an open answer to no open question"});
  }
  return {};
}

// Past its day nothing is left: no answers, and no key that opens copies of them.
Result<void> nothing_is_left(sql::Session& session, crypto::Keys const& keys, Survey const& survey,
                             Findings& findings) {
  if (survey.state != State::purged) return {};
  ASSIGN_OR_RETURN(auto const stored, store::sheets(session, survey.id));
  if (!stored.empty()) findings.push_back({object_of(survey), "answers are there after the purge"});
  ASSIGN_OR_RETURN(bool const opens, has_key(session, keys, survey.id));
  if (opens) findings.push_back({object_of(survey), "a key is there after the purge"});
  return {};
}

audit::Check check_kept(crypto::Keys const& keys, Clock const& clock) {
  return {"V56", "survey.check_kept", [&](sql::Session& session) -> Result<Findings> {
            Findings findings;
            ASSIGN_OR_RETURN(auto const surveys, store::all(session));
            for (Survey const& survey : surveys) {
              bool const ended = survey.state >= State::closed && survey.state != State::purged;
              if (ended && !survey.purge_by) {
                findings.push_back({object_of(survey), "answers are kept without a last day"});
              }
              if (is_overdue(survey, date_in_amsterdam(clock.now()))) {
                findings.push_back({object_of(survey), "answers are kept past their day"});
              }
              RETURN_IF_ERROR(nothing_is_left(session, keys, survey, findings));
            }
            return findings;
          }};
}

using Look = Result<void> (*)(sql::Session&, crypto::Keys const&, Survey const&, Findings&);

audit::Check check(std::string_view code, std::string_view title, crypto::Keys const& keys,
                   Look look) {
  return {code, title, [&keys, look](sql::Session& session) -> Result<Findings> {
            Findings findings;
            ASSIGN_OR_RETURN(auto const surveys, store::all(session));
            for (Survey const& survey : surveys) {
              RETURN_IF_ERROR(look(session, keys, survey, findings));
            }
            return findings;
          }};
}

}  // namespace

std::vector<audit::Check> checks(crypto::Keys const& keys, Clock const& clock) {
  return {check("V50", "survey.check_codes", keys, codes_agree),
          check("V51", "survey.check_bare", keys, sheets_are_bare),
          check("V52", "survey.check_many", keys, figures_are_of_many),
          check("V53", "survey.check_recompute", keys, figures_recompute),
          check("V55", "survey.check_read", keys, remarks_were_read),
          check_kept(keys, clock)};
}

}  // namespace klantendag::survey
