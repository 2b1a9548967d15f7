// SPDX-License-Identifier: EUPL-1.2
// A whole day: people come to the door, three tablets write eight stories at once, one of them without a
// network for a while, one changed by two; tips and promises. Follows the other walks.
// Usage: node tablets_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { launch } from "./browser.mjs";
import { Walk } from "./walking.mjs";

const [address, shots] = process.argv.slice(2);
const browser = await launch();
const organiser = await Walk.begin(browser, address, shots);
const clients = ["Willem", "Ria", "Kees", "Fatma", "Jan", "Lies", "Omar", "Greet"];
const groups = [1, 1, 1, 2, 2, 2, 3, 3];
const stories = [];
let day;

const press = (page, path) => page.click(`form[action$="${path}"] button[type=submit]`);
// Somebody with a tablet: scripts run, as on any tablet.
async function tablet(email) {
  const context = await browser.newContext({ locale: "nl-NL", viewport: { width: 820, height: 1180 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  await page.goto(`${address}/inloggen`);
  await page.fill('[name="email"]', email);
  await page.fill('[name="password"]', "groene lamp zingt zacht");
  await page.click("main form button[type=submit]");
  return { context, page };
}
const state = (page, wanted) =>
  page.waitForSelector(`[data-keep-state="${wanted}"]`, { state: "visible" });
const later = (ms) => new Promise((done) => setTimeout(done, ms));
const ready = (page) => page.waitForSelector("[data-keep-ready]");

async function begin({ page }, number) {
  await page.goto(`${address}${day}/groep/${groups[number]}`);
  await page.locator("h3", { hasText: clients[number] }).locator("xpath=following::a[1]").click();
  for (const name of ["write_down", "quote", "tell_back"]) await page.check(`[name="${name}"][value="yes"]`);
  await page.click("main form button[type=submit]");
  await ready(page);
  stories[number] = new URL(page.url()).pathname;
}
async function tell({ page }, number, words) {
  await page.goto(address + stories[number]);
  await ready(page);
  await page.locator('[name="told"]').pressSequentially(words);
  await state(page, "server");
}
async function tip({ page }, words) {
  await page.fill('form[action$="/tip"] [name="words"]', words);
  await page.check('form[action$="/tip"] [name="channel"][value="letter"]');
  await Promise.all([page.waitForNavigation(), press(page, "/tip")]);
  await ready(page);
  await page.waitForSelector(`main >> text=${words}`);
}

await organiser.all(async (step, look) => {
  const tablets = [];
  await step("an organiser makes an edition, with three facilitators", async () => {
    await organiser.logIn("noor@voorbeelddienst.nl", "paars fietst dinsdag");
    await organiser.go("/nieuwe-editie");
    await organiser.fill({ name: "Tabletdag", year: "2033" });
    await organiser.send();
    day = new URL(organiser.page.url()).pathname.replace("/edities/", "/de-dag/");
    for (const number of [1, 2, 3]) {
      await organiser.go("/beheer/nieuwe-gebruiker");
      await organiser.fill({ name: `Gespreksleider ${number}`, email: `tafel${number}@voorbeelddienst.nl` });
      await organiser.page.check('[value="facilitator"]');
      await organiser.send();
      const link = (await organiser.page.textContent("main code")).trim();
      await (await organiser.another()).accept(link, "groene lamp zingt zacht");
    }
  });
  await step("nobody comes yet, and the page says what will stand there", async () => {
    await organiser.go(day);
    assert.match(await organiser.main(), /Er komt nog niemand/);
  });
  await look("day-empty");
  await step("people come to the door without being on the list", async () => {
    await organiser.go(`${day}/binnengelopen`);
    await organiser.send();
    assert.match(await organiser.main(), /Vul de voornaam in/);
  });
  await look("day-walk-up");
  await step("and get a seat in a group", async () => {
    for (const [number, name] of clients.entries()) {
      await organiser.go(`${day}/binnengelopen`);
      await organiser.page.check('[value="client"]');
      await organiser.fill({ first_name: name, group: String(groups[number]) });
      await organiser.send();
      assert.match(await organiser.main(), new RegExp(`${name} is er en zit in groep ${groups[number]}`));
    }
  });
  await look("day-desk");
  await step("somebody is ticked off and on again, and found by name", async () => {
    await organiser.page.fill('[name="naam"]', "wil");
    await organiser.page.click("text=Zoek >> nth=-1");
    assert.equal(await organiser.page.locator("tbody tr").count(), 1);
    await organiser.page.click("text=Toch niet");
    await organiser.page.fill('[name="naam"]', "wil");
    await organiser.page.click("text=Zoek >> nth=-1");
    assert.doesNotMatch(organiser.page.url(), /wil/);
    await organiser.page.click("tbody button");
    assert.match(await organiser.main(), /Willem is er/);
  });
  await step("a badge that is not of this day is told so", async () => {
    await organiser.fill({ code: "01M89QNDXCFRDV47XZBRPRRV7Q" });
    await press(organiser.page, "/aanmelden");
    assert.match(await organiser.main(), /hoort niet bij deze dag/);
  });
  await step("the overview counts", async () => {
    await organiser.go(day);
    assert.match(await organiser.main(), /8 van 8/);
  });
  await look("day-overview");
  await step("three tablets open their groups", async () => {
    for (const number of [1, 2, 3]) tablets.push(await tablet(`tafel${number}@voorbeelddienst.nl`));
    await organiser.go(`${day}/groep/1`);
    assert.match(await organiser.main(), /gast bij het verhaal/);
  });
  await look("day-group");
  await step("and write eight stories at once", async () => {
    await Promise.all(tablets.map(async (one, at) => {
      for (const number of clients.keys()) {
        if (groups[number] !== at + 1) continue;
        await begin(one, number);
        await tell(one, number, `Ik ben ${number} keer doorverbonden. Niemand wist iets.`);
        await tip(one, `Verbind mij één keer door (${number}).`);
      }
    }));
    assert.equal(stories.filter(Boolean).length, 8);
  });
  const [first, second] = tablets;
  await step("one loses the network while typing: what is typed stays on the device", async () => {
    await second.page.goto(address + stories[3]);
    await ready(second.page);
    await second.context.setOffline(true);
    await second.page.locator('[name="told"]').press("Control+End");
    await second.page.locator('[name="told"]').pressSequentially(" En toen viel de lijn weg.");
    await state(second.page, "device");
    await second.page.locator('[name="questions"]').fill("Hoe lang wachtte u?");
    await second.page.fill('form[action$="/tip"] [name="words"]', "Bel terug als de lijn wegvalt.");
    await second.page.check('form[action$="/tip"] [name="channel"][value="phone"]');
    await press(second.page, "/tip");
    await second.page.waitForSelector("[data-keep-list] li");
    assert.match(await second.page.textContent("[data-keep-list]"), /Bel terug.*bewaard op dit apparaat/);
    await second.page.screenshot({ path: `${shots}/tablet-offline.png`, fullPage: true });
  });
  await step("what is on the device cannot be read there", async () => {
    const kept = await second.page.evaluate(() => new Promise((done) => {
      const opening = indexedDB.open("klantendag", 1);
      opening.onsuccess = () => {
        const all = opening.result.transaction("kept").objectStore("kept").getAll();
        all.onsuccess = () => done(all.result.map((one) => Object.keys(one).sort().join()));
      };
    }));
    assert.ok(kept.length >= 2);
    for (const one of kept) assert.equal(one, "data,iv");
  });
  await step("and goes to the server once when the network is back", async () => {
    await second.context.setOffline(false);
    await state(second.page, "server");
    await second.page.goto(address + stories[3]);
    await ready(second.page);
    assert.match(await second.page.inputValue('[name="told"]'), /toen viel de lijn weg/);
    assert.equal(await second.page.inputValue('[name="questions"]'), "Hoe lang wachtte u?");
    assert.equal(await second.page.locator("main li", { hasText: "Bel terug" }).count(), 1);
  });
  await step("an answer that got lost does not double anything", async () => {
    await first.page.goto(address + stories[0]);
    await ready(first.page);
    // The server does it, and the answer never comes.
    let lost = 0;
    await first.page.route("**/tip", async (route) => {
      await route.fetch();
      lost += 1;
      if (lost < 2) await route.abort();
      else await route.continue();
    });
    await first.page.fill('form[action$="/tip"] [name="words"]', "Geef mij één nummer.");
    await first.page.check('form[action$="/tip"] [name="channel"][value="none"]');
    await press(first.page, "/tip");
    await first.page.waitForSelector("[data-keep-list] li");
    await first.page.waitForSelector("[data-keep-list] li", { state: "detached", timeout: 20000 });
    await first.page.unroute("**/tip");
    await first.page.goto(address + stories[0]);
    assert.equal(await first.page.locator("main li", { hasText: "één nummer" }).count(), 1);
    assert.ok(lost >= 2);
  });
  await step("what waits of another story is not called saved, and its words stay away", async () => {
    const { page } = second;
    await page.goto(address + stories[3]);
    await ready(page);
    await page.route(/\/(tip|blad)$/, (route) => route.abort());
    await page.fill('form[action$="/tip"] [name="words"]', "Stuur een bericht vooraf.");
    await page.check('form[action$="/tip"] [name="channel"][value="none"]');
    await press(page, "/tip");
    await page.waitForSelector("[data-keep-list] li");
    await page.goto(address + stories[4]);
    await ready(page);
    await state(page, "device");
    assert.equal(await page.getAttribute("[data-keep-list] a", "href"), stories[3]);
    assert.doesNotMatch(await page.textContent("main"), /bericht vooraf/);
    await page.goto(address + stories[3]);
    await ready(page);
    await page.locator('[name="told"]').press("Control+End");
    await page.locator('[name="told"]').pressSequentially(" Ik bleef wachten.");
    await state(page, "device");
    await page.goto(address + stories[4]);
    await ready(page);
    await page.unroute(/\/(tip|blad)$/);
    await later(6000); // the tip goes by itself, the sheet from its own page
    await state(page, "device");
    await page.click("[data-keep-list] a");
    await ready(page);
    await state(page, "server");
    assert.match(await page.inputValue('[name="told"]'), /Ik bleef wachten/);
    await page.waitForSelector("main li >> text=bericht vooraf");
    assert.equal(await page.locator("main li", { hasText: "bericht vooraf" }).count(), 1);
  });
  await step("what was read back is never put over what somebody else wrote", async () => {
    await first.page.goto(address + stories[2]);
    await ready(first.page);
    await organiser.go(stories[2]);
    await organiser.fill({ told: "Zo werd het ondertussen." });
    await press(organiser.page, "/blad");
    await first.page.check('[name="outcome"][value="confirmed"]');
    await press(first.page, "/teruglezen");
    await first.page.waitForSelector("[data-keep-list] li >> text=ondertussen veranderd");
    await first.page.click("[data-keep-list] button");
    await organiser.go(stories[2]);
    assert.match(await organiser.main(), /Lees het verhaal voor/);
    assert.equal(await organiser.page.inputValue('[name="told"]'), "Zo werd het ondertussen.");
  });
  await step("a tablet that can keep nothing still sends", async () => {
    const page = await second.context.newPage();
    await page.addInitScript(() => { IDBObjectStore.prototype.put = () => { throw new Error("full"); }; });
    await page.goto(address + stories[5]);
    await ready(page);
    await page.fill('form[action$="/tip"] [name="words"]', "Houd een dossier bij.");
    await page.check('form[action$="/tip"] [name="channel"][value="none"]');
    await state(page, "broken");
    await Promise.all([page.waitForNavigation(), press(page, "/tip")]);
    await page.waitForSelector("main li >> text=Houd een dossier bij.");
    await page.locator('[name="told"]').fill("Ook zonder geheugen.");
    await Promise.all([page.waitForNavigation(), press(page, "/blad")]);
    assert.equal(await page.inputValue('[name="told"]'), "Ook zonder geheugen.");
    await page.close();
  });
  await step("a page that is gone refuses for good, and who is logged out hears so", async () => {
    const { page } = second;
    await page.goto(address + stories[5]);
    await ready(page);
    await page.route("**/tip", (route) => route.fulfill({ status: 401, body: "" }));
    await page.fill('form[action$="/tip"] [name="words"]', "Vraag het mij.");
    await page.check('form[action$="/tip"] [name="channel"][value="none"]');
    await press(page, "/tip");
    await state(page, "login");
    await page.unroute("**/tip");
    await page.route("**/tip", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "" }));
    await page.waitForSelector("[data-keep-list] button");
    assert.match(await page.textContent("[data-keep-list]"), /Vraag het mij.*neemt dit zo niet aan/);
    await page.click("[data-keep-list] button"); // back in the form, where it stays half done
    await page.unroute("**/tip");
    await state(page, "device");
  });
  await step("two who write the same story see both texts beside each other", async () => {
    await first.page.goto(address + stories[1]);
    await ready(first.page);
    await organiser.go(stories[1]);
    await organiser.fill({ told: "Zo schreef de organisator het op." });
    await press(organiser.page, "/blad");
    await first.page.locator('[name="told"]').fill("Zo schreef de gespreksleider het op.");
    await state(first.page, "conflict");
    await first.page.click("[data-keep-compare]");
    await first.page.waitForSelector("main >> text=Bewaar beide");
    const both = await first.page.textContent("main");
    assert.match(both, /Zo schreef de organisator het op/);
    assert.match(both, /Zo schreef de gespreksleider het op/);
    await first.page.screenshot({ path: `${shots}/tablet-conflict.png`, fullPage: true });
    await first.page.click("text=Bewaar beide");
    await ready(first.page);
    assert.equal(await first.page.inputValue('[name="told"]'),
      "Zo schreef de organisator het op.\n\nZo schreef de gespreksleider het op.");
  });
  await step("three promises are made at the table", async () => {
    for (const number of [0, 4, 6]) {
      await organiser.go(stories[number]);
      await organiser.page.click("summary >> text=Iemand zegt iets toe");
      const form = 'form[action$="/toezegging"]';
      await organiser.page.fill(`${form} [name="about"]`, "Uitzoeken waar de brief bleef.");
      await organiser.page.check(`${form} [name="channel"][value="phone"]`);
      await organiser.page.selectOption(`${form} [name="owner"]`, { label: "Noor de Vries" });
      await press(organiser.page, "/toezegging");
      assert.match(await organiser.main(), /Wij laten iets weten/);
    }
  });
  await look("talk");
  await step("each story is read back, asked about contact and finished", async () => {
    for (const [number, story] of stories.entries()) {
      await organiser.go(story);
      await organiser.page.check('[name="outcome"][value="confirmed"]');
      await press(organiser.page, "/teruglezen");
      await organiser.page.check('form[action$="/contact"] [name="wants_contact"][value="no"]');
      await press(organiser.page, "/contact");
      assert.match(await organiser.main(), /Alles is er/, clients[number]);
      await press(organiser.page, "/afronden");
    }
  });
  await look("talk-finished");
  await step("what was typed for a form that is gone is shown, and goes when the person says so", async () => {
    const { page } = second;
    await page.goto(address + stories[5]);
    await ready(page);
    assert.match(await page.textContent("[data-keep-list]"), /Vraag het mij/);
    await state(page, "left");
    await page.screenshot({ path: `${shots}/tablet-left.png`, fullPage: true });
    page.once("dialog", (dialog) => dialog.accept());
    await page.click("[data-keep-list] button");
    await page.waitForSelector("[data-keep-list]", { state: "hidden" });
  });
  await step("paper without numbers teaches", async () => {
    await organiser.go(`${day}/papier`);
    assert.match(await organiser.main(), /Er is nog niets gedrukt/);
  });
  await look("paper-empty");
  await step("six tip cards and a form are printed, with numbers", async () => {
    const form = 'form[action$="/drukken"]';
    await organiser.page.fill(`${form} [name="count"]`, "6");
    await press(organiser.page, "/drukken");
    await organiser.page.check(`${form} [value="story_form"]`);
    await organiser.page.fill(`${form} [name="count"]`, "1");
    await press(organiser.page, "/drukken");
    assert.match(await organiser.main(), /Nog niet terug: 7/);
    await organiser.page.click("main >> text=Druk de tipkaarten af");
    assert.match(await organiser.main(), /Tipkaart 6/);
  });
  await look("paper-cards");
  await step("five come back with a tip, also after the story was finished", async () => {
    await organiser.go(`${day}/papier`);
    for (const number of [1, 2, 3, 4, 5]) {
      const form = 'form[action$="/tipkaart"]';
      await organiser.page.fill(`${form} [name="number"]`, String(number));
      await organiser.page.selectOption(`${form} [name="story"]`, { index: number });
      await organiser.page.fill(`${form} [name="words"]`, `Schrijf brieven die ik begrijp (${number}).`);
      await organiser.page.check(`${form} [name="channel"][value="none"]`);
      await press(organiser.page, "/tipkaart");
    }
    assert.match(await organiser.main(), /Nog niet terug: 2/);
  });
  await step("a number counts once", async () => {
    const form = 'form[action$="/tipkaart"]';
    await organiser.page.fill(`${form} [name="number"]`, "5");
    await organiser.page.selectOption(`${form} [name="story"]`, { index: 1 });
    await organiser.page.fill(`${form} [name="words"]`, "Nog een keer.");
    await organiser.page.check(`${form} [name="channel"][value="none"]`);
    await press(organiser.page, "/tipkaart");
    assert.match(await organiser.main(), /Nummer 5 is al ingevoerd of vervallen/);
    await organiser.page.screenshot({ path: `${shots}/paper-problem.nl.wide.png`, fullPage: true });
  });
  await step("the empty card and form are void, and every number is settled", async () => {
    for (const [kind, number] of [["tip_card", "6"], ["story_form", "1"]]) {
      await organiser.go(`${day}/papier`);
      await organiser.page.click("summary >> text=Een nummer vervalt");
      const form = 'form[action$="/vervallen"]';
      await organiser.page.check(`${form} [name="kind"][value="${kind}"]`);
      await organiser.page.fill(`${form} [name="number"]`, number);
      await organiser.page.check(`${form} [name="reason"][value="blank"]`);
      await press(organiser.page, "/vervallen");
    }
    assert.match(await organiser.main(), /Elk nummer is ingevoerd of vervallen/);
  });
  await look("paper");
  await step("with everybody together: a name is kept off the screen", async () => {
    await organiser.go(`${day}/met-iedereen-samen`);
    await organiser.page.check('[name="role"][value="client"]');
    await organiser.fill({ words: "Willem moest drie keer bellen." });
    await organiser.send();
    assert.match(await organiser.main(), /lijkt een persoon in te staan: Willem/);
  });
  await step("and statements stand there by role", async () => {
    for (const [role, words] of [["client", "Bel mij terug, dan hoef ik niet te wachten."],
                                 ["client", "Eén nummer is genoeg."],
                                 ["employee", "Ik lees voortaan ieder bericht helemaal."],
                                 ["council_member", "Wij vragen volgend jaar wat ervan kwam."]]) {
      await organiser.go(`${day}/met-iedereen-samen`);
      await organiser.page.check(`[name="role"][value="${role}"]`);
      await organiser.fill({ words });
      await organiser.send();
    }
  });
  await look("plenary");
  await step("large, for the back of the room", async () => {
    await organiser.page.click("main >> text=Open het grote scherm");
    assert.match(await organiser.main(), /Cliënten zeggen/);
    assert.doesNotMatch(await organiser.main(), /Willem/);
  });
  await look("plenary-screen");
  await step("somebody who told nothing has a reason", async () => {
    await organiser.go(`${day}/binnengelopen`);
    await organiser.page.check('[value="client"]');
    await organiser.fill({ first_name: "Toos", group: "3" });
    await organiser.send();
    await organiser.go(`${day}/groep/3`);
    await organiser.page.click("summary >> text=Geen verhaal");
    await organiser.page.check('[name="reason"][value="rather_listened"]');
    await press(organiser.page, "/geen-verhaal");
    assert.match(await organiser.main(), /Luisterde liever/);
  });
  const thread = () => day.replace("/de-dag/", "/rode-draad/");
  await step("the red thread teaches before there are themes", async () => {
    await organiser.go(thread());
    assert.match(await organiser.main(), /Er is nog geen thema/);
  });
  await look("thread-empty");
  await step("what was said is sorted by a person, with proposals and the words that caused them", async () => {
    await organiser.go(`${thread()}/ordenen`);
    await organiser.page.click("text=Begin met deze thema's");
    assert.match(await organiser.main(), /Voorstel door deze woorden: doorverbonden/);
    for (let number = 0; number < 8; number += 1) {
      await organiser.page.locator("main form:has-text('Zet bij Doorverbonden worden') button").first().click();
    }
    assert.match(await organiser.main(), /Staat bij/);
  });
  await look("thread-sorting");
  await step("a theme shows what belongs to it, and a sentence is quoted without the person", async () => {
    await organiser.go(thread());
    await organiser.page.click("main table >> text=Doorverbonden worden");
    await organiser.page.locator('[name="sentence"]').first().check();
    await press(organiser.page, "/citaat");
    assert.match(await organiser.main(), /Voorgesteld/);
    await organiser.page.click("main >> text=Geef vrij");
    assert.match(await organiser.main(), /Vrijgegeven/);
  });
  await look("theme");
  await step("part of it goes to a theme of its own, and back", async () => {
    const theme = organiser.page.url();
    await organiser.page.click("summary >> text=Splitsen");
    await organiser.page.locator('[name="link"][type="checkbox"]').first().check();
    await organiser.page.fill('form[action$="/splitsen"] [name="name"]', "Eén nummer");
    await press(organiser.page, "/splitsen");
    assert.match(await organiser.main(), /Kwam mee bij het splitsen/);
    await organiser.page.click("summary >> text=Samenvoegen");
    await organiser.page.selectOption('[name="into"]', { label: "Doorverbonden worden" });
    await press(organiser.page, "/samenvoegen");
    assert.equal(organiser.page.url(), theme);
    assert.match(await organiser.main(), /Kwam mee bij het samenvoegen/);
  });
  await step("the team writes the red thread, with what it rests on", async () => {
    await organiser.go(thread());
    await organiser.fill({ sentence: "Cliënten worden te vaak doorverbonden." });
    await press(organiser.page, "/zin");
    assert.match(await organiser.main(), /Doorverbonden worden/);
  });
  await look("thread");
  await step("and nothing is owed that is not counted", async () => {
    await organiser.go("/openstaand");
    assert.match(await organiser.main(), /Klopt/);
    assert.doesNotMatch(await organiser.main(), /Er mist iets/);
  });
});
await browser.close();
process.exit(organiser.tell());
