// SPDX-License-Identifier: EUPL-1.2
// The same message as other people would have sent it: without question marks, in lower case, with
// typing mistakes… Made from a base message, so that what a difference costs can be measured in pairs.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace klantendag::dutch {

enum class Noise {
  no_question_mark,
  lower_case,
  typos,
  no_punctuation,
  ask_at_the_end,
  quoted_mail,
  signature
};
inline constexpr std::array<Noise, 7> all_noises = {
    Noise::no_question_mark, Noise::lower_case,  Noise::typos,    Noise::no_punctuation,
    Noise::ask_at_the_end,   Noise::quoted_mail, Noise::signature};

[[nodiscard]] std::string_view name(Noise noise);

// The same text and noise give the same result on every machine.
[[nodiscard]] std::string add_noise(std::string_view text, Noise noise);

}  // namespace klantendag::dutch
