// SPDX-License-Identifier: EUPL-1.2
// What clients told, sealed with the key of the client in the class of stories: deleting that key is
// the erasure. Each field opens only in its own row and column.
#pragma once

#include <string>
#include <string_view>

#include "modules/stories/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/work/work.hpp"

namespace klantendag::stories {

class Seal {
 public:
  // For writing: makes the key when there is none yet.
  [[nodiscard]] static Result<Seal> to_write(Work& work, crypto::Keys const& keys,
                                             std::string_view subject);
  // For reading; after erasure everything opens as empty.
  [[nodiscard]] static Result<Seal> to_read(Work& work, crypto::Keys const& keys,
                                            std::string_view subject);

  struct Spot {
    std::string_view table{};
    std::string_view column{};
    std::string row{};
  };
  // Nothing for no words.
  [[nodiscard]] crypto::Sealed close(Spot const& spot, std::string_view words) const;
  [[nodiscard]] Result<std::string> open(Spot const& spot, crypto::Sealed const& sealed) const;

 private:
  Seal(std::string_view subject, std::optional<crypto::DataKey> key)
      : subject_(subject), key_(std::move(key)) {}
  [[nodiscard]] crypto::Place place(Spot const& spot) const;

  std::string subject_;
  std::optional<crypto::DataKey> key_;
};

}  // namespace klantendag::stories
