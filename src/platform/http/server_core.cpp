// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/server_core.hpp"

#include <algorithm>

#include "platform/http/percent.hpp"
#include "platform/http/upload_files.hpp"
#include "platform/http/wire.hpp"

namespace klantendag::http {

ServerCore::ServerCore(ServerSettings its_settings, ServerParts its_parts)
    : settings(std::move(its_settings)),
      parts(std::move(its_parts)),
      shelf(parts.assets),
      guests(guest_limits(settings)),
      answers(settings.waiting_requests + settings.workers),
      workers(std::make_unique<Workers>(std::max(1, settings.workers))) {
  remove_left_uploads(settings.upload_folder);
}

void ServerCore::handle(Request&& request, Answers::Resume resume) {
  auto const owed = answers.owe(resume);
  if (!owed) return resume(refusal(503, request));
  workers->add([this, owed, request = std::make_shared<Request>(std::move(request))] {
    parts.dispatch(std::move(*request),
                   [owed](Response response) { owed->give(std::move(response)); });
  });
}

void ServerCore::finish(Response& response, Kind kind) const {
  add_house_headers(response, kind, settings.https ? Scheme::https : Scheme::http);
}

Response ServerCore::refusal(int status) const {
  auto response = plain_refusal(status);
  finish(response, Kind::api);
  return response;
}

Response ServerCore::refusal(int status, Request const& head) const {
  return parts.refuse ? parts.refuse(status, head) : refusal(status);
}

std::string ServerCore::date() const {
  return parts.now ? http_date(parts.now()) : std::string();
}

void ServerCore::note(Literal method, Response const& response, Moment since) const {
  std::chrono::duration<double, std::milli> const took = std::chrono::steady_clock::now() - since;
  if (parts.log) parts.log(method, response.route, response.status, took.count());
}

std::int64_t ServerCore::body_limit(Head const& head) const {
  auto const path = decode_path(head.raw_path);
  return path && parts.body_limit ? parts.body_limit(head.method, *path) : 0;
}

}  // namespace klantendag::http
