// SPDX-License-Identifier: EUPL-1.2
// What the file, the environment and the flags say, in one form, not yet checked against the table.
#pragma once

#include <string>
#include <vector>

#include "platform/config/config.hpp"

namespace klantendag::config {

struct Given {
  std::string name{};
  std::string value{};
  Origin origin = Origin::built_in;
  std::string where{};
};

// Lines "name = value"; empty lines and lines that begin with # are skipped.
[[nodiscard]] std::vector<Given> from_file(Inputs const& inputs, std::vector<Error>& problems);
[[nodiscard]] std::vector<Given> from_environment(Words const& variables);
[[nodiscard]] std::vector<Given> from_flags(Words const& flags);

}  // namespace klantendag::config
