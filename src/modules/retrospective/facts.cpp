// SPDX-License-Identifier: EUPL-1.2
// Each figure gets its name, its printed value and its source here, those of a survey in answers.cpp, and
// nowhere else.
#include "modules/retrospective/facts.hpp"

#include "core/report/write.hpp"
#include "modules/retrospective/answers.hpp"
#include "platform/html/url.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::retrospective {
namespace {

class Collector {
 public:
  Collector(Texts const& texts, Material const& material)
      : texts_(texts), material_(material), language_(texts.language) {}

  Facts take() {
    about_the_day();
    about_people();
    about_tips();
    for (auto const* results : {&material_.of_clients, &material_.of_employees}) {
      if (*results) add_answers(facts_, texts_, **results);
    }
    return std::move(facts_);
  }

 private:
  void add(std::string_view nl, std::string_view en, std::string value, html::Url const& source) {
    if (value.empty()) return;
    facts_.figures.push_back({.name = std::string(language_ == Language::nl ? nl : en),
                              .value = std::move(value),
                              .source = source.text()});
  }
  void add(std::string_view nl, std::string_view en, std::int64_t count, html::Url const& source) {
    add(nl, en, report::in_words(language_, count), source);
  }

  void about_the_day() {
    auto const& edition = material_.edition;
    html::Url const source = html::url("/edities/{}", edition.id);
    add("naam", "name", edition.name, source);
    add("jaar", "year", std::to_string(edition.year), source);
    if (edition.held_on) add("datum", "date", i18n::date(language_, *edition.held_on), source);
    add("plaats", "place", edition.place, source);
    add("opdrachtgevers", "sponsors", joined(texts_, edition.sponsors), source);
    add("team", "team", joined(texts_, material_.named), source);
    if (edition.team.size() > 1) {
      add("projectgroep", "project-team", static_cast<std::int64_t>(edition.team.size()), source);
    }
    html::Url const years = html::url("/jaren");
    if (material_.held_before) {
      add("vorige-datum", "previous-date", i18n::date(language_, *material_.held_before), years);
    } else if (material_.year_before) {
      add("vorig-jaar", "previous-year", std::to_string(*material_.year_before), years);
    }
  }

  void about_people() {
    html::Url const source = html::url("/uitnodigen/{}/deelnemers", material_.edition.id);
    auto const add_some = [&](std::string_view nl, std::string_view en, std::int64_t count) {
      if (count > 0) add(nl, en, count, source);
    };
    add_some("clienten", "clients", material_.clients);
    add_some("medewerkers", "employees", material_.employees);
    add_some("gespreksleiders", "facilitators", material_.facilitators);
    add_some("raadsleden", "council-members", material_.council_members);
    if (material_.groups > 0) {
      add("groepen", "groups", material_.groups,
          html::url("/dag/{}/groepen", material_.edition.id));
    }
    if (material_.stories > 0) {
      add("verhalen", "stories", material_.stories,
          html::url("/verhalen/{}", material_.edition.id));
    }
  }

  void about_tips() {
    TipCounts const counts = count_tips(material_.tips);
    html::Url const source = html::url("/tips/{}", material_.edition.id);
    add("tips", "tips", static_cast<std::int64_t>(material_.tips.size()), source);
    auto const add_shown = [&](std::string_view nl, std::string_view en,
                               std::optional<std::int64_t> const& count) {
      if (count) add(nl, en, *count, source);
    };
    add_shown("tips-klaar", "tips-done", counts.of(Stand::done));
    add_shown("tips-bezig", "tips-busy", counts.of(Stand::busy));
    add_shown("tips-open", "tips-open", counts.of(Stand::open));
    add_shown("tips-niet", "tips-not", counts.of(Stand::not_doing));
    add_shown("verteld", "told-back", counts.told);
    report::Table table{.caption = std::string(texts_.retrospective_tips_caption()),
                        .columns = {std::string(texts_.retrospective_tips_state()),
                                    std::string(texts_.retrospective_tips_count())}};
    bool any = false;
    auto const row = [&](std::string_view name, Stand stand) {
      auto const count = counts.of(stand);
      any = any || count;
      table.rows.push_back(
          {std::string(name), count ? report::Cell(*count)
                                    : report::Cell(std::string(texts_.retrospective_not_shown()))});
    };
    row(texts_.retrospective_tips_done(), Stand::done);
    row(texts_.retrospective_tips_busy(), Stand::busy);
    row(texts_.retrospective_tips_undecided(), Stand::open);
    row(texts_.retrospective_tips_not(), Stand::not_doing);
    if (any && !material_.tips.empty()) {
      facts_.grids.push_back({language_ == Language::nl ? "tabel-tips" : "table-tips", table});
    }
  }

  Texts const& texts_;
  Material const& material_;
  Language language_;
  Facts facts_{};
};

}  // namespace

Facts facts_of(Texts const& texts, Material const& material) {
  return Collector(texts, material).take();
}

}  // namespace klantendag::retrospective
