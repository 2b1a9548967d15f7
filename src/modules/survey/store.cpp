// SPDX-License-Identifier: EUPL-1.2
// The statements of surveys.
#include "modules/survey/store.hpp"

#include "modules/survey/rules.hpp"

namespace klantendag::survey::store {
namespace {

Survey read_survey(sql::Row const& row) {
  return {.id = row.id<SurveyRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .audience = audience_named(row.text(2)).value_or(Audience::clients),
          .state = state_named(row.text(3)).value_or(State::draft),
          .people = row.integer(4),
          .withdrawn = row.integer(6),
          .purge_by = row.optional_date(5)};
}

Result<void> read_questions(sql::Session& session, Survey& survey) {
  ASSIGN_OR_RETURN(auto const questions, session.query(R"sql(
    SELECT key, kind, nl, en FROM survey_question WHERE survey = ?1 ORDER BY position
  )sql",
                                                       {survey.id}));
  for (sql::Row const& row : questions) {
    survey.questions.push_back({row.text(0),
                                kind_named(row.text(1)).value_or(Question::Kind::open),
                                row.text(2),
                                row.text(3),
                                {}});
  }
  for (Question& question : survey.questions) {
    ASSIGN_OR_RETURN(auto const options, session.query(R"sql(
      SELECT value, nl, en FROM survey_option WHERE survey = ?1 AND question = ?2 ORDER BY position
    )sql",
                                                       {survey.id, question.key}));
    for (sql::Row const& row : options) {
      question.options.push_back({row.text(0), row.text(1), row.text(2)});
    }
  }
  return {};
}

Result<std::optional<Survey>> with_questions(sql::Session& session, std::optional<sql::Row> row) {
  if (!row) return std::optional<Survey>{};
  Survey survey = read_survey(*row);
  RETURN_IF_ERROR(read_questions(session, survey));
  return std::optional(std::move(survey));
}

}  // namespace

Result<void> insert(sql::Session& session, Survey const& survey) {
  RETURN_IF_ERROR(session.run(R"sql(
    INSERT INTO survey (id, edition, audience, state, people, sheets) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  )sql",
                              {survey.id, survey.edition, name_of(survey.audience),
                               name_of(survey.state), survey.people, sql::Bytes{}}));
  return write_questions(session, survey);
}

Result<void> update(sql::Session& session, Survey const& survey) {
  return session.run(
      R"sql(
    UPDATE survey SET state = ?2, people = ?3, purge_by = ?4, withdrawn = ?5 WHERE id = ?1
  )sql",
      {survey.id, name_of(survey.state), survey.people, survey.purge_by, survey.withdrawn});
}

// The list is short and always saved whole.
Result<void> write_questions(sql::Session& session, Survey const& survey) {
  RETURN_IF_ERROR(session.run("DELETE FROM survey_option WHERE survey = ?1", {survey.id}));
  RETURN_IF_ERROR(session.run("DELETE FROM survey_question WHERE survey = ?1", {survey.id}));
  int position = 0;
  for (Question const& question : survey.questions) {
    RETURN_IF_ERROR(session.run(
        R"sql(
      INSERT INTO survey_question (survey, position, key, kind, nl, en)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    )sql",
        {survey.id, ++position, question.key, name_of(question.kind), question.nl, question.en}));
    int place = 0;
    for (Option const& option : question.options) {
      RETURN_IF_ERROR(
          session.run(R"sql(
        INSERT INTO survey_option (survey, question, position, value, nl, en)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      )sql",
                      {survey.id, question.key, ++place, option.value, option.nl, option.en}));
    }
  }
  return {};
}

Result<std::optional<Survey>> find(sql::Session& session, SurveyId id) {
  ASSIGN_OR_RETURN(auto row, session.find(R"sql(
    SELECT id, edition, audience, state, people, purge_by, withdrawn FROM survey WHERE id = ?1
  )sql",
                                          {id}));
  return with_questions(session, std::move(row));
}

Result<std::optional<Survey>> find(sql::Session& session, EditionId edition, Audience audience) {
  ASSIGN_OR_RETURN(auto row, session.find(R"sql(
    SELECT id, edition, audience, state, people, purge_by, withdrawn FROM survey WHERE edition = ?1 AND audience = ?2
  )sql",
                                          {edition, name_of(audience)}));
  return with_questions(session, std::move(row));
}

Result<std::vector<Survey>> all(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, audience, state, people, purge_by, withdrawn FROM survey ORDER BY id
  )sql"));
  std::vector<Survey> surveys;
  for (sql::Row const& row : rows) {
    surveys.push_back(read_survey(row));
    RETURN_IF_ERROR(read_questions(session, surveys.back()));
  }
  return surveys;
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM survey"));
  std::vector<std::pair<std::string, std::string>> found;
  for (sql::Row const& row : rows) found.emplace_back(row.text(0), row.text(1));
  return found;
}

Result<void> add_codes(sql::Session& session, SurveyId survey,
                       std::vector<std::string> const& hashes) {
  for (std::string const& hash : hashes) {
    RETURN_IF_ERROR(session.run(
        "INSERT INTO survey_code (code_hash, survey, used) VALUES (?1, ?2, 0)", {hash, survey}));
  }
  return {};
}

Result<std::optional<Code>> find_code(sql::Session& session, std::string_view hash) {
  ASSIGN_OR_RETURN(
      auto const row,
      session.find("SELECT survey, used FROM survey_code WHERE code_hash = ?1", {hash}));
  if (!row) return std::optional<Code>{};
  return std::optional(Code{row->id<SurveyRecord>(0), row->boolean(1)});
}

Result<bool> use_code(sql::Session& session, std::string_view hash) {
  ASSIGN_OR_RETURN(
      auto const rows,
      session.exec("UPDATE survey_code SET used = 1 WHERE code_hash = ?1 AND used = 0", {hash}));
  return rows == 1;
}

Result<std::int64_t> used_codes(sql::Session& session, SurveyId survey) {
  ASSIGN_OR_RETURN(
      auto const row,
      session.one("SELECT COUNT(*) FROM survey_code WHERE survey = ?1 AND used = 1", {survey}));
  return row.integer(0);
}

Result<void> drop_unused_codes(sql::Session& session, SurveyId survey, std::int64_t count) {
  return session.run(R"sql(
    DELETE FROM survey_code WHERE code_hash IN (
      SELECT code_hash FROM survey_code WHERE survey = ?1 AND used = 0 ORDER BY code_hash LIMIT ?2
    )
  )sql",
                     {survey, count});
}

Result<std::string> sheets(sql::Session& session, SurveyId survey) {
  ASSIGN_OR_RETURN(auto const row,
                   session.one("SELECT sheets FROM survey WHERE id = ?1", {survey}));
  return row.bytes(0);
}

Result<void> write_sheets(sql::Session& session, SurveyId survey, std::string const& sealed) {
  return session.run("UPDATE survey SET sheets = ?2 WHERE id = ?1", {survey, sql::Bytes{sealed}});
}

Result<std::vector<Remark>> remarks(sql::Session& session, SurveyId survey) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT r.question, r.words, r.position, r.theme
    FROM survey_remark r
    JOIN survey_question q ON q.survey = r.survey AND q.key = r.question
    WHERE r.survey = ?1 AND r.words <> ''
    ORDER BY q.position, r.position
  )sql",
                                                  {survey}));
  std::vector<Remark> remarks;
  for (sql::Row const& row : rows) {
    remarks.push_back({row.text(0), row.text(1), row.integer(2), row.text(3)});
  }
  return remarks;
}

Result<void> write_remarks(sql::Session& session, SurveyId survey,
                           std::vector<Remark> const& remarks) {
  RETURN_IF_ERROR(session.run("DELETE FROM survey_remark WHERE survey = ?1", {survey}));
  for (Remark const& remark : remarks) {
    RETURN_IF_ERROR(session.run(
        R"sql(
      INSERT INTO survey_remark (survey, question, position, words, theme)
      VALUES (?1, ?2, ?3, ?4, ?5)
    )sql",
        {survey, remark.question, remark.number, remark.words, remark.theme}));
  }
  return {};
}

Result<bool> take_back_remark(sql::Session& session, SurveyId survey, std::int64_t number) {
  ASSIGN_OR_RETURN(auto const rows, session.exec(R"sql(
    UPDATE survey_remark SET words = '', theme = ''
    WHERE survey = ?1 AND position = ?2 AND words <> ''
  )sql",
                                                 {survey, number}));
  return rows > 0;
}

Result<std::vector<std::pair<SurveyId, std::int64_t>>> taken_back(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.query("SELECT survey, position FROM survey_remark WHERE words = ''"));
  std::vector<std::pair<SurveyId, std::int64_t>> found;
  for (sql::Row const& row : rows) found.emplace_back(row.id<SurveyRecord>(0), row.integer(1));
  return found;
}

Result<std::vector<Released>> figures(sql::Session& session, SurveyId survey) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT f.question, f.part, f.answered, f.printed
    FROM survey_figure f
    JOIN survey_question q ON q.survey = f.survey AND q.key = f.question
    LEFT JOIN survey_option o
      ON o.survey = f.survey AND o.question = f.question AND o.value = f.part
    WHERE f.survey = ?1
    ORDER BY q.position, COALESCE(o.position, 0), f.part
  )sql",
                                                  {survey}));
  std::vector<Released> figures;
  for (sql::Row const& row : rows) {
    figures.push_back({row.text(0), row.text(1), row.integer(2), row.text(3)});
  }
  return figures;
}

Result<void> write_figures(sql::Session& session, SurveyId survey,
                           std::vector<Released> const& figures, std::string const& seal) {
  for (Released const& figure : figures) {
    RETURN_IF_ERROR(
        session.run(R"sql(
      INSERT INTO survey_figure (survey, question, part, answered, printed)
      VALUES (?1, ?2, ?3, ?4, ?5)
    )sql",
                    {survey, figure.question, figure.part, figure.answered, figure.printed}));
  }
  return session.run("UPDATE survey SET figures_seal = ?2 WHERE id = ?1", {survey, seal});
}

Result<std::string> figures_seal(sql::Session& session, SurveyId survey) {
  ASSIGN_OR_RETURN(auto const row,
                   session.one("SELECT figures_seal FROM survey WHERE id = ?1", {survey}));
  return row.text(0);
}

}  // namespace klantendag::survey::store
