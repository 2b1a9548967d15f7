// SPDX-License-Identifier: EUPL-1.2
// The day fills with people: a file of employees, somebody by hand, who is missed, invitations and
// answers; then groups: rules, a plan, a move, versions, sheets and badges. Follows the other walks.
// Usage: node people_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { password, visit } from "./visit.mjs";

const [address, shots] = process.argv.slice(2);
const { page, step, look, fill, send, heading, walk } = await visit(shots);
const main = () => page.textContent("main");

await walk(async () => {
  await step("log in, and begin an edition", async () => {
    await page.goto(`${address}/inloggen`);
    await fill({ email: "noor@voorbeelddienst.nl", password });
    await send();
    await page.goto(`${address}/nieuwe-editie`);
    await fill({ name: "Groepsdag", year: "2031" });
    await send();
    assert.match(await heading(), /Groepsdag 2031/);
  });
  await step("a list without participants teaches", async () => {
    await page.goto(`${address}/deelnemers`);
    assert.match(await main(), /nog geen deelnemers/);
  });
  await look("participants-empty");
  const list = page.url();
  const area = list.slice(0, list.lastIndexOf("/"));
  const day = area.replace("/uitnodigen/", "/dag/");

  await step("look at a file of employees before it is read in", async () => {
    await page.click("main >> text=Lees een bestand in");
    await look("participants-file");
    await page.setInputFiles('[name="file"]', "tests/fixtures/people/medewerkers.csv");
    await send();
    assert.match(await main(), /Schrijf hier ja of nee/);
    assert.match(await main(), /ontbreekt een @/);
  });
  await look("participants-preview");
  await step("read it in", async () => {
    await page.click("text=Lees 8 personen in");
    assert.match(await heading(), /Deelnemers/);
  });
  await step("add people by hand, with needs only when they agree", async () => {
    await page.goto(`${area}/nieuwe-deelnemer`);
    await page.check('[name="role"][value="client"]');
    await page.check('[name="need"][value="wheelchair"]');
    await send();
    assert.match(await main(), /Vul een voornaam in/);
    assert.match(await main(), /Vraag eerst of u dit mag opschrijven/);
  });
  await look("participants-add", { languages: ["nl"] });
  const add = async (role, first_name, more = {}) => {
    await page.goto(`${area}/nieuwe-deelnemer`);
    await page.check(`[name="role"][value="${role}"]`);
    await fill({ first_name, ...more });
    await send();
    await page.click("main >> text=Ja, komt");
  };
  await step("clients, facilitators and a council member come", async () => {
    for (const name of ["Bo", "Cleo", "Daan", "Esra"]) await add("client", name, { handler: "V006" });
    for (const name of ["Noor", "Emre"]) await add("facilitator", name);
    await add("council_member", "Wubbe", { function: "voorzitter", unit: "Centrale Cliëntenraad" });
  });
  await look("participant");
  await step("invite employees from the list", async () => {
    await page.goto(list);
    for (const box of await page.locator('[name="participant"]').all()) await box.check();
    await page.click("text=Nodig de gekozen mensen uit");
    assert.match(await main(), /Uitgenodigd/);
  });
  await step("employees answer, one declines with a reason", async () => {
    for (const name of ["Hanneke van Oost", "Redouan Belk", "Ilse Rade", "Ewa Macie", "Anneke de Wit", "Mourad Bouz"]) {
      await page.goto(list);
      await page.click(`main >> text=${name}`);
      await page.click("main >> text=Ja, komt");
    }
    await page.goto(list);
    await page.click("main >> text=Sharda Ramki");
    await page.check('[name="reason"][value="colleague"]');
    await page.click("main >> text=Nee, komt niet");
    assert.match(await main(), /Een collega mag ook eens/);
  });
  await page.goto(list);
  await look("participants");
  for (const [name, path] of [["participants-missed", "wie-missen-we"], ["participants-print", "deelnemerslijst"]]) {
    await page.goto(`${area}/${path}`);
    await look(name);
  }
  await step("a code to cancel is shown once", async () => {
    await page.goto(list);
    await page.click("main >> text=Mourad Bouz");
    await page.click("main >> text=Maak een afmeldcode");
    assert.match(await main(), /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/);
  });
  await page.goto(`${address}/afmelden`);
  await look("cancel");

  await step("groups begin with rules", async () => {
    await page.goto(`${address}/groepen`);
    assert.match(await main(), /Er is nog geen indeling/);
    await look("groups-empty");
    await page.click(`main a[href$="/groepsregels"] >> text=Bekijk de regels`);
    await fill({ groups: "2" });
    await send();
  });
  await look("groups-rules");
  await step("make the groups", async () => {
    await page.goto(`${day}/groepen`);
    await page.click("main >> text=Maak de groepen");
    assert.match(await main(), /Alle regels zijn gevolgd/);
  });
  await look("groups");
  await step("move somebody by form, and the count tells what it broke", async () => {
    await page.goto(`${day}/groepen`);
    const labels = await page.locator('[name="participant"] option').allTextContents();
    const group = (name) => labels.find((label) => label.startsWith(name)).match(/\d+$/)[0];
    const handler = group("Anneke");
    const client = ["Bo", "Cleo", "Daan", "Esra"].find((name) => group(name) !== handler);
    await page.selectOption('[name="participant"]', { label: labels.find((label) => label.startsWith(client)) });
    await page.selectOption('[name="group"]', handler);
    await page.click("main >> text=Verplaats en tel opnieuw");
    assert.match(await main(), /niet gevolgd, omdat u iemand verplaatste/);
    assert.match(await main(), /zit niet bij Anneke, die de zaak behandelde/);
  });
  await look("groups-moved");
  await step("an impossible rule is refused in words", async () => {
    await page.goto(`${day}/groepsregels`);
    await page.selectOption('[name="first"]', { label: "Bo (cliënt)" });
    await page.check('[name="kind"][value="together"]');
    await page.selectOption('[name="second"]', { label: "Anneke (medewerker), Klachtbehandelaar" });
    await page.click("main >> text=Voeg deze regel toe");
    await page.goto(`${day}/groepen`);
    await page.click("main >> text=Maak alles opnieuw");
    assert.match(await main(), /Bo/);
    assert.match(await heading(), /Zo kan het niet/);
  });
  await page.screenshot({ path: `${shots}/groups-refused.nl.wide.png`, fullPage: true });
  await step("take the rule away and put the first version back", async () => {
    await page.goto(`${day}/groepsregels`);
    await page.click('main table button:has-text("Haal weg")');
    await page.goto(`${day}/groepsversies/1`);
    await page.click("main >> text=Zet deze versie terug");
    assert.match(await main(), /Alle regels zijn gevolgd/);
  });
  for (const [name, path] of [["groups-versions", "groepsversies"], ["groups-sheets", "groepsbladen"],
                              ["groups-badges", "badges"]]) {
    await page.goto(`${day}/${path}`);
    await look(name);
  }
  await page.emulateMedia({ media: "print" });
  await page.screenshot({ path: `${shots}/groups-badges.nl.print.png`, fullPage: true });
  await page.emulateMedia({ media: "screen" });
});
