// SPDX-License-Identifier: EUPL-1.2
// Takes the person out of a text: names, numbers, addresses and the like become [PERSOON-1], [TELEFOON-1]…
// The same one gets the same placeholder. In doubt it masks. Pseudonymised, not anonymous: a story may
// still point at its teller. A pure function of the text, the known names and the lists in the binary.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace klantendag::dutch {

enum class Identifier : std::uint8_t {
  name,
  phone,
  email,
  address,
  postcode,
  bsn,
  iban,
  birthdate,
  reference
};
inline constexpr std::size_t identifier_count = 9;

[[nodiscard]] std::string_view name(Identifier kind);         // "name", "phone"…
[[nodiscard]] std::string_view placeholder(Identifier kind);  // "PERSOON", "TELEFOON"…

struct Masked {
  Identifier kind = Identifier::name;
  std::size_t begin = 0;  // bytes of the given text, half open
  std::size_t end = 0;
  std::string placeholder{};  // "[PERSOON-1]"
};

struct Redaction {
  std::string text{};
  std::vector<Masked> spans{};  // in the order of the text, never overlapping
};

class Redactor {
 public:
  Redactor();  // with the lists in the binary
  Redactor(Redactor&&) noexcept;
  Redactor& operator=(Redactor&&) noexcept;
  ~Redactor();

  // `known` are names that must go wherever they stand, also with one letter wrong. Keeps memory
  // between calls: one Redactor a thread. What is longer than a piece (pieces.hpp) is redacted piece by piece: a
  // name is then known elsewhere from where it was found on.
  [[nodiscard]] Redaction redact(std::string_view text, std::span<std::string const> known = {});

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace klantendag::dutch
