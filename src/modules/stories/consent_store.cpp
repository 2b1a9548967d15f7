// SPDX-License-Identifier: EUPL-1.2
// The statements about a yes that was taken back.
#include "modules/stories/store.hpp"

namespace klantendag::stories::store {

Result<void> take_back(sql::Session& session, StoryId id, Purpose purpose, Instant now) {
  switch (purpose) {
    case Purpose::quote:
      RETURN_IF_ERROR(session.run("UPDATE story SET consent_quote = 'no' WHERE id = ?1", {id}));
      break;
    case Purpose::tell_back:
      RETURN_IF_ERROR(session.run("UPDATE story SET consent_tell_back = 'no' WHERE id = ?1", {id}));
      RETURN_IF_ERROR(session.run("UPDATE tip SET tell_back = 'no' WHERE story = ?1", {id}));
      break;
  }
  return session.run(R"sql(
    INSERT INTO consent_taken_back (story, purpose, taken_at) VALUES (?1, ?2, ?3)
  )sql",
                     {id, name_of(purpose), now});
}

Result<std::set<StoryId>> no_longer_quoted(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id FROM story WHERE state = 'withdrawn'
    UNION
    SELECT story FROM consent_taken_back WHERE purpose = 'quote'
  )sql"));
  std::set<StoryId> found;
  for (sql::Row const& row : rows) found.insert(row.id<StoryRecord>(0));
  return found;
}

}  // namespace klantendag::stories::store
