// SPDX-License-Identifier: EUPL-1.2
#include "app/post.hpp"

namespace klantendag::app {
namespace {

mail::SmtpServer server_of(config::Settings const& settings) {
  std::string const& security = settings.text("smtp_security");
  return {.host = settings.text("smtp_host"),
          .port = settings.number("smtp_port"),
          .security = security == "tls"    ? mail::Security::tls
                      : security == "none" ? mail::Security::none
                                           : mail::Security::starttls,
          .user = settings.text("smtp_user"),
          .password = settings.text("smtp_password"),
          .ca_file = settings.text("smtp_ca_file")};
}

}  // namespace

Result<Post> open_post(config::Settings const& settings) {
  ASSIGN_OR_RETURN(auto from,
                   mail::Address::from(settings.text("mail_from"), settings.text("organisation")));
  if (settings.text("mail") == "folder") {
    return Post{std::move(from), mail::folder_mailer(settings.text("data") + "/post")};
  }
  if (settings.text("smtp_host").empty()) return invalid("post.no_host");
  return Post{std::move(from), mail::smtp_mailer(server_of(settings))};
}

std::string address_in_post(config::Settings const& settings) {
  std::string const& known = settings.text("public_url");
  if (!known.empty() || settings.text("mail") != "folder") return known;
  return "http://" + settings.text("address") + ":" + settings.text("port");
}

}  // namespace klantendag::app
