// SPDX-License-Identifier: EUPL-1.2
// A large upload is read behind the pages: a job goes through it in chunks and puts the rows aside, so
// it can be stopped and goes on where it was. Nothing of it is in the register before a person's yes,
// which saves all of it or nothing.
#pragma once

#include "modules/complaints/complaints.hpp"
#include "modules/complaints/staged_store.hpp"
#include "modules/complaints/uploads.hpp"
#include "platform/jobs/runner.hpp"

namespace klantendag::complaints {

// Larger uploads than this are read behind the pages; a smaller one is read while its page is made.
inline constexpr std::size_t large_bytes = std::size_t{4} << 20;

// All of these need manage_register.

// Nothing: this upload is not read behind the pages.
[[nodiscard]] Result<std::optional<LargeReading>> reading_of(Work& work, EditionId edition,
                                                             UploadId upload);
// Nothing: it cannot be said yet.
[[nodiscard]] std::optional<std::int64_t> seconds_left(LargeReading const& reading, Instant now);
// From the beginning, also when it was read before with another mapping.
[[nodiscard]] Result<void> begin_reading(Work& work, EditionId edition, UploadId upload);
[[nodiscard]] Result<void> stop_reading(Work& work, EditionId edition, UploadId upload);
// Where it was stopped; otherwise nothing happens.
[[nodiscard]] Result<void> go_on_reading(Work& work, EditionId edition, UploadId upload);

// Some of the problems and changes of what was read.
[[nodiscard]] Result<std::vector<Problem>> problems_aside(Work& work, crypto::Keys const& keys,
                                                          UploadId upload, Part part);
[[nodiscard]] Result<std::vector<Change>> changes_aside(Work& work, crypto::Keys const& keys,
                                                        UploadId upload, Part part);

// Saves what was read, all of it or nothing, and drops the upload. Nothing: another import came
// between, so it is being read again. Errors: conflict/complaints.not_read_yet, .reading_stopped,
// .reading_failed.
[[nodiscard]] Result<std::optional<ImportId>> confirm_reading(Work& work, crypto::Keys const& keys,
                                                              Upload const& upload);

inline constexpr Literal read_upload_job = "read_upload";
[[nodiscard]] jobs::Kind read_upload_kind(crypto::Keys const& keys);

}  // namespace klantendag::complaints
