// SPDX-License-Identifier: EUPL-1.2
// Looking at the councils: who sits, what is owed to them, what is new since somebody read up.
#include <algorithm>

#include "modules/council/inside.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::council {
namespace {

using obligations::Kind;
using obligations::Obligation;

std::string title_of(editions::Edition const& edition) {
  return edition.name + " " + std::to_string(edition.year);
}

Result<Owed> owed_for(Work& work, Advice advice, std::optional<Instant> read_at) {
  Owed found{.advice = std::move(advice)};
  ASSIGN_OR_RETURN(auto const council, inside::load(work, found.advice.council));
  found.council = council.name;
  ASSIGN_OR_RETURN(found.owed, obligations::of_origin(work, inside::origin_of(found.advice.id)));
  Date const today = date_in_amsterdam(work.now);
  found.late = std::any_of(found.owed.begin(), found.owed.end(), [&](Obligation const& one) {
    return obligations::is_open(one.state) && one.due < today;
  });
  found.is_new = !read_at || *read_at < found.advice.changed_at;
  return found;
}

// What somebody told of their own life is not for every colleague.
void hide_background(Work const& work, Member& member) {
  bool const may = work.actor.permissions.has(Permission::manage_council) ||
                   work.actor.permissions.has(Permission::give_advice);
  if (!may && work.actor.kind != Actor::Kind::owner) member.background.clear();
}

Result<std::optional<Instant>> read_at(Work& work) {
  if (work.actor.kind != Actor::Kind::account) return std::optional<Instant>{};
  return store::read_at(work.session, work.actor.account);
}

}  // namespace

Result<std::vector<Line>> list(Work& work, crypto::Keys const& keys) {
  RETURN_IF_ERROR(require(work, Permission::see_council));
  ASSIGN_OR_RETURN(auto const all, store::all(work.session));
  ASSIGN_OR_RETURN(auto const advice, store::every_advice(work.session));
  Date const today = date_in_amsterdam(work.now);
  std::vector<Line> lines;
  for (Council const& one : all) {
    ASSIGN_OR_RETURN(auto const members, inside::members(work, keys, one.id));
    lines.push_back({one,
                     std::count_if(members.begin(), members.end(),
                                   [&](Member const& member) { return sits(member, today); }),
                     std::count_if(advice.begin(), advice.end(),
                                   [&](Advice const& given) { return given.council == one.id; })});
  }
  return lines;
}

Result<Opened> find(Work& work, crypto::Keys const& keys, CouncilId id) {
  RETURN_IF_ERROR(require(work, Permission::see_council));
  Opened opened;
  ASSIGN_OR_RETURN(opened.council, inside::load(work, id));
  ASSIGN_OR_RETURN(opened.members, inside::members(work, keys, id));
  for (Member& member : opened.members) hide_background(work, member);
  ASSIGN_OR_RETURN(opened.themes, store::themes(work.session, id));
  ASSIGN_OR_RETURN(opened.advice, store::every_advice(work.session));
  std::erase_if(opened.advice, [&](Advice const& one) { return one.council != id; });
  return opened;
}

Result<Member> find_member(Work& work, crypto::Keys const& keys, MemberId id) {
  RETURN_IF_ERROR(require(work, Permission::see_council));
  ASSIGN_OR_RETURN(auto member, inside::load_member(work, keys, id));
  if (member.state == MemberState::left) return not_found("council.no_member");
  hide_background(work, member);
  return member;
}

Result<Owed> find_advice(Work& work, AdviceId id) {
  RETURN_IF_ERROR(require(work, Permission::see_council));
  ASSIGN_OR_RETURN(auto advice, inside::load_advice(work, id));
  return owed_for(work, std::move(advice), work.now);
}

Result<FollowUp> follow_up(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::see_council));
  FollowUp found;
  ASSIGN_OR_RETURN(found.read_at, read_at(work));
  ASSIGN_OR_RETURN(auto const all, store::every_advice(work.session));
  for (Advice const& one : all) {
    ASSIGN_OR_RETURN(auto owed, owed_for(work, one, found.read_at));
    if (owed.late) ++found.late;
    if (owed.is_new) ++found.fresh;
    Turn const turn = turn_of(one);
    auto& part = turn == Turn::ours      ? found.ours
                 : turn == Turn::council ? found.councils
                                         : found.done;
    part.push_back(std::move(owed));
  }
  std::stable_sort(found.ours.begin(), found.ours.end(),
                   [](Owed const& a, Owed const& b) { return a.late && !b.late; });
  return found;
}

Result<void> have_read(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::see_council));
  if (work.actor.kind != Actor::Kind::account) return forbidden("error.forbidden");
  return store::save_read(work.session, work.actor.account, work.now);
}

Result<std::vector<Told>> told_back(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::see_council));
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  ASSIGN_OR_RETURN(auto const lines, obligations::law(work));
  ASSIGN_OR_RETURN(auto const editions, editions::all(work));
  std::vector<Told> found;
  for (editions::Edition const& edition : editions) {
    Told told{.edition = title_of(edition)};
    for (obligations::LawLine const& line : lines) {
      if (line.edition != edition.id) continue;
      if (line.kind == Kind::tell_back) told.told += line.tally.fulfilled + line.tally.refused;
      if (line.kind == Kind::tell_back || line.kind == Kind::decide) told.open += line.tally.open;
    }
    if (told.told + told.open > 0) found.push_back(std::move(told));
  }
  return found;
}

Result<std::array<std::string, 2>> about(Work& work) {
  ASSIGN_OR_RETURN(auto const all, store::all(work.session));
  return about_words(all);
}

Result<std::vector<std::string>> about(Work& work, Language language) {
  ASSIGN_OR_RETURN(auto const all, store::all(work.session));
  return about_lines(all, language);
}

}  // namespace klantendag::council
