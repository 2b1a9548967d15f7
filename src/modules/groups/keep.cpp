// SPDX-License-Identifier: EUPL-1.2
#include "modules/groups/keep.hpp"

#include "modules/audit/audit.hpp"
#include "modules/participants/participants.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::groups {
namespace {

crypto::Place place_of(std::string const& row, std::string_view subject) {
  return {.table = "group_person", .column = "input", .row = row, .subject = subject};
}

std::string row_of(GroupPlanId plan, ParticipantId participant) {
  return plan.text() + "/" + participant.text();
}

}  // namespace

Result<std::vector<Input>> present_inputs(Work& work, crypto::Keys const& keys, EditionId edition) {
  ASSIGN_OR_RETURN(auto const coming, participants::attending(work, keys, edition));
  std::vector<participants::Participant> people;
  std::vector<participants::Needs> needs;
  for (participants::Opened const& one : coming) {
    people.push_back(one.participant);
    needs.push_back(one.needs);
  }
  return inputs_of(people, needs);
}

Result<std::optional<std::vector<Input>>> kept_inputs(sql::Session& session,
                                                      crypto::Keys const& keys, GroupPlanId plan) {
  keystore::Keystore const keystore(keys);
  ASSIGN_OR_RETURN(auto const sealed, store::inputs(session, plan));
  std::vector<Input> inputs;
  for (store::SealedInput const& one : sealed) {
    auto const key = keystore.find(session, crypto::RootKey::contact, one.subject);
    if (!key && key.error().kind == ErrorKind::not_found) {
      return std::optional<std::vector<Input>>{};
    }
    RETURN_IF_ERROR(key);
    ASSIGN_OR_RETURN(
        auto const text,
        crypto::open(*key, place_of(row_of(plan, one.participant), one.subject), one.input));
    ASSIGN_OR_RETURN(auto const value, json::parse(text));
    Input input = input_from(value);
    input.participant = one.participant;
    input.subject = one.subject;
    inputs.push_back(std::move(input));
  }
  return std::optional(std::move(inputs));
}

Result<Question> question_of(sql::Session& session, GroupPlan const& plan,
                             std::span<Input const> inputs) {
  std::vector<Seat> previous;
  if (plan.based_on) {
    ASSIGN_OR_RETURN(auto const earlier, store::find(session, *plan.based_on));
    if (earlier) previous = earlier->seats;
  }
  return question(inputs, plan.rules, previous);
}

Result<GroupPlan> save_next(Work& work, crypto::Keys const& keys, GroupPlan plan,
                            std::span<Input const> inputs) {
  ASSIGN_OR_RETURN(auto const last, store::newest(work.session, plan.edition));
  plan.id = work.next_id<GroupPlanRecord>();
  plan.version = last ? last->version + 1 : 1;
  plan.made_at = work.now;
  keystore::Keystore const keystore(keys);
  std::vector<store::SealedInput> sealed;
  for (Input const& input : inputs) {
    ASSIGN_OR_RETURN(auto const key,
                     keystore.find(work.session, crypto::RootKey::contact, input.subject));
    sealed.push_back({input.participant, input.subject,
                      crypto::seal(key, place_of(row_of(plan.id, input.participant), input.subject),
                                   json::write(to_json(input)))});
  }
  RETURN_IF_ERROR(store::insert(work.session, plan, sealed));
  RETURN_IF_ERROR(audit::record(work, {.action = plan.made == Made::moved      ? "groups.move"
                                                 : plan.made == Made::restored ? "groups.restore"
                                                                               : "groups.make",
                                       .kind = "group_plan",
                                       .id = plan.id.text()}));
  return plan;
}

}  // namespace klantendag::groups
