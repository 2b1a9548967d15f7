// SPDX-License-Identifier: EUPL-1.2
// What both ways to read in share: at once, and in chunks that wait for a yes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "modules/complaints/complaints.hpp"
#include "modules/complaints/conveyor.hpp"

namespace klantendag::complaints {

enum class Mode { look, save };

// Compares good rows with what an edition knows. For one unit of work.
class Comparing {
 public:
  struct Means {
    Work& work;
    crypto::Keys const& keys;
    store::Source source;
    Mode mode;  // to look: nothing is sealed, so nothing can be saved
  };
  explicit Comparing(Means const& means);

  // The rows of the batch as they would be saved; those that are known and did not change are counted.
  struct Compared {
    Packed fresh{};  // none in a look
    sql::PackedRows changed{Packed::columns};
    std::vector<store::SavedChange> changes{};
    std::int64_t unchanged = 0;
  };
  [[nodiscard]] Result<Compared> compare(std::vector<Judged>& batch);

 private:
  [[nodiscard]] Result<void> compare_one(Judged& judged, Compared& compared);

  Means means_;
  Packer packer_;
  crypto::RandomPool random_{};
  std::vector<Draft> drafts_{};
  std::vector<SealedRow> hashes_{};
};

struct Outcome {
  Import import{};
  std::span<Problem const> problems{};
  std::span<store::SavedChange const> changes{};
};
// The counts, the lists and the record.
[[nodiscard]] Result<void> end_import(Work& work, Outcome const& outcome);

}  // namespace klantendag::complaints
