// SPDX-License-Identifier: EUPL-1.2
// Of the werkmap: each message that asks something, each call about it and whether it reached the client,
// and what is owed. They belong to no edition.
#include <set>

#include "modules/exchange/gather.hpp"

namespace klantendag::exchange {
namespace {

constexpr std::string_view kind_of_object = "bericht";

template <class Tag>
std::string uuid_of(Id<Tag> const& id) {
  return uuid_text(Uuid::parse(id.text()).value_or(Uuid{}));
}

// A program or the owner of the folder is nobody in particular.
std::string actor_named(std::string_view pseudonym) {
  auto const id = Id<Account>::parse(pseudonym);
  return id ? uuid_of(*id) : std::string();
}

std::string_view asked_for(Texts const& texts, asks::Kind kind) {
  switch (kind) {
    case asks::Kind::question:
    case asks::Kind::request:
      return texts.exchange_answer();
    case asks::Kind::contact:
      return texts.exchange_call();
    case asks::Kind::urgent:
      return texts.exchange_urgent();
    case asks::Kind::whole:
      return texts.exchange_read_whole();
  }
  return "";
}

// It came to us: nobody was spoken to, and nobody was missed.
Contact message_of(Texts const& texts, werkmap::AskTold const& ask) {
  // A program that brings messages may be called anything.
  bool const mail =
      ask.channel.find("mail") != std::string::npos && !ask.channel.starts_with("api");
  return {.uuid = uuid_of(ask.message),
          .channel = mail ? "e-mail" : "werkmap",
          .subject = std::string(texts.exchange_message()),
          .outcome = "ontvangen",
          .at = ask.received_at,
          .about = {std::string(kind_of_object), ask.message.text()}};
}

}  // namespace

Result<Contacts> contacts_of_werkmap(Work& work, Instant from) {
  ASSIGN_OR_RETURN(auto const asked, werkmap::asks_since(work, from));
  ASSIGN_OR_RETURN(auto const calls, werkmap::calls_since(work, from));
  Contacts all = contacts_of(Texts{work.language}, asked, calls);
  all.made_at = work.now;
  return all;
}

Contacts contacts_of(Texts const& texts, std::vector<werkmap::AskTold> const& asked,
                     std::vector<werkmap::CallMade> const& calls) {
  Contacts all;
  std::set<std::string> known;
  for (werkmap::AskTold const& ask : asked) {
    std::string const message = uuid_of(ask.message);
    if (known.insert(message).second) all.contacts.push_back(message_of(texts, ask));
    all.tasks.push_back({.uuid = uuid_of(ask.id),
                         .asked = std::string(asked_for(texts, ask.kind)),
                         .contact = message,
                         .actor = actor_named(ask.owner),
                         .done = !ask.open,
                         .given_at = ask.first_asked_at,
                         .ended_at = ask.ended_at,
                         .about = {std::string(kind_of_object), ask.message.text()}});
  }
  for (werkmap::CallMade const& call : calls) {
    std::string const name = "bericht/" + call.message.text() + "/" + call.at.text() + "/" +
                             call.by + (call.reached ? "/1" : "/0");
    all.contacts.push_back({.uuid = uuid_named(name),
                            .channel = "telefoon",
                            .subject = std::string(texts.exchange_call_about_message()),
                            .outcome = call.reached ? "gesproken" : "niet_bereikt",
                            .reached = call.reached,
                            .at = call.at,
                            .actor = actor_named(call.by),
                            .about = {std::string(kind_of_object), call.message.text()}});
  }
  return all;
}

}  // namespace klantendag::exchange
