// SPDX-License-Identifier: EUPL-1.2
// POST /api/v1/berichten (docs/api/berichten.yaml): one message or a list of them, from a sender with a
// token. All of a list or none; the same again is answered as the first time.
#include "modules/intake/json.hpp"
#include "modules/intake/message.hpp"
#include "modules/intake/page_groups.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::intake {
namespace {

using http::Method;
using http::Request;
using http::Response;

constexpr std::int64_t body_limit = 4 << 20;  // bytes
constexpr std::size_t most_messages = 500;    // of a list

Result<werkmap::Incoming> message_in(json::Value const& object, Given const& given) {
  ASSIGN_OR_RETURN(auto draft, draft_of(object));
  return message_of(std::move(draft), given);
}

// Every message that cannot be one, each with its place: "[3].text".
Result<std::vector<werkmap::Incoming>> messages_in(json::Array const& list, Given const& given) {
  if (list.empty()) return invalid("intake.empty_list");
  if (list.size() > most_messages) {
    return invalid("intake.long_list", {{"most", std::to_string(most_messages)}});
  }
  std::vector<werkmap::Incoming> messages;
  std::vector<Error> problems;
  for (std::size_t at = 0; at < list.size(); ++at) {
    auto message = message_in(list[at], given);
    if (message) {
      messages.push_back(std::move(*message));
      continue;
    }
    Error problem = message.error();
    std::string const place = "[" + std::to_string(at) + "]";
    problem.field = problem.field.empty() ? place : place + "." + problem.field;
    problems.push_back(std::move(problem));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return messages;
}

class ApiPages {
 public:
  explicit ApiPages(PageParts const& parts) : parts_(parts) {}

  Result<Response> take(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const sender, sender_of(work));
    // Where it came from stands with the message, and in the record.
    Given const given{.office = sender.office,
                      .channel = "api, " + sender.name,
                      .now = work.now,
                      .nobodies = parts_.nobodies};
    auto const body = json::parse(request.body);
    if (!body) return invalid("intake.body_no_json");
    if (body->array() != nullptr) return take_list(work, *body->array(), given, sender.id);
    ASSIGN_OR_RETURN(auto const message, message_in(*body, given));
    ASSIGN_OR_RETURN(auto const taken, werkmap::take_in(work, parts_.keys, message));
    if (taken.fresh) RETURN_IF_ERROR(note_delivery(work, sender.id));
    return Response::json(taken.fresh ? 201 : 200, json::write(to_json(taken)));
  }

 private:
  Result<Response> take_list(Work& work, json::Array const& list, Given const& given,
                             MessageSenderId sender) const {
    ASSIGN_OR_RETURN(auto const messages, messages_in(list, given));
    ASSIGN_OR_RETURN(auto const taken, werkmap::take_in_many(work, parts_.keys, messages));
    json::Array answers;
    bool any_fresh = false;
    for (werkmap::TakenIn const& one : taken) {
      any_fresh = any_fresh || one.fresh;
      answers.push_back(to_json(one));
    }
    if (any_fresh) RETURN_IF_ERROR(note_delivery(work, sender));
    return Response::json(any_fresh ? 201 : 200,
                          json::write(json::Object{{"messages", std::move(answers)}}));
  }

  PageParts parts_;
};

}  // namespace

std::vector<http::Route> api_routes(PageParts const& parts) {
  using Pages = ApiPages;
  Pages const pages(parts);
  return {{Method::post, "/api/v1/berichten", http::Needs{Permission::bring_messages},
           http::bind(pages, &Pages::take), body_limit}};
}

}  // namespace klantendag::intake
