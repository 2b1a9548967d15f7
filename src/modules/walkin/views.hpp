// SPDX-License-Identifier: EUPL-1.2
// How the walk-in looks: for everybody, on paper, and for who plans and holds it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "modules/accounts/accounts.hpp"
#include "modules/walkin/texts.hpp"
#include "modules/walkin/walkin.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::walkin {

namespace urls {
[[nodiscard]] html::Url everybody();
[[nodiscard]] html::Url calendar(SeriesId id);
[[nodiscard]] html::Url list();
[[nodiscard]] html::Url create();
[[nodiscard]] html::Url figures();
[[nodiscard]] html::Url show(SeriesId id);
[[nodiscard]] html::Url details(SeriesId id);
[[nodiscard]] html::Url stop(SeriesId id);
[[nodiscard]] html::Url helper(SeriesId id);
[[nodiscard]] html::Url helper_stops(SeriesId id);
[[nodiscard]] html::Url poster(SeriesId id);
[[nodiscard]] html::Url session(SeriesId id, Date day);
[[nodiscard]] html::Url hold(SeriesId id, Date day);
[[nodiscard]] html::Url cancel(SeriesId id, Date day);
[[nodiscard]] html::Url go_on(SeriesId id, Date day);
[[nodiscard]] html::Url roster(SeriesId id, Date day);
[[nodiscard]] html::Url note(SeriesId id, Date day);
[[nodiscard]] html::Url request(RequestId id);
[[nodiscard]] html::Url mistaken(RequestId id);
}  // namespace urls

namespace views {

// "elke dinsdagmiddag van 13.30 tot 16.00 uur"
[[nodiscard]] std::string every_week(Texts const& texts, Series const& series);
[[nodiscard]] std::string_view theme_name(Texts const& texts, Theme theme);
[[nodiscard]] std::string_view outcome_name(Texts const& texts, Outcome outcome);
[[nodiscard]] std::string_view referred_name(Texts const& texts, Referred to);
[[nodiscard]] std::string_view reason_name(Texts const& texts, Reason reason);

[[nodiscard]] html::Html everybody(Texts const& texts, std::vector<Coming> const& series);
// What `coming` promises as an iCalendar file; without an address while nobody said what ours is.
[[nodiscard]] std::string calendar_file(Texts const& texts, Coming const& coming,
                                        std::string_view public_url);
// `code` is a picture of the address of the page for everybody; nothing while nobody said what ours is.
[[nodiscard]] html::Html poster(Texts const& texts, Series const& series,
                                std::optional<html::Html> const& code);

struct May {
  bool hold = false;
  bool plan = false;
};
[[nodiscard]] html::Html list(Texts const& texts, std::vector<Line> const& lines, May may);
[[nodiscard]] html::Html create_form(Texts const& texts, html::Filled const& filled,
                                     std::vector<editions::Edition> const& editions);
[[nodiscard]] html::Html change_form(Texts const& texts, html::Filled const& filled,
                                     Series const& series);
struct One {
  Opened opened{};
  May may{};
  std::vector<std::pair<html::Url, std::string>> measure_of{};  // where it came from
};
enum class Sent { none, stop, helper };
[[nodiscard]] html::Html one(Texts const& texts, html::Filled const& filled, Sent sent,
                             One const& one);

struct Afternoon {
  OpenedSession opened{};
  std::vector<accounts::Colleague> colleagues{};
  std::string self{};  // the id of who looks
  Date today{};
};
enum class SentOn { none, note, cancel };
[[nodiscard]] html::Html session(Texts const& texts, html::Filled const& filled, SentOn sent,
                                 Afternoon const& afternoon);
[[nodiscard]] html::Html request(Texts const& texts, OpenedRequest const& opened,
                                 html::Url const& promise);
[[nodiscard]] html::Html figures(Texts const& texts, Figures const& figures, int year,
                                 Date last_day);

}  // namespace views
}  // namespace klantendag::walkin
