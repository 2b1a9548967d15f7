// SPDX-License-Identifier: EUPL-1.2
// One walk through reading in registers: a large file with its progress, stopped and gone on, confirmed,
// sent again, and a newer extract in a sender's own words. Follows walk.mjs in the same data folder.
// Usage: node register_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { password, visit } from "./visit.mjs";

const [address, shots] = process.argv.slice(2);
const { page, step, look, fill, send, heading, walk } = await visit(shots);
const rows = 60000;
const folder = mkdtempSync(join(tmpdir(), "register-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

// One row in a thousand has a day that does not exist.
const row = (n, closed, status) =>
  `K-${n};${n % 1000 === 7 ? "31-02-2026" : "02-01-2026"};${closed};${status};Vis${n};06-12345678;1000 AA;${n};` +
  `"Niemand belde terug; ik wacht nog. ${"Ik heb drie keer gebeld. ".repeat(3)}"\r\n`;
const head = "Klachtnummer;Ontvangen;Afgehandeld;Status;Achternaam;Telefoon;Postcode;Huisnummer;Samenvatting\r\n";
const file = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const large = file("register.csv", head + Array.from({ length: rows }, (_, n) => row(n, "", "Nieuw")).join(""));
const newer = file("nieuwer.csv", head.replace("Klachtnummer", "Zaakcode") +
  Array.from({ length: 120 }, (_, n) => row(n, "09-01-2026", "Afgehandeld")).join(""));
const main = () => page.textContent("main");
const sendFile = async (path, sender = "") => {
  await page.setInputFiles('[name="file"]', path);
  await fill({ sender });
  await send();
};
// The page refreshes itself; a click may fall into that moment.
const until = async (words) => {
  for (let i = 0; i < 600 && !words.test(await main().catch(() => "")); i += 1) await page.waitForTimeout(500);
  assert.match(await main(), words);
};

await walk(async () => {
  await step("log in", async () => {
    await page.goto(`${address}/inloggen`);
    await fill({ email: "noor@voorbeelddienst.nl", password });
    await send();
  });
  await step("an edition of its own", async () => {
    await page.goto(`${address}/nieuwe-editie`);
    await fill({ name: "Registerdag", year: "2033" });
    await send();
    const edition = page.url().split("/").pop();
    await page.goto(`${address}/uitnodigen/${edition}/bestand`);
    assert.match(await heading(), /Bestand|bestand/);
  });
  const begin = page.url();
  await step("a large file is read behind the pages, and says how far it is", async () => {
    await sendFile(large);
    assert.match(await heading(), /Wij lezen het bestand/);
    await page.screenshot({ path: `${shots}/register-reading-first.nl.wide.png`, fullPage: true });
    const response = await page.reload();
    if (/Wij lezen het bestand/.test(await heading())) assert.equal(response.headers()["refresh"], "3");
  });
  await step("it can be stopped", async () => {
    await page.click('button:has-text("Stop met lezen")');
    await until(/U bent gestopt met lezen/);
  });
  await look("register-stopped");
  await step("and goes on where it was", async () => {
    await page.click('button:has-text("Lees verder")');
    assert.match(await heading(), /Wij lezen het bestand|Wat staat er/);
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `${shots}/register-reading.nl.wide.png`, fullPage: true });
    await until(/Er is nog niets bewaard/);
  });
  await look("register-large");
  await step("every problem stands on a page of its own list", async () => {
    assert.match(await main(), /31-02-2026/);
    await page.click('nav >> text="2"');
    assert.match(page.url(), /page=2/);
    assert.match(await main(), /31-02-2026/);
    await page.goBack();
  });
  await step("a yes saves all of it", async () => {
    await page.click('button:text-matches("^Lees .* in$")');
    await until(/klachten zijn ingelezen/);
    assert.match(page.url(), /ingelezen/);
    assert.match(await main(), /59[.\u00a0]?940/);
  });
  await look("register-imported");
  await step("the same file again adds nothing", async () => {
    await page.goto(begin);
    await sendFile(large);
    await until(/Er is nog niets bewaard/);
    assert.match(await main(), /59[.\u00a0]?940/);
    await page.click('button:text-matches("^Lees .* in$")');
    await until(/0 klachten zijn ingelezen/);
  });
  await step("a sender calls the number otherwise: say it once", async () => {
    await page.goto(begin);
    await sendFile(newer, "Kantoor Noord");
    await page.selectOption('[name="column-reference"]', { label: "Zaakcode" });
    await page.locator('main form:has([name="column-reference"]) button[type=submit]').click();
    assert.match(await main(), /closed|afgehandeld/i);
  });
  await look("register-newer");
  await step("what changed is told before and after the yes", async () => {
    await page.click('button:text-matches("^Lees .* in$")');
    await until(/klachten zijn ingelezen/);
    assert.match(await main(), /K-1/);
  });
  await step("next time the mapping of this sender is known", async () => {
    await page.goto(begin);
    await sendFile(newer, "Kantoor Noord");
    assert.equal(await page.inputValue('[name="column-reference"]'), "Zaakcode");
    await page.click('button:has-text("Gooi")');
  });
});
