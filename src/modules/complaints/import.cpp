// SPDX-License-Identifier: EUPL-1.2
// An import is one unit of work: read, judge, compare with what is known, seal, save. New complaints
// are saved many at a time, each with keys of its own; meanwhile the next are read on another core.
#include <future>
#include <utility>

#include "modules/complaints/complaints.hpp"
#include "modules/complaints/judge.hpp"
#include "modules/complaints/reading.hpp"
#include "modules/complaints/seal.hpp"
#include "modules/complaints/store.hpp"
#include "modules/editions/editions.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::complaints {
namespace {

constexpr std::size_t batch_rows = 500;
constexpr std::int64_t progress_rows = 50'000;

enum class Mode { look, save };

// Complaints that are new, with what goes beside their facts.
struct Batch {
  std::vector<Draft> drafts{};
  std::vector<SealedRow> rows{};
};

// The same as rows of the database, with the keys that open them.
struct Sealed {
  keystore::Keystore::Made contact{};
  std::vector<sql::Values> rows{};
};

std::string text_of(std::optional<Date> date) {
  return date ? date->text() : std::string();
}

std::string_view text_of(bool yes) {
  return yes ? "ja" : "nee";
}

// What a person wants to know of a complaint that changed; the other facts are told as one.
std::vector<Change> changes_between(Draft const& draft, Facts const& known) {
  Facts const& now = draft.facts;
  std::vector<Change> changes;
  auto const add = [&](Field field, std::string_view from, std::string_view to) {
    if (from == to) return;
    changes.push_back({draft.line, now.reference, std::string(name_of(field)), std::string(from),
                       std::string(to)});
  };
  add(Field::status, name_of(known.status), name_of(now.status));
  add(Field::closed, text_of(known.closed_on), text_of(now.closed_on));
  add(Field::objection, text_of(known.objection), text_of(now.objection));
  add(Field::no_contact, text_of(known.no_contact), text_of(now.no_contact));
  add(Field::finding, known.finding, now.finding);
  add(Field::kind, known.kind, now.kind);
  if (changes.empty()) changes.push_back({draft.line, now.reference, "", "", ""});
  return changes;
}

class Importing {
 public:
  Importing(Work& work, crypto::Keys const& keys, Order const& order, Mode mode)
      : work_(work), keys_(keys), keystore_(keys), order_(order), mode_(mode) {}

  Result<Report> run() {
    RETURN_IF_ERROR(prepare());
    auto const take = [this](Draft& draft, std::string const& key) {
      return this->take(draft, key);
    };
    ASSIGN_OR_RETURN(auto tally,
                     read_register(order_.source, report_.format, order_.mapping, take));
    RETURN_IF_ERROR(save_batch());
    RETURN_IF_ERROR(wait_for_saving());
    Import& import = report_.import;
    import.rows = tally.rows;
    import.accepted = tally.accepted;
    import.duplicates = tally.duplicates;
    import.rejected = tally.rejected;
    report_.columns = std::move(tally.columns);
    report_.problems = std::move(tally.problems);
    for (store::SavedChange const& saved : changes_) report_.changes.push_back(saved.change);
    if (mode_ == Mode::save) RETURN_IF_ERROR(finish());
    return std::move(report_);
  }

 private:
  Result<void> prepare() {
    RETURN_IF_ERROR(require(work_, Permission::manage_register));
    ASSIGN_OR_RETURN([[maybe_unused]] auto const edition,
                     editions::find_open(work_, order_.edition));
    ASSIGN_OR_RETURN(some_known_, store::has_complaints(work_.session, order_.edition));
    ASSIGN_OR_RETURN(report_.format, spreadsheet::look_at(order_.source));
    report_.import = {.id = work_.next_id<ImportRecord>(),
                      .edition = order_.edition,
                      .file_name = order_.file_name,
                      .sha256 = report_.format.sha256,
                      .imported_at = work_.now};
    if (mode_ == Mode::look) return {};
    return store::insert_import(work_.session, report_.import);
  }

  Result<Taken> take(Draft& draft, std::string const& key) {
    if (order_.progress && ++told_ % progress_rows == 0) order_.progress(told_);
    if (mode_ == Mode::look && !some_known_) return Taken::accepted;
    SealedRow row = hashed(keys_, draft, key);
    if (some_known_) {
      ASSIGN_OR_RETURN(auto const known, store::find_known(work_.session, order_.edition, key));
      if (known) return take_known(draft, std::move(row), *known);
    }
    if (mode_ == Mode::look) return Taken::accepted;
    row.id = work_.next_id<ComplaintRecord>();
    batch_.drafts.push_back(std::move(draft));
    batch_.rows.push_back(std::move(row));
    if (batch_.rows.size() == batch_rows) RETURN_IF_ERROR(save_batch());
    return Taken::accepted;
  }

  Result<Taken> take_known(Draft const& draft, SealedRow row, store::Known const& known) {
    if (row.digest == known.digest) return Taken::known;
    for (Change& change : changes_between(draft, known.facts)) {
      changes_.push_back({known.id, std::move(change)});
    }
    ++report_.import.changed;
    if (mode_ == Mode::look) return Taken::accepted;
    row.id = known.id;
    std::string const subject = row.id.text();
    ASSIGN_OR_RETURN(auto const contact, keystore_.key_for(work_.session, crypto::RootKey::contact,
                                                           subject, work_.now));
    seal_into(row, contact, draft);
    RETURN_IF_ERROR(store::update(work_.session, {draft.facts, std::move(row)}));
    return Taken::accepted;
  }

  // Sealed here, saved on another thread while the next rows are read. Only one thread has the session
  // at a time: this one waits for it before it looks up a complaint that may be known.
  Result<void> save_batch() {
    if (batch_.rows.empty()) return wait_for_saving();
    Sealed sealed = seal_batch();
    RETURN_IF_ERROR(wait_for_saving());
    if (some_known_) return save(sealed);
    saving_ =
        std::async(std::launch::async, [this, full = std::move(sealed)] { return save(full); });
    return {};
  }

  Result<void> wait_for_saving() {
    if (!saving_.valid()) return {};
    return saving_.get();
  }

  Sealed seal_batch() {
    std::vector<std::string> subjects;
    subjects.reserve(batch_.rows.size());
    for (SealedRow const& row : batch_.rows) subjects.push_back(row.id.text());
    Sealed sealed{.contact = keystore_.make(crypto::RootKey::contact, subjects, work_.now)};
    std::vector<store::NewComplaint> complaints;
    complaints.reserve(batch_.rows.size());
    for (std::size_t at = 0; at < batch_.rows.size(); ++at) {
      seal_into(batch_.rows[at], sealed.contact.keys[at], batch_.drafts[at]);
      complaints.push_back({std::move(batch_.drafts[at].facts), std::move(batch_.rows[at])});
    }
    batch_.drafts.clear();
    batch_.rows.clear();
    sealed.rows = store::rows_of({order_.edition, report_.import.id}, complaints);
    return sealed;
  }

  Result<void> save(Sealed const& sealed) {
    RETURN_IF_ERROR(keystore::Keystore::save(work_.session, sealed.contact));
    return store::insert_rows(work_.session, sealed.rows);
  }

  Result<void> finish() {
    RETURN_IF_ERROR(store::finish_import(work_.session, report_.import));
    RETURN_IF_ERROR(store::insert_problems(work_.session, report_.import.id, report_.problems));
    RETURN_IF_ERROR(store::insert_changes(work_.session, report_.import.id, changes_));
    return audit::record(
        work_,
        {.action = "register.import", .kind = "register_import", .id = report_.import.id.text()});
  }

  Work& work_;
  crypto::Keys const& keys_;
  keystore::Keystore keystore_;
  Order const& order_;
  Mode mode_;
  bool some_known_ = false;
  std::int64_t told_ = 0;
  Batch batch_{};
  std::vector<store::SavedChange> changes_{};
  Report report_{};
  std::future<Result<void>> saving_{};  // last, so that it ends before what it uses
};

}  // namespace

Result<Report> preview(Work& work, crypto::Keys const& keys, Order const& order) {
  return Importing(work, keys, order, Mode::look).run();
}

Result<Report> import_register(Work& work, crypto::Keys const& keys, Order const& order) {
  return Importing(work, keys, order, Mode::save).run();
}

}  // namespace klantendag::complaints
