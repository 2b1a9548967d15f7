// SPDX-License-Identifier: EUPL-1.2
// A file between being sent and being read in. Its bytes are sealed with a key of their own; dropping
// it deletes that key. What nobody came back for is gone a day later.
#pragma once

#include <string>

#include "modules/complaints/columns.hpp"
#include "modules/complaints/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/work/work.hpp"

namespace klantendag::complaints {

struct Upload {
  UploadId id{};
  EditionId edition{};
  std::string file_name{};
  std::string sender{};  // empty: nobody in particular
  Mapping mapping{};
  std::int64_t size = 0;
  std::string bytes{};
};

// The largest file of the page; larger ones go by the command line.
inline constexpr std::int64_t upload_limit = 64 << 20;

// With the mapping that is remembered for its sender. Needs manage_register; errors of
// spreadsheet::look_at and editions::find_open.
[[nodiscard]] Result<UploadId> keep_upload(Work& work, crypto::Keys const& keys, Upload upload);
// Error: not_found/complaints.upload_gone.
[[nodiscard]] Result<Upload> find_upload(Work& work, crypto::Keys const& keys, EditionId edition,
                                         UploadId id);
// Without its bytes: for pages that do not need them.
[[nodiscard]] Result<Upload> about_upload(Work& work, EditionId edition, UploadId id);
// For a job of the program, without asking a permission. Error: not_found/keystore.erased.
[[nodiscard]] Result<crypto::DataKey> upload_key(sql::Session& session, crypto::Keys const& keys,
                                                 UploadId id);
[[nodiscard]] Result<Upload> open_upload(Work& work, crypto::Keys const& keys, UploadId id);
// Also remembers it for the sender.
[[nodiscard]] Result<void> change_mapping(Work& work, Upload const& upload, Mapping const& mapping);
[[nodiscard]] Result<void> drop_upload(Work& work, UploadId id);
// For a job of the program: whatever is older than a day. Asks no permission.
[[nodiscard]] Result<void> forget_old_uploads(Work& work);

}  // namespace klantendag::complaints
