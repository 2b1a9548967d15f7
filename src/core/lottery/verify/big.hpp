// SPDX-License-Identifier: EUPL-1.2
// Whole numbers of any length and fractions of them, for the verifier: a proof is no place for rounding.
// Signed magnitude in base 2^32; schoolbook methods, as the numbers have some hundred digits at most.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace klantendag::lottery::verify {

__extension__ typedef __int128 Wide;

class Big {
 public:
  Big() = default;
  Big(Wide value);  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool is_zero() const { return digits_.empty(); }
  [[nodiscard]] bool is_negative() const { return negative_; }
  [[nodiscard]] std::string text() const;             // decimal
  [[nodiscard]] double leading(int& exponent) const;  // value = leading * 2^exponent

  friend Big operator-(Big value);
  friend Big operator+(Big const& a, Big const& b);
  friend Big operator-(Big const& a, Big const& b);
  friend Big operator*(Big const& a, Big const& b);
  // Quotient towards zero and the rest, with the sign of the dividend. `b` is not zero.
  static void divide(Big const& a, Big const& b, Big& quotient, Big& rest);
  friend bool operator==(Big const& a, Big const& b) = default;
  friend std::strong_ordering operator<=>(Big const& a, Big const& b);

 private:
  void trim();

  std::vector<std::uint32_t> digits_{};  // lowest first, no leading zeros
  bool negative_ = false;
};

class Fraction {
 public:
  Fraction() = default;
  Fraction(Wide value) : top_(value) {}  // NOLINT(google-explicit-constructor)
  Fraction(Big top, Big bottom);         // bottom is not zero

  [[nodiscard]] Big const& top() const { return top_; }
  [[nodiscard]] Big const& bottom() const { return bottom_; }
  [[nodiscard]] std::string text() const;  // "13/199", whole: "1"
  [[nodiscard]] double number() const;     // within two units of the last place
  [[nodiscard]] Big floor() const;

  friend Fraction operator+(Fraction const& a, Fraction const& b);
  friend Fraction operator-(Fraction const& a, Fraction const& b);
  friend Fraction operator*(Fraction const& a, Fraction const& b);
  friend Fraction operator/(Fraction const& a, Fraction const& b);  // b is not zero
  friend bool operator==(Fraction const& a, Fraction const& b) = default;
  friend std::strong_ordering operator<=>(Fraction const& a, Fraction const& b);

 private:
  Big top_{};
  Big bottom_{1};  // above zero; lowest terms
};

}  // namespace klantendag::lottery::verify
