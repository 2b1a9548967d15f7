// SPDX-License-Identifier: EUPL-1.2
// One walk through the product in a real browser: set up, log in, make and copy an edition, see it in
// English, invite somebody, log out. Every page is checked with axe and photographed in both
// languages: wide, 390 px, dark. Usage: node walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { password, visit } from "./visit.mjs";

const [address, shots] = process.argv.slice(2);
const { context, page, step, look, fill, send, heading, walk } = await visit(shots);

await walk(async () => {
  await step("the first page asks who you are", async () => {
    await page.goto(address);
    assert.match(await heading(), /Welkom/);
  });
  await look("set-up");
  await step("all problems of a form are told at once, and what was typed stays", async () => {
    await fill({ name: "Noor de Vries", email: "geen adres", password: "kort" });
    await send();
    assert.equal(await page.inputValue('[name="name"]'), "Noor de Vries");
    assert.equal(await page.locator('[aria-invalid="true"]').count(), 2);
    assert.match(await page.title(), /^Fout/);
    assert.equal(await page.inputValue('[name="password"]'), "");
  });
  await page.screenshot({ path: `${shots}/set-up-problems.nl.wide.png`, fullPage: true });
  await step("set up", async () => {
    await fill({ name: "Noor de Vries", email: "noor@voorbeelddienst.nl", password });
    await send();
    assert.match(await heading(), /nog open/);
  });
  await look("overview");
  await step("log out and in again", async () => {
    await page.click("text=Log uit");
    assert.match(await heading(), /Inloggen/);
  });
  await look("log-in");
  await step("a wrong password says so and keeps the address", async () => {
    await fill({ email: "noor@voorbeelddienst.nl", password: "een ander wachtwoord" });
    await send();
    assert.match(await page.textContent("main"), /horen niet bij elkaar/);
    assert.equal(await page.inputValue('[name="email"]'), "noor@voorbeelddienst.nl");
  });
  await step("log in", async () => {
    await fill({ email: "noor@voorbeelddienst.nl", password });
    await send();
    assert.match(await heading(), /nog open/);
  });
  await step("a list without editions teaches", async () => {
    await page.goto(`${address}/edities`);
    assert.match(await page.textContent("main"), /nog geen edities/);
  });
  await look("editions-empty");
  await step("create an edition", async () => {
    await page.click("main >> text=Nieuwe editie");
    await fill({ name: "Klantendag", year: "2026" });
    await send();
    assert.match(await heading(), /Klantendag 2026/);
    assert.match(await page.textContent("main"), /12.30/);
  });
  await look("edition");
  await step("fill in its details", async () => {
    await page.click("text=Verander de gegevens");
    await fill({ held_on: "2026-12-17", place: "Restaurant, begane grond", sponsors: "Uitkeren\nWerk",
                 team: "Noor de Vries, projectleider" });
  });
  await look("edition-details");
  await step("save its details", async () => {
    await send();
    assert.match(await page.textContent("main"), /donderdag 17 december 2026/);
    assert.match(await page.textContent("main"), /Ga door naar: Uitnodigen/);
  });
  await step("its programme can be changed", async () => {
    await page.click("text=Verander het programma");
    await fill({ begins_at: "13:00" });
  });
  await look("edition-programme");
  await step("save its programme", async () => {
    await send();
    assert.match(await page.textContent("main"), /13.00 uur/);
  });
  await step("its programme goes into a calendar", async () => {
    const answer = await context.request.get(await page.getAttribute('a[href$=".ics"]', "href").then((h) => address + h));
    const text = await answer.text();
    assert.match(text, /BEGIN:VCALENDAR/);
    assert.equal(text.match(/BEGIN:VEVENT/g).length, 9);
  });
  await step("move it to the next phase", async () => {
    await page.click("text=Ga door naar: Uitnodigen");
    assert.match(await page.textContent("main"), /Fase 2 van 5/);
  });
  await step("copy it", async () => {
    await page.click("main >> text=Kopieer");
    await look("edition-copy", { languages: ["nl", "en"] });
    await send();
    assert.match(await heading(), /Klantendag 2027/);
    assert.match(await page.textContent("main"), /Restaurant, begane grond/);
    assert.match(await page.textContent("main"), /nog geen dag gekozen/);
  });
  await step("the same name and year again is told at the name", async () => {
    await page.goto(`${address}/nieuwe-editie`);
    await fill({ name: "Klantendag", year: "2027" });
    await send();
    assert.match(await page.textContent("main"), /Er is al een editie/);
  });
  await page.screenshot({ path: `${shots}/edition-create-problems.nl.wide.png`, fullPage: true });
  await step("see it in English", async () => {
    await page.goto(`${address}/edities`);
    await page.click("text=In English");
    assert.match(await heading(), /Editions/);
    await page.click("main >> text=Klantendag >> nth=0");
    assert.match(await page.textContent("main"), /Phase 1 of 5: Preparing/);
    await page.click("text=In het Nederlands");
    assert.match(await page.textContent("main"), /Fase 1 van 5/);
  });
  await page.goto(`${address}/edities`);
  await look("editions");
  await step("look at a register before it is read in", async () => {
    await page.click("text=Uitnodigen >> nth=0");
    assert.match(await heading(), /Bestand inlezen/);
    await look("register-file");
    await page.setInputFiles('[name="file"]', "tests/fixtures/register/klachten.csv");
    await fill({ sender: "klachtenbureau" });
    await send();
    assert.match(await heading(), /Wat staat er in het bestand/);
    assert.match(await page.textContent("main"), /Windows-1252/);
  });
  await look("register-preview");
  await step("read the register in", async () => {
    await page.click("text=Lees 6 klachten in");
    assert.match(await page.textContent("main"), /6 klachten zijn ingelezen/);
  });
  await look("register-imported");
  await step("see who can be invited, and the complaints behind a number", async () => {
    await page.click("text=Bekijk wie in aanmerking komt");
    assert.match(await heading(), /Wie komt in aanmerking/);
    await look("register-pool");
    await page.click('main table a[href$="komt-in-aanmerking"]');
    assert.match(await page.textContent("main"), /V-1/);
    assert.doesNotMatch(await page.textContent("main"), /Groene/);
  });
  await look("register-rows");
  await step("say who must not be called", async () => {
    await page.click("nav >> text=Wie komt in aanmerking?");
    await page.click("main >> text=Wie bellen wij niet?");
    await send();
    assert.match(await page.textContent("main"), /Kies waarom wij deze persoon niet bellen/);
    await page.check('[value="deceased"]');
    await fill({ reference: "V-1" });
    await send();
    assert.match(await page.textContent("main"), /met de hand/);
  });
  await look("register-block");
  await step("invite somebody", async () => {
    await page.goto(`${address}/beheer/nieuwe-gebruiker`);
    await fill({ name: "Sam Bakker", email: "sam@voorbeelddienst.nl" });
    await page.check('[value="facilitator"]');
    await send();
  });
  const link = (await page.textContent("main code")).trim();
  await page.screenshot({ path: `${shots}/invitation-link.nl.wide.png`, fullPage: true });
  for (const [name, path] of [["people", "/beheer/gebruikers"], ["invite", "/beheer/nieuwe-gebruiker"],
                              ["record", "/beheer/logboek"], ["account", "/mijn-account"],
                              ["password", "/mijn-account/wachtwoord"], ["second-step", "/mijn-account/tweede-stap"],
                              ["help", "/hulp"], ["accessibility", "/toegankelijkheid"], ["cookies", "/cookies"],
                              ["edition-create", "/nieuwe-editie"], ["not-found", "/bestaat-niet"]]) {
    await page.goto(address + path);
    await look(name, name === "not-found" ? { languages: ["nl"], status: 404 } : {});
  }
  await step("a person's page", async () => {
    await page.goto(`${address}/beheer/gebruikers`);
    await page.click("main >> text=Sam Bakker");
    assert.match(await heading(), /Sam Bakker/);
  });
  await look("person");
  await step("log out", async () => {
    await page.click("text=Log uit");
    assert.match(await heading(), /Inloggen/);
    const answer = await page.goto(`${address}/edities`);
    assert.match(page.url(), /inloggen\?naar=/);
    assert.equal(answer.status(), 200);
  });
  await step("the invited one opens the link and chooses a password", async () => {
    await page.goto(link);
    assert.match(await heading(), /Welkom, Sam/);
  });
  await look("welcome");
  await step("the link works once", async () => {
    await fill({ password: "groen zwemt morgen" });
    await send();
    assert.match(await heading(), /nog open/);
    const again = await page.goto(link);
    assert.equal(again.status(), 404);
  });
  await step("who may not, may not", async () => {
    const answer = await page.goto(`${address}/beheer/gebruikers`);
    assert.equal(answer.status(), 403);
  });
  await step("the keyboard alone reaches everything: skip link, log-in, form", async () => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    const focused = await page.locator("*:focus").textContent();
    assert.match(focused, /inhoud/);
  });
});
