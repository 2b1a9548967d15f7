// SPDX-License-Identifier: EUPL-1.2
// One delivery of messages, while it is being taken in: the messages that are new, and the asks of their
// clients that wait, with what happens to them.
#pragma once

#include <map>
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

  void hold(Held held);
  [[nodiscard]] Result<TakenIn> take_one(Incoming const& incoming, HashKeys hashes);
  [[nodiscard]] std::vector<std::size_t> held_of(Fresh const& fresh, bool open) const;
  [[nodiscard]] Result<asks::Again> same(Fresh const& fresh, ReadAsk const& ask, Held const& held);
  [[nodiscard]] Result<bool> was_no_answer(Fresh& fresh, ReadAsk const& ask,
                                           std::vector<std::size_t> const& answered,
                                           std::vector<std::size_t>& lifted);
  [[nodiscard]] Result<bool> compare(Fresh& fresh, ReadAsk const& ask,
                                     std::vector<std::size_t> const& waiting,
                                     std::vector<std::size_t>& lifted);
  static void note_why(Fresh& fresh, AskId id, ReadAsk const& ask);
  void begin(Fresh& fresh, ReadAsk const& read);
  [[nodiscard]] Result<bool> lift(Fresh const& fresh, Held& held);
  [[nodiscard]] Result<Contents const*> contents_of_message(MessageId id);
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
  std::map<MessageId, Contents> contents_{};
  std::set<MessageId> reopened_{};
  std::map<std::string, std::vector<asks::Seat>, std::less<>> seats_{};
  store::Batch batch_{};
};

}  // namespace klantendag::werkmap
