// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/large.hpp"

#include "modules/complaints/aside.hpp"
#include "modules/complaints/import.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::complaints {
namespace {

using State = LargeReading::State;

// A reading that begins again is another import, and so another job: the one that may still be busy
// with the former finds that it is gone.
Result<void> put_job(Work& work, LargeReading const& reading) {
  std::string payload = reading.upload.text() + "/" + reading.import.id.text();
  std::string once = std::string(read_upload_job.text()) + payload;
  ASSIGN_OR_RETURN([[maybe_unused]] auto const id, jobs::put(work, {.kind = read_upload_job,
                                                                    .payload = std::move(payload),
                                                                    .once = std::move(once)}));
  return {};
}

// Calls `take` with each chunk of a kind.
template <class Take>
Result<void> each_aside(Work& work, crypto::DataKey const& key, store::ChunkName name,
                        std::size_t columns, Take const& take) {
  for (;;) {
    ASSIGN_OR_RETURN(auto const aside, store::next_aside(work.session, key, name, columns));
    if (!aside) return {};
    RETURN_IF_ERROR(take(aside->rows));
    name.position = aside->position + 1;
  }
}

// The lines from `part.first` on that the chunks hold together.
template <class Line, class In>
Result<std::vector<Line>> part_of(Work& work, crypto::DataKey const& key, store::ChunkName name,
                                  std::size_t columns, Part part, In const& in) {
  std::vector<Line> found;
  std::int64_t at = 0;
  RETURN_IF_ERROR(each_aside(work, key, name, columns, [&](sql::PackedRows const& rows) {
    auto lines = in(rows);
    for (auto& line : lines) {
      if (at >= part.first && at < part.first + part.most) found.push_back(std::move(line));
      ++at;
    }
    return Result<void>();
  }));
  return found;
}

constexpr Part all{.first = 0, .most = std::int64_t{1} << 40};

}  // namespace

Result<std::optional<LargeReading>> reading_of(Work& work, EditionId edition, UploadId upload) {
  RETURN_IF_ERROR(about_upload(work, edition, upload));
  return store::find_reading(work.session, upload);
}

std::optional<std::int64_t> seconds_left(LargeReading const& reading, Instant now) {
  std::int64_t const done = reading.bytes - reading.began_bytes;
  std::int64_t const passed = (now - reading.began_at).ms;
  if (reading.began_at.ms == 0 || done <= 0 || passed <= 0) return std::nullopt;
  auto const left = static_cast<double>(reading.bytes_total - reading.bytes);
  double const seconds = static_cast<double>(passed) / 1000 / static_cast<double>(done) * left;
  return static_cast<std::int64_t>(seconds) + 1;
}

Result<void> begin_reading(Work& work, EditionId edition, UploadId upload) {
  ASSIGN_OR_RETURN(auto const about, about_upload(work, edition, upload));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  RETURN_IF_ERROR(store::forget_aside(work.session, upload));
  LargeReading reading{
      .upload = upload, .import = {.id = work.next_id<ImportRecord>()}, .bytes_total = about.size};
  ASSIGN_OR_RETURN(reading.after, store::last_import(work.session, edition));
  RETURN_IF_ERROR(store::save_reading(work.session, reading));
  return put_job(work, reading);
}

Result<void> stop_reading(Work& work, EditionId edition, UploadId upload) {
  RETURN_IF_ERROR(about_upload(work, edition, upload));
  return store::ask_to_stop(work.session, upload);
}

Result<void> go_on_reading(Work& work, EditionId edition, UploadId upload) {
  ASSIGN_OR_RETURN(auto reading, reading_of(work, edition, upload));
  if (!reading || reading->state != State::stopped) return {};
  reading->state = State::waiting;
  RETURN_IF_ERROR(store::save_reading(work.session, *reading));
  return put_job(work, *reading);
}

Result<std::vector<Problem>> problems_aside(Work& work, crypto::Keys const& keys, UploadId upload,
                                            Part part) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN(auto const key, upload_key(work.session, keys, upload));
  return part_of<Problem>(work, key, {upload, store::Chunk::problem}, problem_columns, part,
                          problems_in);
}

Result<std::vector<Change>> changes_aside(Work& work, crypto::Keys const& keys, UploadId upload,
                                          Part part) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN(auto const key, upload_key(work.session, keys, upload));
  ASSIGN_OR_RETURN(auto saved,
                   part_of<store::SavedChange>(work, key, {upload, store::Chunk::change},
                                               change_columns, part, changes_in));
  std::vector<Change> changes;
  for (store::SavedChange& one : saved) changes.push_back(std::move(one.change));
  return changes;
}

Result<std::optional<ImportId>> confirm_reading(Work& work, crypto::Keys const& keys,
                                                Upload const& upload) {
  ASSIGN_OR_RETURN(auto reading, reading_of(work, upload.edition, upload.id));
  RETURN_IF_ERROR(editions::find_open(work, upload.edition));
  if (!reading || reading->goes_on()) return conflict("complaints.not_read_yet");
  if (reading->state == State::stopped) return conflict("complaints.reading_stopped");
  if (reading->state == State::failed) return conflict("complaints.reading_failed");
  ASSIGN_OR_RETURN(auto const last, store::last_import(work.session, upload.edition));
  if (last != reading->after) {
    RETURN_IF_ERROR(begin_reading(work, upload.edition, upload.id));
    return std::optional<ImportId>{};
  }
  Import& import = reading->import;
  import.edition = upload.edition;
  import.file_name = upload.file_name;
  import.imported_at = work.now;
  RETURN_IF_ERROR(store::insert_import(work.session, import));
  ASSIGN_OR_RETURN(auto const key, upload_key(work.session, keys, upload.id));
  auto const each = [&](store::Chunk kind, std::size_t columns, auto const& take) {
    return each_aside(work, key, {upload.id, kind}, columns,
                      [&](sql::PackedRows const& rows) { return take(work.session, rows); });
  };
  RETURN_IF_ERROR(each(store::Chunk::complaint, Packed::columns, save_complaints));
  RETURN_IF_ERROR(
      each(store::Chunk::key, keystore::Keystore::block_columns, keystore::Keystore::save_blocks));
  RETURN_IF_ERROR(each(store::Chunk::changed, Packed::columns, save_changed));
  ASSIGN_OR_RETURN(auto const problems, problems_aside(work, keys, upload.id, all));
  ASSIGN_OR_RETURN(auto const changes,
                   part_of<store::SavedChange>(work, key, {upload.id, store::Chunk::change},
                                               change_columns, all, changes_in));
  RETURN_IF_ERROR(end_import(work, {import, problems, changes}));
  RETURN_IF_ERROR(drop_upload(work, upload.id));
  return std::optional(import.id);
}

}  // namespace klantendag::complaints
