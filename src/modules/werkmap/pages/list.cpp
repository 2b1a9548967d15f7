// SPDX-License-Identifier: EUPL-1.2
// The lists of a coach.
#include <algorithm>

#include "base/text.hpp"
#include "modules/werkmap/pages.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::werkmap {
namespace {

using http::Method;
using http::Request;
using http::Response;
using views::Tab;

Tab tab_in(Request const& request) {
  std::string const name = request.query.text("lijst");
  if (name == "nieuw") return Tab::unread;
  if (name == "mijn") return Tab::mine;
  if (name == "tweede") return Tab::proposed;
  if (name == "steekproef") return Tab::sample;
  return Tab::read;
}

class Pages {
 public:
  explicit Pages(PageParts const& parts) : parts_(parts) {}

  Result<Response> list(Work& work, Request const& request) const {
    views::List list{.tab = tab_in(request), .now = work.now};
    constexpr std::int64_t last_page = 100'000;
    list.page = std::clamp<std::int64_t>(parse_integer(request.query.text("page")).value_or(1), 1,
                                         last_page);
    list.office = request.query.text("kantoor");
    if (list.office == "alle" || list.tab != Tab::read) list.office.clear();
    Slice const slice{(list.page - 1) * views::rows_per_page, views::rows_per_page};
    ASSIGN_OR_RETURN(list.waiting, count_waiting(work, {.office = list.office}));
    RETURN_IF_ERROR(fill(work, list, slice));
    ASSIGN_OR_RETURN(list.names, names_of_colleagues(work));
    ASSIGN_OR_RETURN(auto const places, seats(work));
    for (Seat const& seat : places) {
      if (list.offices.empty() || list.offices.back() != seat.office) {
        list.offices.push_back(seat.office);
      }
    }
    Texts const texts{work.language};
    return Response::of({std::string(texts.werkmap_title()), views::list(texts, list)});
  }

 private:
  static Result<void> fill(Work& work, views::List& list, Slice const& slice) {
    switch (list.tab) {
      case Tab::read:
        list.total = list.waiting.count;
        return fill_asks(work, list, {.office = list.office}, slice);
      case Tab::mine: {
        Filter const filter{.owner = work.actor.account};
        ASSIGN_OR_RETURN(auto const mine, count_waiting(work, filter));
        list.total = mine.count;
        return fill_asks(work, list, filter, slice);
      }
      case Tab::proposed: {
        Filter const filter{.which = Which::proposed};
        ASSIGN_OR_RETURN(auto const proposed, count_waiting(work, filter));
        list.total = proposed.count;
        return fill_asks(work, list, filter, slice);
      }
      case Tab::unread: {
        ASSIGN_OR_RETURN(list.arrived, unopened(work, slice));
        list.total = known_so_far(list.arrived.size(), slice);
        return {};
      }
      case Tab::sample: {
        ASSIGN_OR_RETURN(list.misses, miss_rate(work));
        ASSIGN_OR_RETURN(list.messages, sample(work, slice));
        list.total = known_so_far(list.messages.size(), slice);
        return {};
      }
    }
    return {};
  }

  static Result<void> fill_asks(Work& work, views::List& list, Filter const& filter,
                                Slice const& slice) {
    ASSIGN_OR_RETURN(list.asks, werkmap::waiting(work, filter, slice));
    return {};
  }

  // How many there are is not counted: a full page has another one after it.
  static std::int64_t known_so_far(std::size_t rows, Slice const& slice) {
    auto const shown = static_cast<std::int64_t>(rows);
    return slice.skip + shown + (shown == slice.most ? 1 : 0);
  }

  PageParts parts_;
};

}  // namespace

Result<views::Names> names_of_colleagues(Work& work) {
  ASSIGN_OR_RETURN(auto const colleagues, accounts::colleagues(work));
  views::Names names;
  for (accounts::Colleague const& one : colleagues) names.emplace(one.id.text(), one.name);
  return names;
}

void add_list_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const read{Permission::read_messages};
  router.add({{Method::get, "/werkmap", read, http::bind(pages, &Pages::list)}});
}

void add_pages(http::Router& router, PageParts const& parts) {
  add_list_pages(router, parts);
  add_message_pages(router, parts);
  add_manager_pages(router, parts);
  add_erasing_pages(router, parts);
  add_own_pages(router, parts);
}

}  // namespace klantendag::werkmap
