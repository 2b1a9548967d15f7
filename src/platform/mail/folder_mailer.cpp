// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "platform/files/files.hpp"
#include "platform/mail/mailer.hpp"

namespace klantendag::mail {
namespace {

class FolderMailer final : public Mailer {
 public:
  explicit FolderMailer(std::string folder) : folder_(std::move(folder)) {}

  Result<void> send(Message const& message) override {
    ASSIGN_OR_RETURN(std::string const bytes, render(message));
    RETURN_IF_ERROR(files::make_folder(folder_));
    std::string moment = message.at.text();
    std::replace(moment.begin(), moment.end(), ':', '.');
    return files::write(folder_ + "/" + moment + "-" + message.id + ".eml", bytes,
                        files::Access::owner_only);
  }

 private:
  std::string folder_;
};

}  // namespace

std::unique_ptr<Mailer> folder_mailer(std::string folder) {
  return std::make_unique<FolderMailer>(std::move(folder));
}

}  // namespace klantendag::mail
