// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/html.hpp"

#include <doctest/doctest.h>

#include "platform/html/element.hpp"
#include "platform/html/form_marker.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::html {

TEST_CASE("text becomes markup only after its letters are escaped") {
  CHECK(text("<script>alert('x')</script>").markup() ==
        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  CHECK(text("\"a\" & b").markup() == "&quot;a&quot; &amp; b");
  CHECK(text("Cliënt: José, 8 ½ €").markup() == "Cliënt: José, 8 ½ €");
  CHECK(text("").markup().empty());
}

TEST_CASE("control characters do not pass, line ends and tabs do") {
  CHECK(text(std::string_view("a\0b\x01\x1f\x7f c\n\t", 10)).markup() == "ab c\n\t");
}

TEST_CASE("nobody can type the marker of a form") {
  std::string const typed = "x" + std::string(form_marker) + "y";

  CHECK(text(typed).markup() == "xFORMy");
}

TEST_CASE("parts are joined as they are") {
  Html const name = text("A & B");

  CHECK(join({"<b>", name, "</b>", Html("<br>")}).markup() == "<b>A &amp; B</b><br>");
}

TEST_CASE("an element escapes what stands between its quotes") {
  std::string const hostile = "\" onmouseover=\"alert(1)";

  CHECK(element("p", {attribute("title", hostile)}, {text("x")}).markup() ==
        "<p title=\"&quot; onmouseover=&quot;alert(1)\">x</p>");
  CHECK(element("p", "utrecht-paragraph", {"x", "y"}).markup() ==
        "<p class=\"utrecht-paragraph\">xy</p>");
  CHECK(
      void_element("input", {attribute("checked"), Attribute{}, attribute("value", "")}).markup() ==
      "<input checked value>");
}

TEST_CASE("hostile strings stay text wherever they stand") {
  for (std::string_view const hostile :
       {"<img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "</textarea><script>",
        "javascript:alert(1)", "&lt;b&gt;", "<!--", "]]>", "\xC0\xBCscript>", "\xFF<b>"}) {
    CAPTURE(hostile);
    std::string const page =
        join({paragraph(hostile), link(in_page(hostile), hostile, hostile), typed_text(hostile),
              heading(Level::h2, hostile, hostile), name(hostile)})
            .markup();

    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("<svg") == std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("<b>") == std::string::npos);
    CHECK(page.find("</textarea") == std::string::npos);
    CHECK(page.find("href=\"javascript") == std::string::npos);
  }
}

TEST_CASE("what people typed keeps its lines and paragraphs") {
  CHECK(typed_text("Dag,\r\nik wacht.\n\n<b>\n").markup() ==
        "<p class=\"utrecht-paragraph\">Dag,<br>ik wacht.</p>"
        "<p class=\"utrecht-paragraph\">&lt;b&gt;</p>");
}

}  // namespace klantendag::html
