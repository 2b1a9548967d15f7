// SPDX-License-Identifier: EUPL-1.2
#include "platform/pdf/pdf.hpp"

#include <unistd.h>

#include <vector>

#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"
#include "platform/process/process.hpp"

namespace klantendag::pdf {
namespace {

constexpr std::size_t largest = 64 << 20;
constexpr std::string_view asset = "href=\"/assets/app.css\"";

std::string with_own_stylesheet(std::string document) {
  std::size_t const at = document.find(asset);
  if (at != std::string::npos) document.replace(at, asset.size(), "href=\"app.css\"");
  return document;
}

}  // namespace

bool Printer::is_there() const {
  return process::is_there(program_);
}

Result<std::string> Printer::print(Sheet const& sheet) const {
  if (!is_there()) return unavailable("pdf.not_there");
  files::TemporaryFolder const folder;
  RETURN_IF_ERROR(files::write(folder.file("page.html"), with_own_stylesheet(sheet.document),
                               files::Access::owner_only));
  RETURN_IF_ERROR(files::write(folder.file("app.css"), sheet.stylesheet));
  std::vector<std::string> words = {program_,
                                    "--headless",
                                    "--disable-gpu",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--disable-dev-shm-usage",
                                    "--host-resolver-rules=MAP * ~NOTFOUND",
                                    "--user-data-dir=" + folder.file("profile"),
                                    "--no-pdf-header-footer",
                                    "--print-to-pdf=" + folder.file("page.pdf"),
                                    "file://" + folder.file("page.html")};
  // As root Chromium has no sandbox of its own; the page is ours and holds no script.
  if (::geteuid() == 0) words.insert(words.begin() + 1, "--no-sandbox");
  auto const ended = process::run(std::move(words), folder.path());
  if (ended != process::Ended::well || !files::exists(folder.file("page.pdf"))) {
    return unavailable("pdf.failed");
  }
  return files::read(folder.file("page.pdf"), largest);
}

}  // namespace klantendag::pdf
