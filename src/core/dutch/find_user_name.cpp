// SPDX-License-Identifier: EUPL-1.2
// Behind an "@" that begins a word, behind the name of a network or the word for an account, and at the end
// of a network's address.
#include "core/dutch/find_user_name.hpp"

namespace klantendag::dutch {
namespace {

constexpr int rank = 78;

WordSet const& networks() {
  static WordSet const words(
      "instagram insta facebook fb twitter tiktok snapchat snap linkedin telegram discord skype "
      "youtube pinterest mastodon bluesky");
  return words;
}

// One past the account that begins here: words and digits with signs inside, without blanks; or `at`.
std::uint32_t end_of_account(Page const& page, std::uint32_t at) {
  auto end = at;
  for (auto here = at; here < page.size() && here < at + 24; ++here) {
    if (here > at && !page.joined(here)) break;
    if (page.is_word(here) || page.is_number(here)) {
      end = here + 1;
    } else if (!page.is(here, "_") && !page.is(here, ".") && !page.is(here, "-")) {
      break;
    }
  }
  return end;
}

// "jan_de_vries88", "kees1980": no word of a sentence.
bool is_made_up(Page const& page, std::uint32_t first, std::uint32_t end) {
  bool letters = false;
  bool other = false;
  for (auto at = first; at < end; ++at) {
    letters = letters || page.is_word(at);
    other = other || page.is_number(at) || page.is(at, "_");
  }
  return letters && other;
}

class UserNameFinder {
 public:
  UserNameFinder(Page& page, NameLists const& lists) : page_(page), lists_(lists) {}

  void run() {
    static WordSet const accounts("user account accountnaam profiel profielnaam nickname nick");
    for (std::uint32_t at = 0; at < page_.size(); ++at) {
      if (page_.is(at, "@") && !page_.joined(at) && page_.joined(at + 1)) add_from(at + 1);
      if (page_.in(at, networks())) {
        if (page_.is(at + 1, ".") && page_.joined(at + 1) && page_.joined(at + 2)) {
          read_address(at + 3);
        } else {
          read_behind(at);
        }
      }
      if (page_.in(at, accounts)) read_behind(at);
    }
  }

 private:
  void add_from(std::uint32_t at) {
    auto const end = end_of_account(page_, at);
    if (end > at && page_.is_word(at)) page_.add({Identifier::reference, at, end, rank});
  }

  // Behind "linkedin.com".
  void read_address(std::uint32_t at) {
    static WordSet const shared("groups events pages company jobs watch explore school p reel");
    if (page_.is(at + 1, "in") && page_.is(at, "/") && page_.is(at + 2, "/")) at += 2;
    if (!page_.is(at, "/") || !page_.joined(at) || !page_.joined(at + 1)) return;
    ++at;
    if (page_.is(at, "@")) ++at;
    if (!page_.in(at, shared)) add_from(at);
  }

  // Behind "insta: ", "user is ", "instagram naam "; a word that everybody uses is no account.
  void read_behind(std::uint32_t word) {
    static WordSet const between("is : = heet naam account mijn als ( op onder");
    auto at = word + 1;
    bool announced = false;
    for (int steps = 0; steps < 4 && page_.in(at, between); ++steps, ++at) {
      announced = announced || page_.is(at, ":") || page_.is(at, "=");
    }
    auto const end = end_of_account(page_, at);
    if (end == at || page_.joined(at)) return;
    auto const lone = announced && end == at + 1 && page_.is_word(at) && page_.at(at).length > 3 &&
                      !lists_.is_ordinary(page_.word(at));
    if (lone || is_made_up(page_, at, end)) page_.add({Identifier::reference, at, end, rank});
  }

  Page& page_;
  NameLists const& lists_;
};

}  // namespace

void find_user_names(Page& page, NameLists const& lists) {
  UserNameFinder(page, lists).run();
}

}  // namespace klantendag::dutch
