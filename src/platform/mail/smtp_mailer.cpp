// SPDX-License-Identifier: EUPL-1.2
// The only file that knows libcurl.
#include <curl/curl.h>

#include <algorithm>
#include <cstring>

#include "base/check.hpp"
#include "platform/mail/mailer.hpp"

namespace klantendag::mail {
namespace {

struct Closer {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// curl asks for the message piece by piece.
std::size_t give_more(char* room, std::size_t size, std::size_t count, void* source) {
  auto& rest = *static_cast<std::string_view*>(source);
  std::size_t const piece = std::min(size * count, rest.size());
  std::memcpy(room, rest.data(), piece);
  rest.remove_prefix(piece);
  return piece;
}

Error refused(long code) {
  std::vector<Parameter> parameters{{"code", std::to_string(code)}};
  // RFC 5321, 4.2.1: 5yz will be the same next time, 4yz may change.
  if (code >= 500) return invalid("mail.refused", std::move(parameters));
  return unavailable("mail.not_now", std::move(parameters));
}

Error error_of(CURLcode problem, long code) {
  switch (problem) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
      return unavailable("mail.no_connection");
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_PEER_FAILED_VERIFICATION:
      return unavailable("mail.not_secure");
    case CURLE_LOGIN_DENIED:
      return unavailable("mail.login_refused");
    default:
      break;
  }
  if (code >= 400) return refused(code);
  return unavailable("mail.interrupted");
}

class SmtpMailer final : public Mailer {
 public:
  explicit SmtpMailer(SmtpServer server) : server_(std::move(server)) {}

  Result<void> send(Message const& message) override {
    ASSIGN_OR_RETURN(std::string const bytes, render(message));
    std::unique_ptr<CURL, Closer> const handle(curl_easy_init());
    CHECK_PROMISE(handle != nullptr);
    connect_to_server(handle.get());

    std::string const from = "<" + message.from.email() + ">";
    std::string const to = "<" + message.to.email() + ">";
    std::unique_ptr<curl_slist, Closer> const recipient(curl_slist_append(nullptr, to.c_str()));
    std::string_view rest = bytes;
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipient.get());
    curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, give_more);
    curl_easy_setopt(handle.get(), CURLOPT_READDATA, &rest);

    CURLcode const outcome = curl_easy_perform(handle.get());
    if (outcome == CURLE_OK) return {};
    long code = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &code);
    return error_of(outcome, code);
  }

 private:
  void connect_to_server(CURL* handle) const {
    bool const tls = server_.security == Security::tls;
    std::string const url =
        (tls ? "smtps://" : "smtp://") + server_.host + ":" + std::to_string(server_.port);
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_PROXY,
                     "");  // what the environment says of proxies is not asked
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, std::min(10L, timeout()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, timeout());
    if (server_.security == Security::starttls) {
      // "All": without encryption nothing is sent, not even the name.
      curl_easy_setopt(handle, CURLOPT_USE_SSL, long{CURLUSESSL_ALL});
    }
    if (!server_.ca_file.empty()) {
      curl_easy_setopt(handle, CURLOPT_CAINFO, server_.ca_file.c_str());
    }
    if (!server_.user.empty()) {
      curl_easy_setopt(handle, CURLOPT_USERNAME, server_.user.c_str());
      curl_easy_setopt(handle, CURLOPT_PASSWORD, server_.password.c_str());
    }
  }

  [[nodiscard]] long timeout() const { return static_cast<long>(server_.timeout_seconds); }

  SmtpServer server_;
};

}  // namespace

std::unique_ptr<Mailer> smtp_mailer(SmtpServer server) {
  // Once for the process; curl keeps count of it.
  static CURLcode const ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  CHECK_PROMISE(ready == CURLE_OK);
  return std::make_unique<SmtpMailer>(std::move(server));
}

}  // namespace klantendag::mail
