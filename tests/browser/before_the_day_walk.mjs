// SPDX-License-Identifier: EUPL-1.2
// The whole way before the day with the invented register of 3,000 rows: from an empty edition to printed
// badges. An organiser, a witness and a caller. Usage: node before_the_day_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { launch } from "./browser.mjs";
import { days_later, Walk } from "./walking.mjs";

const [address, shots] = process.argv.slice(2);
const browser = await launch();
const organiser = await Walk.begin(browser, address, shots);
const witness = await organiser.another();
const caller = await organiser.another();

const secrets = { organiser: "zes keer gegooid: 4 2 6 1 1 3", witness: "het weer van morgen wordt mooi" };
const press = (who, path) => who.page.click(`form[action$="${path}"] button[type=submit]`);
const words = async (who = organiser) => (await who.main()).replaceAll(/\s+/g, " ");
// The numbers of the key figures, in their order.
const figures = () => organiser.page.$$eval("main .klantendag-figures__number", (all) => all.map((one) => one.textContent.replaceAll(/\D/g, "")));

async function invited(name, role) {
  await organiser.go("/beheer/nieuwe-gebruiker");
  await organiser.fill({ name, email: `${role}.vooraf@voorbeelddienst.nl` });
  await organiser.page.check(`[value="${role}"]`);
  await organiser.send();
  return (await organiser.page.textContent("main code")).trim();
}

let base;
let day;
const drawing = () => `${base}/loting`;
const secret = async (who, path, text) => {
  await who.go(drawing());
  await who.page.fill(`form[action$="${path}"] [name="secret"]`, text);
  await press(who, path);
};

async function keepBundle() {
  const answer = await organiser.context.request.get(`${address}${drawing()}/bundel.json`);
  assert.equal(answer.status(), 200);
  writeFileSync(`${shots}/loting.json`, await answer.body());
}

async function readIn(file, count) {
  await organiser.page.click(`text=/Lees ${count} klachten in/`);
  for (let i = 0; i < 120 && !/\/ingelezen\//.test(organiser.page.url()); i += 1) {
    await organiser.page.waitForTimeout(500);
    await organiser.page.reload();
  }
  assert.match(await words(), new RegExp(`zijn ingelezen uit ${file}`));
}

// The rows of the table of seats: rank, complaint, cell, and who comes when this one drops out.
const seats = () => organiser.page.$$eval("main table >> nth=0 >> tbody tr",
  (rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

// Calls -----------------------------------------------------------------------------------------
const next = async () => {
  await caller.page.click("text=Geef mij de volgende persoon");
  assert.doesNotMatch(await caller.main(), /K-2026|Divisie|gegrond/i);
};
const isIt = () => caller.page.click("text=/Ja, dit is/");
const outcome = (label) => caller.page.click(`main button >> text="${label}"`);
async function comes(first_name, { needs = [], travel = "public", photo = "yes", companion = "no" } = {}) {
  await caller.page.click("text=Ja, doet mee");
  const answers = { attend: "yes", note_story: "yes", quote: "yes", photo, tell_back: "yes",
                    note_needs: needs.length > 0 ? "yes" : "no", companion };
  for (const [name, value] of Object.entries(answers)) await caller.page.check(`[name="${name}"][value="${value}"]`);
  await caller.page.check(`[name="travel"][value="${travel}"]`);
  for (const need of needs) await caller.page.check(`[name="needs"][value="${need}"]`);
  await caller.fill({ first_name });
  await caller.page.click("text=Bewaar: deze persoon doet mee");
}

async function answered(name, answer = "Ja, komt") {
  await organiser.go(`${base}/deelnemers`);
  await organiser.page.click(`main >> text="${name}"`);
  await organiser.page.click(`main >> text=${answer}`);
}

await organiser.all(async (step, look) => {
  await step("an organiser makes an empty edition", async () => {
    await organiser.logIn("noor@voorbeelddienst.nl", "paars fietst dinsdag");
    await organiser.go("/nieuwe-editie");
    await organiser.fill({ name: "Vooraf", year: "2027" });
    await organiser.send();
    const edition = organiser.page.url().split("/").pop();
    base = `/uitnodigen/${edition}`;
    day = `/dag/${edition}`;
    await organiser.page.click("text=Verander de gegevens");
    await organiser.fill({ held_on: "2027-06-17", place: "Restaurant, begane grond", sponsors: "Uitkeren",
                           team: "Noor de Vries, projectleider" });
    await organiser.send();
  });
  await look("way-01-edition");

  await organiser.go(`${base}/bestand`);
  await look("way-02-file");
  await step("a workbook of 3,000 rows is looked at before anything is saved", async () => {
    await organiser.page.setInputFiles('[name="file"]', "tests/fixtures/register/klachtenbestand-2026.xlsx");
    await organiser.send();
    assert.deepEqual(await figures(), ["3014", "2985", "13", "16"]);
  });
  await look("way-03-preview");
  await step("it is read in", () => readIn("klachtenbestand-2026.xlsx", "2.?985"));
  await look("way-04-imported");
  await step("the same cells as CSV: the same result, so nothing is new and nothing changes", async () => {
    await organiser.go(`${base}/bestand`);
    await organiser.page.setInputFiles('[name="file"]', "tests/fixtures/register/klachtenbestand-2026.csv");
    await organiser.send();
    assert.match(await words(), /Windows-1252/);
    assert.deepEqual(await figures(), ["3014", "0", "2998", "16"]);
    assert.doesNotMatch(await words(), /Wat er verandert/);
    await organiser.page.click("text=Gooi dit bestand weg");
  });

  await organiser.go(`${base}/kandidaten`);
  await look("way-05-pool");
  await step("exclusions have switches, and each number the complaints behind it", async () => {
    // Without weeks the pool is the same on whatever day this runs.
    await organiser.fill({ weeks: "0" });
    await organiser.send();
    const pool = (await figures())[2];
    await organiser.page.uncheck('[name="skip"][value="geen-telefoon"]');
    await organiser.send();
    assert.notEqual((await figures())[2], pool);
    await organiser.page.check('[name="skip"][value="geen-telefoon"]');
    await organiser.send();
    assert.equal((await figures())[2], pool);
    await organiser.page.click('main table a[href$="geen-telefoon"]');
    assert.match(await words(), /K-2026-\d{5}/);
  });
  await look("way-06-rows");
  await organiser.go(`${base}/niet-bellen`);
  await look("way-07-not-called");

  await organiser.go(drawing());
  await look("way-08-rule");
  await step("quotas from a file; the page says that they are possible", async () => {
    await organiser.page.setInputFiles('form[action$="/bestand"] [name="file"]', "tests/fixtures/lottery/features.csv");
    await organiser.page.fill('form[action$="/bestand"] [name="seats"]', "8");
    await press(organiser, "/bestand");
    assert.match(await words(), /groepen van 8/);
  });
  await look("way-09-quotas");
  await step("one address, one seat", async () => {
    await organiser.page.check('form[action$="/quota"] [name="one_per_home"]');
    await press(organiser, "/quota");
  });
  await step("the lottery is solved and proven", async () => {
    organiser.page.setDefaultTimeout(120_000);  // the lottery of the whole pool is computed now
    await press(organiser, "/berekening");
    organiser.page.setDefaultTimeout(15_000);
    assert.match(await organiser.page.textContent("h1"), /De loting is berekend/);
  });
  await look("way-10-solved");
  await step("it is public before there is a secret", async () => {
    await press(organiser, "/publicatie");
    assert.match(await organiser.page.textContent("h1"), /Twee geheimen/);
  });
  await look("way-11-secrets");
  await step("the witness finds the draw on the first page", async () => {
    await witness.accept(await invited("Willemijn Raad", "council_member"), "groen zwemt morgen");
    await witness.go("/");
    await witness.page.click("main >> text=u bent de getuige");
  });
  await look("way-12-witness", witness);
  await step("two secrets, first closed and then open", async () => {
    await secret(organiser, "/geheim", secrets.organiser);
    await secret(witness, "/geheim-getuige", secrets.witness);
    await secret(organiser, "/onthulling", secrets.organiser);
    await secret(witness, "/onthulling-getuige", secrets.witness);
  });
  await look("way-13-open", witness);
  await step("the witness draws: eight seats", async () => {
    await witness.go(drawing());
    await press(witness, "/trekking");
    await organiser.go(drawing());
    assert.equal((await seats()).length, 8);
    await keepBundle();
  });
  await look("way-14-drawn");
  await organiser.go(`/loting/${base.split("/").pop()}`);
  await look("way-15-public");
  await organiser.go(`${base}/algoritmeregister`);
  await look("way-16-algorithm");

  await step("the call round begins", async () => {
    await organiser.go(`${base}/belronde`);
    await organiser.page.click("text=Begin de belronde");
    await organiser.fill({ from: "00:00", until: "23:59" });
    await organiser.page.click("text=Bewaar deze tijden");
    await caller.accept(await invited("Sam Beller", "caller"), "groen zwemt morgen");
    await caller.go("/bellen");
  });
  await look("way-17-calls", caller);
  await organiser.go(drawing());
  const first = await seats();
  await step("calls 1 to 4: not reached, in each of four ways", async () => {
    await next();
    await look("way-18-who", caller);
    await outcome("Niemand neemt op");
    for (const label of ["In gesprek", "Voicemail, niets ingesproken", "Iemand anders neemt op"]) {
      await next();
      await outcome(label);
    }
  });
  await step("call 5: a yes with needs", async () => {
    await next();
    await isIt();
    await look("way-19-script", caller);
    await comes("Ans", { needs: ["wheelchair"], travel: "arrange", photo: "no", companion: "yes" });
  });
  await step("call 6: a moment is agreed", async () => {
    await next();
    await isIt();
    await caller.fill({ date: days_later(1), time: "10:00" });
    await caller.page.click("text=Spreek dit af");
    assert.match(await words(caller), /10.00 uur/);
  });
  await step("calls 7 and 8: a wrong number and a no", async () => {
    await next();
    await outcome("Verkeerd nummer");
    await next();
    await isIt();
    await caller.page.check('[name="again"][value="no"]');
    await caller.page.click("button >> text=Nee, doet niet mee");
  });
  await step("call 9: never again", async () => {
    await next();
    await isIt();
    await outcome("Nooit meer bellen");
  });
  await step("calls 10 and 11: the reserves come", async () => {
    for (const name of ["Bilal", "Cor"]) {
      await next();
      await isIt();
      await comes(name);
    }
  });
  await step("call 12: the promise is kept", async () => {
    await caller.page.click("main button >> text=Bel nu");
    await isIt();
    await comes("Dirkje", { travel: "own" });
  });
  await step("each of the three who dropped out was followed by the reserve that the page foretold", async () => {
    await organiser.go(drawing());
    const now = (await seats()).map((row) => row[0]);
    assert.equal(now.length, 8);
    // Foretold for the seventh: nothing had happened yet. The others depend on who went before.
    const foretold = first[6][3].match(/\d+/)[0];
    assert.match(await words(), new RegExp(`nam rang ${foretold} de plaats van rang 7`));
    assert.equal(now.includes("7") || now.includes("8"), false);
  });
  await step("who is not reached in time is replaced by the organiser, again by whom the page foretold", async () => {
    for (const rank of ["1", "2", "3", "4"]) {
      await organiser.go(drawing());
      const row = (await seats()).find((one) => one[0] === rank);
      const foretold = row[3].match(/\d+/)[0];
      await organiser.page.click("summary >> text=Iemand valt af");
      await organiser.page.selectOption('[name="dropped"]', { label: row[1] });
      await organiser.page.check('form[action$="/vervanging"] [name="why"][value="unreachable"]');
      await press(organiser, "/vervanging");
      assert.equal((await seats()).some((one) => one[0] === foretold), true);
    }
  });
  await look("way-20-replaced");
  await step("the last four say yes: the room is full", async () => {
    for (const name of ["Ewoud", "Fatma", "Gijs", "Hilde"]) {
      await caller.go("/bellen");
      await next();
      await isIt();
      await comes(name);
    }
    await organiser.go(`${base}/belronde`);
    assert.match(await words(), /8 van 8/);
  });
  await look("way-21-board");
  await look("way-22-calls-done", caller);
  await step("the bundle of the draw is kept, to be replayed elsewhere", keepBundle);

  for (const [name, file, count] of [["employees", "medewerkers-2026.csv", 70], ["council", "clientenraad-2026.csv", 6]]) {
    await step(`a file of ${name}: ${count} can come`, async () => {
      await organiser.go(`${base}/deelnemers-inlezen`);
      await organiser.page.setInputFiles('[name="file"]', `tests/fixtures/people/${file}`);
      await organiser.send();
      await organiser.page.click(`text=Lees ${count} personen in`);
    });
  }
  let employees;
  await step("everybody who can come is invited", async () => {
    await organiser.go(`${base}/deelnemers`);
    employees = await organiser.page.$$eval("main tbody tr", (rows) => rows
      .filter((row) => row.querySelector("[name=participant]") && !/niet beschikbaar/.test(row.textContent))
      .map((row) => row.querySelector("a").textContent.trim()));
    for (const box of await organiser.page.locator('[name="participant"]').all()) await box.check();
    await organiser.page.click("text=Nodig de gekozen mensen uit");
  });
  await step("three facilitators are added by hand", async () => {
    for (const first_name of ["Noor", "Emre", "Pien"]) {
      await organiser.go(`${base}/nieuwe-deelnemer`);
      await organiser.page.check('[name="role"][value="facilitator"]');
      await organiser.fill({ first_name });
      await organiser.send();
      await organiser.page.click("main >> text=Ja, komt");
    }
  });
  let late;
  await step("21 employees and two council members say yes; the next one waits", async () => {
    const council = ["Nadia Ouchen", "Jolanda van Bree"];
    const staff = employees.filter((name) => !/Ouchen|van Bree|Ypma|Uysal|Melnyk|Lamrabet/.test(name)).slice(0, 22);
    late = staff[0];
    for (const name of [...staff, ...council]) await answered(name);
    await organiser.go(`${base}/deelnemers`);
    assert.match(await words(), /21 van 21/);
    assert.match(await words(), /2 van 2/);
    assert.match(await words(), /Wachtlijst/i);
  });
  await look("way-23-participants");
  await step("what was agreed on the telephone stands with the person", async () => {
    await organiser.page.click("main >> text=Ans");
    assert.match(await words(), /dek voor twee/);
    assert.match(await words(), /Wij regelen vervoer/);
  });
  await look("way-24-participant");
  await organiser.go(`${base}/wie-missen-we`);
  await look("way-25-missed");
  await organiser.go(`${base}/deelnemerslijst`);
  await look("way-26-list");

  await organiser.go(`${day}/groepsregels`);
  await look("way-27-group-rules");
  await step("three groups without a conflict", async () => {
    await organiser.fill({ groups: "3" });
    await organiser.send();
    await organiser.go(`${day}/groepen`);
    await organiser.page.click("main >> text=Maak de groepen");
    assert.match(await words(), /Alle regels zijn gevolgd/);
  });
  await look("way-28-groups");
  await step("somebody cancels late: who waited moves up, and most keep their place", async () => {
    await organiser.go(`${base}/deelnemers`);
    await organiser.page.click(`main >> text="${late}"`);
    await organiser.page.check('[name="reason"][value="work"]');
    await organiser.page.click("main button >> text=Meld af");
    await organiser.go(`${day}/groepen`);
    await organiser.page.click("main >> text=Werk bij");
    assert.match(await words(), /Alle regels zijn gevolgd/);
  });

  await step("say whom to call in letters", async () => {
    await organiser.go(`${base}/briefgegevens`);
    await organiser.fill({ contact: "Sam Jansen", phone: "020 123 45 67", address: "Stationsplein 1, Amsterdam",
                           route: "Vijf minuten lopen van het station.", answer_before: "2027-06-01" });
    await organiser.send();
  });
  await look("way-29-letters");
  const letters = await organiser.page.$$eval("main a[href*='/brieven/']", (all) => [...new Set(all.map((one) => one.getAttribute("href").split("?")[0]))]);
  await step("all letters of before the day can be read and printed; the others say what they wait for", async () => {
    assert.equal(letters.length, 16);
    const waiting = [];
    for (const letter of letters) {
      await organiser.go(letter);
      await organiser.page.click("text=Druk af");
      if (await organiser.page.locator("article").count() > 0) continue;
      assert.match(await words(), /is nog niets ingevuld|Schrijf zelf in de tekst|niemand/i);
      waiting.push(letter.split("/").pop());
    }
    console.log(`letters that wait: ${waiting.join(" ")}`);
    for (const soon of ["bevestiging", "programma", "gespreksregels", "herinnering", "route", "afmelding"]) {
      assert.equal(waiting.includes(soon), false, soon);
    }
  });
  await organiser.go(`${letters[0]}/voorbeeld`);
  await look("way-30-letter");
  await step("a confirmation for each client, the ground rules for all others", async () => {
    await organiser.go(`${letters[0]}/afdrukken`);
    assert.equal(await organiser.page.locator("article").count(), 8);
    await organiser.go(`${letters[2]}/afdrukken`);
    assert.equal(await organiser.page.locator("article").count(), 26);
  });

  await organiser.go(`${day}/groepsbladen`);
  await look("way-31-sheets");
  await organiser.go(`${day}/badges`);
  await look("way-32-badges");
  await step("34 badges: a first name and a role, nothing else", async () => {
    const text = await words();
    for (const hidden of ["van Oosterwijk", "Ouchen", "06-", "K-2026"]) assert.equal(text.includes(hidden), false, hidden);
    assert.equal(await organiser.page.locator(".klantendag-badges > .klantendag-badge").count(), 34);
    const pdf = await organiser.page.pdf({ format: "A4", printBackground: true });
    writeFileSync(`${shots}/badges.pdf`, pdf);
    assert.equal(pdf.length > 10_000, true);
  });
});
await browser.close();
process.exit(organiser.tell());
