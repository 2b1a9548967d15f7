// SPDX-License-Identifier: EUPL-1.2
#include "app/figures.hpp"

#include <algorithm>

namespace klantendag::app {
namespace {

constexpr Literal requests = "klantendag_http_requests_total";
constexpr Literal requests_help = "Requests answered.";
constexpr Literal jobs_ended = "klantendag_jobs_ended_total";
constexpr Literal jobs_help = "Jobs that ran to their end, or did not.";
constexpr Literal messages = "klantendag_mail_total";
constexpr Literal messages_help = "Messages given to the post.";

class CountedMailer final : public mail::Mailer {
 public:
  CountedMailer(std::unique_ptr<mail::Mailer> inner, metrics::Registry& registry)
      : inner_(std::move(inner)),
        sent_(registry.counter(messages, messages_help, {{"outcome", "sent"}})),
        refused_(registry.counter(messages, messages_help, {{"outcome", "refused"}})),
        not_now_(registry.counter(messages, messages_help, {{"outcome", "not_now"}})) {}

  Result<void> send(mail::Message const& message) override {
    auto const outcome = inner_->send(message);
    if (outcome) {
      sent_.add();
    } else if (outcome.error().kind == ErrorKind::invalid) {
      refused_.add();
    } else {
      not_now_.add();
    }
    return outcome;
  }

 private:
  std::unique_ptr<mail::Mailer> inner_;
  metrics::Counter& sent_;
  metrics::Counter& refused_;
  metrics::Counter& not_now_;
};

}  // namespace

Figures::Figures(sql::Database& database)
    : database_(database),
      took_(registry_.histogram("klantendag_http_seconds", "How long an answer took.",
                                metrics::request_seconds)) {
  answers_ = {&registry_.counter(requests, requests_help, {{"status", "2xx"}}),
              &registry_.counter(requests, requests_help, {{"status", "3xx"}}),
              &registry_.counter(requests, requests_help, {{"status", "4xx"}}),
              &registry_.counter(requests, requests_help, {{"status", "5xx"}})};
  look_at_database();
}

void Figures::look_at_database() {
  auto const ask = [this](Literal name, Literal help, auto pick) {
    registry_.ask(name, help,
                  [this, pick] { return static_cast<double>(pick(database_.status())); });
  };
  ask("klantendag_commits", "Groups of changes made durable since the start.",
      [](sql::Status const& status) { return status.commits; });
  ask("klantendag_units", "Changes in those groups.",
      [](sql::Status const& status) { return status.units; });
  ask("klantendag_units_waiting", "Changes that wait for the writer.",
      [](sql::Status const& status) { return status.waiting; });
  ask("klantendag_writable", "1 when changes can be saved.",
      [](sql::Status const& status) { return status.writable ? 1 : 0; });
  ask("klantendag_schema_version", "The newest migration in the database.",
      [](sql::Status const& status) { return status.schema_version; });
}

void Figures::answered(int status, double ms) {
  auto const hundreds = static_cast<std::size_t>(std::clamp(status / 100, 2, 5));
  answers_[hundreds - 2]->add();
  took_.observe(ms / 1000);
}

std::unique_ptr<mail::Mailer> Figures::counted(std::unique_ptr<mail::Mailer> mailer) {
  return std::make_unique<CountedMailer>(std::move(mailer), registry_);
}

jobs::Kind Figures::counted(jobs::Kind kind) {
  auto& done = registry_.counter(jobs_ended, jobs_help, {{"kind", kind.name}, {"outcome", "done"}});
  auto& failed =
      registry_.counter(jobs_ended, jobs_help, {{"kind", kind.name}, {"outcome", "failed"}});
  auto handler = std::move(kind.handler);
  kind.handler = [handler = std::move(handler), &done, &failed](jobs::Turn& turn) {
    auto outcome = handler(turn);
    (outcome ? done : failed).add();
    return outcome;
  };
  return kind;
}

Result<std::string> Figures::text(Work& work) {
  ASSIGN_OR_RETURN(jobs::Counts const counts, jobs::count(work));
  registry_.gauge("klantendag_jobs_waiting", "Jobs that wait for their time.").set(counts.waiting);
  registry_.gauge("klantendag_jobs_due", "Jobs that could run now.").set(counts.due);
  registry_.gauge("klantendag_jobs_dead", "Jobs that failed too often.").set(counts.dead);
  std::int64_t const late_ms = counts.oldest_due ? (work.now - *counts.oldest_due).ms : 0;
  registry_.gauge("klantendag_jobs_late_seconds", "How long the oldest due job waits.")
      .set(late_ms / 1000);
  return registry_.text();
}

}  // namespace klantendag::app
