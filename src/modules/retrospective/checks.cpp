// SPDX-License-Identifier: EUPL-1.2
// V63: what was published can be made again, byte for byte.
#include "base/sha256.hpp"
#include "core/report/write.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "modules/retrospective/sources.hpp"
#include "modules/retrospective/store.hpp"

namespace klantendag::retrospective {
namespace {

using Findings = std::vector<audit::Finding>;

std::string object_of(Publication const& publication) {
  return "retrospective/" + publication.id.text();
}

Result<void> page_is_reproduced(sql::Session& session, Publication const& publication,
                                Findings& findings) {
  ASSIGN_OR_RETURN(auto const version, store::version(session, publication.edition,
                                                      publication.language, publication.version));
  // A client took words back: of what is gone only its fingerprint is left.
  if (publication.page.empty() && version && version->article.body.empty()) {
    ASSIGN_OR_RETURN(bool const taken, sources::taken_back(session, *version));
    if (taken) return {};
  }
  if (publication.writer < 1 || publication.writer > present_writer) {
    findings.push_back({object_of(publication), "nothing of ours wrote this page"});
  }
  if (hex(sha256(publication.page)) != publication.sha256) {
    findings.push_back({object_of(publication), "the page is not what its fingerprint says"});
  }
  if (publication.writer != present_writer) return {};
  auto const facts = read_facts(publication.facts);
  if (!version || !facts) {
    findings.push_back({object_of(publication), "what it was made of cannot be read"});
    return {};
  }
  auto const again = report::to_html(document_of(version->article, *facts, publication.language));
  if (again != publication.page) {
    findings.push_back({object_of(publication), "made again, it is another page"});
  }
  return {};
}

bool is_number(std::string_view value) {
  return value.find_first_not_of("0123456789,.") == std::string_view::npos;
}

// The sentences of an old article may be said in other words today; what they count may not. Before it was
// kept apart (counted is empty) that can be told of plain numbers only.
bool still_holds(Figure const& then, Figure const* now) {
  bool const counts_alike =
      then.counted.empty() || (now != nullptr && now->counted == then.counted);
  bool const reads_alike = !is_number(then.value) || (now != nullptr && now->value == then.value);
  return counts_alike && reads_alike;
}

// What a shared survey gave can never be another; counts of tips may go on.
Result<void> figures_still_hold(sql::Session& session, crypto::Keys const& keys,
                                Publication const& publication, Findings& findings) {
  auto const published = read_facts(publication.facts);
  if (!published) return {};  // told above
  IdSource ids(Rng::from_seed("no ids are made"));
  Work work{.session = session,
            .actor = {.kind = Actor::Kind::program, .permissions = Permissions::all()},
            .now = publication.published_at,
            .ids = ids,
            .language = publication.language};
  ASSIGN_OR_RETURN(auto const material, gather(work, keys, publication.edition));
  Facts const now = facts_of(Texts{publication.language}, material);
  for (Figure const& figure : published->figures) {
    if (!figure.settled) continue;
    if (!still_holds(figure, now.find(figure.name))) {
      findings.push_back(
          {object_of(publication), "{" + figure.name + "} is not what the survey gave"});
    }
  }
  return {};
}

}  // namespace

std::vector<audit::Check> checks(crypto::Keys const& keys) {
  return {
      check_means(),
      {"V63", "retrospective.check_reproduced", [&keys](sql::Session& session) -> Result<Findings> {
         Findings findings;
         ASSIGN_OR_RETURN(auto const all, store::all_publications(session));
         for (Publication const& publication : all) {
           RETURN_IF_ERROR(page_is_reproduced(session, publication, findings));
           RETURN_IF_ERROR(figures_still_hold(session, keys, publication, findings));
         }
         return findings;
       }}};
}

}  // namespace klantendag::retrospective
