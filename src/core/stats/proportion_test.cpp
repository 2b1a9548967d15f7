// SPDX-License-Identifier: EUPL-1.2
// Shares, to the digits of R's binom.test, of closed forms and of the published tables.
#include "core/stats/proportion.hpp"

#include <doctest/doctest.h>

#include "core/stats/printed.hpp"

namespace klantendag::stats {
namespace {

struct Printed {
  std::string_view low;
  std::string_view high;
};

bool both_agree(Interval interval, Printed printed) {
  return agrees(interval.low, printed.low) && agrees(interval.high, printed.high);
}

struct Row {
  Share counted;
  Printed exact, wilson, mid_p, jeffreys;
};

constexpr Row r_table[] = {
    {{8, 8},
     {"0.630583", "1.000000"},
     {"0.675592", "1.000000"},
     {"0.687656", "1.000000"},
     {"0.737783", "1.000000"}},
    {{7, 8},
     {"0.473490", "0.996840"},
     {"0.529112", "0.977583"},
     {"0.519723", "0.993748"},
     {"0.546281", "0.986162"}},
    {{6, 8},
     {"0.349144", "0.968146"},
     {"0.409275", "0.928521"},
     {"0.388341", "0.955746"},
     {"0.408376", "0.944033"}},
    {{4, 8},
     {"0.157013", "0.842987"},
     {"0.215216", "0.784784"},
     {"0.184052", "0.815948"},
     {"0.198966", "0.801034"}},
    {{0, 8},
     {"0.000000", "0.369417"},
     {"0.000000", "0.324408"},
     {"0.000000", "0.312344"},
     {"0.000000", "0.262217"}},
    {{21, 21},
     {"0.838902", "1.000000"},
     {"0.845361", "1.000000"},
     {"0.867054", "1.000000"},
     {"0.888530", "1.000000"}},
    {{19, 21},
     {"0.696226", "0.988251"},
     {"0.710859", "0.973481"},
     {"0.719482", "0.983713"},
     {"0.728089", "0.979673"}},
    {{2, 21},
     {"0.011749", "0.303774"},
     {"0.026519", "0.289141"},
     {"0.016287", "0.280518"},
     {"0.020327", "0.271911"}},
};

}  // namespace

TEST_CASE("the shares of eight clients and twenty-one employees have R's intervals") {
  for (Row const& row : r_table) {
    CAPTURE(row.counted.yes);
    CAPTURE(row.counted.of);
    CHECK(both_agree(clopper_pearson(row.counted), row.exact));
    CHECK(both_agree(wilson(row.counted), row.wilson));
    CHECK(both_agree(mid_p(row.counted), row.mid_p));
    CHECK(both_agree(jeffreys(row.counted), row.jeffreys));
  }
}

TEST_CASE("Newcombe (1998, Statistics in Medicine 17:857) prints the same four examples") {
  CHECK(both_agree(wilson({81, 263}), {"0.2553", "0.3662"}));
  CHECK(both_agree(clopper_pearson({81, 263}), {"0.2527", "0.3676"}));
  CHECK(both_agree(mid_p({81, 263}), {"0.2544", "0.3658"}));
  CHECK(both_agree(wilson({15, 148}), {"0.0624", "0.1605"}));
  CHECK(both_agree(clopper_pearson({15, 148}), {"0.0578", "0.1617"}));
  CHECK(both_agree(mid_p({15, 148}), {"0.0601", "0.1581"}));
  CHECK(both_agree(wilson({0, 20}), {"0.0000", "0.1611"}));
  CHECK(both_agree(clopper_pearson({0, 20}), {"0.0000", "0.1684"}));
  CHECK(both_agree(mid_p({0, 20}), {"0.0000", "0.1391"}));
  CHECK(both_agree(wilson({1, 29}), {"0.0061", "0.1718"}));
  CHECK(both_agree(clopper_pearson({1, 29}), {"0.0009", "0.1776"}));
  CHECK(both_agree(mid_p({1, 29}), {"0.0017", "0.1585"}));
}

TEST_CASE("Jeffreys' intervals for seven tries are those of Brown, Cai and DasGupta (2001)") {
  CHECK(agrees(jeffreys({1, 7}).high, "0.501"));
  CHECK(both_agree(jeffreys({2, 7}), {"0.065", "0.648"}));
  // The table has .766; thirty digits give 0.765498750747906, so it was rounded from .7655.
  CHECK(both_agree(jeffreys({3, 7}), {"0.139", "0.765499"}));
  CHECK(agrees(clopper_pearson({0, 7}).high, "0.410"));  // their modified end
  CHECK(agrees(clopper_pearson({8, 8}).low, "0.630583"));
  CHECK(agrees(clopper_pearson({0, 8}).high, "0.369417"));
}

TEST_CASE("when everybody says yes, people like them do so at least so often") {
  CHECK(agrees(at_least({8, 8}), "0.687656"));
  CHECK(agrees(at_least({21, 21}), "0.867054"));
}

TEST_CASE("how many of all people would say yes, exactly") {
  CHECK(yes_among({7, 8}, 10) == CountInterval{7, 9});
  CHECK(yes_among({8, 8}, 10) == CountInterval{9, 10});
  CHECK(yes_among({19, 21}, 24) == CountInterval{20, 22});
  CHECK(yes_among({19, 21}, 70) == CountInterval{51, 68});
  CHECK(yes_among({7, 8}, 120) == CountInterval{59, 119});
  CHECK(yes_among({8, 8}, 120) == CountInterval{77, 120});
}

TEST_CASE("whatever the silent would have said, so many said yes") {
  CHECK(yes_bounds({7, 8}, 10) == CountInterval{7, 9});
  CHECK(yes_bounds({8, 8}, 8) == CountInterval{8, 8});
}

}  // namespace klantendag::stats
