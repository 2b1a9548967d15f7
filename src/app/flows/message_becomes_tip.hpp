// SPDX-License-Identifier: EUPL-1.2
// A message of the werkmap goes on as a tip of the day that is under way, in the words of the client, who
// stays the giver and is told what became of it: all of it or nothing. What the client asked stays open.
#pragma once

#include "modules/stories/model.hpp"
#include "modules/werkmap/views.hpp"

namespace klantendag::app {

// Errors, all at once, each with its field: invalid/werkmap.tip_words_missing, .tip_too_long,
// .tip_name_missing, .tip_channel_missing, .tip_email_missing, .tip_phone_missing, .tip_not_agreed; those of
// werkmap::become; conflict/werkmap.no_edition_for_tip; forbidden for who has no account.
[[nodiscard]] Result<void> message_becomes_tip(Work& work, crypto::Keys const& keys, MessageId id,
                                               werkmap::TipDraft const& draft);

// Names of the open themes of that day.
[[nodiscard]] Result<std::vector<werkmap::views::ThemeName>> themes_for_a_tip(Work& work);

// The page of the message that it came in.
[[nodiscard]] Result<std::optional<html::Url>> message_of_tip(Work& work, TipId tip);

}  // namespace klantendag::app
