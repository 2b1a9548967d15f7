// SPDX-License-Identifier: EUPL-1.2
// The face of the letters: their wording in each edition, a preview for one person, and the way to the
// outgoing post. Everything needs send_post; reading who they are for needs manage_participants too.
#pragma once

#include <string>
#include <vector>

#include "modules/letters/made.hpp"
#include "modules/letters/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::letters {

struct Means {
  crypto::Keys const& keys;
  std::string organisation{};
};

struct Which {
  EditionId edition{};
  Kind kind = Kind::confirmation;
  Language language = Language::nl;
};

// The edition's own wording, else that of the edition it was copied from, else the usual one.
[[nodiscard]] Result<Wording> wording(Work& work, Which const& which);
// Errors: those of check_wording; conflict/editions.closed.
[[nodiscard]] Result<void> change_wording(Work& work, EditionId edition, Wording const& wording);
// Forgets the edition's own wording.
[[nodiscard]] Result<void> take_back_wording(Work& work, Which const& which);

[[nodiscard]] Result<Details> details(Work& work, EditionId edition);
[[nodiscard]] Result<void> change_details(Work& work, EditionId edition, Details const& details);

// Whom the letter is for as things stand, in the order of the list of participants.
[[nodiscard]] Result<std::vector<Recipient>> recipients(Work& work, Means const& means,
                                                        EditionId edition, Kind kind);
// The letter for one of them, in their language. Error: not_found/letters.nobody.
[[nodiscard]] Result<Made> make_for(Work& work, Means const& means, Which const& which,
                                    ParticipantId person);
// The same for an invented person, to see what it looks like.
[[nodiscard]] Result<Made> make_sample(Work& work, Means const& means, Which const& which);
// A script, about nobody.
[[nodiscard]] Result<Made> make_script(Work& work, Means const& means, Which const& which);
// One for each of them, each for itself.
[[nodiscard]] Result<std::vector<Made>> make_all(Work& work, Means const& means, EditionId edition,
                                                 Kind kind);

// To an address that post can go to; else the letter goes on paper.
[[nodiscard]] bool is_by_mail(Recipient const& recipient);

struct Offered {
  std::int64_t offered = 0;
  std::int64_t already = 0;   // exactly this letter was offered for them before
  std::int64_t on_paper = 0;  // without an e-mail address
};
// To the outgoing post, where a person says yes to each.
[[nodiscard]] Result<Offered> offer_all(Work& work, Means const& means, EditionId edition,
                                        Kind kind);

}  // namespace klantendag::letters
