// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/batch.hpp"

namespace klantendag::intake {
namespace {

constexpr std::size_t most_messages = 1000;
constexpr std::size_t most_bytes = 8 * 1024 * 1024;
constexpr std::size_t most_problems = 1000;  // whoever has more looks at the first ones first

}  // namespace

void count(Report& report, std::vector<werkmap::TakenIn> const& taken) {
  for (werkmap::TakenIn const& one : taken) {
    ++report.messages;
    ++(one.fresh ? report.fresh : report.known);
    // What was here already asks what it asked then: that is nothing new.
    if (!one.fresh) continue;
    report.asks += one.asks;
    report.repeats += one.repeats;
    if (one.unsure) ++report.unsure;
  }
}

void reject(Report& report, std::int64_t line, Error const& why) {
  ++report.messages;
  ++report.rejected;
  if (report.problems.size() < most_problems) report.problems.push_back({line, why.field, why.key});
}

Result<void> Batch::add(std::int64_t line, Result<werkmap::Incoming> message) {
  if (!message) {
    if (message.error().kind != ErrorKind::invalid) return message.error();
    reject(report_, line, message.error());
    return {};
  }
  bytes_ += message->text.size();
  waiting_.push_back(std::move(*message));
  if (waiting_.size() < most_messages && bytes_ < most_bytes) return {};
  return save();
}

Result<void> Batch::save() {
  if (waiting_.empty()) return {};
  std::vector<werkmap::TakenIn> taken;
  RETURN_IF_ERROR(desk_.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(taken, werkmap::take_in_many(work, keys_, waiting_));
    return {};
  }));
  count(report_, taken);
  waiting_.clear();
  bytes_ = 0;
  if (progress_) progress_(report_);
  return {};
}

}  // namespace klantendag::intake
