// SPDX-License-Identifier: EUPL-1.2
// How participants look: values in, Html out. No page shows contact or needs but the one that
// look_at() opened.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "modules/participants/participants.hpp"
#include "modules/participants/texts.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::participants {

namespace urls {
[[nodiscard]] html::Url begin();
[[nodiscard]] html::Url list(EditionId edition);
[[nodiscard]] html::Url create(EditionId edition);
[[nodiscard]] html::Url file(EditionId edition);
[[nodiscard]] html::Url upload(EditionId edition, ParticipantUploadId upload);
[[nodiscard]] html::Url person(EditionId edition, ParticipantId id);
[[nodiscard]] html::Url plan(EditionId edition);
[[nodiscard]] html::Url print(EditionId edition);
[[nodiscard]] html::Url claim(EditionId edition);
}  // namespace urls

namespace views {

[[nodiscard]] std::string_view role_name(Texts const& texts, Role role);
[[nodiscard]] std::string_view state_name(Texts const& texts, State state);
[[nodiscard]] std::string_view reason_name(Texts const& texts, Reason reason);
[[nodiscard]] std::string_view need_name(Texts const& texts, std::string_view code);
// What a client says yes or no to on the telephone: of asked_for.
[[nodiscard]] std::string_view allowed_words(Texts const& texts, std::string_view what);
[[nodiscard]] std::vector<html::Option> reason_options(Texts const& texts);
// A client's surname stays closed; an erased person has no name at all.
[[nodiscard]] std::string shown_name(Texts const& texts, Participant const& participant);

[[nodiscard]] html::Html no_edition(Texts const& texts);
struct List {
  EditionId edition{};
  std::vector<Participant> people{};
  Board board{};
  std::optional<State> only{};  // people in this state
};
[[nodiscard]] html::Html list(Texts const& texts, html::Filled const& filled, List const& list);
[[nodiscard]] html::Html print(Texts const& texts, std::span<Participant const> people);

[[nodiscard]] html::Html create_form(Texts const& texts, html::Filled const& filled,
                                     EditionId edition);
[[nodiscard]] html::Html person(Texts const& texts, html::Filled const& filled,
                                Participant const& participant);
[[nodiscard]] html::Html change_form(Texts const& texts, html::Filled const& filled,
                                     Participant const& participant);
[[nodiscard]] html::Html needs_form(Texts const& texts, html::Filled const& filled,
                                    Participant const& participant);
[[nodiscard]] html::Html opened(Texts const& texts, Opened const& opened);
[[nodiscard]] html::Html cancel_code(Texts const& texts, Participant const& participant,
                                     std::string_view code);

[[nodiscard]] html::Html plan(Texts const& texts, html::Filled const& filled, EditionId edition,
                              Board const& board);

[[nodiscard]] html::Html file(Texts const& texts, html::Filled const& filled, EditionId edition);
struct Preview {
  EditionId edition{};
  ParticipantUploadId upload{};
  std::string_view file_name{};
  FileReport const& report;
};
[[nodiscard]] html::Html preview(Texts const& texts, Preview const& preview);

// For management: what the day is, who is missed, and a seat to take.
[[nodiscard]] html::Html claim(Texts const& texts, html::Filled const& filled, EditionId edition,
                               Board const& board, std::optional<Participant> const& own);

// For whoever has a code.
[[nodiscard]] html::Html cancel_form(Texts const& texts, html::Filled const& filled,
                                     std::string_view code);
[[nodiscard]] html::Html cancelled(Texts const& texts);

enum class Part { list, plan, file, print };
[[nodiscard]] html::Html parts(Texts const& texts, EditionId edition, Part current);

}  // namespace views
}  // namespace klantendag::participants
