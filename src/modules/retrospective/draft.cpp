// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "modules/retrospective/article.hpp"
#include "modules/retrospective/facts.hpp"

namespace klantendag::retrospective {
namespace {

constexpr std::size_t most_quotes = 3;

class Drafter {
 public:
  Drafter(Texts const& texts, Material const& material, Facts const& facts)
      : texts_(texts), material_(material), facts_(facts) {}

  std::string body() {
    opening();
    thread();
    people();
    figures();
    tips();
    good_news();
    missed();
    thanks();
    return std::move(body_);
  }

 private:
  bool is_there(std::string_view sentence) const {
    auto const places = places_in(sentence);
    return std::all_of(places.begin(), places.end(),
                       [this](std::string const& name) { return is_known(name, facts_); });
  }

  void heading(std::string_view words) { body_.append("## ").append(words).append("\n\n"); }

  // The sentences of which all figures are there.
  void paragraph(std::vector<std::string_view> const& sentences) {
    std::string text;
    for (std::string_view const sentence : sentences) {
      if (is_there(sentence)) text.append(text.empty() ? "" : " ").append(sentence);
    }
    if (!text.empty()) body_ += text + "\n\n";
  }

  void item(std::string const& words) { body_ += "- " + words + "\n"; }
  void end_list() { body_ += "\n"; }

  void opening() {
    bool const dated = material_.edition.held_on.has_value();
    paragraph(
        {dated ? texts_.retrospective_draft_opening_dated() : texts_.retrospective_draft_opening(),
         texts_.retrospective_draft_place(), texts_.retrospective_draft_told(),
         texts_.retrospective_draft_sponsors(),
         material_.held_before ? texts_.retrospective_draft_before_dated()
                               : texts_.retrospective_draft_before()});
  }

  void thread() {
    heading(texts_.retrospective_draft_thread_title());
    if (material_.thread.sentence.empty()) {
      paragraph({texts_.retrospective_draft_thread()});
    } else {
      body_ += quoted(material_.thread.sentence) + "\n\n";
    }
    for (themes::ThemeLine const& line : material_.thread.themes) {
      if (is_shown(line)) item("**" + quoted(line.theme.name) + "**");
      for (std::string const& quote : line.quotes) body_ += "\n> " + quoted(quote) + "\n\n";
    }
    end_list();
    if (!material_.of_clients) return;
    written(material_.of_clients->remarks);
  }

  // What clients wrote about what to do better first, by theme.
  void written(std::vector<survey::Remark> remarks) {
    std::erase_if(remarks, [](survey::Remark const& one) { return one.question != "first"; });
    remarks.resize(std::min(remarks.size(), most_quotes));
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](auto const& one, auto const& other) { return one.theme < other.theme; });
    if (!remarks.empty()) paragraph({texts_.retrospective_draft_wrote()});
    std::string_view theme;
    for (survey::Remark const& remark : remarks) {
      if (remark.theme != theme) body_ += "**" + quoted(remark.theme) + "**\n\n";
      theme = remark.theme;
      body_ += "> " + quoted(remark.words) + "\n\n";
    }
  }

  // Of groups and of being together again only what there was.
  void people() {
    bool const in_groups = material_.groups > 0;
    bool const together = material_.clients_told_all || material_.employees_told_all;
    bool const both = material_.clients_told_all && material_.employees_told_all;
    std::vector<std::string_view> sentences = {texts_.retrospective_draft_people(),
                                               texts_.retrospective_draft_council(),
                                               texts_.retrospective_draft_groups()};
    if (material_.each_group_led) {
      sentences.push_back(texts_.retrospective_draft_led());
    }
    if (in_groups && together) sentences.push_back(texts_.retrospective_draft_together());
    if (in_groups && both) sentences.push_back(texts_.retrospective_draft_both_told());
    if (std::none_of(sentences.begin(), sentences.end(),
                     [this](std::string_view sentence) { return is_there(sentence); })) {
      return;
    }
    heading(texts_.retrospective_draft_people_title());
    paragraph(sentences);
  }

  void answers(std::optional<survey::Results> const& results, std::string_view audience) {
    if (!results) return;
    for (survey::Question const& question : results->survey.questions) {
      if (question.kind != survey::Question::Kind::choice) continue;
      std::string const place = "{" + std::string(audience) + "-" + question.key + "}";
      if (!is_there(place)) continue;
      item(quoted(survey::words_of(question, texts_.language)) + " " + place);
    }
  }

  void figures() {
    heading(texts_.retrospective_draft_figures_title());
    if (!material_.of_clients && !material_.of_employees) {
      paragraph({texts_.retrospective_draft_no_figures()});
      return;
    }
    paragraph({texts_.retrospective_draft_mark_clients(),
               texts_.retrospective_draft_mark_employees(),
               texts_.retrospective_draft_mark_of_day()});
    bool const dutch = texts_.language == Language::nl;
    answers(material_.of_clients, dutch ? "clienten" : "clients");
    answers(material_.of_employees, dutch ? "medewerkers" : "employees");
    end_list();
    for (Picture const& picture : facts_.pictures) paragraph({"{" + picture.name + "}"});
  }

  std::string_view state_of(TipLine const& tip) const {
    switch (stand_of(tip.decision)) {
      case Stand::open:
        return texts_.retrospective_tip_undecided();
      case Stand::busy:
        return texts_.retrospective_tip_busy();
      case Stand::done:
        return texts_.retrospective_tip_done();
      case Stand::not_doing:
        return texts_.retrospective_tip_not();
    }
    return "";
  }

  void tips() {
    heading(texts_.retrospective_draft_tips_title());
    if (material_.tips.empty()) {
      paragraph({texts_.retrospective_draft_no_tips()});
      return;
    }
    paragraph({texts_.retrospective_draft_tips(), texts_.retrospective_draft_tips_states()});
    for (TipLine const& tip : material_.tips) {
      if (!tip.words.empty()) {
        item(texts_.retrospective_draft_tip(quoted(tip.words), state_of(tip)));
      }
    }
    end_list();
    for (Grid const& grid : facts_.grids) paragraph({"{" + grid.name + "}"});
  }

  void good_news() {
    bool const any = std::any_of(material_.tips.begin(), material_.tips.end(),
                                 [](TipLine const& tip) { return !tip.what.empty(); });
    if (!any) return;
    heading(texts_.retrospective_draft_news_title());
    for (TipLine const& tip : material_.tips) {
      if (!tip.what.empty()) item(quoted(tip.what));
    }
    end_list();
  }

  void missed() {
    if (!is_there(texts_.retrospective_draft_missed())) return;
    heading(texts_.retrospective_draft_missed_title());
    paragraph({texts_.retrospective_draft_missed()});
  }

  void thanks() {
    heading(texts_.retrospective_draft_thanks_title());
    paragraph({texts_.retrospective_draft_thanks()});
    if (!material_.named.empty()) {
      paragraph({texts_.retrospective_draft_team_named()});
    } else {
      paragraph({material_.edition.team.size() > 1 ? texts_.retrospective_draft_team_counted()
                                                   : texts_.retrospective_draft_team()});
    }
  }

  Texts const& texts_;
  Material const& material_;
  Facts const& facts_;
  std::string body_{};
};

}  // namespace

Article draft_of(Texts const& texts, Material const& material, Facts const& facts) {
  return {texts.retrospective_draft_title(material.edition.name),
          Drafter(texts, material, facts).body()};
}

}  // namespace klantendag::retrospective
