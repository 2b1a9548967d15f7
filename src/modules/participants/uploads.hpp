// SPDX-License-Identifier: EUPL-1.2
// A file that somebody sent and has not confirmed yet: sealed with a key of its own, gone after a day.
#pragma once

#include <string>

#include "modules/participants/participants.hpp"

namespace klantendag::participants {

inline constexpr std::int64_t upload_limit = 4 << 20;  // bytes; 70 employees take 7 kB

struct Upload {
  ParticipantUploadId id{};
  EditionId edition{};
  std::string file_name{};
  std::string bytes{};
};

[[nodiscard]] Result<ParticipantUploadId> keep_upload(Work& work, crypto::Keys const& keys,
                                                      Upload upload);
// Error: not_found/participants.upload_gone.
[[nodiscard]] Result<Upload> find_upload(Work& work, crypto::Keys const& keys, EditionId edition,
                                         ParticipantUploadId id);
[[nodiscard]] Result<void> drop_upload(Work& work, ParticipantUploadId id);
// For a job of the program: whatever is older than a day. Asks no permission.
[[nodiscard]] Result<void> forget_old_uploads(Work& work);

}  // namespace klantendag::participants
