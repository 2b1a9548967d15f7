// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/tickets.hpp"

#include <algorithm>
#include <cmath>

#include "base/csv.hpp"
#include "core/lottery/herding.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::int64_t most_tickets = 1'000'000;

// Whose turn it is in a class: homes go round, and within a home its members.
class Round {
 public:
  explicit Round(Class const& cls) : cls_(cls) {}

  void take(std::int32_t count, std::vector<std::int32_t>& people) {
    auto const per_home = static_cast<std::size_t>(cls_.per_home);
    auto const homes = static_cast<std::size_t>(cls_.cap());
    for (std::int32_t i = 0; i < count; ++i, ++turn_) {
      std::size_t const home = turn_ % homes;
      std::size_t const member = turn_ / homes % per_home;
      people.push_back(cls_.people[home * per_home + member]);
    }
  }

 private:
  Class const& cls_;
  std::size_t turn_ = 0;
};

std::vector<double> wanted_seats(Record const& record) {
  std::vector<double> seats;
  for (Class const& cls : record.instance.classes) {
    double sum = 0;
    for (std::int32_t const person : cls.people) {
      sum += record.probabilities[static_cast<std::size_t>(person)];
    }
    seats.push_back(sum);
  }
  return seats;
}

void measure(Record const& record, Tickets& tickets) {
  std::vector<std::int64_t> times(record.instance.ids.size(), 0);
  for (auto const& panel : tickets.panels) {
    for (std::int32_t const person : panel) ++times[static_cast<std::size_t>(person)];
  }
  auto const count = static_cast<double>(tickets.panels.size());
  tickets.minimum = 1;
  for (std::size_t i = 0; i < times.size(); ++i) {
    double const chance = static_cast<double>(times[i]) / count;
    double const wanted = record.probabilities[i] * count;
    tickets.minimum = std::min(tickets.minimum, chance);
    tickets.largest_deviation =
        std::max(tickets.largest_deviation, std::abs(chance - record.probabilities[i]));
    tickets.least_possible =
        std::max(tickets.least_possible, std::abs(wanted - std::round(wanted)) / count);
  }
}

}  // namespace

Result<Tickets> make_tickets(Record const& record, std::int64_t count, lp::Budget& budget) {
  if (count < 1 || count > most_tickets) {
    return invalid_field("count", "lottery.ticket_count", {{"most", std::to_string(most_tickets)}});
  }
  Herd herd(record.instance, wanted_seats(record));
  std::vector<Round> rounds(record.instance.classes.begin(), record.instance.classes.end());
  Tickets tickets;
  for (std::int64_t i = 0; i < count; ++i) {
    Panel const panel = herd.next(budget);
    if (panel.empty()) return unavailable("lottery.out_of_steps");
    std::vector<std::int32_t> people;
    for (Seats const& seats : panel)
      rounds[static_cast<std::size_t>(seats.cls)].take(seats.count, people);
    std::sort(people.begin(), people.end());
    tickets.panels.push_back(std::move(people));
  }
  measure(record, tickets);
  return tickets;
}

std::string ticket_number(std::size_t place, std::size_t count) {
  std::string const last = std::to_string(count - 1);
  std::string number = std::to_string(place);
  return std::string(last.size() - std::min(last.size(), number.size()), '0') + number;
}

std::string write_tickets(Record const& record, Tickets const& tickets) {
  std::string csv = "ticket";
  for (std::int64_t seat = 1; seat <= record.instance.size; ++seat)
    csv += ",member_" + std::to_string(seat);
  csv += '\n';
  for (std::size_t i = 0; i < tickets.panels.size(); ++i) {
    csv += ticket_number(i, tickets.panels.size());
    for (std::int32_t const person : tickets.panels[i]) {
      csv += ',';
      csv::append_field(csv, record.instance.ids[static_cast<std::size_t>(person)], ',');
    }
    csv += '\n';
  }
  return csv;
}

Result<std::vector<std::vector<std::string>>> read_tickets(std::string_view csv) {
  std::vector<csv::Row> const rows = csv::read_all(csv, ',');
  std::vector<std::vector<std::string>> tickets;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    auto const& fields = rows[i].fields;
    if (fields.size() < 2 || fields.front() != ticket_number(i - 1, rows.size() - 1)) {
      return invalid("lottery.tickets_malformed", {{"line", std::to_string(rows[i].line)}});
    }
    tickets.emplace_back(fields.begin() + 1, fields.end());
  }
  if (tickets.empty()) return invalid("lottery.tickets_malformed", {{"line", "1"}});
  return tickets;
}

std::vector<Sha256> ticket_hashes(std::vector<std::vector<std::string>> const& tickets) {
  std::vector<Sha256> hashes;
  for (std::size_t i = 0; i < tickets.size(); ++i) {
    auto const place = static_cast<std::int64_t>(i);
    hashes.push_back(hash_leaf({place, place, place + 1, tickets[i]}));
  }
  return hashes;
}

}  // namespace klantendag::lottery
