// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/conveyor.hpp"

#include <exception>
#include <thread>

#include "modules/complaints/handover.hpp"

namespace klantendag::complaints {
namespace {

constexpr std::size_t batches_under_way = 4;  // between two threads; founders' guess, 2026

// Exceptions of a thread end in it.
template <class Task>
Result<void> guarded(Task const& task) {
  try {
    return task();
  } catch (std::exception const& thrown) {
    return internal("modules/complaints/conveyor.cpp", thrown.what());
  }
}

class Belt {
 public:
  explicit Belt(Conveyor const& conveyor) : conveyor_(conveyor) {}

  Result<void> run() {
    std::thread reader;
    std::thread packer;
    // Also when the second thread cannot be started: the first is waited for.
    Result<void> const saved = guarded([&] {
      reader = std::thread([this] { read(); });
      packer = std::thread([this] { pack(); });
      return save();
    });
    judged_.stop();
    packed_.stop();
    if (reader.joinable()) reader.join();
    if (packer.joinable()) packer.join();
    // Who stopped the others has the reason; a reader that was stopped has none of its own.
    if (!saved) return saved.error();
    if (!pack_outcome_) return pack_outcome_.error();
    return read_outcome_;
  }

 private:
  void read() {
    read_outcome_ = guarded([this]() -> Result<void> {
      std::vector<Judged> batch;
      RETURN_IF_ERROR(conveyor_.read([&](Draft& draft, std::string const& key) {
        batch.push_back({std::move(draft), key});
        return batch.size() < batch_rows ? Result<void>() : give(batch);
      }));
      return give(batch);
    });
    if (read_outcome_) {
      judged_.end();
    } else {
      judged_.stop();
    }
  }

  Result<void> give(std::vector<Judged>& batch) {
    std::vector<Judged> full;
    full.reserve(batch_rows);
    full.swap(batch);
    if (full.empty() || judged_.give(std::move(full))) return {};
    return internal("modules/complaints/conveyor.cpp", "stopped");
  }

  void pack() {
    pack_outcome_ = guarded([this]() -> Result<void> {
      while (auto batch = judged_.take()) {
        if (!packed_.give(conveyor_.pack(*batch))) break;
      }
      return {};
    });
    judged_.stop();
    packed_.end();
  }

  Result<void> save() {
    while (auto const packed = packed_.take()) RETURN_IF_ERROR(conveyor_.save(*packed));
    return {};
  }

  Conveyor const& conveyor_;
  Handover<std::vector<Judged>> judged_{batches_under_way};
  Handover<Packed> packed_{batches_under_way};
  Result<void> read_outcome_{};
  Result<void> pack_outcome_{};
};

}  // namespace

Result<void> run(Conveyor const& conveyor) {
  return Belt(conveyor).run();
}

}  // namespace klantendag::complaints
