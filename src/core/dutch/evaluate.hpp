// SPDX-License-Identifier: EUPL-1.2
// How well reading does on a labelled set: precision and recall per kind and tag, what each noise
// costs, calibration, and what went wrong. The report is text for people; figures are in percent.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/dutch/labelled.hpp"
#include "core/dutch/reader.hpp"
#include "core/dutch/redactor.hpp"

namespace klantendag::dutch {

enum class Errors { hidden, shown };

// Labels v question, c contact, r request, d urgent; the tag "val" stands with ask-free traps.
[[nodiscard]] std::string evaluate_reading(Reader& reader, std::span<Labelled const> set,
                                           Errors errors);

// Messages and who reads them.
struct Measured {
  Reader* reader = nullptr;
  std::span<Labelled const> messages{};
};
// The same for several readers together, without noise, tags and mistakes.
[[nodiscard]] std::string summary_of(std::span<Measured const> sets);

// Labels n name, t phone, e email, a address, p postcode, b bsn, i iban, g birthdate, k reference. Tags:
// "groep:turks" the origin of the names, "klein" names in lower case, "vorm" a written form.
[[nodiscard]] std::string evaluate_redaction(Redactor& redactor, std::span<Labelled const> set,
                                             Errors errors);

// Sentences without anything to mask: the share in which something is masked.
[[nodiscard]] std::string evaluate_neutral(Redactor& redactor, std::string_view sentences,
                                           Errors errors);

}  // namespace klantendag::dutch
