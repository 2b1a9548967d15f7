// SPDX-License-Identifier: EUPL-1.2
// The composition: builds every part by hand, in order, and passes it down by reference. What runs
// here is everything that runs; there is no registration and no locator (architecture 12).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/figures.hpp"
#include "app/mailbox.hpp"
#include "app/post.hpp"
#include "app/session_use.hpp"
#include "base/result.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/audit/audit.hpp"
#include "modules/recruitment/recruitment.hpp"
#include "modules/retrospective/files.hpp"
#include "platform/clock/clock.hpp"
#include "platform/config/config.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/password.hpp"
#include "platform/http/dispatch.hpp"
#include "platform/http/router.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/sql/database.hpp"
#include "platform/work/work.hpp"

namespace klantendag::app {

class House {
 public:
  // Opens the data folder or database that the settings name, with its keys, and brings the database
  // up to date. Errors are those of sql::open, sql::migrate, crypto::Keys::open and open_post.
  [[nodiscard]] static Result<std::unique_ptr<House>> open(config::Settings settings);

  // The same without keys and server: an in-memory house for tests.
  [[nodiscard]] static Result<std::unique_ptr<House>> for_test(
      std::unique_ptr<sql::Database> database, Clock const& clock,
      std::optional<intake::Mailbox> mailbox = {});

  [[nodiscard]] config::Settings const& settings() const { return settings_; }
  [[nodiscard]] sql::Database& database() { return *database_; }
  [[nodiscard]] Clock const& clock() const { return clock_; }
  [[nodiscard]] http::Router const& router() const { return router_; }
  [[nodiscard]] http::Router& router() { return router_; }
  [[nodiscard]] http::Dispatcher& dispatcher() { return *dispatcher_; }
  [[nodiscard]] crypto::Keys const& keys() const { return keys_; }
  [[nodiscard]] accounts::Means means() { return {*passwords_, keys_}; }

  // What the call round needs of its neighbours; a test may put a small draw in its place.
  [[nodiscard]] recruitment::Neighbours& neighbours() { return call_neighbours_; }
  [[nodiscard]] Post& post() { return post_; }
  // Where messages of clients wait, if the settings name a mailbox.
  [[nodiscard]] std::optional<intake::Mailbox> const& mailbox() const { return mailbox_; }
  [[nodiscard]] Figures& figures() { return figures_; }
  // The programs of the system that make files of a retrospective.
  [[nodiscard]] retrospective::Makers makers() const;
  // The work that `serve` does behind the pages; each module adds its own kinds here.
  [[nodiscard]] std::vector<jobs::Kind> job_kinds();

  // A desk for whoever owns the data folder: the command line and the program's own jobs.
  [[nodiscard]] Desk owner_desk(Language language);
  [[nodiscard]] Desk program_desk();

  [[nodiscard]] audit::Signer signer() const;
  // Every check of `klantendag verify`; each module adds its own here.
  [[nodiscard]] std::vector<audit::Check> checks() const;

 private:
  struct Opened {
    config::Settings settings;
    crypto::Keys keys;
    std::unique_ptr<sql::Database> database{};
    Post post;
    std::optional<intake::Mailbox> mailbox{};
  };
  House(Opened opened, Clock const& clock, crypto::PasswordCost cost);
  void add_routes();
  void build_dispatcher();
  void record_refusal(http::Request const& request, Actor const& actor);

  config::Settings settings_;
  crypto::Keys keys_;
  Clock const& clock_;
  std::unique_ptr<sql::Database> database_;
  std::unique_ptr<crypto::PasswordHasher> passwords_;
  SessionUse session_use_;
  Figures figures_;
  Post post_;
  std::optional<intake::Mailbox> mailbox_;
  recruitment::Neighbours call_neighbours_;
  http::Router router_{};
  std::unique_ptr<http::Dispatcher> dispatcher_{};
};

}  // namespace klantendag::app
