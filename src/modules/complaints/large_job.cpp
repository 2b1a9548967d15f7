// SPDX-License-Identifier: EUPL-1.2
// The job that reads a large upload. After each chunk it saves how far it is and looks whether it must
// stop; when it begins again it passes over the rows that were put aside, for the references in them.
#include "modules/complaints/aside.hpp"
#include "modules/complaints/import.hpp"
#include "modules/complaints/large.hpp"

namespace klantendag::complaints {
namespace {

using State = LargeReading::State;

// A unit of work each: short enough that others do not wait for the writer. Founders, 2026.
constexpr std::int64_t chunk_rows = 2'000;
// As often somebody is asked whether to stop when there are few rows, or rows that we had.
constexpr std::int64_t chunk_bytes = std::int64_t{4} << 20;
// One more turn only tells that the tries before it ended the program.
constexpr std::int64_t tries = 3;
constexpr std::string_view stopped_key = "complaints.reading_stopped";
constexpr std::string_view failed_key = "complaints.reading_failed";

// Trying again does not change it; the runner lets such a job die, and nobody would hear of it.
bool is_final(ErrorKind kind) {
  return kind == ErrorKind::invalid || kind == ErrorKind::not_found || kind == ErrorKind::forbidden;
}

class LargeJob {
 public:
  LargeJob(crypto::Keys const& keys, jobs::Turn& turn, UploadId upload, ImportId import)
      : keys_(keys), turn_(turn), id_(upload), import_(import) {}

  Result<void> run() {
    if (turn_.attempt > tries) return fail(failed_key);
    auto const outcome = try_once();
    if (outcome || turn_.finished) return outcome;
    if (turn_.attempt < tries && !is_final(outcome.error().kind)) return outcome;
    return fail(outcome.error().key);
  }

 private:
  Result<void> try_once() {
    RETURN_IF_ERROR(turn_.desk.read([this](Work& work) { return load(work); }));
    if (!reading_.goes_on()) return turn_.finish();
    auto const read = read_all();
    if (read) return end(State::read);
    if (read.error().key == stopped_key) return gone_ ? turn_.finish() : end(State::stopped);
    return read;
  }

  Result<void> load(Work& work) {
    reading_.state = State::stopped;
    ASSIGN_OR_RETURN(auto reading, store::find_reading(work.session, id_));
    if (!reading || reading->import.id != import_ || !reading->goes_on()) return {};
    auto upload = open_upload(work, keys_, id_);
    if (!upload && upload.error().kind == ErrorKind::not_found) return {};
    if (!upload) return upload.error();
    upload_ = std::move(*upload);
    reading_ = std::move(*reading);
    reading_.bytes_total = static_cast<std::int64_t>(upload_.bytes.size());
    done_rows_ = reading_.import.rows;
    return {};
  }

  Result<void> read_all() {
    spreadsheet::Source const source = [this](spreadsheet::Piece const& take) {
      return give_bytes(take);
    };
    ASSIGN_OR_RETURN(auto const format, spreadsheet::look_at(source));
    reading_.import.sha256 = format.sha256;
    reading_.state = State::running;
    RETURN_IF_ERROR(flush());
    RETURN_IF_ERROR(
        read_register({source, format, upload_.mapping, [this] { return after_row(); }}, tally_,
                      [this](Draft& draft, std::string const& key) { return take(draft, key); }));
    if (!caught_up_) catch_up(tally_.accepted);
    return flush();
  }

  Result<void> give_bytes(spreadsheet::Piece const& take) {
    constexpr std::size_t piece = 1 << 18;
    std::string_view const bytes = upload_.bytes;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
      bytes_ = static_cast<std::int64_t>(std::min(at + piece, bytes.size()));
      RETURN_IF_ERROR(take(bytes.substr(at, piece)));
    }
    return {};
  }

  Result<void> take(Draft& draft, std::string const& key) {
    if (tally_.rows <= done_rows_) return {};
    if (!caught_up_) catch_up(tally_.accepted - 1);
    batch_.push_back({std::move(draft), key});
    return {};
  }

  // Good rows and bad ones: a file may have no good ones.
  Result<void> after_row() {
    bool const fresh = tally_.rows > done_rows_;
    if (fresh && !caught_up_) catch_up(tally_.accepted);
    bool const many = fresh && tally_.rows - flushed_rows_ >= chunk_rows;
    return many || bytes_ - flushed_bytes_ >= chunk_bytes ? flush() : Result<void>();
  }

  // The rows that were put aside are behind us; `accepted`: how many of them were good.
  void catch_up(std::int64_t accepted) {
    caught_up_ = true;
    flushed_rows_ = done_rows_;
    unchanged_ = done_rows_ > 0 ? accepted - reading_.import.accepted : 0;
    tally_.problems.erase(tally_.problems.begin(), tally_.problems.begin() + reading_.problems);
  }

  Result<void> flush() {
    RETURN_IF_ERROR(turn_.desk.write([this](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const stop, store::asked_to_stop(work.session, id_, import_));
      gone_ = !stop;
      if (gone_) return {};
      reading_.stop = *stop;
      if (caught_up_) RETURN_IF_ERROR(put_aside(work));
      return store::save_reading(work.session, reading_);
    }));
    if (caught_up_) tally_.problems.clear();
    flushed_rows_ = tally_.rows;
    flushed_bytes_ = bytes_;
    if (gone_ || reading_.stop) return conflict(stopped_key);
    return turn_.keep(minutes(5));
  }

  Result<void> put_aside(Work& work) {
    Comparing comparing({work, keys_, {upload_.edition, reading_.import.id}, Mode::save});
    ASSIGN_OR_RETURN(auto const compared, comparing.compare(batch_));
    ASSIGN_OR_RETURN(auto const key, upload_key(work.session, keys_, id_));
    auto const put = [&](store::Chunk kind, sql::PackedRows const& rows) {
      return store::put_aside(work.session, key, {id_, kind, tally_.rows}, rows);
    };
    RETURN_IF_ERROR(put(store::Chunk::complaint, compared.fresh.complaints));
    RETURN_IF_ERROR(put(store::Chunk::key, compared.fresh.keys.blocks));
    RETURN_IF_ERROR(put(store::Chunk::changed, compared.changed));
    RETURN_IF_ERROR(put(store::Chunk::problem, packed(tally_.problems)));
    RETURN_IF_ERROR(put(store::Chunk::change, packed(compared.changes)));
    count(compared);
    if (reading_.began_at.ms == 0) {
      reading_.began_at = work.now;
      reading_.began_bytes = bytes_;
    }
    return {};
  }

  void count(Comparing::Compared const& compared) {
    unchanged_ += compared.unchanged;
    Import& import = reading_.import;
    import.rows = tally_.rows;
    import.accepted = tally_.accepted - unchanged_;
    import.duplicates = tally_.duplicates + unchanged_;
    import.rejected = tally_.rejected;
    import.changed += static_cast<std::int64_t>(compared.changed.rows());
    reading_.problems += static_cast<std::int64_t>(tally_.problems.size());
    reading_.changes += static_cast<std::int64_t>(compared.changes.size());
    reading_.bytes = bytes_;
  }

  // As far as it was saved: what this turn had in hand may be what it failed on.
  Result<void> fail(std::string_view reason) {
    return turn_.finish([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto saved, store::find_reading(work.session, id_));
      if (!saved || saved->import.id != import_ || !saved->goes_on()) return {};
      saved->state = State::failed;
      saved->stop = false;
      saved->reason = reason;
      saved->began_at = {};
      return store::save_reading(work.session, *saved);
    });
  }

  Result<void> end(State state) {
    reading_.state = state;
    reading_.stop = false;
    reading_.began_at = {};
    return turn_.finish([this](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const there, store::asked_to_stop(work.session, id_, import_));
      if (!there) return {};
      return store::save_reading(work.session, reading_);
    });
  }

  crypto::Keys const& keys_;
  jobs::Turn& turn_;
  UploadId id_;
  ImportId import_;
  Upload upload_{};
  LargeReading reading_{};
  Tally tally_{};
  std::vector<Judged> batch_{};
  std::int64_t done_rows_ = 0;
  std::int64_t flushed_rows_ = 0;
  std::int64_t flushed_bytes_ = 0;
  std::int64_t unchanged_ = 0;
  std::int64_t bytes_ = 0;
  bool caught_up_ = false;
  bool gone_ = false;
};

}  // namespace

jobs::Kind read_upload_kind(crypto::Keys const& keys) {
  return {.name = read_upload_job,
          .handler = [&keys](jobs::Turn& turn) -> Result<void> {
            std::string_view const payload = turn.payload;
            std::size_t const slash = std::min(payload.find('/'), payload.size() - 1);
            auto const upload = UploadId::parse(payload.substr(0, slash));
            auto const import = ImportId::parse(payload.substr(slash + 1));
            if (!upload || !import) {
              return internal("modules/complaints/large_job.cpp", "no such payload");
            }
            return LargeJob(keys, turn, *upload, *import).run();
          },
          .most_attempts = tries + 1};
}

}  // namespace klantendag::complaints
