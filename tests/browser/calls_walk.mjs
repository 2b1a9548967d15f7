// SPDX-License-Identifier: EUPL-1.2
// From a register to people who said yes, in a real browser: an organiser and a council member draw, a
// caller calls. After walk.mjs, on its server. Usage: node calls_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { launch } from "./browser.mjs";
import { days_later, Walk } from "./walking.mjs";

const [address, shots] = process.argv.slice(2);
const browser = await launch();
const organiser = await Walk.begin(browser, address, shots);
const witness = await organiser.another();
const caller = await organiser.another();
const names = ["De Groene", "Vis", "Molen", "Zand", "Duin"];
const register = ["Klachtnummer;Ontvangen;Afgehandeld;Status;Divisie;Aanhef;Achternaam;Telefoon;Geboortejaar;Geslacht"]
  .concat(Array.from({ length: 40 }, (_, n) =>
    `C-${n + 1};02-01-2026;14-01-2026;Afgehandeld;${n % 2 ? "Werk" : "Uitkeren"};Mevr.;${names[n % 5]}${n};` +
    `06-123452${String(n).padStart(2, "0")};19${50 + n};${n % 3 ? "V" : "M"}`)).join("\r\n");

async function invited(name, role) {
  await organiser.go("/beheer/nieuwe-gebruiker");
  await organiser.fill({ name, email: `${role}.bellen@voorbeelddienst.nl` });
  await organiser.page.check(`[value="${role}"]`);
  await organiser.send();
  return (await organiser.page.textContent("main code")).trim();
}

let base;
const drawing = () => `${base}/loting`;
const secret = async (who, path, words) => {
  await who.go(drawing());
  await who.page.fill(`form[action$="${path}"] [name="secret"]`, words);
  await who.page.click(`form[action$="${path}"] button[type=submit]`);
};
const press = (who, path) => who.page.click(`form[action$="${path}"] button[type=submit]`);

await organiser.all(async (step, look) => {
  await step("an organiser makes an edition and reads in its register", async () => {
    await organiser.logIn("noor@voorbeelddienst.nl", "paars fietst dinsdag");
    await organiser.go("/nieuwe-editie");
    await organiser.fill({ name: "Beldag", year: "2028" });
    await organiser.send();
    base = `/uitnodigen/${organiser.page.url().split("/").pop()}`;
    await organiser.go(`${base}/belronde`);
  });
  await look("calls-board-empty");
  await step("without a draw nobody is called", async () => {
    await organiser.page.click("text=Begin de belronde");
    assert.match(await organiser.main(), /Er is nog niet geloot/);
    await organiser.go(`${base}/bestand`);
    await organiser.page.setInputFiles('[name="file"]', {
      name: "klachten.csv", mimeType: "text/csv", buffer: Buffer.from(register),
    });
    await organiser.send();
    await organiser.page.click("text=Lees 40 klachten in");
  });
  await step("the organiser and a council member draw together", async () => {
    await witness.accept(await invited("Willemijn Raad", "council_member"), "groen zwemt morgen");
    await organiser.go(drawing());
    await organiser.fill({ seats: "4" });
    await press(organiser, "/voorstel");
    await press(organiser, "/berekening");
    await press(organiser, "/publicatie");
    await secret(organiser, "/geheim", "zes keer gegooid: 4 2 6");
    await secret(witness, "/geheim-getuige", "het weer van morgen");
    await secret(organiser, "/onthulling", "zes keer gegooid: 4 2 6");
    await secret(witness, "/onthulling-getuige", "het weer van morgen");
    await witness.go(drawing());
    await press(witness, "/trekking");
  });
  await step("the call round begins; its hours are told at their fields", async () => {
    await organiser.go(`${base}/belronde`);
    await organiser.page.click("text=Begin de belronde");
    assert.match(await organiser.main(), /0 van 4/);
    await organiser.fill({ from: "20:00", until: "09:00" });
    await organiser.page.click("text=Bewaar deze tijden");
    assert.match(await organiser.main(), /later zijn dan de eerste/);
    await organiser.fill({ from: "00:00", until: "23:59" });
    await organiser.page.click("text=Bewaar deze tijden");
  });
  await step("a caller comes in", async () => {
    await caller.accept(await invited("Sam Beller", "caller"), "groen zwemt morgen");
    await caller.page.click("nav >> text=Uitnodigen");
    // With another round open, the caller chooses.
    const choice = caller.page.locator("main >> text=Beldag 2028");
    if (await choice.count() > 0) await choice.click();
  });
  await look("calls-today", caller);
  await step("first who it is, and nothing about a complaint", async () => {
    await caller.page.click("text=Geef mij de volgende persoon");
    assert.match(await caller.main(), /Spreek ik met mevrouw/);
    assert.doesNotMatch(await caller.main(), /klacht|uitkering|C-\d/i);
  });
  await look("calls-who", caller);
  await step("then the script", async () => {
    await caller.page.click("text=/Ja, dit is/");
    assert.match(await caller.main(), /Uw naam kwam uit een loting/);
  });
  await look("calls-script", caller);
  await step("a yes asks everything, one by one", async () => {
    await caller.page.click("text=Ja, doet mee");
    await caller.send();
    assert.equal(await caller.page.locator('[aria-invalid="true"]').count() > 0, true);
    for (const name of ["attend", "note_story", "tell_back", "note_needs", "companion"]) {
      await caller.page.check(`[name="${name}"][value="yes"]`);
    }
    for (const name of ["quote", "photo"]) await caller.page.check(`[name="${name}"][value="no"]`);
    await caller.page.check('[value="public"]');
    await caller.page.check('[value="wheelchair"]');
    await caller.fill({ first_name: "Ans" });
  });
  await look("calls-yes", caller);
  await step("the one who said yes is a participant", async () => {
    for (const name of ["attend", "note_story"]) assert.equal(await caller.page.isChecked(`[name="${name}"][value="yes"]`), true);
    await caller.page.click("text=Bewaar: deze persoon doet mee");
    await organiser.go(`${base}/deelnemers`);
    assert.match(await organiser.main(), /Ans/);
  });
  await step("a promise stays until it is kept; a no and a wrong number bring the next reserve", async () => {
    await caller.page.click("text=Geef mij de volgende persoon");
    await caller.page.click("text=/Ja, dit is/");
    await caller.fill({ date: days_later(7), time: "10:00" });
    await caller.page.click("text=Spreek dit af");
    assert.match(await caller.main(), /10.00 uur/);
    await caller.page.click("text=Geef mij de volgende persoon");
    await caller.page.click("text=/Ja, dit is/");
    await caller.page.check('[name="again"][value="yes"]');
    await caller.page.click("button >> text=Nee, doet niet mee");
    await caller.page.click("text=Geef mij de volgende persoon");
    await caller.page.click("text=Verkeerd nummer");
    await caller.page.click("text=Geef mij de volgende persoon");
    await caller.page.click("text=/Ja, dit is/");
    await caller.page.click("text=Nooit meer bellen");
  });
  await look("calls-promise", caller);
  await step("the board shows how full it is, and no names", async () => {
    await organiser.go(`${base}/belronde`);
    const words = await organiser.main();
    assert.match(words, /1 van 4/);
    for (const state of ["Zei nee", "Verkeerd nummer", "Nooit meer bellen", "Terugbellen", "Doet mee"]) {
      assert.match(words, new RegExp(state));
    }
    for (const name of names) assert.doesNotMatch(words, new RegExp(name));
  });
  await look("calls-board");
});
await browser.close();
process.exit(organiser.tell());
