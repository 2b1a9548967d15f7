// SPDX-License-Identifier: EUPL-1.2
// The only file of this room that knows libcurl: it connects, encrypts and logs in (CONNECT_ONLY).
#include "platform/mailbox/imap_wire.hpp"

#include <curl/curl.h>
#include <poll.h>

#include <algorithm>
#include <array>

#include "base/check.hpp"

namespace klantendag::mailbox {
namespace {

struct Closer {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

Error error_of(CURLcode problem) {
  switch (problem) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
      return unavailable("mailbox.no_connection");
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_PEER_FAILED_VERIFICATION:
      return unavailable("mailbox.not_secure");
    case CURLE_LOGIN_DENIED:
      return unavailable("mailbox.login_refused");
    default:
      return unavailable("mailbox.interrupted");
  }
}

void set_up(CURL* handle, ImapServer const& server) {
  bool const tls = server.security == Security::tls;
  std::string const url =
      (tls ? "imaps://" : "imap://") + server.host + ":" + std::to_string(server.port) + "/";
  auto const timeout = static_cast<long>(server.timeout_seconds);
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "imap,imaps");
  curl_easy_setopt(handle, CURLOPT_PROXY, "");  // what the environment says of proxies is not asked
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, std::min(10L, timeout));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, timeout);
  if (server.security == Security::starttls) {
    // "All": without encryption nothing is sent, not even the name.
    curl_easy_setopt(handle, CURLOPT_USE_SSL, long{CURLUSESSL_ALL});
  }
  if (!server.ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, server.ca_file.c_str());
  curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
  curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
}

}  // namespace

struct ImapWire::Line {
  std::unique_ptr<CURL, Closer> handle{};
  int timeout_ms = 0;

  // False: nothing happened in time.
  [[nodiscard]] bool wait_for(short what) const {
    curl_socket_t socket = CURL_SOCKET_BAD;
    curl_easy_getinfo(handle.get(), CURLINFO_ACTIVESOCKET, &socket);
    if (socket == CURL_SOCKET_BAD) return false;
    pollfd waiting{.fd = socket, .events = what, .revents = 0};
    return ::poll(&waiting, 1, timeout_ms) > 0;
  }
};

ImapWire::ImapWire(std::unique_ptr<Line> line) : line_(std::move(line)) {}
ImapWire::~ImapWire() = default;
ImapWire::ImapWire(ImapWire&& other) noexcept = default;

Result<ImapWire> ImapWire::open(ImapServer const& server) {
  // Once for the process; curl keeps count of it.
  static CURLcode const ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  CHECK_PROMISE(ready == CURLE_OK);
  auto line = std::make_unique<Line>();
  line->timeout_ms = static_cast<int>(server.timeout_seconds * 1000);
  line->handle.reset(curl_easy_init());
  CHECK_PROMISE(line->handle != nullptr);
  set_up(line->handle.get(), server);
  CURLcode const outcome = curl_easy_perform(line->handle.get());
  if (outcome != CURLE_OK) return error_of(outcome);
  return ImapWire(std::move(line));
}

Result<void> ImapWire::send(std::string_view bytes) {
  while (!bytes.empty()) {
    std::size_t sent = 0;
    CURLcode const outcome = curl_easy_send(line_->handle.get(), bytes.data(), bytes.size(), &sent);
    if (outcome == CURLE_OK) {
      bytes.remove_prefix(sent);
    } else if (outcome != CURLE_AGAIN || !line_->wait_for(POLLOUT)) {
      return unavailable("mailbox.interrupted");
    }
  }
  return {};
}

Result<std::string> ImapWire::receive() {
  std::array<char, 16 * 1024> room{};
  while (true) {
    std::size_t came = 0;
    CURLcode const outcome = curl_easy_recv(line_->handle.get(), room.data(), room.size(), &came);
    if (outcome == CURLE_OK && came > 0) return std::string(room.data(), came);
    // Nothing and no error: the server hung up.
    if (outcome != CURLE_AGAIN || !line_->wait_for(POLLIN)) {
      return unavailable("mailbox.interrupted");
    }
  }
}

}  // namespace klantendag::mailbox
