// SPDX-License-Identifier: EUPL-1.2
// How far the reading of a large upload has come, and what was read of it: chunks of packed rows, each
// sealed with the key of the upload, so that dropping the upload erases them too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "modules/complaints/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/packed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::complaints {

// Life: waiting → running → read, failed or stopped; stopped → waiting, where it was.
struct LargeReading {
  enum class State { waiting, running, stopped, read, failed };

  UploadId upload{};
  State state = State::waiting;
  bool stop = false;    // somebody asked
  Import import{};      // id and counts so far; accepted are those that are not refused or double
  std::string after{};  // the import before it in the edition; empty: none
  std::int64_t problems = 0;  // put aside
  std::int64_t changes = 0;
  std::int64_t bytes = 0;
  std::int64_t bytes_total = 0;
  Instant began_at{};  // this run, when it was at began_bytes
  std::int64_t began_bytes = 0;
  std::string reason{};  // key of a text, when it failed

  [[nodiscard]] bool goes_on() const { return state == State::waiting || state == State::running; }
};

namespace store {

[[nodiscard]] Result<std::optional<LargeReading>> find_reading(sql::Session& session,
                                                               UploadId upload);
// As it is now; made when it is not there.
[[nodiscard]] Result<void> save_reading(sql::Session& session, LargeReading const& reading);
// Whether somebody asked to stop. Nothing: the upload is gone, or is read again as another import.
[[nodiscard]] Result<std::optional<bool>> asked_to_stop(sql::Session& session, UploadId upload,
                                                        ImportId import);
[[nodiscard]] Result<void> ask_to_stop(sql::Session& session, UploadId upload);
// The newest import of the edition, as text; empty: none.
[[nodiscard]] Result<std::string> last_import(sql::Session& session, EditionId edition);

enum class Chunk { complaint, key, changed, problem, change };
struct ChunkName {
  UploadId upload{};
  Chunk kind = Chunk::complaint;
  std::int64_t position = 0;
};
[[nodiscard]] Result<void> put_aside(sql::Session& session, crypto::DataKey const& key,
                                     ChunkName const& name, sql::PackedRows const& rows);
// The first chunk of this kind from `name.position` on, with its own position. Nothing: no more.
struct Aside {
  std::int64_t position = 0;
  sql::PackedRows rows;
};
[[nodiscard]] Result<std::optional<Aside>> next_aside(sql::Session& session,
                                                      crypto::DataKey const& key,
                                                      ChunkName const& name, std::size_t columns);
// All that was put aside, and how far the reading was.
[[nodiscard]] Result<void> forget_aside(sql::Session& session, UploadId upload);

}  // namespace store
}  // namespace klantendag::complaints
