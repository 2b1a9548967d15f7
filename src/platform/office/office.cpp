// SPDX-License-Identifier: EUPL-1.2
#include "platform/office/office.hpp"

#include <utility>

#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"
#include "platform/process/process.hpp"

namespace klantendag::office {
namespace {

constexpr std::size_t largest = 64 << 20;

// A picture would be a file of this machine that pandoc reads; its words stay. Debian's pandoc finds
// no templates with --sandbox, so the pictures go before it looks for them.
constexpr std::string_view no_pictures = "function Image(picture) return picture.caption end\n";

}  // namespace

Result<std::string> Converter::convert(Text const& text, Format format) const {
  if (!process::is_there(program_)) return unavailable("office.not_there");
  files::TemporaryFolder const folder;
  RETURN_IF_ERROR(files::write(folder.file("text.md"), text.markdown, files::Access::owner_only));
  std::string const filter = folder.file("no_pictures.lua");
  RETURN_IF_ERROR(files::write(filter, no_pictures, files::Access::owner_only));
  std::string const kind = format == Format::docx ? "docx" : "odt";
  std::string const made = folder.file("text." + kind);
  // Plain CommonMark with tables: no markup, no files from elsewhere, nothing that runs.
  auto const ended = process::run(
      {program_, "--from=commonmark+pipe_tables", "--to=" + kind, "--lua-filter=" + filter,
       "--shift-heading-level-by=-1", "--metadata=title:" + text.title,
       "--metadata=lang:" + std::string(code_of(text.language)), "--output=" + made,
       folder.file("text.md")},
      folder.path());
  if (ended != process::Ended::well || !files::exists(made)) return unavailable("office.failed");
  return files::read(made, largest);
}

}  // namespace klantendag::office
