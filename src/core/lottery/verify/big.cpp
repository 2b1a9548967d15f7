// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/verify/big.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"

namespace klantendag::lottery::verify {
namespace {

using Digits = std::vector<std::uint32_t>;
__extension__ typedef unsigned __int128 UnsignedWide;

void trim_digits(Digits& digits) {
  while (!digits.empty() && digits.back() == 0) digits.pop_back();
}

std::strong_ordering compare(Digits const& a, Digits const& b) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  for (std::size_t i = a.size(); i-- > 0;) {
    if (a[i] != b[i]) return a[i] <=> b[i];
  }
  return std::strong_ordering::equal;
}

Digits add(Digits const& a, Digits const& b) {
  Digits sum;
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < std::max(a.size(), b.size()) || carry != 0; ++i) {
    if (i < a.size()) carry += a[i];
    if (i < b.size()) carry += b[i];
    sum.push_back(static_cast<std::uint32_t>(carry));
    carry >>= 32;
  }
  return sum;
}

// a >= b.
Digits subtract(Digits a, Digits const& b) {
  std::int64_t borrow = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::int64_t digit = static_cast<std::int64_t>(a[i]) - borrow;
    if (i < b.size()) digit -= b[i];
    borrow = digit < 0 ? 1 : 0;
    a[i] = static_cast<std::uint32_t>(digit + (borrow << 32));
  }
  trim_digits(a);
  return a;
}

// One digit of the quotient at a time, each found by halving: slow and plainly right.
Digits divide_digits(Digits const& a, Digits const& b, Digits& rest) {
  Digits quotient(a.size(), 0);
  std::size_t const begin = a.size() >= b.size() ? a.size() - b.size() + 1 : 0;
  rest.assign(a.begin() + static_cast<std::ptrdiff_t>(begin), a.end());  // shorter than b
  trim_digits(rest);
  for (std::size_t i = begin; i-- > 0;) {
    for (int bit = 31; bit >= 0; --bit) {
      std::uint32_t carry = (a[i] >> bit) & 1U;
      for (std::uint32_t& digit : rest) {
        std::uint32_t const next = digit >> 31;
        digit = (digit << 1) | carry;
        carry = next;
      }
      if (carry != 0) rest.push_back(carry);
      if (compare(rest, b) >= 0) {
        rest = subtract(std::move(rest), b);
        quotient[i] |= std::uint32_t{1} << bit;
      }
    }
  }
  trim_digits(quotient);
  return quotient;
}

Big greatest_common_divisor(Big a, Big b) {
  while (!b.is_zero()) {
    Big quotient, rest;
    Big::divide(a, b, quotient, rest);
    a = std::exchange(b, std::move(rest));
  }
  return a;
}

}  // namespace

Big::Big(Wide value) : negative_(value < 0) {
  auto magnitude = static_cast<UnsignedWide>(value);
  if (negative_) magnitude = ~magnitude + 1;
  for (; magnitude != 0; magnitude >>= 32) digits_.push_back(static_cast<std::uint32_t>(magnitude));
}

void Big::trim() {
  trim_digits(digits_);
  if (digits_.empty()) negative_ = false;
}

Big operator-(Big value) {
  if (!value.is_zero()) value.negative_ = !value.negative_;
  return value;
}

Big operator+(Big const& a, Big const& b) {
  Big sum;
  if (a.negative_ == b.negative_) {
    sum.digits_ = add(a.digits_, b.digits_);
    sum.negative_ = a.negative_;
  } else {
    bool const a_longer = compare(a.digits_, b.digits_) >= 0;
    sum.digits_ = a_longer ? subtract(a.digits_, b.digits_) : subtract(b.digits_, a.digits_);
    sum.negative_ = a_longer ? a.negative_ : b.negative_;
  }
  sum.trim();
  return sum;
}

Big operator-(Big const& a, Big const& b) {
  return a + -b;
}

Big operator*(Big const& a, Big const& b) {
  Big product;
  product.digits_.assign(a.digits_.size() + b.digits_.size(), 0);
  for (std::size_t i = 0; i < a.digits_.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < b.digits_.size() || carry != 0; ++j) {
      carry += product.digits_[i + j];
      if (j < b.digits_.size()) carry += static_cast<std::uint64_t>(a.digits_[i]) * b.digits_[j];
      product.digits_[i + j] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
  }
  product.negative_ = a.negative_ != b.negative_;
  product.trim();
  return product;
}

void Big::divide(Big const& a, Big const& b, Big& quotient, Big& rest) {
  CHECK_PROMISE(!b.is_zero());
  quotient.digits_ = divide_digits(a.digits_, b.digits_, rest.digits_);
  quotient.negative_ = a.negative_ != b.negative_;
  rest.negative_ = a.negative_;
  quotient.trim();
  rest.trim();
}

std::strong_ordering operator<=>(Big const& a, Big const& b) {
  if (a.negative_ != b.negative_) {
    return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return a.negative_ ? compare(b.digits_, a.digits_) : compare(a.digits_, b.digits_);
}

std::string Big::text() const {
  if (is_zero()) return "0";
  std::string text;
  Digits digits = digits_;
  while (!digits.empty()) {
    std::uint64_t carry = 0;
    for (std::size_t i = digits.size(); i-- > 0;) {
      carry = (carry << 32) | digits[i];
      digits[i] = static_cast<std::uint32_t>(carry / 10);
      carry %= 10;
    }
    text += static_cast<char>('0' + carry);
    trim_digits(digits);
  }
  if (negative_) text += '-';
  return {text.rbegin(), text.rend()};
}

double Big::leading(int& exponent) const {
  double value = 0;
  std::size_t const from = digits_.size() > 3 ? digits_.size() - 3 : 0;
  for (std::size_t i = digits_.size(); i-- > from;) value = value * 4294967296.0 + digits_[i];
  exponent = static_cast<int>(from) * 32;
  return negative_ ? -value : value;
}

Fraction::Fraction(Big top, Big bottom) {
  CHECK_PROMISE(!bottom.is_zero());
  if (bottom.is_negative()) {
    top = -std::move(top);
    bottom = -std::move(bottom);
  }
  Big divisor = greatest_common_divisor(top.is_negative() ? -top : top, bottom);
  Big rest;
  Big::divide(top, divisor, top_, rest);
  Big::divide(bottom, divisor, bottom_, rest);
}

std::string Fraction::text() const {
  return bottom_ == Big(1) ? top_.text() : top_.text() + "/" + bottom_.text();
}

double Fraction::number() const {
  int top_exponent = 0;
  int bottom_exponent = 0;
  double value = top_.leading(top_exponent) / bottom_.leading(bottom_exponent);
  int exponent = top_exponent - bottom_exponent;
  for (; exponent >= 32; exponent -= 32) value *= 4294967296.0;
  for (; exponent <= -32; exponent += 32) value /= 4294967296.0;
  return value;
}

Big Fraction::floor() const {
  Big quotient, rest;
  Big::divide(top_, bottom_, quotient, rest);
  return rest.is_negative() ? quotient - Big(1) : quotient;
}

Fraction operator+(Fraction const& a, Fraction const& b) {
  return {a.top_ * b.bottom_ + b.top_ * a.bottom_, a.bottom_ * b.bottom_};
}

Fraction operator-(Fraction const& a, Fraction const& b) {
  return {a.top_ * b.bottom_ - b.top_ * a.bottom_, a.bottom_ * b.bottom_};
}

Fraction operator*(Fraction const& a, Fraction const& b) {
  return {a.top_ * b.top_, a.bottom_ * b.bottom_};
}

Fraction operator/(Fraction const& a, Fraction const& b) {
  return {a.top_ * b.bottom_, a.bottom_ * b.top_};
}

std::strong_ordering operator<=>(Fraction const& a, Fraction const& b) {
  return a.top_ * b.bottom_ <=> b.top_ * a.bottom_;
}

}  // namespace klantendag::lottery::verify
