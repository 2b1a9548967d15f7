// SPDX-License-Identifier: EUPL-1.2
// Programs that deliver by the API: made and stopped by an administrator, known by their token.
#include "base/text.hpp"
#include "modules/intake/intake.hpp"
#include "modules/intake/store.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::intake {
namespace {

constexpr std::string_view kind = "message_sender";
constexpr audit::Transition steps[] = {{"", "active"}, {"active", "stopped"}};
constexpr std::size_t longest = 120;  // letters of a name or an office

Result<void> note(Work& work, MessageSenderId id, std::string_view state) {
  std::string_view const action = state == "active" ? "message_sender.make" : "message_sender.stop";
  return audit::record(work, {.action = action, .kind = kind, .id = id.text(), .state = state});
}

Result<std::string> name_in(std::string_view text, std::string_view field, std::string_view key) {
  std::string_view const name = trim(text);
  if (name.empty()) return invalid_field(field, key);
  if (count_code_points(name) > longest) return invalid_field(field, "intake.name_too_long");
  return std::string(name);
}

}  // namespace

Result<MadeSender> make_sender(Work& work, NewSender const& wanted) {
  RETURN_IF_ERROR(require(work, Permission::manage_accounts));
  std::vector<Error> problems;
  auto name = name_in(wanted.name, "name", "intake.name_missing");
  auto office = name_in(wanted.office, "office", "intake.office_missing");
  if (!name) problems.push_back(name.error());
  if (!office) problems.push_back(office.error());
  if (!problems.empty()) return all_of(std::move(problems));
  MadeSender made{.sender = {.id = work.next_id<MessageSenderRecord>(),
                             .name = std::move(*name),
                             .office = std::move(*office),
                             .made_at = work.now},
                  .token = crypto::random_token()};
  RETURN_IF_ERROR(store::insert(work.session, made.sender, crypto::hash_token(made.token)));
  RETURN_IF_ERROR(note(work, made.sender.id, "active"));
  return made;
}

Result<void> stop_sender(Work& work, MessageSenderId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_accounts));
  ASSIGN_OR_RETURN(auto const sender, store::find(work.session, id));
  if (!sender) return not_found("intake.no_sender");
  if (sender->stopped_at) return {};
  RETURN_IF_ERROR(store::stop(work.session, id, work.now));
  return note(work, id, "stopped");
}

Result<std::vector<Sender>> senders(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::manage_accounts));
  return store::senders(work.session);
}

Result<Actor> identify_sender(sql::Session& session, std::string_view token) {
  ASSIGN_OR_RETURN(auto const sender, store::find_by_hash(session, crypto::hash_token(token)));
  if (!sender) return Actor{};  // nobody: the door answers 401
  return Actor{.kind = Actor::Kind::holder,
               .name = sender->name,
               .session = sender->id.text(),
               .permissions = Permissions{Permission::bring_messages}};
}

Result<Sender> sender_of(Work& work) {
  auto const id = MessageSenderId::parse(work.actor.session);
  if (work.actor.kind != Actor::Kind::holder || !id) return forbidden("error.forbidden");
  ASSIGN_OR_RETURN(auto sender, store::find(work.session, *id));
  if (!sender) return forbidden("error.forbidden");
  return std::move(*sender);
}

Result<void> note_delivery(Work& work, MessageSenderId id) {
  return audit::record(work, {.action = "message_sender.deliver", .kind = kind, .id = id.text()});
}

audit::WatchedKind watched_senders() {
  return {{kind, steps}, store::states};
}

}  // namespace klantendag::intake
