// SPDX-License-Identifier: EUPL-1.2
#include "platform/metrics/metrics.hpp"

#include <doctest/doctest.h>

#include <thread>

namespace klantendag::metrics {

TEST_CASE("the text is what Prometheus reads") {
  Registry registry;
  registry.counter("klantendag_requests_total", "Requests answered.", {{"status", 200}}).add(3);
  registry.counter("klantendag_requests_total", "Requests answered.", {{"status", 404}}).add();
  registry.gauge("klantendag_jobs_waiting", "Jobs that wait.").set(7);
  registry.ask("klantendag_disk_free", "Share of the disk that is free.", [] { return 0.5; });
  double const bounds[] = {0.1, 1};
  Histogram& seconds = registry.histogram("klantendag_seconds", "How long requests took.", bounds,
                                          {{"kind", "page"}});
  seconds.observe(0.0625);
  seconds.observe(0.5);
  seconds.observe(1);
  seconds.observe(30);

  CHECK(registry.text() ==
        "# HELP klantendag_disk_free Share of the disk that is free.\n"
        "# TYPE klantendag_disk_free gauge\n"
        "klantendag_disk_free 0.5\n"
        "# HELP klantendag_jobs_waiting Jobs that wait.\n"
        "# TYPE klantendag_jobs_waiting gauge\n"
        "klantendag_jobs_waiting 7\n"
        "# HELP klantendag_requests_total Requests answered.\n"
        "# TYPE klantendag_requests_total counter\n"
        "klantendag_requests_total{status=\"200\"} 3\n"
        "klantendag_requests_total{status=\"404\"} 1\n"
        "# HELP klantendag_seconds How long requests took.\n"
        "# TYPE klantendag_seconds histogram\n"
        "klantendag_seconds_bucket{kind=\"page\",le=\"0.1\"} 1\n"
        "klantendag_seconds_bucket{kind=\"page\",le=\"1\"} 3\n"
        "klantendag_seconds_bucket{kind=\"page\",le=\"+Inf\"} 4\n"
        "klantendag_seconds_sum{kind=\"page\"} 31.5625\n"
        "klantendag_seconds_count{kind=\"page\"} 4\n");
}

TEST_CASE("asking again for a figure gives the same one") {
  Registry registry;
  Counter& first = registry.counter("mails", "Messages sent.");

  registry.counter("mails", "Messages sent.").add(2);

  CHECK(first.value() == 2);
}

TEST_CASE("threads that count together lose nothing, also while somebody reads") {
  Registry registry;
  Counter& counter = registry.counter("steps", "Steps.");
  Histogram& histogram = registry.histogram("times", "Times.", request_seconds);

  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 5000; ++n) {
        counter.add();
        histogram.observe(0.25);
        if (n % 1000 == 0) (void)registry.text();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();

  CHECK(counter.value() == 20'000);
  CHECK(registry.text().find("times_sum 5000\n") != std::string::npos);
}

}  // namespace klantendag::metrics
