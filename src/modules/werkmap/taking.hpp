// SPDX-License-Identifier: EUPL-1.2
// One delivery of messages, while it is being taken in: the messages that are new, and the asks of their
// clients that wait, with what happens to them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/asks/decisions.hpp"
#include "core/asks/same_subject.hpp"
#include "modules/werkmap/delivered.hpp"
#include "modules/werkmap/reading.hpp"
#include "modules/werkmap/seal.hpp"
#include "modules/werkmap/store.hpp"
#include "platform/crypto/random.hpp"
#include "platform/keystore/keystore.hpp"
#include "platform/work/work.hpp"

namespace klantendag::werkmap {

class Taking {
 public:
  Taking(Work& work, crypto::Keys const& keys) : work_(work), keys_(keys) {}

  // Errors: those of may_take_in, of the first message that has one; nothing is saved then.
  [[nodiscard]] Result<std::vector<TakenIn>> take(std::span<Incoming const> all);

 private:
  // An ask of before or of this delivery, with the log as far as it is known.
  struct Held {
    Ask ask{};
    std::vector<asks::Event> log{};
    std::vector<std::string> sources{};  // of each line
    std::size_t saved = 0;               // lines that the database has
    bool fresh = false;
    std::optional<asks::Wanted> wanted{};  // what it asks, once somebody compares
  };
  // A message of before or of this delivery, as it is compared with.
  struct Said {
    Contents contents{};
    std::string text{};
    asks::Told told{};
  };
  struct Fresh {
    MessageId id{};
    Instant at{};
    Incoming const* incoming = nullptr;
    HashKeys hashes{};
    std::string office{};  // as its team writes it
    Words words{};
    std::string whole{};
    ReadMessage read{};
  };

  // One new message beside the asks of its client: those that wait, and those whose answer may be none.
  struct Comparing {
    std::vector<std::size_t> waiting{};   // oldest first
    std::vector<std::size_t> answered{};  // newest answer first
    asks::Told told{};
    std::map<MessageId, asks::Around> around{};
    std::vector<std::size_t> lifted{};
  };

  void hold(Held held);
  [[nodiscard]] Result<TakenIn> take_one(Incoming const& incoming, HashKeys hashes);
  [[nodiscard]] Comparing beside(Fresh const& fresh) const;
  [[nodiscard]] Result<bool> asked_before(Fresh& fresh, ReadAsk const& ask, Comparing& comparing);
  [[nodiscard]] Result<bool> waits_already(Fresh& fresh, ReadAsk const& ask,
                                           asks::Wanted const& wanted, Comparing& comparing);
  [[nodiscard]] Result<bool> was_no_answer(Fresh& fresh, ReadAsk const& ask,
                                           asks::Wanted const& wanted, Comparing& comparing);
  [[nodiscard]] Result<asks::Again> compare(Fresh const& fresh, asks::Wanted const& wanted,
                                            Held& held, Comparing& comparing);
  [[nodiscard]] Result<std::optional<std::size_t>> reminded_of(Fresh const& fresh,
                                                               Comparing const& comparing);
  static void note_why(Fresh& fresh, AskId id, ReadAsk const& ask);
  void begin(Fresh& fresh, ReadAsk const& read);
  [[nodiscard]] Result<bool> lift(Fresh const& fresh, Held& held);
  [[nodiscard]] Result<Said const*> said_in(MessageId id);
  [[nodiscard]] Result<void> save();
  static void count(Delivered& delivered, Held const& held);
  [[nodiscard]] Result<void> reopen();
  void add_message(Fresh const& fresh, crypto::DataKey const& key);

  Work& work_;
  crypto::Keys const& keys_;
  asks::Policy policy_{};
  std::vector<std::string> teams_{};
  crypto::RandomPool random_{};
  store::Known known_{};
  std::vector<Held> held_{};
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_client_{};
  std::vector<Fresh> fresh_{};
  std::map<MessageId, Said> said_{};
  std::set<MessageId> reopened_{};
  std::map<std::string, std::vector<asks::Seat>, std::less<>> seats_{};
  store::Batch batch_{};
};

}  // namespace klantendag::werkmap
