// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/sources.hpp"

#include <algorithm>

#include "modules/retrospective/quotation.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "modules/retrospective/rules.hpp"
#include "modules/retrospective/store.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::retrospective {
namespace sources {
namespace {

Result<Sources> withdrawn(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const gone, stories::no_longer_quoted(session));
  Sources found;
  for (StoryId const& id : gone) found.stories.insert(id.text());
  ASSIGN_OR_RETURN(auto const remarks, survey::taken_back(session));
  found.remarks.insert(remarks.begin(), remarks.end());
  return found;
}

template <class Set>
bool share_one(Set const& some, Set const& others) {
  return std::any_of(some.begin(), some.end(),
                     [&](auto const& one) { return others.contains(one); });
}

Result<bool> meets(sql::Session& session, Version const& version, Sources const& withdrawn) {
  ASSIGN_OR_RETURN(auto const sources, of(session, version));
  return share_one(sources.stories, withdrawn.stories) ||
         share_one(sources.remarks, withdrawn.remarks);
}

// Open answers whose words stand in the text.
void add_remarks(Sources& found, std::optional<survey::Results> const& results,
                 Article const& article) {
  if (!results) return;
  for (survey::Remark const& remark : results->remarks) {
    if (quotes(article, remark.words)) found.remarks.emplace(results->survey.id, remark.number);
  }
}

}  // namespace

Sources of(Material const& material, Article const& article) {
  Sources found;
  for (TipLine const& tip : material.tips) {
    if (!tip.words.empty() || !tip.what.empty()) found.stories.insert(tip.story.text());
  }
  for (themes::ThemeLine const& line : material.thread.themes) {
    for (StoryId const& story : line.quoted) found.stories.insert(story.text());
  }
  add_remarks(found, material.of_clients, article);
  add_remarks(found, material.of_employees, article);
  return found;
}

Result<Sources> of(sql::Session& session, Version const& version) {
  sql::Values const which = {version.edition, code_of(version.language), version.number};
  ASSIGN_OR_RETURN(auto const stories, session.query(R"sql(
    SELECT story FROM retrospective_source WHERE edition = ?1 AND language = ?2 AND number = ?3
  )sql",
                                                     which));
  ASSIGN_OR_RETURN(auto const remarks, session.query(R"sql(
    SELECT survey, remark FROM retrospective_remark
    WHERE edition = ?1 AND language = ?2 AND number = ?3
  )sql",
                                                     which));
  Sources found;
  for (sql::Row const& row : stories) found.stories.insert(row.text(0));
  for (sql::Row const& row : remarks)
    found.remarks.emplace(row.id<SurveyRecord>(0), row.integer(1));
  return found;
}

Result<void> keep(sql::Session& session, Version const& version, Sources const& sources) {
  for (std::string const& story : sources.stories) {
    RETURN_IF_ERROR(session.run(
        R"sql(
      INSERT INTO retrospective_source (edition, language, number, story) VALUES (?1, ?2, ?3, ?4)
    )sql",
        {version.edition, code_of(version.language), version.number, story}));
  }
  for (auto const& [survey, remark] : sources.remarks) {
    RETURN_IF_ERROR(session.run(
        R"sql(
      INSERT INTO retrospective_remark (edition, language, number, survey, remark)
      VALUES (?1, ?2, ?3, ?4, ?5)
    )sql",
        {version.edition, code_of(version.language), version.number, survey, remark}));
  }
  return {};
}

Result<bool> taken_back(sql::Session& session, Version const& version) {
  ASSIGN_OR_RETURN(auto const gone, withdrawn(session));
  return meets(session, version, gone);
}

Result<void> hide(sql::Session& session, std::vector<Version>& versions) {
  ASSIGN_OR_RETURN(auto const gone, withdrawn(session));
  for (Version& version : versions) {
    ASSIGN_OR_RETURN(bool const taken, meets(session, version, gone));
    if (taken) take_words(version);
  }
  return {};
}

// The title can hold words too; a page always has one.
void take_words(Version& version) {
  version.article = {std::string(Texts{version.language}.retrospective_title()), ""};
}

}  // namespace sources

Result<void> forget_withdrawn(Work& work) {
  ASSIGN_OR_RETURN(auto const all, store::versions_with_words(work.session));
  for (Version const& version : all) {
    ASSIGN_OR_RETURN(bool const taken, sources::taken_back(work.session, version));
    if (!taken) continue;
    ASSIGN_OR_RETURN(auto standing,
                     store::published(work.session, version.edition, version.language));
    if (standing && standing->version == version.number) {
      standing->state = State::withdrawn;
      RETURN_IF_ERROR(store::save_state(work.session, *standing));
      RETURN_IF_ERROR(audit::record(work, {.action = "retrospective.withdraw",
                                           .kind = "retrospective",
                                           .id = standing->id.text(),
                                           .state = name_of(standing->state)}));
    }
    RETURN_IF_ERROR(store::erase_words(work.session, version));
    RETURN_IF_ERROR(audit::record(work, {.action = "retrospective.forget",
                                         .kind = "edition_article",
                                         .id = version.edition.text(),
                                         .fields = {"title", "body"}}));
  }
  return {};
}

}  // namespace klantendag::retrospective
