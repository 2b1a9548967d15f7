// SPDX-License-Identifier: EUPL-1.2
// An import is one unit of work: read, judge, compare with what is known, seal, save. Into an edition
// without complaints it goes by a conveyor; otherwise in batches, as each row may be known.
#include "modules/complaints/import.hpp"

#include <utility>

#include "base/csv.hpp"
#include "base/sha256.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::complaints {
namespace {

constexpr std::int64_t progress_rows = 50'000;

class Importing {
 public:
  Importing(Work& work, crypto::Keys const& keys, Order const& order, Mode mode)
      : work_(work), keys_(keys), order_(order), mode_(mode) {}

  Result<Report> run() {
    RETURN_IF_ERROR(prepare());
    if (some_known_) {
      RETURN_IF_ERROR(by_batch());
    } else if (mode_ == Mode::save) {
      RETURN_IF_ERROR(by_conveyor());
    } else {
      RETURN_IF_ERROR(read([](Draft&, std::string const&) { return Result<void>(); }));
    }
    Import& import = report_.import;
    import.sha256 = report_.format.sha256 = hex(hash_.finish());
    import.rows = tally_.rows;
    import.accepted = tally_.accepted - unchanged_;
    import.duplicates = tally_.duplicates + unchanged_;
    import.rejected = tally_.rejected;
    report_.columns = std::move(tally_.columns);
    report_.problems = std::move(tally_.problems);
    if (mode_ == Mode::save) {
      RETURN_IF_ERROR(end_import(work_, {import, report_.problems, changes_}));
    }
    for (store::SavedChange& saved : changes_) report_.changes.push_back(std::move(saved.change));
    return std::move(report_);
  }

 private:
  Result<void> prepare() {
    ASSIGN_OR_RETURN(auto const edition, editions::known(work_, order_.edition));
    if (!order_.asked) RETURN_IF_ERROR(require(work_, Permission::manage_register));
    if (edition.phase == editions::Phase::closed) return conflict("editions.closed");
    ASSIGN_OR_RETURN(some_known_, store::has_complaints(work_.session, order_.edition));
    ASSIGN_OR_RETURN(report_.format, spreadsheet::guess_format(order_.source));
    report_.import = {.id = work_.next_id<ImportRecord>(),
                      .edition = order_.edition,
                      .file_name = order_.file_name,
                      .imported_at = work_.now};
    if (mode_ == Mode::look) return {};
    return store::insert_import(work_.session, report_.import);
  }

  [[nodiscard]] store::Source source() const { return {order_.edition, report_.import.id}; }

  Result<void> read(TakeDraft const& take) {
    auto const told = [&](Draft& draft, std::string const& key) -> Result<void> {
      if (order_.progress && ++told_ % progress_rows == 0) order_.progress(told_);
      return take(draft, key);
    };
    spreadsheet::Source const source = [this](spreadsheet::Piece const& piece) {
      return order_.source([&](std::string_view bytes) {
        hash_.feed(bytes);
        return piece(bytes);
      });
    };
    return read_register({source, report_.format, order_.mapping}, tally_, told);
  }

  Result<void> by_conveyor() {
    Packer packer(keys_, source(), work_.now, work_.ids);
    return complaints::run(
        {.read = [this](TakeDraft const& take) { return read(take); },
         .pack = [&](std::vector<Judged>& batch) { return packer.pack(batch); },
         .save = [this](Packed const& packed) { return complaints::save(work_.session, packed); }});
  }

  Result<void> by_batch() {
    Comparing comparing({work_, keys_, source(), mode_});
    std::vector<Judged> batch;
    auto const compare = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto compared, comparing.compare(batch));
      return take(compared);
    };
    RETURN_IF_ERROR(read([&](Draft& draft, std::string const& key) {
      batch.push_back({std::move(draft), key});
      return batch.size() < batch_rows ? Result<void>() : compare();
    }));
    return compare();
  }

  Result<void> take(Comparing::Compared& compared) {
    unchanged_ += compared.unchanged;
    report_.import.changed += static_cast<std::int64_t>(compared.changed.rows());
    for (store::SavedChange& change : compared.changes) changes_.push_back(std::move(change));
    if (mode_ == Mode::look) return {};
    RETURN_IF_ERROR(save_changed(work_.session, compared.changed));
    return complaints::save(work_.session, compared.fresh);
  }

  Work& work_;
  crypto::Keys const& keys_;
  Order const& order_;
  Mode mode_;
  bool some_known_ = false;
  std::int64_t told_ = 0;
  std::int64_t unchanged_ = 0;  // known, and nothing about them changed
  Sha256Stream hash_{};
  Tally tally_{};
  std::vector<store::SavedChange> changes_{};
  Report report_{};
};

}  // namespace

Result<void> end_import(Work& work, Outcome const& outcome) {
  ImportId const id = outcome.import.id;
  RETURN_IF_ERROR(store::finish_import(work.session, outcome.import));
  RETURN_IF_ERROR(store::insert_problems(work.session, id, outcome.problems));
  RETURN_IF_ERROR(store::insert_changes(work.session, id, outcome.changes));
  return audit::record(work,
                       {.action = "register.import", .kind = "register_import", .id = id.text()});
}

Result<Report> preview(Work& work, crypto::Keys const& keys, Order const& order) {
  return Importing(work, keys, order, Mode::look).run();
}

Result<Report> import_register(Work& work, crypto::Keys const& keys, Order const& order) {
  return Importing(work, keys, order, Mode::save).run();
}

Result<void> note_one(Work& work, crypto::Keys const& keys, EditionId edition, Noted const& noted) {
  std::string file = "Klachtnummer;Ontvangen;Vestiging;Kanaal;Status\n";
  for (std::string const& field :
       {noted.reference, noted.received_on.text(), noted.office, noted.channel}) {
    csv::append_field(file, field, ';');
    file += ';';
  }
  file += "nieuw\n";
  ASSIGN_OR_RETURN(auto const report, import_register(work, keys,
                                                      {.edition = edition,
                                                       .asked = true,
                                                       .source = spreadsheet::source_of(file),
                                                       .file_name = noted.channel}));
  if (report.import.accepted != 1) return conflict("complaints.told_before");
  return {};
}

}  // namespace klantendag::complaints
