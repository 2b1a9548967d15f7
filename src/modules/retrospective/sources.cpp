// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/sources.hpp"

#include <algorithm>

#include "modules/retrospective/retrospective.hpp"
#include "modules/retrospective/rules.hpp"
#include "modules/retrospective/store.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::retrospective {
namespace sources {
namespace {

Result<Stories> withdrawn(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const gone, stories::no_longer_quoted(session));
  Stories found;
  for (StoryId const& id : gone) found.insert(id.text());
  return found;
}

Result<bool> meets(sql::Session& session, Version const& version, Stories const& withdrawn) {
  ASSIGN_OR_RETURN(auto const stories, of(session, version));
  return std::any_of(stories.begin(), stories.end(),
                     [&](std::string const& story) { return withdrawn.contains(story); });
}

}  // namespace

Stories of(Material const& material) {
  Stories found;
  for (TipLine const& tip : material.tips) {
    if (!tip.words.empty() || !tip.what.empty()) found.insert(tip.story.text());
  }
  for (themes::ThemeLine const& line : material.thread.themes) {
    for (StoryId const& story : line.quoted) found.insert(story.text());
  }
  return found;
}

Result<Stories> of(sql::Session& session, Version const& version) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.query(R"sql(
    SELECT story FROM retrospective_source WHERE edition = ?1 AND language = ?2 AND number = ?3
  )sql",
                                 {version.edition, code_of(version.language), version.number}));
  Stories found;
  for (sql::Row const& row : rows) found.insert(row.text(0));
  return found;
}

Result<void> keep(sql::Session& session, Version const& version, Stories const& stories) {
  for (std::string const& story : stories) {
    RETURN_IF_ERROR(session.run(
        R"sql(
      INSERT INTO retrospective_source (edition, language, number, story) VALUES (?1, ?2, ?3, ?4)
    )sql",
        {version.edition, code_of(version.language), version.number, story}));
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
    if (taken) version.article.body.clear();
  }
  return {};
}

}  // namespace sources

// The title stays: what it was about, without anybody's words.
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
                                         .fields = {"body"}}));
  }
  return {};
}

}  // namespace klantendag::retrospective
