// SPDX-License-Identifier: EUPL-1.2
// Who may come where: every route of the house, asked by everybody. The expectations stand here by
// hand, not made from the policy, or the test would test itself (security.md 5).
#include "app/house.hpp"

#include <doctest/doctest.h>

#include <map>

#include "base/text.hpp"
#include "modules/accounts/accounts.hpp"
#include "platform/http/guard.hpp"
#include "platform/http/test_client.hpp"

namespace klantendag::app {
namespace {

using accounts::Role;
using http::Method;
using http::Response;
using http::TestClient;

constexpr char const* password = "paars fietst dinsdag";

class Street {
 public:
  Street()
      : house(std::move(House::for_test(std::move(sql::open_for_test()).value(), clock)).value()) {
    TestClient first(house->dispatcher());
    first.get("/");
    first.post("/inrichten", {{"name", "Noor"}, {"email", "noor@v.nl"}, {"password", password}});
  }

  // A browser of somebody with exactly these roles.
  TestClient browser_of(std::vector<Role> roles) {
    std::string const email = "p" + std::to_string(++people) + "@v.nl";
    Desk desk = house->owner_desk(Language::nl);
    accounts::Invited invited;
    CHECK(desk.write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(invited, accounts::invite(work, {"Sam", email, roles}));
      return {};
    }));
    TestClient client(house->dispatcher());
    client.get("/uitnodiging/" + invited.token);
    client.post("/uitnodiging/" + invited.token, {{"password", "groen zwemt morgen"}});
    return client;
  }

  FixedClock clock{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<House> house;
  int people = 0;
};

std::string with_real_ids(std::string_view path) {
  std::string address(path);
  for (auto const& [name, value] :
       std::map<std::string, std::string>{{"{edition}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{account}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{sender}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{participant}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{version}", "1"},
                                          {"{session}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{message}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{letter}", "herinnering"},
                                          {"{print}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{audience}", "clienten"},
                                          {"{upload}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{tip}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{story}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{group}", "1"},
                                          {"{theme}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{ask}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{quote}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{kind}", "tip_card"},
                                          {"{council}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{member}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{advice}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{series}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{request}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{day}", "2026-11-24"},
                                          {"{teller}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{obligation}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{import}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{call}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{blocked}", "01M89QNDXCFRDV47XZBRPRRV7Q"},
                                          {"{reason}", "bezwaar"},
                                          {"{token}", "no-such-token"}}) {
    auto const at = address.find(name);
    if (at != std::string::npos) address.replace(at, name.size(), value);
  }
  return address;
}

// Routes that nobody may use without logging in, with the permission that opens them.
std::map<std::string, std::string> const& needed() {
  static std::map<std::string, std::string> const lines = {
      {"GET /hulp", "logged_in"},
      {"GET /beheer/logboek", "see_audit"},
      {"GET /werkmap", "read_messages"},
      {"GET /werkmap/bericht/{message}", "read_messages"},
      {"POST /werkmap/bericht/{message}/openen", "read_messages"},
      {"POST /werkmap/bericht/{message}/sluiten", "read_messages"},
      {"POST /werkmap/bericht/{message}/bellen", "read_messages"},
      {"POST /werkmap/bericht/{message}/antwoord", "read_messages"},
      {"POST /werkmap/bericht/{message}/markeren", "read_messages"},
      {"POST /werkmap/bericht/{message}/steekproef", "read_messages"},
      {"POST /werkmap/bericht/{message}/klacht", "read_messages"},
      {"POST /werkmap/bericht/{message}/code", "read_messages"},
      {"POST /werkmap/vraag/{ask}/nemen", "read_messages"},
      {"POST /werkmap/vraag/{ask}/geven", "read_messages"},
      {"POST /werkmap/vraag/{ask}/laten-vallen", "read_messages"},
      {"POST /werkmap/vraag/{ask}/eens", "read_messages"},
      {"POST /werkmap/vraag/{ask}/oneens", "read_messages"},
      {"GET /werkmap-cijfers", "manage_messages"},
      {"POST /werkmap-cijfers/{ask}/geven", "manage_messages"},
      {"GET /werkmap-teams", "manage_messages"},
      {"POST /werkmap-teams/plek", "manage_messages"},
      {"POST /werkmap-teams/plek-weg", "manage_messages"},
      {"GET /werkmap-afspraken", "manage_messages"},
      {"POST /werkmap-afspraken", "manage_messages"},
      {"GET /beheer/gebruikers", "manage_accounts"},
      {"POST /beheer/gebruikers", "manage_accounts"},
      {"GET /beheer/nieuwe-gebruiker", "manage_accounts"},
      {"GET /beheer/gebruikers/{account}", "manage_accounts"},
      {"POST /beheer/gebruikers/{account}/rollen", "manage_accounts"},
      {"POST /beheer/gebruikers/{account}/link", "manage_accounts"},
      {"POST /beheer/gebruikers/{account}/uitzetten", "manage_accounts"},
      {"POST /beheer/gebruikers/{account}/aanzetten", "manage_accounts"},
      {"POST /beheer/gebruikers/{account}/tweede-stap-weghalen", "manage_accounts"},
      {"GET /beheer/aanleveren", "manage_accounts"},
      {"POST /beheer/aanleveren", "manage_accounts"},
      {"POST /beheer/aanleveren/{sender}/stoppen", "manage_accounts"},
      {"GET /berichten-inlezen", "bring_messages"},
      {"POST /berichten-inlezen", "bring_messages"},
      {"POST /api/v1/berichten", "sender"},
      {"GET /mijn-account", "own"},
      {"POST /mijn-account/sessies/{session}/beeindigen", "own"},
      {"GET /mijn-account/wachtwoord", "own"},
      {"POST /mijn-account/wachtwoord", "own"},
      {"GET /mijn-account/tweede-stap", "own"},
      {"POST /mijn-account/tweede-stap", "own"},
      {"GET /edities", "see_editions"},
      {"POST /edities", "manage_editions"},
      {"GET /nieuwe-editie", "manage_editions"},
      {"GET /edities/{edition}", "see_editions"},
      {"GET /edities/{edition}/gegevens", "manage_editions"},
      {"POST /edities/{edition}/gegevens", "manage_editions"},
      {"GET /edities/{edition}/programma", "manage_editions"},
      {"POST /edities/{edition}/programma", "manage_editions"},
      {"GET /edities/{edition}/programma.ics", "see_editions"},
      {"GET /edities/{edition}/kopie", "manage_editions"},
      {"POST /edities/{edition}/kopie", "manage_editions"},
      {"POST /edities/{edition}/fase", "manage_editions"},
      {"GET /brieven", "send_post"},
      {"GET /uitnodigen/{edition}/brieven", "send_post"},
      {"GET /uitnodigen/{edition}/briefgegevens", "send_post"},
      {"POST /uitnodigen/{edition}/briefgegevens", "send_post"},
      {"GET /uitnodigen/{edition}/brieven/{letter}", "send_post"},
      {"POST /uitnodigen/{edition}/brieven/{letter}", "send_post"},
      {"POST /uitnodigen/{edition}/brieven/{letter}/terug", "send_post"},
      {"GET /uitnodigen/{edition}/brieven/{letter}/voorbeeld", "send_post"},
      {"GET /uitnodigen/{edition}/brieven/{letter}/afdrukken", "send_post"},
      {"POST /uitnodigen/{edition}/brieven/{letter}/post", "send_post"},
      {"POST /uitnodigen/{edition}/brieven/{letter}/pdf", "send_post"},
      {"GET /uitnodigen/{edition}/pdf/{print}", "send_post"},
      {"GET /uitnodigen/{edition}/pdf/{print}/bestand", "send_post"},
      {"GET /uitnodigen/{edition}/post", "send_post"},
      {"POST /uitnodigen/{edition}/post", "send_post"},
      {"GET /uitnodigen/{edition}/post/{message}", "send_post"},
      {"POST /uitnodigen/{edition}/post/{message}/akkoord", "send_post"},
      {"POST /uitnodigen/{edition}/post/{message}/terug", "send_post"},
      {"POST /uitnodigen/{edition}/post/{message}/weg", "send_post"},
      {"GET /edities/{edition}/enquete", "see_survey"},
      {"POST /edities/{edition}/enquete", "manage_survey"},
      {"GET /edities/{edition}/enquete/{audience}", "see_survey"},
      {"GET /edities/{edition}/enquete/{audience}/vragen", "manage_survey"},
      {"POST /edities/{edition}/enquete/{audience}/vragen", "manage_survey"},
      {"GET /edities/{edition}/enquete/{audience}/proef", "manage_survey"},
      {"POST /edities/{edition}/enquete/{audience}/proef", "manage_survey"},
      {"POST /edities/{edition}/enquete/{audience}/stap", "manage_survey"},
      {"POST /edities/{edition}/enquete/{audience}/codes", "manage_survey"},
      {"GET /edities/{edition}/enquete/{audience}/papier", "manage_survey"},
      {"GET /edities/{edition}/enquete/{audience}/nalezen", "manage_survey"},
      {"POST /edities/{edition}/enquete/{audience}/nalezen", "manage_survey"},
      {"GET /edities/{edition}/enquete/{audience}/uitslag", "see_survey"},
      {"GET /jaren", "see_survey"},
      {"GET /jaren.csv", "see_survey"},
      {"GET /eerdere-editie", "manage_editions"},
      {"POST /eerdere-editie", "manage_editions"},
      {"POST /eerdere-editie/bestand", "manage_editions"},
      {"POST /eerdere-editie/{id}/weg", "manage_editions"},
      {"GET /edities/{edition}/op-een-bladzijde", "see_survey"},
      {"GET /edities/{edition}/terugblik", "see_editions"},
      {"POST /edities/{edition}/terugblik", "manage_editions"},
      {"POST /edities/{edition}/terugblik-brief", "send_post"},
      {"POST /edities/{edition}/terugblik-namen", "manage_editions"},
      {"GET /edities/{edition}/terugblik/{language}", "see_editions"},
      {"GET /edities/{edition}/terugblik/{language}/bestand/{format}", "see_editions"},
      {"GET /edities/{edition}/terugblik/{language}/tekst", "manage_editions"},
      {"POST /edities/{edition}/terugblik/{language}/tekst", "manage_editions"},
      {"GET /edities/{edition}/terugblik/{language}/versies/{number}", "manage_editions"},
      {"POST /edities/{edition}/terugblik/{language}/publiceren", "manage_editions"},
      {"POST /edities/{edition}/terugblik/{language}/terughalen", "manage_editions"},
      {"GET /edities/{edition}/delen", "see_sharing"},
      {"GET /edities/{edition}/deelpakket/{language}", "see_sharing"},
      {"GET /edities/{edition}/deelpakket/{language}/bestand/{file}", "see_sharing"},
      {"GET /edities/{edition}/deelpakket/{language}/tekst", "manage_sharing"},
      {"POST /edities/{edition}/deelpakket/{language}/tekst", "manage_sharing"},
      {"POST /edities/{edition}/deelpakket/{language}/vrijgeven", "manage_sharing"},
      {"POST /edities/{edition}/deelpakket/{language}/terughalen", "manage_sharing"},
      {"GET /edities/{edition}/meeneemkaarten", "manage_sharing"},
      {"GET /meeneemkaart/{participant}", "manage_sharing"},
      {"POST /meeneemkaart/{participant}/kaart", "manage_sharing"},
      {"POST /meeneemkaart/{participant}/verteld", "manage_sharing"},
      {"POST /meeneemkaart/{participant}/code", "manage_sharing"},
      {"GET /uitnodigen", "manage_register"},
      {"GET /uitnodigen/{edition}/bestand", "manage_register"},
      {"POST /uitnodigen/{edition}/bestand", "manage_register"},
      {"GET /uitnodigen/{edition}/bestand/{upload}", "manage_register"},
      {"POST /uitnodigen/{edition}/bestand/{upload}/kolommen", "manage_register"},
      {"POST /uitnodigen/{edition}/bestand/{upload}/inlezen", "manage_register"},
      {"POST /uitnodigen/{edition}/bestand/{upload}/stoppen", "manage_register"},
      {"POST /uitnodigen/{edition}/bestand/{upload}/verder", "manage_register"},
      {"POST /uitnodigen/{edition}/bestand/{upload}/weggooien", "manage_register"},
      {"GET /uitnodigen/{edition}/ingelezen/{import}", "manage_register"},
      {"GET /uitnodigen/{edition}/kandidaten", "manage_register"},
      {"POST /uitnodigen/{edition}/kandidaten", "manage_register"},
      {"GET /uitnodigen/{edition}/kandidaten/{reason}", "manage_register"},
      {"GET /uitnodigen/{edition}/niet-bellen", "manage_register"},
      {"POST /uitnodigen/{edition}/niet-bellen", "manage_register"},
      {"POST /uitnodigen/{edition}/niet-bellen/bestand", "manage_register"},
      {"POST /uitnodigen/{edition}/niet-bellen/{blocked}/weghalen", "manage_register"},
      {"GET /de-dag", "see_groups"},
      {"GET /de-dag/{edition}", "see_groups"},
      {"GET /de-dag/{edition}/aanmelden", "see_groups"},
      {"GET /de-dag/{edition}/zoeken", "see_groups"},
      {"POST /de-dag/{edition}/zoeken", "see_groups"},
      {"POST /de-dag/{edition}/aanmelden", "record_stories"},
      {"POST /de-dag/{edition}/toch-niet", "record_stories"},
      {"GET /de-dag/{edition}/binnengelopen", "record_stories"},
      {"POST /de-dag/{edition}/binnengelopen", "record_stories"},
      {"GET /de-dag/{edition}/groep/{group}", "record_stories"},
      {"POST /de-dag/{edition}/groep/{group}/geen-verhaal", "record_stories"},
      {"GET /de-dag/{edition}/groep/{group}/verhaal/{teller}", "record_stories"},
      {"POST /de-dag/{edition}/groep/{group}/verhaal/{teller}", "record_stories"},
      {"GET /de-dag/{edition}/papier", "record_stories"},
      {"POST /de-dag/{edition}/papier/drukken", "record_stories"},
      {"POST /de-dag/{edition}/papier/tipkaart", "record_stories"},
      {"POST /de-dag/{edition}/papier/verhaalblad", "record_stories"},
      {"POST /de-dag/{edition}/papier/vervallen", "record_stories"},
      {"GET /de-dag/{edition}/kaarten/{kind}", "record_stories"},
      {"GET /de-dag/{edition}/met-iedereen-samen", "record_stories"},
      {"POST /de-dag/{edition}/met-iedereen-samen", "record_stories"},
      {"POST /de-dag/{edition}/uitspraak-tonen", "record_stories"},
      {"GET /de-dag/{edition}/scherm", "see_groups"},
      {"GET /rode-draad/{edition}", "see_obligations"},
      {"POST /rode-draad/{edition}/zin", "read_stories"},
      {"GET /rode-draad/{edition}/ordenen", "read_stories"},
      {"POST /rode-draad/{edition}/thema", "read_stories"},
      {"POST /rode-draad/{edition}/eerste-themas", "read_stories"},
      {"GET /thema/{theme}", "read_stories"},
      {"POST /thema/{theme}/woorden", "read_stories"},
      {"POST /thema/{theme}/koppelen", "read_stories"},
      {"POST /thema/{theme}/losmaken", "read_stories"},
      {"POST /thema/{theme}/samenvoegen", "read_stories"},
      {"POST /thema/{theme}/splitsen", "read_stories"},
      {"POST /thema/{theme}/citaat", "read_stories"},
      {"POST /citaat/{quote}", "read_stories"},
      {"GET /gesprek/{story}", "record_stories"},
      {"POST /gesprek/{story}/blad", "record_stories"},
      {"POST /gesprek/{story}/tip", "record_stories"},
      {"POST /gesprek/{story}/toezegging", "record_stories"},
      {"POST /gesprek/{story}/teruglezen", "record_stories"},
      {"POST /gesprek/{story}/contact", "record_stories"},
      {"POST /gesprek/{story}/afronden", "record_stories"},
      {"GET /verhalen", "record_stories"},
      {"GET /verhalen/{edition}", "record_stories"},
      {"GET /verhaal/{story}", "record_stories"},
      {"POST /verhaal/{story}/geen-tip", "record_stories"},
      {"POST /verhaal/{story}/gebruik", "read_stories"},
      {"POST /verhaal/{story}/intrekken", "read_stories"},
      {"GET /tips", "see_obligations"},
      {"GET /tips/{edition}", "see_obligations"},
      {"POST /tips/{edition}/overzichten", "send_post"},
      {"GET /tip/{tip}", "see_overview"},
      {"POST /tip/{tip}/besluit", "see_obligations"},
      {"POST /tip/{tip}/klaar", "see_overview"},
      {"POST /tip/{tip}/controle", "read_stories"},
      {"POST /tip/{tip}/terug", "read_stories"},
      {"POST /tip/{tip}/stoppen", "refuse_obligations"},
      {"POST /tip/{tip}/tekst", "read_stories"},
      {"POST /tip/{tip}/wachten", "see_overview"},
      {"POST /tip/{tip}/verder", "see_overview"},
      {"POST /tip/{tip}/openbaar", "read_stories"},
      {"POST /tip/{tip}/openbaar-weg", "read_stories"},
      {"POST /tip/{tip}/code", "read_stories"},
      {"POST /tip/{tip}/verteld", "read_stories"},
      {"POST /tip/{tip}/hoeft-niet", "read_stories"},
      {"POST /tip/{tip}/post", "send_post"},
      {"POST /tip/{tip}/toch-anders", "read_stories"},
      {"POST /tip/{tip}/niet-bereikt", "read_stories"},
      {"POST /tip/{tip}/onbestelbaar", "read_stories"},
      {"POST /tip/{tip}/reactie", "read_stories"},
      {"GET /raad", "see_council"},
      {"GET /nieuwe-raad", "manage_council"},
      {"POST /nieuwe-raad", "manage_council"},
      {"GET /raad/{council}", "see_council"},
      {"POST /raad/{council}/gegevens", "manage_council"},
      {"POST /raad/{council}/lid", "manage_council"},
      {"POST /raad/{council}/thema", "give_advice"},
      {"POST /raadsthema/{theme}", "manage_council"},
      {"GET /raadslid/{member}", "see_council"},
      {"POST /raadslid/{member}/termijn", "manage_council"},
      {"POST /raadslid/{member}/rol", "manage_council"},
      {"POST /raadslid/{member}/meegedaan", "manage_council"},
      {"POST /raadslid/{member}/vertrekt", "manage_council"},
      {"GET /opvolging", "see_council"},
      {"POST /opvolging/gelezen", "see_council"},
      {"GET /raad/{council}/advies-geven", "give_advice"},
      {"POST /raad/{council}/advies-geven", "give_advice"},
      {"GET /raad/{council}/advies-vragen", "manage_council"},
      {"POST /raad/{council}/advies-vragen", "manage_council"},
      {"GET /advies/{advice}", "see_council"},
      {"POST /advies/{advice}/antwoord", "give_advice"},
      {"POST /advies/{advice}/ontvangen", "manage_council"},
      {"POST /advies/{advice}/reactie", "manage_council"},
      {"POST /advies/{advice}/verteld", "manage_council"},
      {"POST /advies/{advice}/gedaan", "manage_council"},
      {"POST /advies/{advice}/toch-niet", "manage_council"},
      {"GET /inloop", "see_walkin"},
      {"GET /inloopcijfers", "see_walkin"},
      {"GET /nieuwe-inloop", "plan_walkin"},
      {"POST /nieuwe-inloop", "plan_walkin"},
      {"GET /inloop/{series}", "see_walkin"},
      {"GET /inloop/{series}/poster", "see_walkin"},
      {"GET /inloop/{series}/gegevens", "plan_walkin"},
      {"POST /inloop/{series}/gegevens", "plan_walkin"},
      {"POST /inloop/{series}/stoppen", "plan_walkin"},
      {"POST /inloop/{series}/helper", "plan_walkin"},
      {"POST /inloop/{series}/helper-stopt", "plan_walkin"},
      {"GET /inloop/{series}/dag/{day}", "hold_walkin"},
      {"POST /inloop/{series}/dag/{day}/vraag", "hold_walkin"},
      {"POST /inloop/{series}/dag/{day}/geweest", "hold_walkin"},
      {"POST /inloop/{series}/dag/{day}/gaat-niet-door", "hold_walkin"},
      {"POST /inloop/{series}/dag/{day}/gaat-toch-door", "hold_walkin"},
      {"POST /inloop/{series}/dag/{day}/wie-helpt", "hold_walkin"},
      {"GET /inloopvraag/{request}", "hold_walkin"},
      {"POST /inloopvraag/{request}/vergissing", "hold_walkin"},
      {"GET /mijn-agenda", "see_overview"},
      {"POST /mijn-agenda", "see_overview"},
      {"POST /mijn-agenda/stoppen", "see_overview"},
      {"GET /openstaand", "see_obligations"},
      {"GET /openstaand/{obligation}", "see_overview"},
      {"POST /openstaand/{obligation}/overdragen", "see_overview"},
      {"POST /openstaand/{obligation}/dag", "see_overview"},
      {"POST /openstaand/{obligation}/poging", "see_overview"},
      {"POST /openstaand/{obligation}/hoeft-niet-meer", "see_overview"},
      {"POST /openstaand/{obligation}/nee", "refuse_obligations"},
      {"POST /openstaand/{obligation}/toch-wel", "refuse_obligations"},
      {"GET /deelnemers", "manage_participants"},
      {"GET /uitnodigen/{edition}/deelnemers", "manage_participants"},
      {"POST /uitnodigen/{edition}/deelnemers/uitnodigen", "manage_participants"},
      {"GET /uitnodigen/{edition}/deelnemerslijst", "manage_participants"},
      {"GET /uitnodigen/{edition}/wie-missen-we", "manage_participants"},
      {"POST /uitnodigen/{edition}/wie-missen-we", "manage_participants"},
      {"GET /uitnodigen/{edition}/nieuwe-deelnemer", "manage_participants"},
      {"POST /uitnodigen/{edition}/nieuwe-deelnemer", "manage_participants"},
      {"GET /uitnodigen/{edition}/deelnemers/{participant}", "manage_participants"},
      {"GET /uitnodigen/{edition}/deelnemers/{participant}/gegevens", "manage_participants"},
      {"POST /uitnodigen/{edition}/deelnemers/{participant}/gegevens", "manage_participants"},
      {"GET /uitnodigen/{edition}/deelnemers/{participant}/behoeften", "manage_participants"},
      {"POST /uitnodigen/{edition}/deelnemers/{participant}/behoeften", "manage_participants"},
      {"POST /uitnodigen/{edition}/deelnemers/{participant}/antwoord", "manage_participants"},
      {"POST /uitnodigen/{edition}/deelnemers/{participant}/tonen", "manage_participants"},
      {"POST /uitnodigen/{edition}/deelnemers/{participant}/afmeldcode", "manage_participants"},
      {"GET /uitnodigen/{edition}/deelnemers-inlezen", "manage_participants"},
      {"POST /uitnodigen/{edition}/deelnemers-inlezen", "manage_participants"},
      {"GET /uitnodigen/{edition}/deelnemers-inlezen/{upload}", "manage_participants"},
      {"POST /uitnodigen/{edition}/deelnemers-inlezen/{upload}", "manage_participants"},
      {"POST /uitnodigen/{edition}/deelnemers-inlezen/{upload}/weggooien", "manage_participants"},
      {"GET /groepen", "see_groups"},
      {"GET /dag/{edition}/groepen", "manage_groups"},
      {"POST /dag/{edition}/groepen/maken", "manage_groups"},
      {"POST /dag/{edition}/groepen/verplaatsen", "manage_groups"},
      {"GET /dag/{edition}/groepsregels", "manage_groups"},
      {"POST /dag/{edition}/groepsregels", "manage_groups"},
      {"POST /dag/{edition}/groepsregels/paren", "manage_groups"},
      {"POST /dag/{edition}/groepsregels/paar-weg", "manage_groups"},
      {"POST /dag/{edition}/groepsregels/plek-los", "manage_groups"},
      {"GET /dag/{edition}/groepsversies", "manage_groups"},
      {"GET /dag/{edition}/groepsversies/{version}", "manage_groups"},
      {"POST /dag/{edition}/groepsversies/{version}/terugzetten", "manage_groups"},
      {"GET /dag/{edition}/groepsbladen", "see_groups"},
      {"GET /dag/{edition}/badges", "see_groups"},
      {"GET /mijn-plek", "claim_seat"},
      {"GET /uitnodigen/{edition}/plek", "claim_seat"},
      {"POST /uitnodigen/{edition}/plek", "claim_seat"},
      {"POST /uitnodigen/{edition}/plek/teruggeven", "claim_seat"},
      {"GET /bellen", "make_calls"},
      {"GET /bellen/{edition}", "make_calls"},
      {"POST /bellen/{edition}/volgende", "make_calls"},
      {"GET /bellen/{edition}/gesprek/{call}", "make_calls"},
      {"POST /bellen/{edition}/gesprek/{call}/neem", "make_calls"},
      {"POST /bellen/{edition}/gesprek/{call}/wie", "make_calls"},
      {"POST /bellen/{edition}/gesprek/{call}/uitkomst", "make_calls"},
      {"GET /bellen/{edition}/gesprek/{call}/afspraken", "make_calls"},
      {"POST /bellen/{edition}/gesprek/{call}/afspraken", "make_calls"},
      {"POST /bellen/{edition}/gesprek/{call}/terug", "make_calls"},
      {"GET /uitnodigen/{edition}/belronde", "manage_register"},
      {"POST /uitnodigen/{edition}/belronde/begin", "manage_register"},
      {"POST /uitnodigen/{edition}/belronde/tijden", "manage_register"},
      {"POST /uitnodigen/{edition}/belronde/{call}/afmelden", "manage_register"},
      {"GET /uitnodigen/{edition}/loting", "see_editions"},
      {"POST /uitnodigen/{edition}/loting/voorstel", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/bestand", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/quota", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/verruiming", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/berekening", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/publicatie", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/geheim", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/onthulling", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/opnieuw", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/vervanging", "manage_draw"},
      {"GET /uitnodigen/{edition}/loting/features.csv", "manage_draw"},
      {"GET /uitnodigen/{edition}/loting/bundel.json", "manage_draw"},
      {"POST /uitnodigen/{edition}/loting/geheim-getuige", "witness_draw"},
      {"POST /uitnodigen/{edition}/loting/onthulling-getuige", "witness_draw"},
      {"POST /uitnodigen/{edition}/loting/trekking", "witness_draw"},
      {"GET /uitnodigen/{edition}/algoritmeregister", "see_editions"},
      {"GET /uitnodigen/{edition}/algoritmeregister.json", "see_editions"},
  };
  return lines;
}

bool opens(Role role, std::string const& need) {
  if (need == "logged_in" || need == "own") return true;
  if (need == "see_audit") return role == Role::privacy_officer || role == Role::administrator;
  if (need == "manage_accounts") return role == Role::administrator;
  if (need == "bring_messages") return role == Role::organiser || role == Role::management;
  if (need == "make_calls") return role == Role::caller;
  if (need == "manage_editions" || need == "manage_register") return role == Role::organiser;
  if (need == "manage_participants" || need == "send_post") return role == Role::organiser;
  if (need == "manage_groups") return role == Role::organiser;
  if (need == "see_groups") return role == Role::organiser || role == Role::facilitator;
  if (need == "claim_seat") return role == Role::management;
  if (need == "manage_survey") return role == Role::organiser;
  if (need == "see_survey") {
    return role == Role::organiser || role == Role::council_member || role == Role::management;
  }
  if (need == "manage_draw") return role == Role::organiser;
  if (need == "witness_draw") return role == Role::council_member;
  if (need == "see_editions") {
    return role == Role::organiser || role == Role::council_member || role == Role::management ||
           role == Role::privacy_officer || role == Role::facilitator;
  }
  if (need == "see_overview") return true;
  if (need == "manage_sharing") return role == Role::organiser;
  if (need == "see_sharing") {
    return role != Role::caller && role != Role::privacy_officer && role != Role::administrator;
  }
  if (need == "see_council") {
    return role == Role::organiser || role == Role::employee || role == Role::work_coach ||
           role == Role::council_member || role == Role::management;
  }
  if (need == "give_advice") return role == Role::council_member;
  if (need == "manage_council") return role == Role::organiser || role == Role::management;
  if (need == "plan_walkin") return role == Role::organiser;
  if (need == "hold_walkin") {
    return role == Role::organiser || role == Role::employee || role == Role::work_coach;
  }
  if (need == "see_walkin") {
    return role == Role::organiser || role == Role::employee || role == Role::work_coach ||
           role == Role::council_member || role == Role::management;
  }
  if (need == "read_messages") return role == Role::work_coach;
  if (need == "manage_messages") return role == Role::management;
  if (need == "record_stories") return role == Role::organiser || role == Role::facilitator;
  if (need == "read_stories") return role == Role::organiser;
  if (need == "refuse_obligations") return role == Role::management;
  if (need == "see_obligations") {
    return role == Role::organiser || role == Role::council_member || role == Role::management ||
           role == Role::privacy_officer;
  }
  return false;
}

Response ask(TestClient& client, http::Route const& route) {
  std::string const address = with_real_ids(route.path);
  if (route.method == Method::get) return client.get(address);
  // Any page gives the guard fields of this browser: the one to log out on it.
  client.get("/mijn-account");
  return client.post(address);
}

}  // namespace

TEST_CASE("no route is missing from the list of who may, and no line of it is left over") {
  Street street;
  std::size_t guarded = 0;
  for (auto const& line : street.house->router().lines()) {
    std::string const name = std::string(line.method) + " " + std::string(line.path);
    bool const open = line.access == "public" || line.access.starts_with("holder:");
    CHECK_MESSAGE(open != needed().contains(name), name);
    if (!open) ++guarded;
  }
  CHECK(guarded == needed().size());
}

TEST_CASE("who is not logged in gets the log-in page and nothing else") {
  Street street;
  for (http::Route const& route : street.house->router().routes()) {
    std::string const name =
        std::string(http::name_of(route.method)) + " " + std::string(route.path);
    if (!needed().contains(name) || http::is_api(route.path)) continue;
    TestClient stranger(street.house->dispatcher());
    stranger.get("/inloggen");
    Response const response = route.method == Method::get
                                  ? stranger.get(with_real_ids(route.path))
                                  : stranger.post(with_real_ids(route.path));
    CHECK_MESSAGE((response.status == 303 || response.status == 403), name);
    if (response.status == 303) {
      CHECK(http::header_of(response, "location").starts_with("/inloggen"));
    }
  }
}

TEST_CASE("each role opens exactly what its line says") {
  Street street;
  for (Role const role :
       {Role::organiser, Role::caller, Role::facilitator, Role::employee, Role::council_member,
        Role::management, Role::privacy_officer, Role::work_coach, Role::administrator}) {
    TestClient client = street.browser_of({role});
    for (http::Route const& route : street.house->router().routes()) {
      std::string const name =
          std::string(http::name_of(route.method)) + " " + std::string(route.path);
      auto const line = needed().find(name);
      if (line == needed().end() || http::is_api(route.path)) continue;
      Response const response = ask(client, route);
      bool const refused = response.status == 403;
      CHECK_MESSAGE(refused != opens(role, line->second),
                    name << " role " << static_cast<int>(role) << " status " << response.status);
    }
  }
}

TEST_CASE("the API opens to no cookie and no stranger, whatever their role") {
  Street street;
  TestClient client = street.browser_of({Role::organiser, Role::management, Role::administrator});
  for (http::Route const& route : street.house->router().routes()) {
    if (!http::is_api(route.path)) continue;
    for (std::string_view const token : {"", "no-such-token"}) {
      CHECK(client.api(route.method, with_real_ids(route.path), "{}", token).status == 401);
    }
  }
}

TEST_CASE("the key of a sender opens the API and no page") {
  Street street;
  TestClient client = street.browser_of({Role::administrator});
  client.get("/beheer/aanleveren");
  client.post("/beheer/aanleveren", {{"name", "Portaal"}, {"office", "Noord"}});
  std::string const page = client.page();
  std::size_t const at = page.find("<dd", page.find("Sleutel</dt>"));
  std::size_t const begin = page.find('>', at) + 1;
  std::string const token(trim(page.substr(begin, page.find('<', begin) - begin)));
  TestClient sender(street.house->dispatcher());

  auto const sent = sender.api(Method::post, "/api/v1/berichten",
                               R"({"id":"1","client":"zoe","text":"Kunt u mij bellen?"})", token);
  CHECK(sent.status == 201);
  CHECK(sent.body.find("\"asks\":1") != std::string::npos);
  http::Request request = sender.from_here(Method::get, "/berichten-inlezen");
  request.cookies["klantendag"] = token;
  request.headers["cookie"] = "klantendag=" + token;
  request.headers["authorization"] = "Bearer " + token;
  CHECK(sender.send(request).status == 303);
}

TEST_CASE("a form from another site, or without its token, changes nothing") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});
  client.get("/nieuwe-editie");
  std::string const token = client.guard("/edities", "_token");
  std::string const once = client.guard("/edities", "_once");
  http::Request request = client.from_here(Method::post, "/edities");
  request.form.add("name", "Dag");
  request.form.add("year", "2027");
  request.form.add("preset", "klantendag");
  CHECK(client.send(request).status == 403);

  request.form.add("_token", token);
  request.form.add("_once", once);
  http::Request foreign = request;
  foreign.headers["origin"] = "https://elders.example";
  foreign.headers["sec-fetch-site"] = "cross-site";
  CHECK(client.send(foreign).status == 403);

  CHECK(client.send(request).status == 303);
}

TEST_CASE("the same form sent twice makes one edition") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});
  client.get("/nieuwe-editie");
  http::Request request = client.from_here(Method::post, "/edities");
  for (auto const& [name, value] :
       TestClient::Pairs{{"name", "Dag"},
                         {"year", "2027"},
                         {"preset", "workshop"},
                         {"_token", client.guard("/edities", "_token")},
                         {"_once", client.guard("/edities", "_once")}}) {
    request.form.add(name, value);
  }

  Response const first = client.send(request);
  Response const second = client.send(request);

  CHECK(first.status == 303);
  CHECK(http::header_of(first, "location") == http::header_of(second, "location"));
  std::vector<std::string> rows;
  CHECK(street.house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const found, work.session.query("SELECT key FROM edition"));
    for (sql::Row const& row : found) rows.push_back(row.text(0));
    return {};
  }));
  CHECK(rows == std::vector<std::string>{"dag-2027"});
}

TEST_CASE("what is not there and what is forbidden look alike from outside") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});

  Response const missing = client.get("/edities/01M89QNDXCFRDV47XZBRPRRV7Q");
  Response const nonsense = client.get("/edities/iets-anders");

  CHECK(missing.status == 404);
  CHECK(nonsense.status == 404);
  CHECK(missing.body.size() == nonsense.body.size());
}

TEST_CASE("a refusal is in the record, with the route and not the address") {
  Street street;
  TestClient client = street.browser_of({Role::employee});

  client.get("/edities/01M89QNDXCFRDV47XZBRPRRV7Q/gegevens");
  // The writer works in order: after this unit the record has it.
  CHECK(street.house->database().write([](sql::Session&) -> Result<void> { return {}; }));

  std::string object;
  CHECK(street.house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const entries, audit::newest(work, 0, 1));
    CHECK(entries.front().action == "request.refuse");
    object = entries.front().object;
    return {};
  }));
  CHECK(object == "/edities/{edition}/gegevens");
}

TEST_CASE("an error page links to the other language: itself, or the first page after a form") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});

  client.get("/bestaat-niet");
  CHECK(client.page().find("href=\"?taal=en\"") != std::string::npos);
  client.get("/mijn-account");
  client.post("/edities/iets-anders/fase");
  CHECK(client.page().find("href=\"/?taal=en\"") != std::string::npos);
}

TEST_CASE("an error page tells nothing of our inside") {
  Street street;
  TestClient client = street.browser_of({Role::employee});
  for (char const* path : {"/edities", "/bestaat-niet", "/uitnodiging/x", "/beheer/gebruikers"}) {
    Response const response = client.get(path);
    CHECK(response.status >= 400);
    for (char const* inside : {"sql", "src/", "exception", "SELECT", "noor@v.nl"}) {
      CHECK_MESSAGE(client.page().find(inside) == std::string::npos, path << " shows " << inside);
    }
  }
}

TEST_CASE("each check of verify passes after all of this") {
  Street street;
  TestClient client = street.browser_of({Role::organiser});
  client.get("/nieuwe-editie");
  client.post("/edities", {{"name", "Dag"}, {"year", "2027"}, {"preset", "klantendag"}});
  CHECK(street.house->program_desk().write(
      [&](Work& work) { return audit::sign_checkpoint(work, street.house->signer()); }));

  std::vector<audit::Outcome> outcomes;
  CHECK(street.house->owner_desk(Language::nl).read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(outcomes, audit::verify(work.session, street.house->checks()));
    return {};
  }));

  CHECK(outcomes.size() == 45);
  for (audit::Outcome const& outcome : outcomes) CHECK(outcome.findings.empty());
}

}  // namespace klantendag::app
