// SPDX-License-Identifier: EUPL-1.2
// The conversation: EXAMINE, which letters are new, and each of them without marking it (BODY.PEEK).
#include "platform/mailbox/imap.hpp"

#include "platform/mailbox/imap_answers.hpp"
#include "platform/mailbox/imap_wire.hpp"
#include "platform/mailbox/mbox.hpp"

namespace klantendag::mailbox {
namespace {

enum class Verdict { ok, no };

class Conversation {
 public:
  explicit Conversation(ImapWire wire) : wire_(std::move(wire)) {}

  // All answers to a command before the one that ends it. "BAD" means that we and the server speak
  // different languages; "NO" is an answer.
  Result<Verdict> ask(std::string const& command, std::vector<Response>& answers) {
    std::string const tag = "k" + std::to_string(++commands_);
    answers.clear();
    RETURN_IF_ERROR(wire_.send(tag + " " + command + "\r\n"));
    while (true) {
      Response response;
      RETURN_IF_ERROR(next(response));
      std::string_view const words = response.words;
      if (words.starts_with(tag + " OK")) return Verdict::ok;
      if (words.starts_with(tag + " NO")) return Verdict::no;
      if (words.starts_with(tag)) return unavailable("mailbox.not_understood");
      if (words.starts_with("* BYE")) return unavailable("mailbox.interrupted");
      answers.push_back(std::move(response));
    }
  }

 private:
  Result<void> next(Response& response) {
    while (!reader_.next(response)) {
      if (reader_.is_too_much()) return unavailable("mailbox.not_understood");
      ASSIGN_OR_RETURN(std::string const came, wire_.receive());
      reader_.feed(came);
    }
    return {};
  }

  ImapWire wire_;
  ResponseReader reader_{};
  std::int64_t commands_ = 0;
};

struct Box {
  std::int64_t validity = 0;
  std::optional<std::int64_t> next_uid{};  // of a letter that is not there yet
};

Result<Box> examine(Conversation& server, std::string const& folder) {
  std::vector<Response> answers;
  ASSIGN_OR_RETURN(Verdict const verdict, server.ask("EXAMINE " + quoted(folder), answers));
  if (verdict == Verdict::no) return unavailable("mailbox.no_folder", {{"folder", folder}});
  Box box;
  for (Response const& answer : answers) {
    if (auto const found = number_after(answer.words, "[UIDVALIDITY")) box.validity = *found;
    if (auto const found = number_after(answer.words, "[UIDNEXT")) box.next_uid = *found;
  }
  // Without it no number means anything the next time (RFC 3501, 6.3.1).
  if (box.validity == 0) return unavailable("mailbox.not_understood");
  return box;
}

Result<std::vector<std::int64_t>> uids_after(Conversation& server, std::int64_t last) {
  std::vector<Response> answers;
  std::string const command = "UID SEARCH UID " + std::to_string(last + 1) + ":*";
  ASSIGN_OR_RETURN(Verdict const verdict, server.ask(command, answers));
  if (verdict == Verdict::no) return unavailable("mailbox.not_understood");
  std::vector<std::int64_t> out;
  for (Response const& answer : answers) {
    for (std::int64_t const uid : search_results(answer.words)) {
      if (uid > last) out.push_back(uid);  // "n:*" also means the last letter when it is before n
    }
  }
  return out;
}

// What follows BODY[] in the answer: counted bytes, or a short text in quotes.
std::optional<std::string> body_of(Response const& answer) {
  if (!answer.literals.empty()) return answer.literals.back();
  std::size_t const at = answer.words.find("BODY[");
  if (at == std::string::npos) return std::nullopt;
  std::size_t const open = answer.words.find(" \"", at);
  if (open == std::string::npos) return std::string();  // NIL
  std::string out;
  for (std::size_t i = open + 2; i < answer.words.size() && answer.words[i] != '"'; ++i) {
    if (answer.words[i] == '\\' && i + 1 < answer.words.size()) ++i;
    out.push_back(answer.words[i]);
  }
  return out;
}

// Nothing when somebody removed the letter meanwhile.
Result<std::optional<Fetched>> fetch(Conversation& server, std::int64_t uid) {
  std::vector<Response> answers;
  std::string const command = "UID FETCH " + std::to_string(uid) +
                              " (UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<0." +
                              std::to_string(most_letter_bytes) + ">)";
  ASSIGN_OR_RETURN(Verdict const verdict, server.ask(command, answers));
  if (verdict == Verdict::no) return unavailable("mailbox.not_understood");
  for (Response const& answer : answers) {
    if (number_after(answer.words, "UID") != uid) continue;
    auto bytes = body_of(answer);
    if (!bytes) continue;
    auto const size = number_after(answer.words, "RFC822.SIZE").value_or(0);
    return std::optional(Fetched{.uid = uid,
                                 .arrived_at = internal_date(answer.words),
                                 .bytes = std::move(*bytes),
                                 .cut = size > static_cast<std::int64_t>(most_letter_bytes)});
  }
  return std::optional<Fetched>{};
}

}  // namespace

Result<Round> letters_after(ImapServer const& server, Position position, RoundLimit limit) {
  ASSIGN_OR_RETURN(auto wire, ImapWire::open(server));
  Conversation conversation(std::move(wire));
  ASSIGN_OR_RETURN(Box const box, examine(conversation, server.folder));
  Round round{.position = position};
  if (box.validity != position.validity) round.position = {.validity = box.validity};
  std::int64_t& last = round.position.last_uid;
  if (box.next_uid && *box.next_uid <= last + 1) return round;

  ASSIGN_OR_RETURN(auto const uids, uids_after(conversation, last));
  std::size_t bytes = 0;
  for (std::int64_t const uid : uids) {
    if (round.letters.size() >= limit.letters || bytes >= limit.bytes) {
      round.more = true;
      break;
    }
    ASSIGN_OR_RETURN(auto letter, fetch(conversation, uid));
    last = uid;
    if (!letter) continue;
    bytes += letter->bytes.size();
    round.letters.push_back(std::move(*letter));
  }
  std::vector<Response> farewell;
  (void)conversation.ask("LOGOUT", farewell);  // "* BYE" is its answer
  return round;
}

}  // namespace klantendag::mailbox
