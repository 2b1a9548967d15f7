// SPDX-License-Identifier: EUPL-1.2
// The rooms around the day, after the other walks: a council whose member advises and sees what became
// of it, and a walk-in every week. Usage: node council_walkin_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { launch } from "./browser.mjs";
import { password } from "./visit.mjs";
import { days_later, Walk } from "./walking.mjs";

const [address, shots] = process.argv.slice(2);
const browser = await launch();
const noor = await Walk.begin(browser, address, shots);

// The button of the form that goes to an address with this end.
const press = (who, path) => who.page.click(`main form[action$="${path}"] button[type=submit]`);
const path_of = (who) => new URL(who.page.url()).pathname;

await noor.all(async (step, look) => {
  const member = await noor.another();
  await step("log in, and invite somebody of the council", async () => {
    await noor.logIn("noor@voorbeelddienst.nl", password);
    await noor.go("/nieuwe-editie");
    await noor.fill({ name: "Raadsdag", year: "2033" });
    await noor.send();
    await noor.go("/beheer/nieuwe-gebruiker");
    await noor.fill({ name: "Mo Raad", email: "mo.raad@voorbeelddienst.nl" });
    await noor.page.check('[value="council_member"]');
    await noor.send();
    await member.accept((await noor.page.textContent("main code")).trim(), "groen zwemt morgen");
  });
  let council;
  await step("without a council the page teaches", async () => {
    await noor.go("/raad");
    assert.match(await noor.main(), /nog geen cliëntenraad/);
  });
  await step("a council, with a chair", async () => {
    await noor.go("/nieuwe-raad");
    await noor.send();
    assert.match(await noor.main(), /Geef de raad een naam/);
    await noor.fill({ name: "Cliëntenraad Voorbeeldstad", district: "Voorbeeldstad", seats: "9", contact: "raad@voorbeelddienst.nl" });
    await noor.send();
    council = path_of(noor);
    await noor.page.click("summary >> text=Zet iemand in de raad");
    const form = noor.page.locator('form[action$="/lid"]');
    await form.locator('[name="name"]').fill("Marijke Voorbeeld");
    await form.locator('[name="role"]').selectOption("chair");
    await form.locator('[name="from"]').fill(days_later(-400));
    await form.locator('[name="until"]').fill(days_later(600));
    await press(noor, "/lid");
    assert.match(await noor.main(), /1 van 9 bezet/);
    await noor.page.click("main >> text=Marijke Voorbeeld");
    await noor.page.click("summary >> text=Deed mee aan een klantendag");
    await noor.page.selectOption('form[action$="/meegedaan"] [name="part"]', "co_organiser");
    await press(noor, "/meegedaan");
    assert.match(await noor.main(), /organiseerde mee/);
  });
  let advice;
  await step("a member proposes a theme and gives advice", async () => {
    await member.go(council);
    await member.fill({ theme: "Wachten op antwoord" });
    await press(member, "/thema");
    assert.match(await member.main(), /voorgesteld/);
    await member.page.click("main >> text=Geef een advies");
    await member.fill({ title: "Een naam in de brief", words: "Zet in elke brief wie de cliënt kan bellen." });
    await member.send();
    advice = path_of(member);
    assert.match(await member.main(), /Laten weten dat het binnen is/);
  });
  await step("we say that it came in", async () => {
    await noor.go(council);
    await noor.page.click("main >> text=Wij nemen dit thema op");
    await noor.go(advice);
    await press(noor, "/ontvangen");
  });
  await look("council-react");
  await step("adopt a part, and tell it", async () => {
    await press(noor, "/reactie");
    assert.match(await noor.main(), /Maak een keuze/);
    await noor.page.check('[value="partly"]');
    await noor.fill({ words: "In brieven over een lopende aanvraag doen wij dat.", due: days_later(90) });
    await noor.page.selectOption('[name="owner"]', { index: 1 });
    await press(noor, "/reactie");
    await press(noor, "/verteld");
    assert.match(await noor.main(), /Wordt gedaan/);
  });
  await look("council", await (async () => { await noor.go(council); return noor; })());
  await step("two minutes a month: the member sees what is new, and has read up", async () => {
    await member.go("/opvolging");
    assert.match(await member.main(), /Een naam in de brief/);
    assert.match(await member.main(), /Nieuw/);
  });
  await look("council-follow-up", member);
  await step("after that nothing is new", async () => {
    await press(member, "/gelezen");
    assert.match(await member.main(), /U las dit het laatst/);
    assert.equal(await member.page.locator("main table >> text=Nieuw").count(), 0);
  });

  let series;
  let today;
  await step("a walk-in since last week, every week", async () => {
    await noor.go("/inloop");
    assert.match(await noor.main(), /nog geen inloop/);
    await noor.go("/nieuwe-inloop");
    await noor.fill({ office: "Kantoor Voorbeeldstad", place: "Voorbeeldplein 1", first_on: days_later(-7), begins_at: "13:30", ends_at: "16:00" });
    await noor.send();
    series = path_of(noor);
    await noor.fill({ helper: "Fatima" });
    await press(noor, "/helper");
    assert.match(await noor.main(), /Fatima/);
  });
  await look("walkin-series");
  await step("somebody came, and something is promised", async () => {
    today = await noor.page.locator('a[href*="/dag/"]').last().getAttribute("href");
    await noor.go(today);
    await noor.page.check('[name="theme"][value="computer"]');
    await noor.page.check('[name="outcome"][value="solved"]');
    await press(noor, "/vraag");
    assert.match(await noor.main(), /Nummer 1/);
    await noor.page.check('[name="theme"][value="letter"]');
    await noor.page.check('[name="outcome"][value="follow_up"]');
    await press(noor, "/vraag");
    assert.match(await noor.main(), /Schrijf op wat u belooft/);
    await noor.fill({ what: "Uitzoeken wat de brief bedoelt." });
    await press(noor, "/vraag");
    assert.match(await noor.main(), /Nummer 2/);
  });
  await look("walkin-session");
  await step("the promise stands in the ledger", async () => {
    await noor.page.click("main >> text=Nummer 2");
    await noor.page.click("main >> text=Naar de toezegging");
    assert.match(await noor.main(), /Uitzoeken wat de brief bedoelt/);
    assert.match(await noor.main(), /van de inloop/);
  });
  await step("everybody finds when it is, without logging in", async () => {
    const visitor = await noor.another();
    await visitor.go("/langskomen");
    assert.match(await visitor.main(), /Kantoor Voorbeeldstad/);
    await look("walkin-everybody", visitor);
    await visitor.context.close();
  });
  await look("walkin-poster", await (async () => { await noor.go(`${series}/poster`); return noor; })());
  await step("figures say nothing of few", async () => {
    await noor.go("/inloopcijfers");
    assert.match(await noor.main(), /minder dan 5/);
  });
});
await browser.close();
process.exit(noor.tell());
