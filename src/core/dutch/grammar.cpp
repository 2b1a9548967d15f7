// SPDX-License-Identifier: EUPL-1.2
// Pieces are drawn by a seed, so the same file gives the same messages.
#include "core/dutch/grammar.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/random.hpp"
#include "base/text.hpp"

namespace klantendag::dutch {
namespace {

bool is_name_sign(char c) {
  return (c >= 'a' && c <= 'z') || c == '_';
}

class Grammar {
 public:
  Result<std::vector<Labelled>> expand(std::string_view text, std::size_t copies) {
    int number = 0;
    for (auto const line : split(text, '\n')) {
      ++number;
      if (line.starts_with("$")) take_names(line);
      if (line.starts_with("@ ")) fillers_.push_back(line.substr(2));
      if (line.starts_with("[")) RETURN_IF_ERROR(expand_line(line, number, copies));
    }
    return read_labelled(out_);
  }

 private:
  Result<void> expand_line(std::string_view line, int number, std::size_t copies) {
    std::set<std::string, std::less<>> seen;
    auto const body = line.find("] ");
    // A line without choices stands twice, in other surroundings.
    auto const single = line.find_first_of("<$") == std::string_view::npos;
    if (single) copies = std::min<std::size_t>(copies, 2);
    for (std::size_t copy = 0; copy < copies && body != std::string_view::npos; ++copy) {
      std::string sentence;
      if (!draw(line.substr(body + 2), sentence)) {
        return invalid("dutch.set.bad_line",
                       {{"line", std::to_string(number)}, {"what", std::string(line)}});
      }
      if (!seen.insert(sentence).second && !single) continue;
      out_ += line.substr(0, body + 2);
      add_fillers(rng_.below(2) == 0 ? 0 : rng_.below(4));
      out_ += sentence;
      out_ += ' ';
      add_fillers(rng_.below(2) == 0 ? 0 : rng_.below(3));
      out_.back() = '\n';
    }
    return {};
  }

  void add_fillers(std::uint64_t count) {
    for (std::uint64_t at = 0; at < count && !fillers_.empty(); ++at) {
      if (draw(fillers_[rng_.below(fillers_.size())], out_)) out_ += ' ';
    }
  }

  // False when a bracket or a name is not closed or not known.
  bool draw(std::string_view line, std::string& out) {
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line[at] == '<') {
        auto const end = line.find('>', at);
        if (end == std::string_view::npos) return false;
        auto const pieces = split(line.substr(at + 1, end - at - 1), '/');
        if (!draw(pieces[rng_.below(pieces.size())], out)) return false;
        at = end;
      } else if (line[at] == '$') {
        auto end = at + 1;
        while (end < line.size() && is_name_sign(line[end])) ++end;
        auto const name = names_.find(line.substr(at + 1, end - at - 1));
        if (name == names_.end()) return false;
        out += name->second[rng_.below(name->second.size())];
        at = end - 1;
      } else if (line[at] != ' ' || (!out.empty() && out.back() != ' ')) {
        out += line[at];
      }
    }
    return true;
  }

  void take_names(std::string_view line) {
    auto const equals = line.find(" = ");
    if (equals == std::string_view::npos) return;
    names_[std::string(line.substr(1, equals - 1))] = split(line.substr(equals + 3), '/');
  }

  Rng rng_ = Rng::from_seed("klantendag grammar");
  std::map<std::string, std::vector<std::string_view>, std::less<>> names_{};
  std::vector<std::string_view> fillers_{};
  std::string out_{};
};

}  // namespace

Result<std::vector<Labelled>> expand_grammar(std::string_view grammar, std::size_t copies) {
  return Grammar().expand(grammar, copies);
}

}  // namespace klantendag::dutch
