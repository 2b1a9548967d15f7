// SPDX-License-Identifier: EUPL-1.2
// What the services of this room share: everything about a tip opened, and saving it sealed.
#pragma once

#include <string>
#include <string_view>

#include "modules/actions/actions.hpp"
#include "modules/actions/store.hpp"
#include "modules/actions/texts.hpp"

namespace klantendag::actions::inside {

// The tip with its newest decision and telling.
struct Loaded {
  Opened opened{};

  [[nodiscard]] Decision* decision() {
    return opened.decisions.empty() ? nullptr : &opened.decisions.back();
  }
  // The telling of the newest decision.
  [[nodiscard]] Telling* telling();
  // The open obligation of this kind; none when there is none.
  // Who carries out the newest decision, and by when.
  [[nodiscard]] obligations::Obligation const* act() const;
  [[nodiscard]] obligations::Obligation const* open(obligations::Kind kind) const;
};
[[nodiscard]] Result<Loaded> load(Work& work, crypto::Keys const& keys, TipId tip);
// Of a tip that was opened already.
[[nodiscard]] Result<Loaded> load_with(Work& work, crypto::Keys const& keys, stories::Tip tip);

[[nodiscard]] Result<void> insert(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                                  Decision const& decision);
[[nodiscard]] Result<Decision> save(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                                    Decision const& decision, std::string_view action);
[[nodiscard]] Result<void> insert(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                                  Telling const& telling);
[[nodiscard]] Result<Telling> save(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                                   Telling const& telling, std::string_view action);

// It was told, or sent: what was owed ends, and so does a no that the person has now heard.
[[nodiscard]] Result<Telling> end_as_told(Work& work, crypto::Keys const& keys,
                                          Loaded const& loaded, Telling const& told);
// False when it is on its way.
[[nodiscard]] Result<bool> take_from_the_post(Work& work, TellingId telling);

// What was done, since when and where: whole sentences after each other.
[[nodiscard]] std::string what_is_there_now(Texts const& texts, Decision const& decision);

// What everybody reads about this tip goes; noted when there was something.
[[nodiscard]] Result<void> take_off_the_page(Work& work, TipId tip);

// The words go, of both; each is noted.
[[nodiscard]] Result<void> forget(Work& work, TipId tip);

}  // namespace klantendag::actions::inside
