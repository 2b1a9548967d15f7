// SPDX-License-Identifier: EUPL-1.2
// Writing the record and reading it.
#include "modules/audit/audit.hpp"
#include "modules/audit/store.hpp"

namespace klantendag::audit {
namespace {

std::string object_of(Event const& event) {
  std::string object(event.kind);
  if (!event.id.empty()) object += "/" + event.id;
  return object;
}

std::string joined(std::vector<std::string_view> const& names) {
  std::string text;
  for (std::string_view const name : names) {
    if (!text.empty()) text += ',';
    text += name;
  }
  return text;
}

}  // namespace

std::string pseudonym(Actor const& actor) {
  switch (actor.kind) {
    case Actor::Kind::nobody:
      return "nobody";
    case Actor::Kind::account:
      return actor.account.text();
    case Actor::Kind::holder:
      return "holder";
    case Actor::Kind::owner:
      return "owner";
    case Actor::Kind::program:
      return "program";
  }
  return "nobody";
}

Result<void> record(Work& work, Event const& event) {
  ASSIGN_OR_RETURN(auto head, store::take_head(work.session));
  Entry entry{.number = head.size + 1,
              .at = work.now,
              .actor = pseudonym(work.actor),
              .action = std::string(event.action),
              .object = object_of(event),
              .state = std::string(event.state),
              .fields = joined(event.fields)};
  entry.chain = extend(head.chain, entry);
  return store::append(work.session, entry);
}

Result<void> sign_checkpoint(Work& work, Signer const& signer) {
  ASSIGN_OR_RETURN(auto head, store::read_head(work.session));
  ASSIGN_OR_RETURN(auto last, store::last_checkpoint(work.session));
  if (head.size == 0 || (last && last->size >= head.size)) return {};
  return store::save_checkpoint(work.session,
                                {.size = head.size,
                                 .at = work.now,
                                 .chain = head.chain,
                                 .signature = signer.sign(checkpoint_text(signer.origin, head))});
}

Result<Head> head(sql::Session& session) {
  return store::read_head(session);
}

Result<std::vector<std::string>> actors_of(Work& work, std::string_view action,
                                           std::string_view kind, std::string_view id) {
  return store::actors_of(work.session, action, std::string(kind) + "/" + std::string(id));
}

Result<std::vector<std::string>> actors_on(sql::Session& session, std::string_view object) {
  return store::actors_on(session, object);
}

Result<bool> was_ever(sql::Session& session, std::string_view object, std::string_view state) {
  return store::was_ever(session, object, state);
}

Result<std::vector<Entry>> newest(Work& work, std::int64_t before, std::int64_t limit) {
  RETURN_IF_ERROR(require(work, Permission::see_audit));
  return store::newest(work.session, before, limit);
}

}  // namespace klantendag::audit
