// SPDX-License-Identifier: EUPL-1.2
// What holds for every component and every text: the text changes no tag and no quote of the page.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/frame.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::html {
namespace {

Html all_fields(std::string const& x) {
  Filled filled(Language::nl);
  filled.add_problem("name", x);
  filled.add_problem("", x);
  Field const field = {
      .name = "name", .label = x, .hint = x, .need = Need::optional, .value = x, .autocomplete = x};
  std::vector<Option> const options = {{x, x, x}, {"other", x, x}};
  return form(filled, {.action = url("/{}", x), .submit = x, .beside = text(x)},
              {text_field(filled, field), password_field(filled, field, Password::created),
               text_area(filled, field), select_field(filled, field, options),
               radio_group(filled, field, options), check_boxes(filled, field, options),
               check_box(filled, field), file_field(filled, field, x), hidden_field(x, x),
               field_group(x, {text(x)})});
}

Html all_that_shows(std::string const& x) {
  Table table(x, {{x}, {x, Column::Kind::number}, {x, Column::Kind::actions}});
  table.row({x, x, link(url("/{}", x).with(x, x).at(x), x, x)});
  std::vector<DataItem> const items = {{x, text(x), link(mail_to(x), x)}};
  std::vector<KeyFigure> const figures = {{x, x, url("/{}", x)}};
  std::vector<TaskItem> const tasks = {{phone(x), x, x, status_badge(Status::danger, x)}};
  std::vector<Crumb> const crumbs = {{url("/{}", x), x}};
  std::vector<Tab> const parts = {{url("/{}", x), x, true}};
  return join({std::move(table).html(), data_list(items), key_figures(figures), task_list(tasks),
               breadcrumb(Language::nl, crumbs, x), tabs(x, parts),
               pagination(Language::nl, {.url = url("/{}", x), .page = 2, .total = 200}),
               alert(Language::nl, Alert::warning, x), data_badge(x),
               number_badge(Language::nl, 3, x), details(x, {text(x)}),
               progress(Language::nl, x, 1, 2),
               empty_state({.title = x, .words = x, .action = button_link(url("/{}", x), x)}),
               heading(Level::h2, x, x), name(x),
               action_button({.action = url("/{}", x), .label = x, .about = x})});
}

std::string page_with(std::string const& x) {
  FrameModel model{.product = x, .home = url("/{}", x), .title = "x" + x};
  model.main = join({all_fields(x), all_that_shows(x)});
  model.above = alert(Language::nl, Alert::info, x);
  model.navigation = model.tools = model.editions = model.footer = {{url("/{}", x), x}};
  model.edition = model.person = model.contact = x;
  model.account = model.log_out = url("/{}", x);
  model.theme = {url("/{}", x), x};
  return document(model);
}

// The letters that make a page's structure. The marker counts too.
std::vector<std::ptrdiff_t> structure(std::string const& page) {
  std::vector<std::ptrdiff_t> counts;
  for (char const letter : {'<', '>', '"', '\'', '\x01'}) {
    counts.push_back(std::count(page.begin(), page.end(), letter));
  }
  return counts;
}

}  // namespace

TEST_CASE("no text changes the structure of a page") {
  auto const calm = structure(page_with("x"));

  for (std::string const hostile :
       {"<script>alert(1)</script>", "\" onfocus=\"alert(1)\" autofocus=\"", "'><img src=x>",
        "</title></textarea></select><svg onload=alert(1)>", "javascript:alert(1)",
        "\x01"
        "FORM\x01",
        "\xff\xfe<", "\xe2\x80\xae<evil>", "{{7*7}} ${7*7}", "&lt;b&gt;", "<!--", "]]>"}) {
    CAPTURE(hostile);
    CHECK(structure(page_with(hostile)) == calm);
  }
  CHECK(rc::check(
      [&](std::string const& text) { RC_ASSERT(structure(page_with("x" + text)) == calm); }));
}

}  // namespace klantendag::html
