// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/html_text.hpp"

#include <doctest/doctest.h>

namespace klantendag::mailbox {

TEST_CASE("paragraphs, breaks, lists and cells become lines") {
  CHECK(text_of_html("<html><head><title>x</title><style>p{a:b}</style></head><body>"
                     "<p>Beste   adviseur,</p>\n<p>Eén<br>twee<br/><br>drie</p>"
                     "<ul><li>vier</li><li>vijf</li></ul><table><tr><td>a</td><td>b</td></tr>"
                     "<tr><td>c</td></tr></table></body></html>") ==
        "Beste adviseur,\n\nEén\ntwee\n\ndrie\n\n- vier\n- vijf\n\na b\nc\n");
}

TEST_CASE("a quotation has marks before its lines") {
  CHECK(text_of_html("<div>Belt u mij?</div><blockquote>Op 3 juni schreef u:"
                     "<blockquote><p>Wij bellen u.</p><p>Morgen.</p></blockquote></blockquote>"
                     "Groet") ==
        "Belt u mij?\n\n> Op 3 juni schreef u:\n\n> > Wij bellen u.\n\n> > Morgen.\n\nGroet\n");
}

TEST_CASE("in <pre> lines stay as they were") {
  CHECK(text_of_html("<pre>een  twee\ndrie\n\nvier</pre>vijf") ==
        "een  twee\ndrie\n\nvier\n\nvijf\n");
}

TEST_CASE("letters by name and by number are letters") {
  CHECK(text_of_html("cli&euml;nt &#233;&#xE9; &lt;b&gt; &amp;amp; R&D &onbekend; &euro;5 &#;.") ==
        "cliënt éé <b> &amp; R&D &onbekend; €5 &#;.\n");
  CHECK(text_of_html("&#x110000;&#xD800;&#0;") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n");
}

TEST_CASE("what is not surely markup is what somebody wrote") {
  CHECK(text_of_html("3 < 4 en 5 <6, a <- b") == "3 < 4 en 5 <6, a <- b\n");
  CHECK(text_of_html("<a title=\"a > b\">kijk</a>") == "kijk\n");
  CHECK(text_of_html("<a title=\"nooit gesloten>kijk</a>") == "kijk\n");
  CHECK(text_of_html("een <b") == "een <b\n");
  CHECK(text_of_html("<style>nooit gesloten") == "nooit gesloten\n");
  CHECK(text_of_html("<!-- weg -->hier<!-- nooit gesloten") == "hier<!-- nooit gesloten\n");
  CHECK(text_of_html("<script>if (a < b) c()</script>hier") == "hier\n");
  CHECK(text_of_html("").empty());
}

TEST_CASE("deep and endless markup takes no more than its size") {
  for (std::string_view const piece :
       {"<blockquote>x", "<a \"", "<a ='", "<style>", "<!--", "<!", "</", "&", "<script><style>"}) {
    std::string html;
    while (html.size() < 50'000) html += piece;
    CHECK(text_of_html(html).size() < 10 * html.size());
  }
}

}  // namespace klantendag::mailbox
