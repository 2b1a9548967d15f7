// SPDX-License-Identifier: EUPL-1.2
// Use cases of a council and who sits in it.
#include <algorithm>

#include "modules/accounts/accounts.hpp"
#include "modules/council/inside.hpp"
#include "modules/editions/editions.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::council {
namespace {

constexpr auto key_class = crypto::RootKey::contact;

keystore::Spot name_spot(MemberId id) {
  return {"council_member", "name", id.text()};
}

keystore::Spot background_spot(MemberId id) {
  return {"council_member", "background", id.text()};
}

Result<Member> opened(Work& work, crypto::Keys const& keys, store::Stored stored) {
  std::string const subject = stored.member.id.text();
  ASSIGN_OR_RETURN(auto const seal,
                   keystore::Seal::to_read(work.session, {keys, key_class, subject}));
  ASSIGN_OR_RETURN(stored.member.name, seal.open(name_spot(stored.member.id), stored.name));
  ASSIGN_OR_RETURN(stored.member.background,
                   seal.open(background_spot(stored.member.id), stored.background));
  return std::move(stored.member);
}

Result<void> record(Work& work, Member const& member, std::string_view action,
                    std::vector<std::string_view> fields) {
  return audit::record(work, {.action = action,
                              .kind = "council_member",
                              .id = member.id.text(),
                              .state = name_of(member.state),
                              .fields = std::move(fields)});
}

Result<Member> load_to_change(Work& work, crypto::Keys const& keys, MemberId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_council));
  ASSIGN_OR_RETURN(auto member, inside::load_member(work, keys, id));
  if (member.state == MemberState::left) return conflict("council.has_left");
  return member;
}

Result<void> no_other_chair(Work& work, Member const& chair) {
  if (chair.role != Role::chair) return {};
  ASSIGN_OR_RETURN(auto const all, store::members(work.session, chair.council));
  for (store::Stored const& one : all) {
    Member other = one.member;
    bool const was = other.role == Role::chair && other.state == MemberState::sitting;
    if (!was || other.id == chair.id) continue;
    other.role = Role::member;
    RETURN_IF_ERROR(store::update(work.session, other));
    RETURN_IF_ERROR(record(work, other, "council.role", {"role"}));
  }
  return {};
}

Result<Council> save(Work& work, Council const& council, std::string_view action) {
  RETURN_IF_ERROR(store::save(work.session, council));
  RETURN_IF_ERROR(audit::record(work, {.action = action,
                                       .kind = "council",
                                       .id = council.id.text(),
                                       .fields = {"name", "district", "seats", "contact"}}));
  return council;
}

Council with(Council council, CouncilFacts const& facts) {
  council.name = facts.name;
  council.district = facts.district;
  council.seats = facts.seats;
  council.contact = facts.contact;
  return council;
}

}  // namespace

namespace inside {

Result<Council> load(Work& work, CouncilId id) {
  ASSIGN_OR_RETURN(auto found, store::find(work.session, id));
  if (!found) return not_found("council.not_found");
  return std::move(*found);
}

Result<Member> load_member(Work& work, crypto::Keys const& keys, MemberId id) {
  ASSIGN_OR_RETURN(auto found, store::find_member(work.session, id));
  if (!found) return not_found("council.no_member");
  return opened(work, keys, std::move(*found));
}

Result<std::vector<Member>> members(Work& work, crypto::Keys const& keys, CouncilId id) {
  ASSIGN_OR_RETURN(auto all, store::members(work.session, id));
  std::vector<Member> found;
  for (store::Stored& one : all) {
    if (one.member.state == MemberState::left) continue;
    ASSIGN_OR_RETURN(auto member, opened(work, keys, std::move(one)));
    found.push_back(std::move(member));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](Member const& a, Member const& b) { return a.role < b.role; });
  return found;
}

}  // namespace inside

Result<Council> create(Work& work, CouncilFacts const& facts) {
  RETURN_IF_ERROR(require(work, Permission::manage_council));
  return save(work, with({.id = work.next_id<CouncilRecord>()}, facts), "council.create");
}

Result<Council> change(Work& work, CouncilId id, CouncilFacts const& facts) {
  RETURN_IF_ERROR(require(work, Permission::manage_council));
  ASSIGN_OR_RETURN(auto const council, inside::load(work, id));
  return save(work, with(council, facts), "council.change");
}

Result<Member> add_member(Work& work, crypto::Keys const& keys, CouncilId id,
                          NewMember const& draft) {
  RETURN_IF_ERROR(require(work, Permission::manage_council));
  RETURN_IF_ERROR(inside::load(work, id));
  ASSIGN_OR_RETURN(auto const member, chosen({.id = work.next_id<MemberRecord>(),
                                              .council = id,
                                              .role = draft.role,
                                              .name = draft.name,
                                              .background = draft.background},
                                             draft.term));
  std::string const subject = member.id.text();
  ASSIGN_OR_RETURN(auto const seal,
                   keystore::Seal::to_write(work.session, {keys, key_class, subject}, work.now));
  RETURN_IF_ERROR(
      store::insert(work.session, {member, seal.close(name_spot(member.id), member.name),
                                   seal.close(background_spot(member.id), member.background)}));
  RETURN_IF_ERROR(store::add_term(work.session, member.id, 1, draft.term));
  RETURN_IF_ERROR(no_other_chair(work, member));
  RETURN_IF_ERROR(record(work, member, "council.join", {}));
  return member;
}

Result<Member> choose_again(Work& work, crypto::Keys const& keys, MemberId id, Term const& term) {
  ASSIGN_OR_RETURN(auto member, load_to_change(work, keys, id));
  ASSIGN_OR_RETURN(member, chosen(std::move(member), term));
  auto const number = static_cast<std::int64_t>(member.terms.size());
  RETURN_IF_ERROR(store::add_term(work.session, id, number, term));
  RETURN_IF_ERROR(record(work, member, "council.term", {"term"}));
  return member;
}

Result<Member> set_role(Work& work, crypto::Keys const& keys, MemberId id, Role role) {
  ASSIGN_OR_RETURN(auto member, load_to_change(work, keys, id));
  member.role = role;
  RETURN_IF_ERROR(no_other_chair(work, member));
  RETURN_IF_ERROR(store::update(work.session, member));
  RETURN_IF_ERROR(record(work, member, "council.role", {"role"}));
  return member;
}

Result<Member> link(Work& work, crypto::Keys const& keys, MemberId id,
                    std::optional<Id<Account>> account) {
  ASSIGN_OR_RETURN(auto member, load_to_change(work, keys, id));
  if (account) {
    ASSIGN_OR_RETURN(auto const able, accounts::active_with(work, Permission::give_advice));
    if (std::find(able.begin(), able.end(), *account) == able.end()) {
      return invalid_field("account", "council.cannot_advise");
    }
  }
  member.account = account;
  RETURN_IF_ERROR(store::update(work.session, member));
  RETURN_IF_ERROR(record(work, member, "council.link", {"account"}));
  return member;
}

Result<bool> speaks_for(Work& work, CouncilId id) {
  RETURN_IF_ERROR(require(work, Permission::give_advice));
  if (work.actor.kind != Actor::Kind::account) return true;
  ASSIGN_OR_RETURN(auto const speakers, store::speakers(work.session));
  ASSIGN_OR_RETURN(auto const able, accounts::active_with(work, Permission::give_advice));
  Date const today = date_in_amsterdam(work.now);
  bool own = false;     // they sit somewhere
  bool others = false;  // somebody else speaks for this one
  for (store::Speaker const& one : speakers) {
    if (today < one.term.from || one.term.until < today) continue;
    bool const self = one.account == work.actor.account;
    if (self && one.council == id) return true;
    own = own || self;
    if (!self && std::find(able.begin(), able.end(), one.account) == able.end()) continue;
    others = others || one.council == id;
  }
  return !own && !others;
}

Result<Member> leave(Work& work, crypto::Keys const& keys, MemberId id) {
  ASSIGN_OR_RETURN(auto member, load_to_change(work, keys, id));
  member.state = MemberState::left;
  member.name.clear();
  member.background.clear();
  member.account.reset();
  RETURN_IF_ERROR(store::update(work.session, member));
  RETURN_IF_ERROR(record(work, member, "council.leave", {"name", "background", "account"}));
  return member;
}

Result<Member> took_part(Work& work, crypto::Keys const& keys, MemberId id, TookPart const& part) {
  ASSIGN_OR_RETURN(auto member, load_to_change(work, keys, id));
  RETURN_IF_ERROR(editions::known(work, part.edition));
  bool const known =
      std::find(member.parts.begin(), member.parts.end(), part) != member.parts.end();
  if (known) return member;
  member.parts.push_back(part);
  RETURN_IF_ERROR(store::add_part(work.session, id, part));
  RETURN_IF_ERROR(record(work, member, "council.took_part", {"edition", "part"}));
  return member;
}

audit::WatchedKind watched_members() {
  return {{"council_member", member_steps}, store::member_states};
}

}  // namespace klantendag::council
