// SPDX-License-Identifier: EUPL-1.2
#include "app/house.hpp"

#include "app/assets.hpp"
#include "app/flows/client_is_erased.hpp"
#include "app/flows/drawn_people_are_called.hpp"
#include "app/flows/message_becomes_complaint.hpp"
#include "app/flows/message_becomes_tip.hpp"
#include "app/flows/owners_get_an_overview.hpp"
#include "app/layout.hpp"
#include "app/pages/pages.hpp"
#include "app/version.hpp"
#include "app/words.hpp"
#include "modules/accounts/pages.hpp"
#include "modules/actions/actions.hpp"
#include "modules/actions/pages.hpp"
#include "modules/audit/pages.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/complaints/pages.hpp"
#include "modules/council/council.hpp"
#include "modules/council/pages.hpp"
#include "modules/day/day.hpp"
#include "modules/day/pages.hpp"
#include "modules/editions/editions.hpp"
#include "modules/editions/pages.hpp"
#include "modules/givers/pages.hpp"
#include "modules/groups/groups.hpp"
#include "modules/groups/pages.hpp"
#include "modules/intake/pages.hpp"
#include "modules/letters/pages.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/obligations/pages.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/outbox/pages.hpp"
#include "modules/participants/pages.hpp"
#include "modules/participants/participants.hpp"
#include "modules/recruitment/pages.hpp"
#include "modules/retrospective/pages.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "modules/selection/pages.hpp"
#include "modules/selection/selection.hpp"
#include "modules/sharing/cards.hpp"
#include "modules/sharing/pages.hpp"
#include "modules/sharing/sharing.hpp"
#include "modules/stories/pages.hpp"
#include "modules/stories/stories.hpp"
#include "modules/survey/pages.hpp"
#include "modules/themes/pages.hpp"
#include "modules/themes/themes.hpp"
#include "modules/walkin/pages.hpp"
#include "modules/walkin/walkin.hpp"
#include "modules/werkmap/pages.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/crypto/encoding.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/sign.hpp"
#include "platform/files/files.hpp"
#include "platform/log/log.hpp"
#include "platform/sql/migrate.hpp"

namespace klantendag::app {
namespace {

Clock const& the_clock() {
  static SystemClock const clock;
  return clock;
}

config::Settings built_in_settings() {
  return std::move(config::load(config::all_settings(), {})).value();
}

// A database that holds people needs the keys it was sealed with: new ones would close it for ever.
Result<crypto::Keys> open_keys(sql::Database& database, std::string const& file) {
  bool in_use = false;
  RETURN_IF_ERROR(database.read([&](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const row, session.one("SELECT COUNT(*) FROM account"));
    in_use = row.integer(0) > 0;
    return {};
  }));
  return crypto::Keys::open(file, in_use ? crypto::IfMissing::refuse : crypto::IfMissing::make);
}

// Signs the bundles of draws with the key that signs the record.
selection::Signature bundle_signature(crypto::Keys const& keys) {
  auto const key = std::make_shared<crypto::Signer>(keys.newest(crypto::RootKey::signing));
  return {.public_key = crypto::to_hex(key->public_key()),
          .sign = [key](std::string_view text) { return crypto::to_hex(key->sign(text)); }};
}

void say_fault(http::Request const&, Error const& error) {
  log::failed("request_failed", error);
}

// The page of what an obligation came from.
std::optional<html::Url> place_of(obligations::Reference const& origin) {
  if (origin.kind == "tip") return html::url("/tip/{}", origin.id);
  if (origin.kind == "story") return html::url("/verhaal/{}", origin.id);
  if (origin.kind == "council_advice") return html::url("/advies/{}", origin.id);
  if (origin.kind == "walkin_request") return html::url("/inloopvraag/{}", origin.id);
  return std::nullopt;
}

// Who leaves leaves what they held to nobody, at once: that shows red until somebody takes it.
Result<void> let_go(Work& work, Id<Account> account) {
  ASSIGN_OR_RETURN([[maybe_unused]] auto const held, obligations::owner_left(work, account));
  ASSIGN_OR_RETURN([[maybe_unused]] auto const asks, werkmap::release_leavers(work));
  return {};
}

}  // namespace

House::House(Opened opened, Clock const& clock, crypto::PasswordCost cost)
    : settings_(std::move(opened.settings)),
      keys_(std::move(opened.keys)),
      clock_(clock),
      database_(std::move(opened.database)),
      passwords_(std::make_unique<crypto::PasswordHasher>(cost)),
      session_use_(*database_),
      figures_(*database_),
      post_(std::move(opened.post)),
      mailbox_(std::move(opened.mailbox)),
      call_neighbours_(call_neighbours(keys_)) {
  post_.mailer = figures_.counted(std::move(post_.mailer));
  add_routes();
  build_dispatcher();
}

Result<std::unique_ptr<House>> House::open(config::Settings settings) {
  std::string const folder = settings.text("data");
  ASSIGN_OR_RETURN(auto post, open_post(settings));
  ASSIGN_OR_RETURN(auto mailbox, mailbox_of(settings));
  RETURN_IF_ERROR(files::make_folder(folder));
  ASSIGN_OR_RETURN(auto database,
                   sql::open({.data_folder = folder, .url = settings.text("database")}));
  ASSIGN_OR_RETURN([[maybe_unused]] int const steps,
                   sql::migrate(*database, sql::all_migrations()));
  ASSIGN_OR_RETURN(auto keys, open_keys(*database, folder + "/keys"));
  return std::unique_ptr<House>(
      new House({std::move(settings), std::move(keys), std::move(database), std::move(post),
                 std::move(mailbox)},
                the_clock(), {}));
}

Result<std::unique_ptr<House>> House::for_test(std::unique_ptr<sql::Database> database,
                                               Clock const& clock,
                                               std::optional<intake::Mailbox> mailbox) {
  auto settings = built_in_settings();
  ASSIGN_OR_RETURN(auto post, open_post(settings));
  return std::unique_ptr<House>(
      new House({std::move(settings), crypto::Keys::in_memory(), std::move(database),
                 std::move(post), std::move(mailbox)},
                clock, crypto::cost_for_tests));
}

void House::add_routes() {
  std::string const origin = settings_.text("public_url");
  add_first_pages(router_);
  add_technical_pages(router_, figures_, settings_);
  audit::add_pages(router_);
  accounts::add_pages(router_, {words(), means(), let_go});
  editions::add_pages(router_, words());
  complaints::add_pages(router_, words(), keys_);
  participants::add_pages(router_, words(), keys_);
  outbox::add_pages(router_, words(), keys_);
  selection::add_pages(router_, {.catalogue = words(),
                                 .signature = bundle_signature(keys_),
                                 .program = "klantendag " + std::string(version),
                                 .organisation = settings_.text("organisation"),
                                 .public_url = origin});
  recruitment::add_pages(router_,
                         {words(), {keys_, call_neighbours_}, settings_.text("organisation")});
  letters::add_pages(router_, {words(), keys_, settings_.text("organisation")});
  obligations::add_pages(router_, {words(), keys_, place_of});
  stories::add_pages(router_, {words(), keys_, actions::forget});
  actions::add_pages(router_, {words(), keys_,
                               [this](Work& work, EditionId edition) {
                                 return owners_get_an_overview(work, keys_, edition,
                                                               address_in_post(settings_));
                               },
                               message_of_tip});
  givers::add_pages(router_, {words(), keys_});
  groups::add_pages(router_, words(), keys_);
  day::add_pages(router_, words(), keys_);
  themes::add_pages(router_, words(), keys_);
  survey::add_pages(router_, {words(), keys_});
  werkmap::add_pages(router_, {words(), keys_,
                               [this](Work& work, MessageId id) {
                                 return message_becomes_complaint(work, keys_, id);
                               },
                               [this](Work& work, MessageId id, werkmap::TipDraft const& draft) {
                                 return message_becomes_tip(work, keys_, id, draft);
                               },
                               themes_for_a_tip,
                               [this](Work& work, std::string_view became) {
                                 return forget_what_it_became(work, keys_, became);
                               }});
  retrospective::add_pages(router_, {words(), keys_, makers()});
  council::add_pages(router_, words(), keys_);
  walkin::add_pages(router_, {words(), keys_, place_of, settings_.text("public_url")});
  sharing::add_pages(router_,
                     {words(),
                      {keys_, [](Work& work, EditionId,
                                 Language language) { return council::about(work, language); }},
                      pdf::Printer(settings_.text("chromium"))});
  intake::add_pages(router_, {words(), keys_, mailbox_, settings_.text("senders_without_client")});
}

retrospective::Makers House::makers() const {
  return {pdf::Printer(settings_.text("chromium")), office::Converter(settings_.text("pandoc"))};
}

void House::build_dispatcher() {
  std::string const origin = settings_.text("public_url");
  Layout const layout(settings_);
  dispatcher_ = std::make_unique<http::Dispatcher>(http::Parts{
      .database = *database_,
      .clock = clock_,
      .router = router_,
      .identify =
          [this](sql::Session& session, Instant now, std::string_view token) {
            auto actor = accounts::identify(session, now, token);
            if (actor && actor->kind == Actor::Kind::account) session_use_.note(token, now);
            return actor;
          },
      .identify_client = [](sql::Session& session, Instant, std::string_view token)
          -> Result<Actor> { return intake::identify_sender(session, token); },
      .layout = [layout](Work& work, http::Request const& request,
                         http::Page const& page) { return layout.page(work, request, page); },
      .error_page =
          [layout](Language language, Error const& error, int status, http::Again again) {
            return layout.error_page(language, error, {status, again});
          },
      .say = [](Language language, Error const& error) { return words().say(language, error); },
      .on_forbidden = [this](http::Request const& request, Actor const& actor,
                             Error const&) { record_refusal(request, actor); },
      .on_fault = say_fault,
      .log_in_path = "/inloggen",
      .origin = origin,
      .https = origin.starts_with("https://"),
      .form_key = std::string(keys_.newest(crypto::RootKey::form).bytes()),
  });
}

// Who is logged in and may not: that belongs in the record. A stranger's attempts do not, or anybody
// could make the record grow.
void House::record_refusal(http::Request const& request, Actor const& actor) {
  if (actor.kind != Actor::Kind::account) return;
  database_->write_then(
      [actor, route = request.route, now = clock_.now()](sql::Session& session) {
        IdSource ids(crypto::unforeseeable_rng());
        Work work{.session = session, .actor = actor, .now = now, .ids = ids};
        return audit::record(work, {.action = "request.refuse", .kind = route.text()});
      },
      [](Result<void> done) {
        if (!done) log::failed("refusal_not_recorded", done.error());
      });
}

Desk House::owner_desk(Language language) {
  Desk desk(*database_, clock_, IdSource(crypto::unforeseeable_rng()));
  desk.actor = {.kind = Actor::Kind::owner, .permissions = Permissions::all()};
  desk.language = language;
  return desk;
}

Desk House::program_desk() {
  Desk desk = owner_desk(Language::nl);
  desk.actor = {.kind = Actor::Kind::program, .permissions = Permissions::all()};
  return desk;
}

audit::Signer House::signer() const {
  auto const key = std::make_shared<crypto::Signer>(keys_.newest(crypto::RootKey::signing));
  return {.origin = "klantendag/record",
          .sign = [key](std::string_view text) { return key->sign(text); },
          .is_signed =
              [key](std::string_view text, std::string_view signature) {
                return crypto::verify_signature(key->public_key(), text, signature);
              }};
}

std::vector<audit::Check> House::checks() const {
  auto all = audit::checks(
      signer(),
      {
          accounts::watched_kind(),      day::watched_kind(),          day::watched_papers(),
          day::watched_statements(),     editions::watched_kind(),     obligations::watched_kind(),
          outbox::watched_kind(),        participants::watched_kind(), recruitment::watched_kind(),
          retrospective::watched_kind(), actions::watched_decisions(), actions::watched_tellings(),
          selection::watched_kind(),     sharing::watched_kind(),      stories::watched_stories(),
          stories::watched_tips(),       survey::watched_kind(),       themes::watched_kind(),
          walkin::watched_requests(),    walkin::watched_series(),     walkin::watched_sessions(),
          council::watched_advice(),     council::watched_members(),   council::watched_themes(),
          intake::watched_senders(),
      });
  auto const add = [&all](std::vector<audit::Check> checks) {
    std::move(checks.begin(), checks.end(), std::back_inserter(all));
  };
  add(complaints::checks());
  add(council::checks());
  add(day::checks());
  add(groups::checks(keys_));
  add(obligations::checks());
  add(outbox::checks());
  add(recruitment::checks());
  add(actions::checks());
  add(selection::checks());
  add(sharing::checks());
  add(stories::checks());
  add(survey::checks(keys_, clock_));
  add(themes::checks());
  add(walkin::checks());
  add(werkmap::checks());
  add(retrospective::checks(keys_));
  return all;
}

}  // namespace klantendag::app
