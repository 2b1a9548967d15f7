// SPDX-License-Identifier: EUPL-1.2
// The sheets of a survey as one sealed text. Its key is the survey's own: a new one when it closes, so
// that older copies tell nothing, and none after the purge.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "modules/survey/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::survey {

// Nothing while nobody answered.
[[nodiscard]] Result<std::vector<Sheet>> read_sheets(sql::Session& session,
                                                     crypto::Keys const& keys, SurveyId id);
[[nodiscard]] Result<void> write_sheets(sql::Session& session, crypto::Keys const& keys,
                                        SurveyId id, std::vector<Sheet> const& sheets, Instant now);
// The same sheets under a new key; what was written before can be opened no more.
[[nodiscard]] Result<void> lock_anew(sql::Session& session, crypto::Keys const& keys, SurveyId id,
                                     Instant now);
[[nodiscard]] Result<bool> has_key(sql::Session& session, crypto::Keys const& keys, SurveyId id);
// No sheets and no key.
[[nodiscard]] Result<void> erase_sheets(sql::Session& session, SurveyId id);

}  // namespace klantendag::survey
