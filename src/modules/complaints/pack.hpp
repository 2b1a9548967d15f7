// SPDX-License-Identifier: EUPL-1.2
// New complaints as rows for the database: hashed, sealed with a key of each one's own, and packed.
// Needs no session, so it goes on beside reading and saving.
#pragma once

#include <vector>

#include "modules/complaints/seal.hpp"
#include "modules/complaints/store.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::complaints {

// A good row of the file.
struct Judged {
  Draft draft{};
  std::string reference_key{};
};

struct Packed {
  static constexpr std::size_t columns = 27;

  sql::PackedRows complaints{columns};
  keystore::Keystore::Made keys{};
};

class Packer {
 public:
  Packer(crypto::Keys const& keys, store::Source source, Instant now, IdSource& ids);

  [[nodiscard]] Packed pack(std::vector<Judged>& batch);
  // `hashes` has what `hashed` said of each draft; both are used up.
  [[nodiscard]] Packed pack(std::vector<Draft>& drafts, std::vector<SealedRow>& hashes);

  // One row of a complaint that has its id and is sealed.
  void add(sql::PackedRows& rows, Facts const& facts, SealedRow const& row) const;

 private:
  crypto::Keys const& keys_;
  keystore::Keystore keystore_;
  std::string edition_;
  std::string import_;
  Instant now_;
  IdSource& ids_;
  crypto::RandomPool random_{};
};

[[nodiscard]] Result<void> save(sql::Session& session, Packed const& packed);
[[nodiscard]] Result<void> save_complaints(sql::Session& session,
                                           sql::PackedRows const& complaints);
// Rows of complaints that are known, with their ids: replaces what is kept of each.
[[nodiscard]] Result<void> save_changed(sql::Session& session, sql::PackedRows const& complaints);

}  // namespace klantendag::complaints
