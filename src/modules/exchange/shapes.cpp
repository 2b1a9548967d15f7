// SPDX-License-Identifier: EUPL-1.2
#include "modules/exchange/shapes.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace klantendag::exchange {
namespace {

constexpr std::size_t longest_subject = 200;  // Klantinteracties: onderwerp, gevraagdeHandeling

json::Value reference(std::string_view uuid) {
  return json::Object{{"uuid", uuid}};
}

json::Value actors_of(std::string const& actor) {
  json::Array list;
  if (!actor.empty()) list.push_back(reference(actor));
  return list;
}

json::Value identified(std::string_view id, std::string_view type) {
  return json::Object{{"objectId", id},
                      {"codeObjecttype", type},
                      {"codeRegister", std::string_view("klantendag")},
                      {"codeSoortObjectId", std::string_view("id")}};
}

json::Value to_json(Contact const& contact) {
  json::Value const reached =
      contact.reached ? json::Value(*contact.reached) : json::Value(nullptr);
  return json::Object{
      {"uuid", contact.uuid},
      {"kanaal", contact.channel},
      {"onderwerp", shorten(contact.subject, longest_subject)},
      {"inhoud", std::string_view()},
      {"indicatieContactGelukt", reached},
      {"taal", std::string_view("nld")},
      {"vertrouwelijk", true},
      {"plaatsgevondenOp", contact.at.text()},
      {"hadBetrokkenActoren", actors_of(contact.actor)},
      {"onderwerpobjecten",
       json::Array{json::Object{
           {"onderwerpobjectidentificator", identified(contact.about.id, contact.about.kind)}}}},
      {"metadata", json::Object{{"uitkomst", contact.outcome}}}};
}

json::Value to_json(Task const& task) {
  json::Value const ended =
      task.ended_at ? json::Value(task.ended_at->text()) : json::Value(nullptr);
  return json::Object{{"uuid", task.uuid},
                      {"gevraagdeHandeling", shorten(task.asked, longest_subject)},
                      {"aanleidinggevendKlantcontact", reference(task.contact)},
                      {"toegewezenAanActoren", actors_of(task.actor)},
                      {"toelichting", std::string_view()},
                      {"status", std::string_view(task.done ? "verwerkt" : "te_verwerken")},
                      {"toegewezenOp", task.given_at.text()},
                      {"afgehandeldOp", ended}};
}

// Accounts by their number; their names stay here.
json::Value actor(std::string const& uuid) {
  return json::Object{{"uuid", uuid},
                      {"naam", "medewerker " + uuid},
                      {"soortActor", std::string_view("medewerker")},
                      {"indicatieActief", true},
                      {"actoridentificator", identified(uuid, "medewerker")}};
}

std::string_view form_of(editions::Preset preset) {
  switch (preset) {
    case editions::Preset::klantendag:
      return "klantendag";
    case editions::Preset::spiegelgesprek:
      return "spiegelgesprek";
    case editions::Preset::klantarena:
      return "klantarena";
    case editions::Preset::workshop:
      return "workshop";
  }
  return "";
}

std::string_view phase_of(editions::Phase phase) {
  switch (phase) {
    case editions::Phase::preparing:
      return "voorbereiden";
    case editions::Phase::inviting:
      return "uitnodigen";
    case editions::Phase::day:
      return "de_dag";
    case editions::Phase::following_up:
      return "opvolgen";
    case editions::Phase::closed:
      return "gesloten";
  }
  return "";
}

std::string_view status_of(std::optional<actions::Decision> const& decision) {
  if (!decision) return "nieuw";
  switch (decision->state) {
    case actions::State::under_way:
      return decision->blocked_until ? "wacht" : "in_uitvoering";
    case actions::State::claimed:
      return "ter_controle";
    case actions::State::done:
      return "gedaan";
    case actions::State::partly:
      return "deels_gedaan";
    case actions::State::answered:
      return "beantwoord";
    case actions::State::not_doing:
      return "niet_gedaan";
    case actions::State::out_of_scope:
      return "niet_van_ons";
    case actions::State::withdrawn:
      return "ingetrokken";
  }
  return "";
}

template <class T, class Text>
json::Value or_null(std::optional<T> const& value, Text const& text) {
  return value ? json::Value(text(*value)) : json::Value(nullptr);
}

json::Value to_json(Improvement const& one) {
  auto const day = [](Date date) { return date.text(); };
  auto const decided = one.decision ? std::optional(one.decision->decided_at) : std::nullopt;
  auto const starts = one.decision ? one.decision->starts_on : std::nullopt;
  return json::Object{
      {"id", one.tip.text()},
      {"editie", one.edition},
      {"status", status_of(one.decision)},
      {"gegevenOp", one.captured_at.text()},
      {"beslotenOp", or_null(decided, [](Instant at) { return at.text(); })},
      {"klaarUiterlijkDatum", or_null(one.due, day)},
      {"ingangsDatum", or_null(starts, day)},
      {"verteld", one.told},
      {"tekst", or_null(one.words, [](std::string const& words) { return words; })}};
}

}  // namespace

bool reached(recruitment::Outcome outcome) {
  switch (outcome) {
    case recruitment::Outcome::no_answer:
    case recruitment::Outcome::busy:
    case recruitment::Outcome::voicemail:
    case recruitment::Outcome::other_person:
    case recruitment::Outcome::wrong_number:
      return false;
    case recruitment::Outcome::call_back:
    case recruitment::Outcome::accepted:
    case recruitment::Outcome::declined:
    case recruitment::Outcome::never_again:
      return true;
  }
  return false;
}

std::optional<bool> reached(obligations::AttemptOutcome outcome) {
  switch (outcome) {
    case obligations::AttemptOutcome::spoke:
      return true;
    case obligations::AttemptOutcome::wrote:
      return std::nullopt;
    case obligations::AttemptOutcome::not_reached:
    case obligations::AttemptOutcome::left_word:
      return false;
  }
  return false;
}

json::Value to_json(Contacts const& all) {
  std::set<std::string> accounts;
  json::Array contacts;
  for (Contact const& contact : all.contacts) {
    accounts.insert(contact.actor);
    contacts.push_back(to_json(contact));
  }
  json::Array tasks;
  for (Task const& task : all.tasks) {
    accounts.insert(task.actor);
    tasks.push_back(to_json(task));
  }
  json::Array actors;
  for (std::string const& account : accounts) {
    if (!account.empty()) actors.push_back(actor(account));
  }
  json::Value const edition = all.edition.empty() ? json::Value(nullptr) : json::Value(all.edition);
  return json::Object{{"soort", std::string_view("klantinteracties")},
                      {"versie", contacts_version},
                      {"apiVersie", klantinteracties_version},
                      {"editie", edition},
                      {"gemaaktOp", all.made_at.text()},
                      {"actoren", std::move(actors)},
                      {"klantcontacten", std::move(contacts)},
                      {"internetaken", std::move(tasks)}};
}

json::Value to_json(EditionShape const& shape) {
  editions::Edition const& edition = shape.edition;
  json::Array sponsors;
  for (std::string const& sponsor : edition.sponsors) sponsors.push_back(sponsor);
  json::Array programme;
  for (editions::ProgrammeItem const& item : edition.programme) {
    programme.push_back(
        json::Object{{"onderdeel", item.title}, {"minuten", std::int64_t{item.minutes}}});
  }
  return json::Object{
      {"soort", std::string_view("editie")},
      {"versie", shape_version},
      {"id", edition.id.text()},
      {"sleutel", edition.key},
      {"naam", edition.name},
      {"jaar", std::int64_t{edition.year}},
      {"vorm", form_of(edition.preset)},
      {"fase", phase_of(edition.phase)},
      {"gehoudenDatum", or_null(edition.held_on, [](Date date) { return date.text(); })},
      {"beginTijd", edition.begins_at.text()},
      {"plaats", edition.place},
      {"opdrachtgevers", std::move(sponsors)},
      {"programma", std::move(programme)},
      {"aantalTips", or_null(shape.tips, [](std::int64_t count) { return count; })}};
}

json::Value to_json(std::vector<Improvement> const& improvements, Instant made_at) {
  json::Array list;
  for (Improvement const& one : improvements) list.push_back(to_json(one));
  return json::Object{{"soort", std::string_view("verbeterpunten")},
                      {"versie", shape_version},
                      {"gemaaktOp", made_at.text()},
                      {"verbeterpunten", std::move(list)}};
}

}  // namespace klantendag::exchange
