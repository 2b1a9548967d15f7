// SPDX-License-Identifier: EUPL-1.2
// Reads the names of one page from left to right: what announces a name (name_signs.cpp), whether one may
// begin here (name_start.cpp), and how far it goes (find_names.cpp).
#pragma once

#include <cstdint>
#include <vector>

#include "core/dutch/name_lists.hpp"
#include "core/dutch/page.hpp"

namespace klantendag::dutch {

// How much the place before a word speaks for a name.
enum class Cue : std::uint8_t {
  none,
  weak,    // "ik ben", a relation: a word that may be a name is one
  strong,  // a title, "mijn naam is", a farewell: nearly anything is one
};

class NameFinder {
 public:
  NameFinder(Page& page, NameLists const& lists);

  void run();

 private:
  // Signs
  // Asked often and found slowly, so remembered.
  [[nodiscard]] bool is_ordinary(std::uint32_t at) const {
    if (ordinary_[at] == 0) ordinary_[at] = looks_ordinary(at) ? 2 : 1;
    return ordinary_[at] == 2;
  }
  // Also "'Bel" at the beginning of speech, "dia's", "z'n".
  [[nodiscard]] bool looks_ordinary(std::uint32_t at) const;
  [[nodiscard]] bool is_capital(std::uint32_t at) const {
    return page_.at(at).capital && !shouting_;
  }
  [[nodiscard]] std::uint32_t bits(std::uint32_t at) const {
    if (at >= page_.size()) return 0;
    auto const known = lists_.bits(page_.hashes[at]);
    if (known != 0) return known;
    return page_.word(at).ends_with('s') ? bits_of_owner(at) : 0;
  }
  // "Akosua's", "henks": of the name without its s.
  [[nodiscard]] std::uint32_t bits_of_owner(std::uint32_t at) const;
  // One past the prefixes that begin here, with their dots: "van der", "v.d.", "v/d".
  [[nodiscard]] std::uint32_t after_prefixes(std::uint32_t at) const;
  [[nodiscard]] bool is_never(std::uint32_t at) const;
  [[nodiscard]] bool is_acronym(std::uint32_t at) const;
  // One past the initials that begin here, of which nobody has more than eight.
  [[nodiscard]] std::uint32_t after_initials(std::uint32_t at) const {
    for (int more = 0; more < 8 && is_initial(at); ++more) at += 2;
    return at;
  }
  // A, A., of initials.
  [[nodiscard]] bool is_initial(std::uint32_t at) const;
  [[nodiscard]] bool starts_sentence(std::uint32_t at) const;
  // The cue that stands right before the word.
  [[nodiscard]] Cue cue_before(std::uint32_t at) const;
  // "mijn naam is", "ik heet", "u spreekt met", "my name is".
  [[nodiscard]] bool follows_self(std::uint32_t before) const;
  [[nodiscard]] bool follows_ik_ben(std::uint32_t before) const;
  // On the farewell's line after it, or on the line below, with at most a comma between.
  [[nodiscard]] bool after_farewell(std::uint32_t at) const;
  [[nodiscard]] bool is_company_before(std::uint32_t at) const;
  // "de tolk, zalmai, was er niet"
  [[nodiscard]] bool is_apposition(std::uint32_t at) const;
  // "ten name van", "op naam van", "t.n.v.", "vraag naar".
  [[nodiscard]] bool follows_family_title(std::uint32_t at) const;
  [[nodiscard]] Cue cue_of_words(std::uint32_t before) const;
  [[nodiscard]] static Cue cue_of_field(std::string_view word);
  // "het Muiderslot", "een Bosch", "de film …", "ziekte van …": a thing, unless the lists know a person.
  [[nodiscard]] bool names_a_thing(std::uint32_t at, std::uint32_t known) const;

  // May a name begin at this word?
  [[nodiscard]] bool may_start(std::uint32_t at, Cue cue) const;
  [[nodiscard]] bool is_sure_all_the_same(std::uint32_t at, Cue cue) const;
  // "de vries" after "mevrouw", "Van der Meer" in a sentence, "El Idrissi".
  [[nodiscard]] bool names_a_place(std::uint32_t at) const;
  [[nodiscard]] bool initials_follow(std::uint32_t at) const;
  [[nodiscard]] bool prefixed_name_follows(std::uint32_t at) const;
  [[nodiscard]] bool prefix_may_start(std::uint32_t at, Cue cue) const;
  // "kun jij van der linden bellen"
  [[nodiscard]] bool small_prefixes_start(std::uint32_t at, std::uint32_t next) const;
  [[nodiscard]] bool strong_start(std::uint32_t at, bool capital, bool ordinary,
                                  std::uint32_t known) const;
  // "mevrouw belde", "mevrouw is": a listed surname that is a common verb does not count in lower case.
  [[nodiscard]] bool is_verb_after_title(std::uint32_t at) const;
  // After a farewell the next line may be text again: "Groet\n\nVerder wil ik…".
  [[nodiscard]] bool starts_line_of_text(std::uint32_t at) const;
  [[nodiscard]] bool weak_start(std::uint32_t at, bool capital, bool ordinary,
                                std::uint32_t known) const;
  // "ik ben bas en …", "met lotje, …": the name goes no further.
  [[nodiscard]] bool stands_alone(std::uint32_t at) const;
  // "ik ben yakup kuzu": two words in a row that nobody knows.
  [[nodiscard]] bool next_is_unknown(std::uint32_t at) const;
  [[nodiscard]] bool unknown_follows(std::uint32_t at) const;
  [[nodiscard]] bool follows_greeting(std::uint32_t at) const;
  [[nodiscard]] bool next_is_surname(std::uint32_t at) const;
  [[nodiscard]] bool capital_start(std::uint32_t at, bool ordinary, std::uint32_t known) const;
  // "in Xanten", "bij Xerxes", "te Ys": where somebody is, not who.
  [[nodiscard]] bool is_spoken_with(std::uint32_t at) const;
  [[nodiscard]] bool is_verb_next(std::uint32_t at) const;
  [[nodiscard]] bool is_of_a_people(std::uint32_t at) const;
  [[nodiscard]] bool after_place_word(std::uint32_t at) const;
  [[nodiscard]] bool lower_start(std::uint32_t at, bool ordinary, std::uint32_t known) const;
  // "roos de vries", "bilal yilmaz".
  [[nodiscard]] bool sure_surname_next(std::uint32_t at) const;

  // How far it goes
  // Returns one past the name that begins here, or `at`.
  std::uint32_t read(std::uint32_t at);
  [[nodiscard]] bool lone_prefixes(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] bool is_company(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t read_initials(std::uint32_t at, Cue cue);
  // "Groet,\nT.", "voorletters S.R.": initials without a surname, or `at`.
  std::uint32_t read_lone_initials(std::uint32_t at);
  // "tnv j bloem": a letter without a dot, after a cue.
  std::uint32_t read_letter_and_surname(std::uint32_t at, Cue cue);
  // "M. Storm e/o P. Storm", "rachid b.": what may follow a name that ends here.
  [[nodiscard]] std::uint32_t after_name(std::uint32_t first, std::uint32_t end) const;

  // Names beside names (name_beside.cpp)
  void add_beside();
  [[nodiscard]] bool may_stand_beside(std::uint32_t at) const;
  void add_left(Find const& find);
  void add_right(Find const& find);
  // "Lam, Suk Fong"
  void add_surname_before(Find const& find);
  // One past the last word of the name that begins at `at`.
  std::uint32_t extend(std::uint32_t at, Cue cue);
  std::uint32_t extend_once(std::uint32_t end, bool capital_name, Cue cue);
  static bool strong_line(Cue cue) { return cue == Cue::strong; }
  [[nodiscard]] bool ends_here(std::uint32_t at) const;

  Page& page_;
  NameLists const& lists_;
  mutable std::vector<std::uint8_t> ordinary_{};  // by token: 0 not asked, 1 no, 2 yes
  bool shouting_ = false;
  bool foreign_ = false;       // German: every noun has a capital
  bool first_listed_ = false;  // the name being read began with a first name of the lists
};

}  // namespace klantendag::dutch
