// SPDX-License-Identifier: EUPL-1.2
// Html of the werkmap. Lists show who waits and how long, never what was written; one message shows all
// of it, with the asks marked and why.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/accounts/accounts.hpp"
#include "modules/werkmap/clients.hpp"
#include "modules/werkmap/texts.hpp"
#include "modules/werkmap/urls.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"

namespace klantendag::werkmap::views {

// Names of colleagues by account.
using Names = std::map<std::string, std::string, std::less<>>;
// The team, when nobody has it; "a colleague who left" when the name is not known.
[[nodiscard]] std::string name_in(Texts const& texts, Names const& names, std::string_view account);

[[nodiscard]] std::string_view kind_name(Texts const& texts, asks::Kind kind);
[[nodiscard]] std::string_view state_name(Texts const& texts, asks::State state);
[[nodiscard]] std::string_view level_name(Texts const& texts, asks::Level level);
[[nodiscard]] std::string_view reason_name(Texts const& texts, asks::Reason reason);
[[nodiscard]] std::string waited(Texts const& texts, Instant since, Instant now);

enum class Tab { read, unread, mine, proposed, sample };
struct List {
  Tab tab = Tab::read;
  std::vector<Ask> asks{};
  std::vector<Arrived> arrived{};   // of unread
  std::vector<Message> messages{};  // of sample
  std::int64_t page = 1;
  std::int64_t total = 0;
  Waiting waiting{};  // read, and not answered yet
  std::vector<std::string> offices{};
  std::string office{};
  MissRate misses{};
  Names names{};
  Instant now{};
};
inline constexpr std::int64_t rows_per_page = 25;
[[nodiscard]] html::Html list(Texts const& texts, List const& list);
// "Gelezen, nog niet beantwoord: 3. Het oudste bericht wacht al 12 dagen."
[[nodiscard]] std::string watch_line(Texts const& texts, Waiting const& waiting, Instant now);

// A theme that a tip can belong to.
struct ThemeName {
  std::string id{};
  std::string name{};
};

// Which form was sent and came back.
enum class Sent { none, call, answer, check, drop, give, mark, merge, tip };
struct One {
  Inside inside{};
  NewAnswer draft{};    // what was typed and not sent yet
  std::string about{};  // the ask whose form came back
  Names names{};
  std::vector<accounts::Colleague> team{};
  std::string me{};
  std::vector<ThemeName> themes{};
  bool sees_tips = false;
  Instant now{};
};
[[nodiscard]] html::Html one(Texts const& texts, html::Filled const& filled, Sent sent,
                             One const& one);
[[nodiscard]] html::Html closed_envelope(Texts const& texts, Message const& message, Instant now);
// The message with its asks marked.
[[nodiscard]] html::Html marked_text(std::string_view text, std::vector<Mark> marks);
[[nodiscard]] html::Html answer_form(Texts const& texts, html::Filled const& filled, Sent sent,
                                     One const& one);
// Where it went on, or how it can.
[[nodiscard]] html::Html became_part(Texts const& texts, html::Filled const& filled, Sent sent,
                                     One const& one);
[[nodiscard]] html::Html ask_part(Texts const& texts, html::Filled const& filled, Sent sent,
                                  One const& one, AskInside const& ask);

inline constexpr std::int64_t asks_per_page = 10;
struct Figures {
  std::vector<OfficeFigures> offices{};
  std::vector<Ask> oldest{};
  std::int64_t page = 1;
  std::vector<Orphans> orphans{};
  std::vector<Seat> seats{};
  Waiting read{};
  Waiting unread{};
  MissRate misses{};
  Names names{};
  Instant now{};
};
[[nodiscard]] html::Html figures(Texts const& texts, Figures const& figures);

struct Teams {
  std::vector<Seat> seats{};
  std::vector<Orphans> orphans{};
  std::vector<accounts::Colleague> readers{};
  Names names{};
};
[[nodiscard]] html::Html teams(Texts const& texts, html::Filled const& filled, Teams const& teams);
[[nodiscard]] html::Html promises(Texts const& texts, html::Filled const& filled,
                                  asks::Policy const& policy);

struct Erasing {
  std::string client{};  // as typed: travels in the form, never in an address
  std::optional<Holding> holding{};
  std::optional<Holding> gone{};
};
[[nodiscard]] html::Html erasing(Texts const& texts, html::Filled const& filled,
                                 Erasing const& erasing);

enum class Done { nothing, yes, no };
struct OwnPage {
  std::vector<Own> asks{};
  std::string code{};  // travels along
  Done done = Done::nothing;
};
[[nodiscard]] html::Html code_form(Texts const& texts, html::Filled const& filled);
[[nodiscard]] html::Html own(Texts const& texts, OwnPage const& page);
struct NewCode {
  MessageId message{};
  std::string code{};
  std::string address{};
};
[[nodiscard]] html::Html new_code(Texts const& texts, NewCode const& code);

}  // namespace klantendag::werkmap::views
