// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "core/dutch/redactor.hpp"
#include "modules/actions/actions.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/sharing/material.hpp"
#include "modules/sharing/rules.hpp"
#include "modules/stories/stories.hpp"
#include "modules/themes/themes.hpp"
#include "platform/work/as_program.hpp"

namespace klantendag::sharing {
namespace {

using participants::Role;

constexpr std::size_t mark_length = 16;
constexpr std::size_t shortest_name = 3;  // a letter between blanks: an initial is nobody

std::string mark_of(StoryId story, std::string_view words) {
  return hex(sha256(story.text() + "\n" + std::string(words))).substr(0, mark_length);
}

// Folded, with a blank around each word. A name of the day counts only as it is written: with a letter
// wrong, as the redactor knows names, "Lees" would be Kees.
std::string as_words(std::string_view text) {
  std::string words = " ";
  for (char const letter : fold(text)) {
    bool const part =
        (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
    if (part) {
      words += letter;
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

Result<void> count_people(Work& work, Material& material) {
  ASSIGN_OR_RETURN(auto const board, participants::board(work, material.edition.id));
  for (std::size_t at = 0; at < board.rooms.size(); ++at) {
    if (participants::roles[at] == Role::client) material.clients = board.rooms[at].taken;
    if (participants::roles[at] == Role::employee) material.employees = board.rooms[at].taken;
  }
  ASSIGN_OR_RETURN(material.tips, stories::count_tips(work, material.edition.id));
  return {};
}

Result<void> read_thread(Work& work, crypto::Keys const& keys, Material& material) {
  ASSIGN_OR_RETURN(auto const thread, themes::thread(work, keys, material.edition.id));
  material.thread = thread.sentence;
  for (themes::ThemeLine const& line : thread.themes) {
    bool const spoken_of = line.links > 0 && material.themes.size() < most_themes;
    if (spoken_of) material.themes.push_back(line.theme.name);
    for (std::size_t at = 0; at < line.quotes.size() && at < line.quoted.size(); ++at) {
      auto const mark = mark_of(line.quoted[at], line.quotes[at]);
      bool const there = std::any_of(material.quotes.begin(), material.quotes.end(),
                                     [&](Quotable const& one) { return one.mark == mark; });
      if (!there) material.quotes.push_back({mark, line.quotes[at], line.quoted[at]});
    }
  }
  return {};
}

Result<void> read_done(Work& work, crypto::Keys const& keys, Material& material) {
  ASSIGN_OR_RETURN(auto const tips, stories::tips(work, keys, material.edition.id));
  for (stories::Tip const& tip : tips) {
    if (tip.state == stories::TipState::withdrawn) continue;
    ASSIGN_OR_RETURN(auto words, actions::released_words(work, tip.id));
    if (words) material.done.push_back({std::move(*words), tip.story});
  }
  return {};
}

}  // namespace

Result<Material> gather(Work& work, crypto::Keys const& keys, EditionId edition) {
  Work program = as_program(work);
  Material material;
  ASSIGN_OR_RETURN(material.edition, editions::known(work, edition));
  RETURN_IF_ERROR(count_people(program, material));
  RETURN_IF_ERROR(read_thread(program, keys, material));
  RETURN_IF_ERROR(read_done(program, keys, material));
  return material;
}

Result<std::string> suspects(Work& work, crypto::Keys const& keys, Material const& material,
                             Draft const& draft) {
  Work program = as_program(work);
  ASSIGN_OR_RETURN(auto names, participants::names_of_the_day(program, keys, material.edition.id));
  std::erase_if(names,
                [](std::string const& name) { return as_words(name).size() <= shortest_name; });
  std::set<std::string> found;
  dutch::Redactor redactor;
  std::vector<std::string> texts = draft.tomorrow;
  texts.push_back(material.thread);
  for (std::string const& text : texts) {
    for (dutch::Masked const& one : redactor.redact(text).spans) {
      found.insert(text.substr(one.begin, one.end - one.begin));
    }
    std::string const words = as_words(text);
    for (std::string const& name : names) {
      if (words.find(as_words(name)) != std::string::npos) found.insert(name);
    }
  }
  return join({found.begin(), found.end()}, ", ");
}

}  // namespace klantendag::sharing
