// SPDX-License-Identifier: EUPL-1.2
// Surveys with their questions, codes, sheets and what was released of them, in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/survey/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::survey::store {

[[nodiscard]] Result<void> insert(sql::Session& session, Survey const& survey);
// State and people; the questions are written apart.
[[nodiscard]] Result<void> update(sql::Session& session, Survey const& survey);
[[nodiscard]] Result<void> write_questions(sql::Session& session, Survey const& survey);

[[nodiscard]] Result<std::optional<Survey>> find(sql::Session& session, SurveyId id);
[[nodiscard]] Result<std::optional<Survey>> find(sql::Session& session, EditionId edition,
                                                 Audience audience);
[[nodiscard]] Result<std::vector<Survey>> all(sql::Session& session);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);

[[nodiscard]] Result<void> add_codes(sql::Session& session, SurveyId survey,
                                     std::vector<std::string> const& hashes);
struct Code {
  SurveyId survey{};
  bool used = false;
};
[[nodiscard]] Result<std::optional<Code>> find_code(sql::Session& session, std::string_view hash);
// Whether it was still unused.
[[nodiscard]] Result<bool> use_code(sql::Session& session, std::string_view hash);
[[nodiscard]] Result<std::int64_t> used_codes(sql::Session& session, SurveyId survey);

// As many of those that nobody used; there are.
[[nodiscard]] Result<void> drop_unused_codes(sql::Session& session, SurveyId survey,
                                             std::int64_t count);

[[nodiscard]] Result<std::string> sheets(sql::Session& session, SurveyId survey);
[[nodiscard]] Result<void> write_sheets(sql::Session& session, SurveyId survey,
                                        std::string const& sealed);

[[nodiscard]] Result<std::vector<Remark>> remarks(sql::Session& session, SurveyId survey);
[[nodiscard]] Result<void> write_remarks(sql::Session& session, SurveyId survey,
                                         std::vector<Remark> const& remarks);
// The words go, the number stays: articles that quoted it are found by it. Whether there were words.
[[nodiscard]] Result<bool> take_back_remark(sql::Session& session, SurveyId survey,
                                            std::int64_t number);
[[nodiscard]] Result<std::vector<std::pair<SurveyId, std::int64_t>>> taken_back(
    sql::Session& session);
[[nodiscard]] Result<std::vector<Released>> figures(sql::Session& session, SurveyId survey);
[[nodiscard]] Result<void> write_figures(sql::Session& session, SurveyId survey,
                                         std::vector<Released> const& figures,
                                         std::string const& seal);
[[nodiscard]] Result<std::string> figures_seal(sql::Session& session, SurveyId survey);

}  // namespace klantendag::survey::store
