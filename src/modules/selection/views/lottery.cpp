// SPDX-License-Identifier: EUPL-1.2
// A lottery on its way to the draw: being computed, computed, public with its two secrets.
#include "modules/selection/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::selection::views {
namespace {

using html::Html;

Html solving(Texts const& texts, Board const& board) {
  return html::join(
      {html::lead(texts.selection_solving_words(board.lottery->begun_at)),
       html::button_group({html::button_link(
           urls::draw(board.edition), texts.selection_solving_again(), html::Button::primary)})});
}

Html solved(Texts const& texts, Board const& board) {
  Html const publish =
      board.reader.manages
          ? html::join({html::paragraph(texts.selection_publish_words()),
                        html::action_button({.action = urls::publication(board.edition),
                                             .label = texts.selection_publish(),
                                             .button = html::Button::primary})})
          : Html();
  return html::join(
      {html::lead(texts.selection_solved_words()),
       html::alert(texts.language, html::Alert::ok, proof_words(texts, *board.lottery)), publish,
       facts(texts, *board.lottery),
       board.chances ? html::section(texts.selection_public_quotas_title(),
                                     {chance_table(texts, *board.chances)})
                     : Html()});
}

Html seed_table(Texts const& texts, Lottery const& lottery) {
  html::Table table(texts.selection_seeds_title(),
                    {{texts.selection_column_seat()},
                     {texts.selection_column_fingerprint()},
                     {texts.selection_column_secret()}},
                    html::Caption::spoken);
  for (Seat const seat : {Seat::organiser, Seat::witness}) {
    Seed const* const seed = seed_of(lottery, seat);
    Html const fingerprint =
        seed == nullptr ? html::status_badge(html::Status::neutral, texts.selection_seed_waits())
                        : html::element("code", "klantendag-code", {html::text(seed->commitment)});
    bool const given = seed != nullptr && seed->secret;
    Html const secret = html::status_badge(
        given ? html::Status::success : html::Status::neutral,
        given ? texts.selection_secret_given() : texts.selection_secret_closed());
    table.row({seat_name(texts, seat), fingerprint, secret});
  }
  return std::move(table).html();
}

Html commit_form(Texts const& texts, html::Filled const& own, Board const& board, Seat seat) {
  bool const vouches = seat == Seat::witness && board.reader.person.importer_unknown;
  return html::section(
      texts.selection_commit_title(),
      {html::form(
          own,
          {.action = urls::commitment(board.edition, seat),
           .submit = texts.selection_commit(),
           .note = html::Note::none},
          {html::text_field(own, {.name = "secret",
                                  .label = texts.selection_field_secret(),
                                  .hint = texts.selection_hint_commit(
                                      static_cast<std::int64_t>(shortest_secret)),
                                  .need = html::Need::explained,
                                  .autocomplete = "off"}),
           html::details(texts.selection_field_fingerprint(),
                         {html::text_field(own, {.name = "fingerprint",
                                                 .label = texts.selection_column_fingerprint(),
                                                 .hint = texts.selection_hint_fingerprint(),
                                                 .need = html::Need::explained,
                                                 .autocomplete = "off"})}),
           vouches ? html::check_box(own, {.name = "vouch",
                                           .label = texts.selection_field_vouch(),
                                           .hint = texts.selection_hint_vouch()})
                   : Html()})});
}

Html reveal_form(Texts const& texts, html::Filled const& own, Board const& board, Seat seat) {
  return html::section(texts.selection_reveal_title(),
                       {html::form(own,
                                   {.action = urls::opening(board.edition, seat),
                                    .submit = texts.selection_reveal(),
                                    .note = html::Note::none},
                                   {html::text_field(own, {.name = "secret",
                                                           .label = texts.selection_field_secret(),
                                                           .hint = texts.selection_hint_reveal(),
                                                           .autocomplete = "off"})})});
}

Html notice(Texts const& texts, std::string_view words) {
  return html::alert(texts.language, html::Alert::info, words);
}

// What this person does now in this seat; nothing when it is not theirs.
Html seat_part(Texts const& texts, html::Filled const& filled, Board const& board, Seat seat) {
  Lottery const& lottery = *board.lottery;
  Person const& person = board.reader.person;
  html::Filled const own = board.filled_for(name_of(seat), filled);
  Seed const* const seed = seed_of(lottery, seat);
  Seed const* const theirs =
      seed_of(lottery, seat == Seat::organiser ? Seat::witness : Seat::organiser);
  if (seat == Seat::witness && person.imported) return notice(texts, texts.selection_importer());
  if (seed == nullptr) {
    bool const gave_other = theirs != nullptr && theirs->account == person.account;
    return gave_other ? notice(texts, texts.selection_same_person())
                      : commit_form(texts, own, board, seat);
  }
  if (seed->account != person.account) return {};
  if (!seed->secret) {
    return all_committed(lottery) ? reveal_form(texts, own, board, seat)
                                  : notice(texts, texts.selection_wait_other());
  }
  if (!all_revealed(lottery)) return notice(texts, texts.selection_wait_reveal());
  if (seat == Seat::organiser) return notice(texts, texts.selection_wait_draw());
  return html::section(texts.selection_draw_title(),
                       {html::paragraph(texts.selection_draw_words()),
                        html::action_button({.action = urls::drawing(board.edition),
                                             .label = texts.selection_draw(),
                                             .button = html::Button::primary})});
}

Html seeds(Texts const& texts, html::Filled const& filled, Board const& board) {
  Html parts;
  if (board.reader.manages) parts += seat_part(texts, filled, board, Seat::organiser);
  if (board.reader.witnesses) parts += seat_part(texts, filled, board, Seat::witness);
  bool const lonely = board.reader.manages && !board.reader.witnesses &&
                      seed_of(*board.lottery, Seat::witness) == nullptr;
  return html::join(
      {html::lead(texts.selection_seeds_words()), seed_table(texts, *board.lottery), parts,
       lonely ? html::paragraph(texts.selection_witness_none()) : Html(),
       html::paragraph(
           {html::link(urls::public_page(board.edition), texts.selection_public_link())}),
       html::details(texts.selection_public_check_title(), {facts(texts, *board.lottery)})});
}

Html start_again(Texts const& texts, html::Filled const& filled, Board const& board) {
  if (!board.reader.manages) return {};
  html::Filled const own = board.filled_for("opnieuw", filled);
  return html::details(
      texts.selection_again_title(),
      {html::paragraph(texts.selection_again_words()),
       html::form(
           own,
           {.action = urls::again(board.edition),
            .submit = texts.selection_again(),
            .button = html::Button::danger,
            .note = html::Note::none},
           {html::text_area(own, {.name = "why", .label = texts.selection_field_why()}, 3)})});
}

Html changed(Texts const& texts, Board const& board) {
  if (board.added == 0 && board.gone == 0) return {};
  return html::alert(texts.language, html::Alert::warning,
                     texts.selection_register_changed(board.added, board.gone));
}

Html stage(Texts const& texts, html::Filled const& filled, Board const& board) {
  switch (board.lottery->state) {
    case State::solving:
      return solving(texts, board);
    case State::solved:
      return solved(texts, board);
    case State::published:
      return seeds(texts, filled, board);
    case State::drawn:
    case State::abandoned:
      break;
  }
  return {};
}

}  // namespace

Html lottery(Texts const& texts, html::Filled const& filled, Board const& board) {
  return html::join({changed(texts, board), stage(texts, filled, board),
                     start_again(texts, filled, board), earlier(texts, board.earlier)});
}

}  // namespace klantendag::selection::views
