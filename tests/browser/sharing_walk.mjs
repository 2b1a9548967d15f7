// SPDX-License-Identifier: EUPL-1.2
// What a department is told: a pack with a quote, as page, slides and PDF; a colleague's card at the desk
// and by code; and the pack that goes when the client takes the words back. Follows the other walks.
// Usage: node sharing_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { password, visit } from "./visit.mjs";

const [address, shots] = process.argv.slice(2);
const { page, step, look, fill, send: sendFirst, heading, walk } = await visit(shots);
const main = () => page.textContent("main");
const choose = (name, value) => page.check(`main [name="${name}"][value="${value}"]`);
const send = (path) => page.click(`form[action$="${path}"] button[type=submit] >> nth=0`);
const quoted = "Ik belde vier keer en moest steeds opnieuw beginnen.";
let edition;
let story;
let teller;

const participant = async (role, fields) => {
  await page.goto(`${address}/uitnodigen/${edition}/nieuwe-deelnemer`);
  await choose("role", role);
  await fill(fields);
  await sendFirst();
  await page.click("main >> text=Ja, komt");
  return page.url().match(/deelnemers\/([0-9A-Z]{26})/)[1];
};
const pages = async (path) => {
  const file = await page.request.get(`${address}/edities/${edition}/deelpakket/nl/bestand/${path}`, { timeout: 60000 });
  assert.equal(file.status(), 200, path);
  return (await file.body()).toString("latin1");
};

await walk(async () => {
  await step("an edition with a client and a colleague", async () => {
    await page.goto(`${address}/inloggen`);
    await fill({ email: "noor@voorbeelddienst.nl", password });
    await sendFirst();
    await page.goto(`${address}/nieuwe-editie`);
    await fill({ name: "Deeldag", year: "2032" });
    await sendFirst();
    edition = page.url().match(/[0-9A-Z]{26}/)[0];
    teller = await participant("client", { first_name: "Willem" });
    await participant("employee", { first_name: "Anneke", unit: "Werk", email: "anneke@voorbeelddienst.nl" });
  });
  await step("the client tells, with a yes to a quote", async () => {
    await page.goto(`${address}/de-dag/${edition}/groep/1/verhaal/${teller}`);
    for (const name of ["write_down", "quote", "tell_back"]) await choose(name, "yes");
    await sendFirst();
    story = page.url().replace("/gesprek/", "/verhaal/");
    await page.fill('[name="told"]', `${quoted} Niemand wist iets.`);
    await send("/blad");
  });
  await step("before anything is released the page teaches", async () => {
    await page.goto(address);
    await page.goto(`${address}/edities/${edition}/delen`);
    assert.match(await main(), /Nog geen pakket/);
    assert.match(await main(), /nog geen afdeling opgeschreven/);
  });
  await step("without a red thread there is no pack", async () => {
    await page.click("main >> text=Maak het pakket >> nth=0");
    await send("/vrijgeven");
    assert.match(await main(), /Schrijf eerst de rode draad/);
  });
  await step("a red thread with a quote that a person released", async () => {
    await page.goto(`${address}/rode-draad/${edition}/ordenen`);
    await page.click("text=Begin met deze thema's");
    await page.locator("main form:has-text('Zet bij') button").first().click();
    await page.goto(`${address}/rode-draad/${edition}`);
    await page.fill('[name="sentence"]', "Klanten missen persoonlijk contact.");
    await send("/zin");
    await page.locator("main table a").first().click();
    await page.locator('[name="sentence"]').first().check();
    await send("/citaat");
    await page.click("main >> text=Geef vrij");
  });
  await step("what a colleague can do tomorrow, without a name", async () => {
    await page.goto(`${address}/edities/${edition}/deelpakket/nl/tekst`);
    assert.match(await main(), /vier keer en moest steeds opnieuw/);
    await fill({ tomorrow: "Bel terug, net als Willem vroeg." });
    await sendFirst();
    assert.match(await main(), /lijkt een naam in te staan: Willem/);
    await page.screenshot({ path: `${shots}/sharing-name.nl.wide.png`, fullPage: true });
    await fill({ tomorrow: "Bel terug, ook als u nog geen antwoord hebt.\nZeg wie u bent." });
    await sendFirst();
  });
  await look("sharing-edit");
  await step("release it", async () => {
    await send("/vrijgeven");
    assert.match(await main(), /Vrijgegeven/);
  });
  await step("one page and six slides", async () => {
    assert.match(await pages("bladzijde.html"), /^<!doctype html>/);
    assert.equal((await pages("dias.html")).match(/<section/g).length, 6);
    for (const [name, count] of [["bladzijde.pdf", 1], ["dias.pdf", 6]]) {
      const bytes = await pages(name);
      assert.ok(bytes.startsWith("%PDF-"), name);
      assert.equal(bytes.match(/\/Type\s*\/Page\b/g).length, count, name);
    }
  });
  await step("read it", async () => {
    await page.click("main >> text=Lees het pakket");
    assert.match(await main(), /Klanten missen persoonlijk contact/);
    assert.doesNotMatch(await main(), /Willem/);
  });
  await look("sharing-pack");
  await step("a card at the desk, and where it was told", async () => {
    await page.goto(`${address}/edities/${edition}/meeneemkaarten`);
    await page.click("main table >> text=Anneke");
    await send("/kaart");
    assert.match(await main(), /Schrijf in één of twee zinnen op/);
    await fill({ words: "Ik bel terug, ook zonder antwoord." });
    await send("/kaart");
    await page.fill('[name="led_to"]', "Wij bellen nu binnen twee dagen.");
    await send("/verteld");
    assert.match(await main(), /Het leidde tot: Wij bellen nu/);
  });
  await look("sharing-desk");
  await page.goto(`${address}/edities/${edition}/meeneemkaarten`);
  await look("sharing-cards");
  let code;
  await step("a code for the own page", async () => {
    await page.click("main table >> text=Maak een code");
    code = (await main()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/)[0];
    await page.goto(`${address}/mijn-dag`);
  });
  await look("sharing-code");
  await step("a colleague changes the own card", async () => {
    await page.goto(`${address}/mijn-dag`);
    await fill({ code });
    await sendFirst();
    assert.match(await heading(), /Dit neem ik mee/);
    assert.equal(await page.inputValue('[name="words"]'), "Ik bel terug, ook zonder antwoord.");
    await fill({ words: "Ik bel dezelfde dag terug." });
    await send("/kaart");
    assert.match(await main(), /De kaart is bewaard/);
    await page.screenshot({ path: `${shots}/sharing-own.nl.wide.png`, fullPage: true });
  });
  await step("where it was told is seen, not by whom", async () => {
    await page.goto(`${address}/edities/${edition}/delen`);
    assert.match(await main(), /Werk/);
    assert.doesNotMatch(await main(), /Anneke/);
    assert.match(await main(), /nog te weinig kaarten/);
  });
  await look("sharing");
  await step("the client takes the words back, and the pack is gone at once", async () => {
    await page.goto(story);
    await page.click("details:has(form[action$='/intrekken']) summary");
    await send("/intrekken");
    await page.goto(`${address}/edities/${edition}/delen`);
    assert.match(await main(), /Nog geen pakket/);
    const file = await page.request.get(`${address}/edities/${edition}/deelpakket/nl/bestand/bladzijde.html`);
    assert.equal(file.status(), 404);
  });
});
