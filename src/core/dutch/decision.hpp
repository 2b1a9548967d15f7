// SPDX-License-Identifier: EUPL-1.2
// From the probabilities of each sentence to asks: which sentences are marked, with which kinds, where,
// and why.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/dutch/message_scan.hpp"
#include "core/dutch/model.hpp"
#include "core/dutch/reader.hpp"

namespace klantendag::dutch {

class Decision {
 public:
  Decision(Rules const& rules, Model const& model, MessageScan const& scan)
      : rules_(rules), model_(model), scan_(scan) {}

  // Weighs the sentence that the scan looked at last. Sentences come in the order of the message.
  void weigh(Sentence const& sentence);
  // `foreign`: not, or not only, in Dutch.
  [[nodiscard]] Reading finish(std::string_view language, bool foreign);

 private:
  [[nodiscard]] std::array<bool, kind_count> choose(Outputs const& chances);
  void drop_what_is_contact(Outputs const& chances, std::array<bool, kind_count>& marked) const;
  [[nodiscard]] Ask place(Sentence const& sentence) const;
  void explain(Kind kind, Ask& ask) const;

  Rules const& rules_;
  Model const& model_;
  MessageScan const& scan_;
  std::vector<Ask> asks_{};
  std::optional<Sum> of_message_{};
  std::uint8_t denied_ = 0;  // kinds that the message says it does not ask
  bool weak_sign_ = false;   // something that is not enough to mark
};

}  // namespace klantendag::dutch
