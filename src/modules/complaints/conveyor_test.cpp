// SPDX-License-Identifier: EUPL-1.2
// Three threads, and one of them meets an exception: all three end, and the import says so.
#include "modules/complaints/conveyor.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace klantendag::complaints {
namespace {

Result<void> many_rows(TakeDraft const& take) {
  for (std::size_t row = 0; row < 20 * batch_rows; ++row) {
    Draft draft{};
    RETURN_IF_ERROR(take(draft, std::to_string(row)));
  }
  return {};
}

Packed nothing(std::vector<Judged>& batch) {
  batch.clear();
  return {};
}

[[noreturn]] void out_of_memory() {
  throw std::runtime_error("no memory");
}

}  // namespace

TEST_CASE("an exception while rows are saved ends the import with an error") {
  auto const outcome =
      run({.read = many_rows, .pack = nothing, .save = [](Packed const&) -> Result<void> {
             out_of_memory();
           }});

  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().kind == ErrorKind::internal);
}

TEST_CASE("an exception while rows are sealed ends the import with an error") {
  auto const outcome = run({.read = many_rows,
                            .pack = [](std::vector<Judged>&) -> Packed { out_of_memory(); },
                            .save = [](Packed const&) { return Result<void>(); }});

  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().kind == ErrorKind::internal);
}

TEST_CASE("an exception while rows are read ends the import with an error") {
  auto const outcome = run({.read = [](TakeDraft const&) -> Result<void> { out_of_memory(); },
                            .pack = nothing,
                            .save = [](Packed const&) { return Result<void>(); }});

  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().kind == ErrorKind::internal);
}

}  // namespace klantendag::complaints
