// SPDX-License-Identifier: EUPL-1.2
#include "modules/letters/prints.hpp"

#include <memory>

#include "modules/audit/audit.hpp"
#include "modules/letters/rules.hpp"
#include "modules/letters/views.hpp"
#include "platform/html/frame.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::letters {
namespace {

constexpr Literal print_job = "print_letters";
constexpr Duration kept = days(1);

struct Stored {
  Print print{};
  crypto::Sealed contents{};
};

// What binds the contents to their row; the print is its own subject.
class Place {
 public:
  explicit Place(LetterPrintId id) : id_(id.text()) {}
  [[nodiscard]] std::string const& subject() const { return id_; }
  [[nodiscard]] crypto::Place place() const { return {"letter_print", "contents", id_, id_}; }

 private:
  std::string id_;
};

Print::State state_named(std::string_view name) {
  if (name == "ready") return Print::State::ready;
  return name == "failed" ? Print::State::failed : Print::State::waiting;
}

Result<std::optional<Stored>> find(sql::Session& session, LetterPrintId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, kind, state, reason, contents
    FROM letter_print
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Stored>();
  return std::optional(Stored{{.id = row->id<LetterPrintRecord>(0),
                               .edition = row->id<EditionRecord>(1),
                               .kind = kind_named(row->text(2)).value_or(Kind::confirmation),
                               .state = state_named(row->text(3)),
                               .reason = row->text(4)},
                              crypto::Sealed::from_stored(row->bytes(5))});
}

Result<Stored> load(Work& work, EditionId edition, LetterPrintId id) {
  RETURN_IF_ERROR(require(work, Permission::send_post));
  ASSIGN_OR_RETURN(auto stored, find(work.session, id));
  if (!stored || stored->print.edition != edition) return not_found("letters.no_print");
  return std::move(*stored);
}

Result<std::string> open(Work& work, crypto::Keys const& keys, Stored const& stored) {
  Place const place(stored.print.id);
  keystore::Keystore const store(keys);
  ASSIGN_OR_RETURN(auto const key,
                   store.find(work.session, crypto::RootKey::contact, place.subject()));
  return crypto::open(key, place.place(), stored.contents);
}

Result<crypto::Sealed> seal(Work& work, crypto::Keys const& keys, LetterPrintId id,
                            std::string_view contents) {
  Place const place(id);
  keystore::Keystore const store(keys);
  ASSIGN_OR_RETURN(auto const key, store.key_for(work.session, crypto::RootKey::contact,
                                                 place.subject(), work.now));
  return crypto::seal(key, place.place(), contents);
}

std::string document_of(Language language, Which const& which, std::vector<Made> const& letters) {
  Texts const texts{language};
  html::FrameModel model{.language = language, .kind = html::FrameKind::bare};
  model.title = views::title_of(texts, which.kind);
  model.main = views::print(texts, which, letters);
  model.stylesheets = {html::url("/assets/app.css")};
  return html::document(model);
}

Result<std::vector<Made>> letters_of(Work& work, Means const& means, Which const& which) {
  if (use_of(which.kind) == Use::letter) {
    return make_all(work, means, which.edition, which.kind);
  }
  ASSIGN_OR_RETURN(auto script, make_script(work, means, which));
  std::vector<Made> one;
  one.push_back(std::move(script));
  return one;
}

Result<void> save_end(Work& work, LetterPrintId id, std::string_view state,
                      std::string_view reason) {
  auto const changed = work.session.exec(
      "UPDATE letter_print SET state = ?2, reason = ?3 WHERE id = ?1", {id, state, reason});
  return changed ? Result<void>() : Result<void>(changed.error());
}

Result<void> print_one(Press const& press, jobs::Turn& turn) {
  auto const id = LetterPrintId::parse(turn.payload);
  if (!id) return internal("modules/letters/prints.cpp", "no such payload");
  std::string document;
  RETURN_IF_ERROR(turn.desk.read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const stored, find(work.session, *id));
    if (!stored || stored->print.state != Print::State::waiting) return {};
    ASSIGN_OR_RETURN(document, open(work, press.keys, *stored));
    return {};
  }));
  if (document.empty()) return turn.finish();
  auto const printed = press.printer.print({std::move(document), press.stylesheet});
  return turn.finish([&](Work& work) -> Result<void> {
    if (!printed) return save_end(work, *id, "failed", printed.error().key);
    ASSIGN_OR_RETURN(auto const sealed, seal(work, press.keys, *id, *printed));
    auto const kept_now = work.session.exec("UPDATE letter_print SET contents = ?2 WHERE id = ?1",
                                            {*id, sql::Bytes{sealed.stored()}});
    if (!kept_now) return kept_now.error();
    return save_end(work, *id, "ready", "");
  });
}

Result<void> forget_old(Work& work) {
  ASSIGN_OR_RETURN(auto const rows, work.session.query(R"sql(
    SELECT id FROM letter_print WHERE made_at < ?1
  )sql",
                                                       {work.now - kept}));
  for (sql::Row const& row : rows) {
    RETURN_IF_ERROR(keystore::Keystore::erase(work.session, row.text(0)));
  }
  auto const gone =
      work.session.exec("DELETE FROM letter_print WHERE made_at < ?1", {work.now - kept});
  return gone ? Result<void>() : Result<void>(gone.error());
}

}  // namespace

Result<LetterPrintId> order_print(Work& work, Means const& means, Which const& which) {
  ASSIGN_OR_RETURN(auto const letters, letters_of(work, means, which));
  if (letters.empty()) return conflict("letters.nobody_to_print");
  auto const id = work.next_id<LetterPrintRecord>();
  ASSIGN_OR_RETURN(auto const sealed,
                   seal(work, means.keys, id, document_of(work.language, which, letters)));
  auto const added = work.session.exec(
      R"sql(
    INSERT INTO letter_print (id, edition, kind, state, reason, contents, made_at)
    VALUES (?1, ?2, ?3, 'waiting', '', ?4, ?5)
  )sql",
      {id, which.edition, name_of(which.kind), sql::Bytes{sealed.stored()}, work.now});
  if (!added) return added.error();
  RETURN_IF_ERROR(jobs::put(work, {.kind = print_job, .payload = id.text()}));
  RETURN_IF_ERROR(audit::record(work, {.action = "letter.print",
                                       .kind = "letter",
                                       .id = which.edition.text(),
                                       .fields = {name_of(which.kind)}}));
  return id;
}

Result<Print> find_print(Work& work, EditionId edition, LetterPrintId id) {
  ASSIGN_OR_RETURN(auto const stored, load(work, edition, id));
  return stored.print;
}

Result<std::string> read_print(Work& work, Means const& means, EditionId edition,
                               LetterPrintId id) {
  ASSIGN_OR_RETURN(auto const stored, load(work, edition, id));
  if (stored.print.state != Print::State::ready) return not_found("letters.no_print");
  return open(work, means.keys, stored);
}

jobs::Kind print_kind(Press press) {
  auto const shared = std::make_shared<Press>(std::move(press));
  return {.name = print_job,
          .handler = [shared](jobs::Turn& turn) { return print_one(*shared, turn); },
          .most_attempts = 3};
}

jobs::Kind forget_prints_kind() {
  return {.name = forget_prints_job,
          .handler = [](jobs::Turn& turn) { return turn.finish(forget_old); }};
}

}  // namespace klantendag::letters
