// SPDX-License-Identifier: EUPL-1.2
#include "modules/exchange/gather.hpp"

#include <array>
#include <map>

#include "modules/exchange/shapes.hpp"
#include "modules/exchange/texts.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/recruitment/recruitment.hpp"

namespace klantendag::exchange {
namespace {

template <class Tag>
std::string uuid_of(Id<Tag> const& id) {
  auto const uuid = Uuid::parse(id.text());
  return uuid_text(uuid.value_or(Uuid{}));
}

std::string actor_of(std::optional<Id<Account>> const& account) {
  return account ? uuid_of(*account) : std::string();
}

// The record names an account by its id; a program or the owner of the folder is nobody in particular.
std::string actor_named(std::string_view pseudonym) {
  return actor_of(Id<Account>::parse(pseudonym));
}

std::string_view word_of(recruitment::Outcome outcome) {
  using enum recruitment::Outcome;
  switch (outcome) {
    case no_answer:
      return "geen_gehoor";
    case busy:
      return "in_gesprek";
    case voicemail:
      return "voicemail";
    case other_person:
      return "iemand_anders";
    case wrong_number:
      return "verkeerd_nummer";
    case call_back:
      return "terugbellen";
    case accepted:
      return "doet_mee";
    case declined:
      return "doet_niet_mee";
    case never_again:
      return "nooit_meer_bellen";
  }
  return "";
}

std::string_view word_of(obligations::AttemptOutcome outcome) {
  using enum obligations::AttemptOutcome;
  switch (outcome) {
    case spoke:
      return "gesproken";
    case wrote:
      return "geschreven";
    case not_reached:
      return "niet_bereikt";
    case left_word:
      return "bericht_achtergelaten";
  }
  return "";
}

std::string_view word_of(obligations::Channel channel) {
  using enum obligations::Channel;
  switch (channel) {
    case phone:
      return "telefoon";
    case letter:
      return "brief";
    case mail:
      return "e-mail";
    case office:
      return "kantoor";
  }
  return "";
}

// What a promise to a client came from: our word for it, and where it was said. What a council is owed
// is no contact with a client.
struct Origin {
  std::string_view kind;  // in the ledger
  std::string_view word;
  std::string_view channel;
};
constexpr std::array origins = {Origin{"tip", "tip", "klantendag"},
                                Origin{"story", "verhaal", "klantendag"},
                                Origin{"walkin_request", "inloop", "kantoor"}};

class Gathering {
 public:
  Gathering(Work& work, crypto::Keys const& keys, editions::Edition const& edition)
      : work_(work), keys_(keys), texts_{work.language} {
    all_.edition = edition.key;
    all_.made_at = work.now;
    edition_ = edition.id;
  }

  Result<Contacts> run() {
    RETURN_IF_ERROR(add_calls());
    for (Origin const& origin : origins) {
      std::vector<obligations::Obligation> owed;
      RETURN_IF_ERROR(obligations::each_from(
          work_.session, origin.kind, [&](obligations::Obligation const& one) -> Result<void> {
            if (one.edition == edition_) owed.push_back(one);
            return {};
          }));
      for (auto const& one : owed) RETURN_IF_ERROR(add(one, origin));
    }
    return std::move(all_);
  }

 private:
  Result<void> add_calls() {
    ASSIGN_OR_RETURN(auto const tried, recruitment::tried(work_, edition_));
    for (recruitment::Attempt const& attempt : tried.attempts) {
      all_.contacts.push_back({.uuid = uuid_of(attempt.id),
                               .channel = "telefoon",
                               .subject = std::string(texts_.exchange_invitation()),
                               .outcome = std::string(word_of(attempt.outcome)),
                               .reached = reached(attempt.outcome),
                               .at = attempt.begun_at,
                               .actor = actor_of(attempt.caller),
                               .about = {"belronde", attempt.call.text()}});
    }
    for (recruitment::Kept const& kept : tried.promises) add(kept, tried.attempts);
    return {};
  }

  // A promise to call back was made in the last conversation before it that asked for one.
  void add(recruitment::Kept const& kept, std::vector<recruitment::Attempt> const& attempts) {
    recruitment::Attempt const* made = nullptr;
    recruitment::Attempt const* kept_by = nullptr;
    for (recruitment::Attempt const& attempt : attempts) {
      bool const asked = attempt.call == kept.promise.call &&
                         attempt.outcome == recruitment::Outcome::call_back &&
                         attempt.begun_at <= kept.made_at;
      if (asked) made = &attempt;
      if (kept.kept_by == attempt.id) kept_by = &attempt;
    }
    if (made == nullptr) return;  // the API asks for the contact that gave rise to it
    Task task{.uuid = uuid_of(kept.promise.id),
              .asked = texts_.exchange_call_back(kept.promise.due_at),
              .contact = uuid_of(made->id),
              .done = kept_by != nullptr,
              .given_at = kept.made_at,
              .about = {"belronde", kept.promise.call.text()}};
    if (kept_by != nullptr) task.ended_at = kept_by->noted_at;
    all_.tasks.push_back(std::move(task));
  }

  Result<void> add(obligations::Obligation const& owed, Origin const& origin) {
    Source const about{std::string(origin.word), owed.origin.id};
    all_.tasks.push_back({.uuid = uuid_of(owed.id),
                          .asked = std::string(asked_for(owed.kind)),
                          .contact = conversation(owed, origin),
                          .actor = actor_of(owed.owner),
                          .done = !obligations::is_open(owed.state),
                          .given_at = owed.captured_at,
                          .ended_at = owed.ended_at,
                          .about = about});
    ASSIGN_OR_RETURN(auto const notes, obligations::notes(work_, keys_, owed));
    std::int64_t number = 0;
    for (obligations::Attempt const& attempt : notes.attempts) {
      std::string const name = owed.id.text() + "/" + std::to_string(++number);
      all_.contacts.push_back({.uuid = uuid_named(name),
                               .channel = std::string(word_of(attempt.channel)),
                               .subject = std::string(asked_for(owed.kind)),
                               .outcome = std::string(word_of(attempt.outcome)),
                               .reached = reached(attempt.outcome),
                               .at = attempt.at,
                               .actor = actor_named(attempt.by),
                               .about = about});
    }
    return {};
  }

  // Somebody told it to us: the contact that every promise about it came from, once.
  std::string conversation(obligations::Obligation const& owed, Origin const& origin) {
    std::string const key = owed.origin.kind + "/" + owed.origin.id;
    auto const [known, is_new] = conversations_.try_emplace(key, uuid_named("gesprek/" + key));
    if (is_new) {
      std::string_view const subject =
          origin.channel == "kantoor" ? texts_.exchange_walkin() : texts_.exchange_conversation();
      all_.contacts.push_back({.uuid = known->second,
                               .channel = std::string(origin.channel),
                               .subject = std::string(subject),
                               .outcome = "gesproken",
                               .reached = true,
                               .at = owed.captured_at,
                               .about = {std::string(origin.word), owed.origin.id}});
    }
    return known->second;
  }

  std::string_view asked_for(obligations::Kind kind) const {
    using enum obligations::Kind;
    switch (kind) {
      case acknowledge:
        return texts_.exchange_acknowledge();
      case answer:
        return texts_.exchange_answer();
      case contact:
        return texts_.exchange_contact();
      case decide:
        return texts_.exchange_decide();
      case act:
        return texts_.exchange_act();
      case tell_back:
        return texts_.exchange_tell_back();
    }
    return "";
  }

  Work& work_;
  crypto::Keys const& keys_;
  Texts texts_;
  EditionId edition_{};
  Contacts all_{};
  std::map<std::string, std::string> conversations_{};
};

}  // namespace

Result<Contacts> contacts_of(Work& work, crypto::Keys const& keys,
                             editions::Edition const& edition) {
  return Gathering(work, keys, edition).run();
}

}  // namespace klantendag::exchange
