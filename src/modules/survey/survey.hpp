// SPDX-License-Identifier: EUPL-1.2
// The face of the surveys: make the two questionnaires of an edition, let people answer with a code,
// read and release what they said. While one is open nobody sees anything of it, not even how many
// answered; that is also why an answer leaves no line in the record (docs/decisions).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/stats/figure.hpp"
#include "modules/audit/audit.hpp"
#include "modules/survey/model.hpp"
#include "modules/survey/results.hpp"
#include "modules/survey/said.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::survey {

// --- the organiser: needs manage_survey; errors of all: not_found/survey.not_found -------------

// Both questionnaires, or none when the edition has no survey yet. Needs see_survey.
[[nodiscard]] Result<std::vector<Survey>> of_edition(Work& work, EditionId edition);
// Makes both, with the questions and keys of the newest survey before it; else with the ready ones. Error conflict/survey.already_there.
[[nodiscard]] Result<std::vector<Survey>> begin(Work& work, EditionId edition);
// Needs see_survey.
[[nodiscard]] Result<Survey> find(Work& work, EditionId edition, Audience audience);

// Error conflict/survey.frozen. It is a draft again, to be tried anew.
[[nodiscard]] Result<Survey> change_questions(Work& work, SurveyId id,
                                              std::vector<Question> questions);
// One code for each person, shown once and stored as a hash. Errors: conflict/survey.codes_too_late
// when it has closed; invalid_field/survey.count_unusable outside 1 to 500.
[[nodiscard]] Result<std::vector<std::string>> make_codes(Work& work, SurveyId id,
                                                          std::int64_t count);
// The next state: try (draft → tested), open, close, release, purge. `checked` comes by
// release_remarks. Errors: conflict/survey.step, conflict/survey.no_codes.
[[nodiscard]] Result<Survey> move_on(Work& work, crypto::Keys const& keys, SurveyId id,
                                     State state);

// For the job that forgets: single answers past their day.
[[nodiscard]] Result<void> purge_overdue(Work& work);

// For the same job: figures from before there were seals (migration 0075) get one. Once in the life of a
// house, which the record knows: until then V53 waits for it, and a seal that is taken away later is found.
[[nodiscard]] Result<void> seal_old(Work& work, crypto::Keys const& keys);

// --- answering: whoever holds a code -----------------------------------------------------------

// The open survey of this code. Errors: invalid_field/survey.code_unknown; conflict/survey.code_used,
// conflict/survey.not_open.
[[nodiscard]] Result<Survey> for_code(Work& work, std::string_view typed);
// Once for each code; the sheet was checked by check_sheet.
[[nodiscard]] Result<void> answer(Work& work, crypto::Keys const& keys, std::string_view typed,
                                  Sheet const& sheet);

// --- after closing -----------------------------------------------------------------------------

// Every open answer, for the one person who reads them before release. Needs manage_survey.
// Error conflict/survey.still_open.
[[nodiscard]] Result<std::vector<Remark>> to_read(Work& work, crypto::Keys const& keys,
                                                  SurveyId id);
// The same with what is proposed for others to read: what this person chose before, else the words
// without the names that can be found. And the themes to sort by.
struct Reading {
  Remark answer{};
  Remark proposed{};
  bool shown = false;  // was chosen before
};
struct ToRead {
  std::vector<Reading> answers{};
  std::vector<std::string> themes{};
};
[[nodiscard]] Result<ToRead> readings(Work& work, crypto::Keys const& keys, SurveyId id);
// These may be shown, with these words; closed becomes checked. Again until it is released. Each has the
// number that to_read gave it.
[[nodiscard]] Result<Survey> release_remarks(Work& work, SurveyId id,
                                             std::vector<Remark> const& remarks);
// What was chosen. Needs manage_survey.
[[nodiscard]] Result<std::vector<Remark>> shown_remarks(Work& work, SurveyId id);
// Nobody reads it from now on, in an article neither; for good. Errors: conflict/survey.step before it
// was released, not_found/survey.remark_gone.
[[nodiscard]] Result<Survey> take_back_remark(Work& work, SurveyId id, std::int64_t number);
// For who quoted them: survey and number.
[[nodiscard]] Result<std::vector<std::pair<SurveyId, std::int64_t>>> taken_back(
    sql::Session& session);

// From who came to who answered. Needs manage_survey. Error conflict/survey.still_open.
struct Turnout {
  std::int64_t came = 0;  // checked in on the day, in the role that is asked
  std::int64_t made = 0;
  std::int64_t withdrawn = 0;
  std::int64_t given = 0;  // made without those withdrawn; a code is used by sending the answers
  std::int64_t answered = 0;

  bool operator==(Turnout const&) const = default;
};
[[nodiscard]] Result<Turnout> turnout(Work& work, crypto::Keys const& keys, SurveyId id);
// Codes that nobody got or that were lost count no more. Errors: conflict/survey.still_open,
// conflict/survey.codes_settled once released; invalid_field/survey.withdraw_unusable for more than
// are unused.
[[nodiscard]] Result<Survey> withdraw_codes(Work& work, SurveyId id, std::int64_t count);

struct Results {
  Survey survey{};
  std::int64_t answered = 0;
  std::vector<Released> figures{};
  std::vector<Remark> remarks{};
};
// For the organiser from closing on; for everybody with see_survey once released.
// Error conflict/survey.still_open, conflict/survey.not_released.
[[nodiscard]] Result<Results> results(Work& work, crypto::Keys const& keys, SurveyId id);
// Clients' marks against employees': as kept when the second was released; before that while both have
// sheets and both means may be shown.
[[nodiscard]] Result<std::optional<stats::Comparison>> compare_marks(Work& work,
                                                                     crypto::Keys const& keys,
                                                                     EditionId edition);

// V50 sheets against codes; V51 no line beside the sheets tells when or how many answered; V52 no figure
// of few and none that gives them away; V53 figures recompute, and are what was sealed at release;
// V55 no open answer released unread, V56 nothing of a survey past its day: no answers, no key to them.
[[nodiscard]] std::vector<audit::Check> checks(crypto::Keys const& keys, Clock const& clock);
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::survey
