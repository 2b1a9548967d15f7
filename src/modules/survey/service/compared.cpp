// SPDX-License-Identifier: EUPL-1.2
#include "modules/survey/service/compared.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "modules/survey/released.hpp"
#include "modules/survey/results.hpp"
#include "modules/survey/service/sheets.hpp"
#include "modules/survey/store.hpp"
#include "modules/survey/survey.hpp"
#include "platform/crypto/sign.hpp"

namespace klantendag::survey {
namespace {

using stats::Seen;

constexpr std::array<std::pair<Seen, std::string_view>, 3> verdicts = {
    {{Seen::too_few, "too_few"}, {Seen::nothing, "nothing"}, {Seen::something, "something"}}};

// What migration 0075 wrote at figures that were released before there were seals.
constexpr std::string_view unsealed = "unsealed";
// The line in the record that says that they were sealed.
constexpr std::string_view old_seals = "survey_seals";

std::string_view name_of(Seen seen) {
  for (auto const& [one, name] : verdicts) {
    if (one == seen) return name;
  }
  return {};
}

std::optional<Seen> seen_named(std::string_view name) {
  for (auto const& [one, known] : verdicts) {
    if (known == name) return one;
  }
  return std::nullopt;
}

Released const* part_of(std::vector<Released> const& figures, std::string_view part) {
  auto const found = std::find_if(figures.begin(), figures.end(), [&](Released const& figure) {
    return figure.question == "mark" && figure.part == part;
  });
  return found == figures.end() ? nullptr : &*found;
}

std::string hash_of(crypto::Secret const& key, Survey const& survey,
                    std::vector<Released> const& figures) {
  return crypto::keyed_hash(key, "survey.figures", survey.id.text() + " " + text_of(figures));
}

}  // namespace

Result<std::optional<stats::Tally>> shown_marks(sql::Session& session, crypto::Keys const& keys,
                                                Survey const& survey) {
  ASSIGN_OR_RETURN(auto const sheets, read_sheets(session, keys, survey.id));
  if (part_of(figures_of(survey, sheets), "mean") == nullptr) return std::optional<stats::Tally>{};
  return tally_of(sheets, "mark");
}

Result<std::optional<Released>> compared_at_release(sql::Session& session, crypto::Keys const& keys,
                                                    Survey const& survey) {
  bool const is_clients = survey.audience == Audience::clients;
  ASSIGN_OR_RETURN(
      auto const other,
      store::find(session, survey.edition, is_clients ? Audience::employees : Audience::clients));
  if (!other || other->state != State::released) return std::optional<Released>{};
  ASSIGN_OR_RETURN(auto const mine, shown_marks(session, keys, survey));
  ASSIGN_OR_RETURN(auto const theirs, shown_marks(session, keys, *other));
  if (!mine || !theirs) return std::optional<Released>{};
  auto const found = stats::compare(*mine, *theirs);
  return std::optional(Released{"mark", std::string(compared_part), stats::size(*mine),
                                std::string(name_of(found.seen))});
}

Result<std::optional<stats::Comparison>> kept_comparison(sql::Session& session,
                                                         Survey const& clients,
                                                         Survey const& employees) {
  ASSIGN_OR_RETURN(auto const first, store::figures(session, clients.id));
  ASSIGN_OR_RETURN(auto const second, store::figures(session, employees.id));
  auto const* kept = part_of(first, compared_part);
  if (kept == nullptr) kept = part_of(second, compared_part);
  auto const* of_first = part_of(first, "mean");
  auto const* of_second = part_of(second, "mean");
  if (kept == nullptr || of_first == nullptr || of_second == nullptr) {
    return std::optional<stats::Comparison>{};
  }
  auto const seen = seen_named(kept->printed);
  ASSIGN_OR_RETURN(auto const a, mark_in(*of_first, clients.people));
  ASSIGN_OR_RETURN(auto const b, mark_in(*of_second, employees.people));
  if (!seen) return internal("survey", "a comparison cannot be read");
  return std::optional(stats::comparison_of(
      {.seen = *seen, .difference = a.mean - b.mean, .first = a.answered, .second = b.answered}));
}

std::string seal_of(crypto::Keys const& keys, Survey const& survey,
                    std::vector<Released> const& figures) {
  return std::to_string(keys.newest_version(crypto::RootKey::survey)) + ":" +
         hash_of(keys.newest(crypto::RootKey::survey), survey, figures);
}

Result<void> seal_old(Work& work, crypto::Keys const& keys) {
  ASSIGN_OR_RETURN(auto const done, audit::actors_on(work.session, old_seals));
  if (!done.empty()) return {};
  ASSIGN_OR_RETURN(auto const surveys, store::all(work.session));
  for (Survey const& survey : surveys) {
    ASSIGN_OR_RETURN(auto const seal, store::figures_seal(work.session, survey.id));
    if (seal != unsealed) continue;
    ASSIGN_OR_RETURN(auto const figures, store::figures(work.session, survey.id));
    RETURN_IF_ERROR(
        store::write_figures(work.session, survey.id, {}, seal_of(keys, survey, figures)));
  }
  return audit::record(work, {.action = "survey.seal_old", .kind = old_seals});
}

bool is_sealed(crypto::Keys const& keys, Survey const& survey, std::vector<Released> const& figures,
               std::string_view seal) {
  std::size_t const colon = seal.find(':');
  auto const version = parse_integer(seal.substr(0, colon));
  if (colon == std::string_view::npos || !version) return false;
  auto const* key = keys.version(crypto::RootKey::survey, *version);
  return key != nullptr && seal.substr(colon + 1) == hash_of(*key, survey, figures);
}

Result<bool> awaits_seal(sql::Session& session, std::string_view seal) {
  if (seal != unsealed) return false;
  ASSIGN_OR_RETURN(auto const done, audit::actors_on(session, old_seals));
  return done.empty();
}

}  // namespace klantendag::survey
