// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/response.hpp"

#include "platform/http/percent.hpp"

namespace klantendag::http {

Response Response::of(Page page) {
  Response response;
  response.page = std::move(page);
  return response;
}

Response Response::form_again(Page page) {
  Response response = of(std::move(page));
  response.status = 422;
  return response;
}

Response Response::see_other(std::string_view path) {
  Response response;
  response.status = 303;
  response.content_type.clear();
  response.headers.emplace_back("Location", path);
  return response;
}

Response Response::json(int status, std::string body) {
  Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body = std::move(body);
  return response;
}

Response Response::file(std::string_view content_type, std::string_view file_name,
                        std::string bytes) {
  Response response;
  response.content_type = content_type;
  response.body = std::move(bytes);
  // RFC 6266 with RFC 8187: the name survives accents, and cannot break out of the header.
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename*=UTF-8''" + percent_encode(file_name));
  return response;
}

}  // namespace klantendag::http
