// SPDX-License-Identifier: EUPL-1.2
// One walk from a letter's text to the post box: edit, language help, preview, print, a person's yes,
// and the one message that leaves. Follows walk.mjs in the same data folder.
// Usage: node letters_walk.mjs ADDRESS SHOTS POST_FOLDER
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { password, visit } from "./visit.mjs";

const [address, shots, post] = process.argv.slice(2);
const { page, step, look, fill, send, heading, walk } = await visit(shots);
const sent = () => (existsSync(post) ? readdirSync(post).filter((name) => name.endsWith(".eml")) : []);

await walk(async () => {
  await step("log in", async () => {
    await page.goto(`${address}/inloggen`);
    await fill({ email: "noor@voorbeelddienst.nl", password });
    await send();
    assert.match(await heading(), /nog open/);
  });
  await step("an edition with a day, and two who come: one with an e-mail address", async () => {
    await page.goto(`${address}/nieuwe-editie`);
    await fill({ name: "Briefdag", year: "2030" });
    await send();
    await page.click("text=Verander de gegevens");
    await fill({ held_on: "2030-06-13", place: "Restaurant, begane grond" });
    await send();
    const edition = page.url().split("/").pop();
    for (const [name, email] of [["Mila", "mila@voorbeelddienst.nl"], ["Bram", ""]]) {
      await page.goto(`${address}/uitnodigen/${edition}/nieuwe-deelnemer`);
      await page.check('[name="role"][value="employee"]');
      await fill({ first_name: name, email });
      await send();
      await page.click("text=Ja, komt");
    }
  });
  await step("all texts of the day", async () => {
    await page.click("nav >> text=Uitnodigen");
    await page.click("nav >> text=Brieven");
    assert.match(await heading(), /Brieven/);
  });
  await look("letters");
  await step("a letter that misses a telephone number cannot go, and says so", async () => {
    await page.click("main >> text=Herinnering");
    await page.click("text=Zet 2 brieven klaar");
    assert.match(await page.textContent("main"), /\{contactpersoon\} is nog niets ingevuld/);
  });
  await step("say whom to call", async () => {
    await page.click("text=Terug naar alle teksten");
    await page.click("text=Gegevens in brieven");
    await fill({ contact: "Sam Jansen", phone: "020 123 45 67", address: "Stationsplein 1, Amsterdam" });
  });
  await look("letters-details");
  await step("save it", async () => {
    await send();
    assert.match(await heading(), /Brieven/);
  });
  await step("an unknown field is refused in words, and the text stays", async () => {
    await page.click("main >> text=Herinnering");
    await fill({ text: "Beste {voornaam},\n\nIndien u komt, is er koffie." });
    await page.click("text=Bewaar");
    assert.match(await page.textContent("main"), /Het veld \{voornaam\} kennen we niet/);
    assert.match(await page.inputValue('[name="text"]'), /voornaam/);
    assert.match(await page.textContent("main"), /schrijf liever “als”/);
  });
  await page.screenshot({ path: `${shots}/letters-editor-problems.nl.wide.png`, fullPage: true });
  await step("a long sentence and a hard word are pointed at", async () => {
    await fill({ text: "Beste {naam},\n\nIndien u op {dag en datum} naar ons toe komt dan is er koffie en thee " +
      "en daarna gaan wij samen naar de zaal waar de dag begint.\n\nBel {contactpersoon}, {telefoon}." });
    await page.click("text=Bewaar");
    assert.match(await page.textContent("main"), /Maak er twee van/);
    assert.match(await page.textContent("main"), /schrijf liever “als”/);
  });
  await look("letters-editor");
  await step("back to the usual words", async () => {
    await page.click("text=Terug naar de tekst van tevoren");
    assert.match(await page.textContent("main"), /Geen lange zinnen/);
  });
  await step("the same letter in English", async () => {
    await page.click("main >> text=Engels");
    assert.match(await page.inputValue('[name="text"]'), /^Dear \{name\}/);
    await page.click("main >> text=Nederlands");
  });
  await step("look at it for one person", async () => {
    await page.click("text=Bekijk voor één persoon");
    assert.match(await page.textContent("article"), /Beste Noor de Vries/);
    await page.selectOption('[name="persoon"]', { label: "Mila" });
    await page.click('main form button[type=submit]');
    assert.match(await page.textContent("article"), /Beste Mila/);
    assert.match(await page.textContent("article"), /donderdag 13 juni 2030/);
  });
  await look("letters-preview");
  await step("print: each on a sheet of their own", async () => {
    await page.click("text=Terug naar de tekst");
    await page.click("text=Druk af");
    assert.equal(await page.locator("article").count(), 2);
  });
  await look("letters-print");
  await step("a PDF is made behind the pages", async () => {
    await page.click("text=Maak een PDF");
    for (let i = 0; i < 60 && !/is klaar\./.test(await page.textContent("main")); i += 1) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    const file = await page.getAttribute("text=Haal de PDF op", "href");
    const pdf = await page.context().request.get(address + file);
    assert.match((await pdf.body()).toString("latin1"), /^%PDF-/);
  });
  await look("letters-pdf");
  await step("prepare as post: nothing leaves before a yes", async () => {
    await page.click("nav >> text=Uitnodigen");
    await page.click("nav >> text=Brieven");
    await page.click("main >> text=Herinnering");
    await page.click("text=Zet 2 brieven klaar");
    await page.click("main a[href$='/post']");
    assert.match(await heading(), /Uitgaande post/);
    assert.match(await page.textContent("main"), /Mila/);
    assert.doesNotMatch(await page.textContent("main"), /Bram/);
    await page.waitForTimeout(1500);
    assert.equal(sent().length, 0);
  });
  await look("post");
  await step("without a tick nothing is sent", async () => {
    await page.click("text=Verstuur wat is aangekruist");
    assert.match(await page.textContent("main"), /Kruis eerst aan/);
  });
  await step("read it", async () => {
    await page.click("text=Lees en beslis");
    assert.match(await page.textContent("main"), /Beste Mila/);
  });
  await look("post-message");
  await step("say yes: one message leaves, to one person", async () => {
    await page.click("text=Verstuur dit bericht");
    for (let i = 0; i < 100 && sent().length === 0; i += 1) await page.waitForTimeout(100);
    assert.equal(sent().length, 1);
    const mail = readFileSync(`${post}/${sent()[0]}`, "utf8");
    assert.match(mail, /To: [^:]*mila@voorbeelddienst\.nl/);
    assert.match(mail, /text\/calendar/);
    await page.reload();
    assert.match(await page.textContent("main"), /Verstuurd/);
  });
  await look("post-sent");
});
