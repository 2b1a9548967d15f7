// SPDX-License-Identifier: EUPL-1.2
// Addresses, and what several pages of the draw show: chances, facts of a lottery, earlier attempts.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "modules/selection/views.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/element.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::selection {

namespace urls {
html::Url draw(EditionId edition) {
  return html::url("/uitnodigen/{}/loting", edition);
}
html::Url proposal(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/voorstel", edition);
}
html::Url file(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/bestand", edition);
}
html::Url quotas(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/quota", edition);
}
html::Url features(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/features.csv", edition);
}
html::Url wider(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/verruiming", edition);
}
html::Url computation(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/berekening", edition);
}
html::Url publication(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/publicatie", edition);
}
html::Url commitment(EditionId edition, Seat seat) {
  return seat == Seat::organiser ? html::url("/uitnodigen/{}/loting/geheim", edition)
                                 : html::url("/uitnodigen/{}/loting/geheim-getuige", edition);
}
html::Url opening(EditionId edition, Seat seat) {
  return seat == Seat::organiser ? html::url("/uitnodigen/{}/loting/onthulling", edition)
                                 : html::url("/uitnodigen/{}/loting/onthulling-getuige", edition);
}
html::Url drawing(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/trekking", edition);
}
html::Url again(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/opnieuw", edition);
}
html::Url replacement(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/vervanging", edition);
}
html::Url bundle(EditionId edition) {
  return html::url("/uitnodigen/{}/loting/bundel.json", edition);
}
html::Url public_page(EditionId edition) {
  return html::url("/loting/{}", edition);
}
html::Url algorithm(EditionId edition) {
  return html::url("/uitnodigen/{}/algoritmeregister", edition);
}
html::Url algorithm_file(EditionId edition) {
  return html::url("/uitnodigen/{}/algoritmeregister.json", edition);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

Html code(std::string_view text) {
  return html::element("code", "klantendag-code", {html::text(text)});
}

// Of a fraction such as 273091/9775000000000000000.
bool is_below_a_billionth(std::string_view fraction) {
  auto const number = [](std::string_view digits) {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  };
  std::size_t const slash = fraction.find('/');
  if (slash == std::string_view::npos) return false;
  return number(fraction.substr(0, slash)) * 1e9 < number(fraction.substr(slash + 1));
}

}  // namespace

std::string_view abandoned_words(Texts const& texts, std::string_view why) {
  if (why == "lottery.infeasible") return texts.selection_why_infeasible();
  if (why.starts_with("lottery.")) return texts.selection_why_computation();
  return why;
}

// Two digits that count, as far as people read numbers.
std::string chance_words(Texts const& texts, double chance) {
  if (chance <= 0) return std::string(texts.selection_never());
  double const hundred = chance * 100;
  int const decimals = hundred >= 10 ? 0 : hundred >= 1 ? 1 : 2;
  return texts.selection_one_in(i18n::decimal(texts.language, hundred, decimals) + "%",
                                std::llround(1.0 / chance));
}

std::string_view seat_name(Texts const& texts, Seat seat) {
  return seat == Seat::organiser ? texts.selection_seat_organiser()
                                 : texts.selection_seat_witness();
}

std::string_view why_words(Texts const& texts, Why why) {
  switch (why) {
    case Why::declined:
      return texts.selection_why_declined();
    case Why::unreachable:
      return texts.selection_why_unreachable();
    case Why::cancelled:
      return texts.selection_why_cancelled();
    case Why::unfit:
      return texts.selection_why_unfit();
  }
  return "";
}

std::string proof_words(Texts const& texts, Lottery const& lottery) {
  if (!lottery.solved) return {};
  std::string_view const gap = lottery.solved->gap;
  if (gap == "0") return std::string(texts.selection_proof_exact());
  // Exactly, it is a fraction of numbers that nobody reads; it stands in the bundle.
  return is_below_a_billionth(gap) ? std::string(texts.selection_proof_tiny())
                                   : texts.selection_proof_gap(gap);
}

Html facts(Texts const& texts, Lottery const& lottery) {
  auto const count = [&](std::int64_t number) {
    return html::text(i18n::count(texts.language, number));
  };
  std::vector<html::DataItem> items;
  items.push_back({texts.selection_fact_people(), count(lottery.people), {}});
  items.push_back({texts.selection_fact_seats(), count(lottery.plan.seats), {}});
  items.push_back({texts.selection_fact_homes(),
                   html::text(lottery.plan.one_per_home ? texts.selection_homes_one()
                                                        : texts.selection_homes_any()),
                   {}});
  if (lottery.solved) {
    items.push_back({texts.selection_fact_panels(), count(lottery.solved->panels), {}});
    items.push_back({texts.selection_fact_least(),
                     html::text(chance_words(texts, lottery.solved->least_chance)),
                     {}});
    items.push_back({texts.selection_fact_most(),
                     html::text(chance_words(texts, lottery.solved->most_chance)),
                     {}});
  }
  items.push_back({texts.selection_fact_program(), html::text(lottery.program), {}});
  items.push_back({texts.selection_fact_input(), code(lottery.input_sha256), {}});
  if (lottery.solved) {
    items.push_back({texts.selection_fact_root(), code(lottery.solved->root), {}});
  }
  if (lottery.attempt > 1) {
    items.push_back({texts.selection_fact_attempt(), count(lottery.attempt), {}});
  }
  return html::data_list(items);
}

Html chance_table(Texts const& texts, Chances const& chances) {
  bool const all_told = std::all_of(chances.lines.begin(), chances.lines.end(),
                                    [](ChanceLine const& line) { return line.people > 0; });
  Html tables = all_told ? Html() : html::paragraph(texts.selection_not_told_words());
  std::size_t at = 0;
  while (at < chances.lines.size()) {
    std::string const& feature = chances.lines[at].quota.feature;
    html::Table table(feature, {{texts.selection_column_value()},
                                {texts.selection_fact_people(), html::Column::Kind::number},
                                {texts.selection_column_seats(), html::Column::Kind::number},
                                {texts.selection_column_chance(), html::Column::Kind::number}});
    for (; at < chances.lines.size() && chances.lines[at].quota.feature == feature; ++at) {
      ChanceLine const& line = chances.lines[at];
      lottery::Quota const& quota = line.quota;
      table.row({quota.value,
                 line.people == 0 ? std::string(texts.selection_not_told())
                                  : i18n::count(texts.language, line.people),
                 quota.min == quota.max ? i18n::count(texts.language, quota.min)
                                        : texts.selection_between(quota.min, quota.max),
                 line.people == 0 ? std::string(texts.selection_not_told())
                                  : chance_words(texts, line.chance)});
    }
    tables += std::move(table).html();
  }
  return tables;
}

Html earlier(Texts const& texts, std::vector<Lottery> const& attempts) {
  if (attempts.empty()) return {};
  std::vector<Html> lines;
  for (Lottery const& lottery : attempts) {
    lines.push_back(html::text(texts.selection_earlier_line(
        lottery.attempt, lottery.begun_at, abandoned_words(texts, lottery.abandoned_why))));
  }
  return html::section(texts.selection_earlier_title(), {html::unordered_list(lines)});
}

}  // namespace views
}  // namespace klantendag::selection
