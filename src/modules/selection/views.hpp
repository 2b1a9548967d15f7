// SPDX-License-Identifier: EUPL-1.2
// How the draw looks: values in, Html out. Only `drawn` shows complaint numbers, to who may see them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/selection/quotas.hpp"
#include "modules/selection/rules.hpp"
#include "modules/selection/selection.hpp"
#include "modules/selection/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::selection {

namespace urls {
[[nodiscard]] html::Url draw(EditionId edition);
[[nodiscard]] html::Url proposal(EditionId edition);
[[nodiscard]] html::Url file(EditionId edition);
[[nodiscard]] html::Url quotas(EditionId edition);
[[nodiscard]] html::Url features(EditionId edition);
[[nodiscard]] html::Url wider(EditionId edition);
[[nodiscard]] html::Url computation(EditionId edition);
[[nodiscard]] html::Url publication(EditionId edition);
[[nodiscard]] html::Url commitment(EditionId edition, Seat seat);
[[nodiscard]] html::Url opening(EditionId edition, Seat seat);
[[nodiscard]] html::Url drawing(EditionId edition);
[[nodiscard]] html::Url again(EditionId edition);
[[nodiscard]] html::Url replacement(EditionId edition);
[[nodiscard]] html::Url bundle(EditionId edition);
[[nodiscard]] html::Url public_page(EditionId edition);
[[nodiscard]] html::Url algorithm(EditionId edition);
[[nodiscard]] html::Url algorithm_file(EditionId edition);
}  // namespace urls

namespace views {

// Who looks.
struct Reader {
  bool manages = false;
  bool witnesses = false;
  Person person{};
};

// What the page of the draw shows, as far as the reader may see it.
struct Board {
  EditionId edition{};
  Reader reader{};
  std::optional<Plan> plan{};
  std::vector<Entrant> pool{};  // for who manages
  std::optional<Lottery> lottery{};
  std::vector<Lottery> earlier{};
  std::optional<Chances> chances{};  // once solved
  std::int64_t added = 0;            // to the pool since it was frozen
  std::int64_t gone = 0;
  std::string form{};  // which form came back; empty: none

  // For one of the page's forms: what was typed when it is the one that came back.
  [[nodiscard]] html::Filled filled_for(std::string_view name, html::Filled const& filled) const {
    return (form == name ? filled : html::Filled(filled.language())).named(name);
  }
};

// Before a lottery: a proposal, or the quotas with what they allow.
[[nodiscard]] html::Html rule(Texts const& texts, html::Filled const& filled, Board const& board);
// From computing to the draw.
[[nodiscard]] html::Html lottery(Texts const& texts, html::Filled const& filled,
                                 Board const& board);

struct Drawn {
  std::vector<InLine> seats{};
  std::vector<Replacement> replaced{};
};
[[nodiscard]] html::Html drawn(Texts const& texts, html::Filled const& filled, Board const& board,
                               Drawn const& drawn);

struct PublicPage {
  EditionId edition{};
  std::string title{};  // of the edition
  Lottery const& lottery;
  std::vector<Lottery> earlier{};
  Chances chances{};
  std::vector<std::string> asked{};  // values per feature; empty: not asked
};
[[nodiscard]] html::Html everybody(Texts const& texts, html::Filled const& filled,
                                   PublicPage const& page);

struct RegisterField {
  std::string name{};
  std::string value{};
};
[[nodiscard]] html::Html algorithm(Texts const& texts, EditionId edition,
                                   std::vector<RegisterField> const& fields,
                                   std::vector<std::string> const& to_fill);

// --- for the files of these views
[[nodiscard]] std::string chance_words(Texts const& texts, double chance);
[[nodiscard]] std::string_view seat_name(Texts const& texts, Seat seat);
[[nodiscard]] std::string_view why_words(Texts const& texts, Why why);
[[nodiscard]] std::string_view abandoned_words(Texts const& texts, std::string_view why);
[[nodiscard]] html::Html facts(Texts const& texts, Lottery const& lottery);
[[nodiscard]] html::Html chance_table(Texts const& texts, Chances const& chances);
[[nodiscard]] html::Html earlier(Texts const& texts, std::vector<Lottery> const& attempts);
[[nodiscard]] std::string proof_words(Texts const& texts, Lottery const& lottery);

}  // namespace views
}  // namespace klantendag::selection
