// SPDX-License-Identifier: EUPL-1.2
#include "platform/files/descriptor.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace klantendag::files {

Descriptor::~Descriptor() {
  if (open()) ::close(number_);
}

bool Descriptor::close() {
  return ::close(std::exchange(number_, -1)) == 0;
}

Error system_error(int error_number, std::string const& path) {
  std::vector<Parameter> parameters{{"file", path}};
  switch (error_number) {
    case ENOENT:
    case ENOTDIR:
      return not_found("files.not_there", parameters);
    case EISDIR:
      return invalid("files.is_a_folder", parameters);
    case EACCES:
    case EPERM:
    case EROFS:
      return unavailable("files.no_permission", parameters);
    case EEXIST:
      return conflict("files.already_there", parameters);
    case ENOSPC:
    case EDQUOT:
    case EFBIG: {
      Error error = unavailable("files.storage_full", parameters);
      error.kind = ErrorKind::storage_full;
      return error;
    }
    default:
      // The system's own words, for the rare rest: a broken disk, too many open files.
      parameters.push_back({"reason", std::strerror(error_number)});
      return unavailable("files.cannot_use", parameters);
  }
}

}  // namespace klantendag::files
