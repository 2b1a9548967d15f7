// SPDX-License-Identifier: EUPL-1.2
// Another program, for a file that it makes: with nothing of our environment, silent, for at most a minute.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace klantendag::process {

// Looked for on the usual path; a name with a slash is a file.
[[nodiscard]] bool is_there(std::string_view program);

enum class Ended { well, badly, never_began };

// The first word is the program. `home` is its HOME and stays ours. What takes longer is ended, with
// all that it began.
[[nodiscard]] Ended run(std::vector<std::string> words, std::string const& home);

}  // namespace klantendag::process
