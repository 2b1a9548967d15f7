// SPDX-License-Identifier: EUPL-1.2
// The pages of the draw: the routes at the bottom, a handler for each above them.
#include "modules/selection/pages.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "base/text.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/selection/algorithm_record.hpp"
#include "modules/selection/form.hpp"
#include "modules/selection/page_boards.hpp"
#include "modules/selection/views.hpp"
#include "platform/files/files.hpp"
#include "platform/html/guide.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::selection {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

constexpr std::size_t largest_features = 1 << 20;

class Pages {
 public:
  explicit Pages(PageNeeds const& needs) : needs_(needs) {}

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const page, draw_page(work, html::Filled(work.language), edition, ""));
    return Response::of(page);
  }

  Result<Response> propose(Work& work, Request const& request) const {
    return act(work, request, "voorstel", [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(auto const wish, parse_wish(request.form));
      return suggest_plan(work, edition, wish);
    });
  }

  Result<Response> upload(Work& work, Request const& request) const {
    return act(work, request, "bestand", [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(std::int64_t const seats, parse_seats(request.form));
      if (request.uploads.empty() || request.uploads.front().bytes == 0) {
        return invalid_field("file", "selection.choose_file");
      }
      ASSIGN_OR_RETURN(auto const bytes,
                       files::read(request.uploads.front().path, largest_features));
      return take_features(work, edition, seats, bytes);
    });
  }

  Result<Response> save(Work& work, Request const& request) const {
    return act(work, request, "quota", [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(auto const before, plan(work, edition));
      if (!before) return conflict("selection.no_plan");
      ASSIGN_OR_RETURN(auto const changed, parse_plan(request.form, *before));
      return change_plan(work, edition, changed);
    });
  }

  Result<Response> widen(Work& work, Request const& request) const {
    return act(work, request, "quota", [&](EditionId edition) -> Result<void> {
      return take_way(work, edition, parse_integer(request.form.text("way")).value_or(-1));
    });
  }

  Result<Response> features(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const found, plan(work, edition));
    if (!found) return not_found("selection.no_plan");
    return Response::file("text/csv; charset=utf-8", "features.csv", features_csv(found->quotas));
  }

  Result<Response> compute(Desk& desk, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const solved = solve(desk, edition, needs_.program);
    if (solved) return Response::see_other(urls::draw(edition).text());
    auto const page_of = [&](html::Filled const& filled) -> Result<Page> {
      Page page;
      RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
        ASSIGN_OR_RETURN(page, draw_page(work, filled, edition, "quota"));
        return {};
      }));
      return page;
    };
    return forms_.again(desk.language, request, solved.error(), page_of);
  }

  Result<Response> publicise(Work& work, Request const& request) const {
    return act(work, request, "", [&](EditionId edition) { return publish(work, edition); });
  }

  Result<Response> commit_organiser(Work& work, Request const& request) const {
    return commit_for(work, request, Seat::organiser);
  }
  Result<Response> commit_witness(Work& work, Request const& request) const {
    return commit_for(work, request, Seat::witness);
  }
  Result<Response> reveal_organiser(Work& work, Request const& request) const {
    return reveal_for(work, request, Seat::organiser);
  }
  Result<Response> reveal_witness(Work& work, Request const& request) const {
    return reveal_for(work, request, Seat::witness);
  }

  Result<Response> draw_now(Work& work, Request const& request) const {
    return act(work, request, "", [&](EditionId edition) { return draw(work, edition); });
  }

  Result<Response> start_again(Work& work, Request const& request) const {
    return act(work, request, "opnieuw", [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(auto const why, parse_why(request.form));
      return abandon(work, edition, why);
    });
  }

  Result<Response> replace(Work& work, Request const& request) const {
    RETURN_IF_ERROR(require(work, Permission::manage_draw));
    return act(work, request, "vervanging", [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(auto const drop_out, parse_drop_out(request.form, edition));
      RETURN_IF_ERROR(editions::find_open(work, edition));
      RETURN_IF_ERROR(next_reserve(work, drop_out));
      return {};
    });
  }

  Result<Response> save_bundle(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const found, editions::find(work, edition));
    ASSIGN_OR_RETURN(auto bytes, bundle(work, edition, needs_.signature));
    return Response::file("application/json", "loting-" + found.key + ".json", std::move(bytes));
  }

  Result<Response> everybody(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const board, public_board(work, edition));
    Texts const texts{work.language};
    if (!board) return not_found("selection.public_none");
    std::vector<std::string> asked;
    for (std::size_t i = 0; i < features_of(board->lottery.plan.quotas).size(); ++i) {
      std::string value = request.query.text(fmt::format("k{}", i + 1));
      if (!value.empty()) asked.push_back(shorten(value, 80));
    }
    ASSIGN_OR_RETURN(auto found, chances(work, board->lottery, asked));
    bool const is_drawn = board->lottery.state == State::drawn;
    return Response::of({std::string(is_drawn ? texts.selection_public_title()
                                              : texts.selection_public_title_before()),
                         views::everybody(texts, html::Filled(work.language),
                                          {.edition = edition,
                                           .title = board->title,
                                           .lottery = board->lottery,
                                           .earlier = board->earlier,
                                           .chances = std::move(found),
                                           .asked = asked}),
                         http::Frame::bare});
  }

  Result<Response> algorithm(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const record, record_of(work, edition));
    Texts const texts{work.language};
    std::vector<views::RegisterField> fields;
    for (auto const& [name, value] : record.fields) fields.push_back({name, value});
    return Response::of({std::string(texts.selection_register_title()),
                         views::algorithm(texts, edition, fields, record.to_fill)});
  }

  Result<Response> algorithm_file(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const record, record_of(work, edition));
    return Response::file("application/json", "algoritmeregister.json", algorithm_json(record));
  }

 private:
  // Does it and shows the page; with a problem the page comes back with what was typed in `form`.
  template <class Do>
  Result<Response> act(Work& work, Request const& request, std::string_view form,
                       Do const& what) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const done = what(edition);
    if (done) return Response::see_other(urls::draw(edition).text());
    if (form.empty()) return done.error();
    return forms_.again(work.language, request, done.error(), [&](html::Filled const& filled) {
      return draw_page(work, filled, edition, form);
    });
  }

  Result<Response> commit_for(Work& work, Request const& request, Seat seat) const {
    return act(work, request, name_of(seat), [&](EditionId edition) -> Result<void> {
      ASSIGN_OR_RETURN(auto const commitment, parse_commitment(request.form));
      bool const vouches = request.form.text("vouch") == "yes";
      return commit(work, edition, seat, commitment, vouches ? Vouch::given : Vouch::missing);
    });
  }

  Result<Response> reveal_for(Work& work, Request const& request, Seat seat) const {
    return act(work, request, name_of(seat), [&](EditionId edition) {
      return reveal(work, edition, seat, request.form.exact("secret"));
    });
  }

  Result<AlgorithmRecord> record_of(Work& work, EditionId edition) const {
    AlgorithmFacts facts{.organisation = needs_.organisation, .program = needs_.program};
    ASSIGN_OR_RETURN(facts.edition, editions::find(work, edition));
    ASSIGN_OR_RETURN(facts.lottery, published(work, edition));
    if (facts.lottery) {
      facts.plan = facts.lottery->plan;
      facts.program = facts.lottery->program;
      ASSIGN_OR_RETURN(facts.left_out, left_out(work, *facts.lottery));
    } else {
      ASSIGN_OR_RETURN(auto const found, plan(work, edition));
      facts.plan = found.value_or(Plan{});
      ASSIGN_OR_RETURN(facts.left_out, complaints::settings(work, edition));
    }
    if (facts.lottery && !needs_.public_url.empty()) {
      facts.public_url = needs_.public_url + urls::public_page(edition).text();
    }
    return algorithm_record(Texts{Language::nl}, facts);
  }

  static Result<Page> draw_page(Work& work, html::Filled const& filled, EditionId edition,
                                std::string_view form) {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto board, board_of(work, edition));
    board.form = form;
    auto const titled = [&](std::string_view title, html::Html main) {
      return Page{html::page_title(filled, title), std::move(main)};
    };
    if (!board.lottery) {
      return titled(texts.selection_title(), views::rule(texts, filled, board));
    }
    switch (board.lottery->state) {
      case State::solving:
        return titled(texts.selection_solving_title(), views::lottery(texts, filled, board));
      case State::solved:
        return titled(texts.selection_solved_title(), views::lottery(texts, filled, board));
      case State::published:
        return titled(texts.selection_seeds_title(), views::lottery(texts, filled, board));
      case State::drawn:
      case State::abandoned:
        break;
    }
    ASSIGN_OR_RETURN(auto const drawn, drawn_board(work, board));
    return titled(texts.selection_drawn_title(), views::drawn(texts, filled, board, drawn));
  }

  PageNeeds needs_;
  http::SentForms forms_{needs_.catalogue};
};

}  // namespace

void add_pages(http::Router& router, PageNeeds const& needs) {
  Pages const pages(needs);
  http::Needs const see{Permission::see_editions};
  http::Needs const manage{Permission::manage_draw};
  http::Needs const witness{Permission::witness_draw};
  router.add({
      {Method::get, "/uitnodigen/{edition}/loting", see, http::bind(pages, &Pages::show)},
      {Method::post, "/uitnodigen/{edition}/loting/voorstel", manage,
       http::bind(pages, &Pages::propose)},
      {Method::post, "/uitnodigen/{edition}/loting/bestand", manage,
       http::bind(pages, &Pages::upload), largest_features + (1 << 16)},
      {Method::post, "/uitnodigen/{edition}/loting/quota", manage, http::bind(pages, &Pages::save)},
      {Method::get, "/uitnodigen/{edition}/loting/features.csv", manage,
       http::bind(pages, &Pages::features)},
      {Method::post, "/uitnodigen/{edition}/loting/verruiming", manage,
       http::bind(pages, &Pages::widen)},
      {Method::post, "/uitnodigen/{edition}/loting/berekening", manage,
       http::bind(pages, &Pages::compute)},
      {Method::post, "/uitnodigen/{edition}/loting/publicatie", manage,
       http::bind(pages, &Pages::publicise)},
      {Method::post, "/uitnodigen/{edition}/loting/geheim", manage,
       http::bind(pages, &Pages::commit_organiser)},
      {Method::post, "/uitnodigen/{edition}/loting/geheim-getuige", witness,
       http::bind(pages, &Pages::commit_witness)},
      {Method::post, "/uitnodigen/{edition}/loting/onthulling", manage,
       http::bind(pages, &Pages::reveal_organiser)},
      {Method::post, "/uitnodigen/{edition}/loting/onthulling-getuige", witness,
       http::bind(pages, &Pages::reveal_witness)},
      {Method::post, "/uitnodigen/{edition}/loting/trekking", witness,
       http::bind(pages, &Pages::draw_now)},
      {Method::post, "/uitnodigen/{edition}/loting/opnieuw", manage,
       http::bind(pages, &Pages::start_again)},
      {Method::post, "/uitnodigen/{edition}/loting/vervanging", manage,
       http::bind(pages, &Pages::replace)},
      {Method::get, "/uitnodigen/{edition}/loting/bundel.json", manage,
       http::bind(pages, &Pages::save_bundle)},
      {Method::get, "/uitnodigen/{edition}/algoritmeregister", see,
       http::bind(pages, &Pages::algorithm)},
      {Method::get, "/uitnodigen/{edition}/algoritmeregister.json", see,
       http::bind(pages, &Pages::algorithm_file)},
      {Method::get, "/loting/{edition}", http::Public{}, http::bind(pages, &Pages::everybody)},
  });
}

}  // namespace klantendag::selection
