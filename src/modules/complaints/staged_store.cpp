// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/staged_store.hpp"

#include <array>

namespace klantendag::complaints::store {
namespace {

using State = LargeReading::State;

constexpr std::array<std::pair<State, std::string_view>, 5> states = {{{State::waiting, "waiting"},
                                                                       {State::running, "running"},
                                                                       {State::stopped, "stopped"},
                                                                       {State::read, "read"},
                                                                       {State::failed, "failed"}}};

std::string_view name_of(State state) {
  for (auto const& [known, name] : states) {
    if (known == state) return name;
  }
  return {};
}

State state_named(std::string_view name) {
  for (auto const& [known, text] : states) {
    if (text == name) return known;
  }
  return State::failed;
}

std::string_view name_of(Chunk chunk) {
  switch (chunk) {
    case Chunk::complaint:
      return "complaint";
    case Chunk::key:
      return "key";
    case Chunk::changed:
      return "changed";
    case Chunk::problem:
      return "problem";
    case Chunk::change:
      return "change";
  }
  return {};
}

// What binds a chunk to its row.
class ChunkPlace {
 public:
  explicit ChunkPlace(ChunkName const& name)
      : upload_(name.upload.text()),
        row_(upload_ + "/" + std::string(name_of(name.kind)) + "/" +
             std::to_string(name.position)) {}
  [[nodiscard]] crypto::Place place() const {
    return {.table = "register_staged", .column = "rows", .row = row_, .subject = upload_};
  }

 private:
  std::string upload_;
  std::string row_;
};

}  // namespace

Result<std::optional<LargeReading>> find_reading(sql::Session& session, UploadId upload) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT state, stop, import, after, row_count, accepted, duplicates, rejected, changed, problems,
           changes, bytes, bytes_total, began_at, began_bytes, reason, sha256
    FROM register_reading
    WHERE upload = ?1
  )sql",
                                                {upload}));
  if (!row) return std::optional<LargeReading>{};
  return std::optional(LargeReading{.upload = upload,
                                    .state = state_named(row->text(0)),
                                    .stop = row->boolean(1),
                                    .import = {.id = row->id<ImportRecord>(2),
                                               .sha256 = row->text(16),
                                               .rows = row->integer(4),
                                               .accepted = row->integer(5),
                                               .duplicates = row->integer(6),
                                               .rejected = row->integer(7),
                                               .changed = row->integer(8)},
                                    .after = row->text(3),
                                    .problems = row->integer(9),
                                    .changes = row->integer(10),
                                    .bytes = row->integer(11),
                                    .bytes_total = row->integer(12),
                                    .began_at = row->instant(13),
                                    .began_bytes = row->integer(14),
                                    .reason = row->text(15)});
}

Result<void> save_reading(sql::Session& session, LargeReading const& reading) {
  Import const& import = reading.import;
  return session.run(
      R"sql(
    INSERT INTO register_reading (upload, state, stop, import, after, row_count, accepted,
                                  duplicates, rejected, changed, problems, changes, bytes,
                                  bytes_total, began_at, began_bytes, reason, sha256)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
    ON CONFLICT (upload) DO UPDATE
    SET state = excluded.state, stop = excluded.stop, import = excluded.import,
        after = excluded.after, row_count = excluded.row_count, accepted = excluded.accepted,
        duplicates = excluded.duplicates, rejected = excluded.rejected, changed = excluded.changed,
        problems = excluded.problems, changes = excluded.changes, bytes = excluded.bytes,
        bytes_total = excluded.bytes_total, began_at = excluded.began_at,
        began_bytes = excluded.began_bytes, reason = excluded.reason, sha256 = excluded.sha256
  )sql",
      {reading.upload, name_of(reading.state), reading.stop, import.id, reading.after, import.rows,
       import.accepted, import.duplicates, import.rejected, import.changed, reading.problems,
       reading.changes, reading.bytes, reading.bytes_total, reading.began_at, reading.began_bytes,
       reading.reason, import.sha256});
}

Result<std::optional<bool>> asked_to_stop(sql::Session& session, UploadId upload, ImportId import) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT stop FROM register_reading WHERE upload = ?1 AND import = ?2
  )sql",
                                                {upload, import}));
  if (!row) return std::optional<bool>{};
  return std::optional(row->boolean(0));
}

Result<void> ask_to_stop(sql::Session& session, UploadId upload) {
  return session.run(R"sql(
    UPDATE register_reading SET stop = 1
    WHERE upload = ?1 AND state IN ('waiting', 'running')
  )sql",
                     {upload});
}

Result<std::string> last_import(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id FROM register_import
    WHERE edition = ?1
    ORDER BY imported_at DESC, id DESC
    LIMIT 1
  )sql",
                                                {edition}));
  return row ? row->text(0) : std::string();
}

Result<void> put_aside(sql::Session& session, crypto::DataKey const& key, ChunkName const& name,
                       sql::PackedRows const& rows) {
  if (rows.rows() == 0) return {};
  auto const sealed = crypto::seal(key, ChunkPlace(name).place(), rows.packed());
  return session.run(R"sql(
    INSERT INTO register_staged (upload, kind, position, rows) VALUES (?1, ?2, ?3, ?4)
  )sql",
                     {name.upload, name_of(name.kind), name.position, sql::Bytes{sealed.stored()}});
}

Result<std::optional<Aside>> next_aside(sql::Session& session, crypto::DataKey const& key,
                                        ChunkName const& name, std::size_t columns) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT position, rows
    FROM register_staged
    WHERE upload = ?1 AND kind = ?2 AND position >= ?3
    ORDER BY position
    LIMIT 1
  )sql",
                                                {name.upload, name_of(name.kind), name.position}));
  if (!row) return std::optional<Aside>{};
  ChunkName const found{name.upload, name.kind, row->integer(0)};
  ASSIGN_OR_RETURN(auto plain, crypto::open(key, ChunkPlace(found).place(),
                                            crypto::Sealed::from_stored(row->bytes(1))));
  ASSIGN_OR_RETURN(auto rows, sql::PackedRows::unpack(columns, std::move(plain)));
  return std::optional(Aside{found.position, std::move(rows)});
}

Result<void> forget_aside(sql::Session& session, UploadId upload) {
  RETURN_IF_ERROR(session.run("DELETE FROM register_staged WHERE upload = ?1", {upload}));
  return session.run("DELETE FROM register_reading WHERE upload = ?1", {upload});
}

}  // namespace klantendag::complaints::store
