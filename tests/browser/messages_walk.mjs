// SPDX-License-Identifier: EUPL-1.2
// Messages of clients come in: a file with mistakes, the same file again, and a system that delivers with
// a key of its own. Follows the other walks. Usage: node messages_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { password, visit } from "./visit.mjs";

const [address, shots] = process.argv.slice(2);
const { page, step, look, fill, send, heading, walk } = await visit(shots);
const main = () => page.textContent("main");
const file = "tests/fixtures/messages/berichten.csv";

await walk(async () => {
  await step("log in", async () => {
    await page.goto(`${address}/inloggen`);
    await fill({ email: "noor@voorbeelddienst.nl", password });
    await send();
    await page.goto(`${address}/berichten-inlezen`);
    assert.match(await heading(), /Berichten inlezen/);
  });
  await look("messages-file");
  await step("a form without a file or an office says what to do", async () => {
    await send();
    assert.match(await main(), /Kies een bestand/);
  });
  await step("what can be read is taken in, and what cannot is told by line", async () => {
    await page.setInputFiles('[name="file"]', file);
    await fill({ office: "Noord" });
    await send();
    assert.match(await heading(), /De berichten zijn ingelezen/);
    assert.match(await main(), /Geef bij elk bericht een id/);
    assert.match(await main(), /nog binnen moeten komen/);
    assert.match((await main()).replace(/\s+/g, " "), /2 ?nieuwe berichten/);
  });
  await page.screenshot({ path: `${shots}/messages-taken.png`, fullPage: true });
  await step("the same file again doubles nothing", async () => {
    await page.goto(`${address}/berichten-inlezen`);
    await page.setInputFiles('[name="file"]', file);
    await fill({ office: "Noord" });
    await send();
    assert.match((await main()).replace(/\s+/g, " "), /2 ?waren er al/);
  });
  await step("a system gets a key, once", async () => {
    await page.goto(`${address}/beheer/aanleveren`);
    assert.match(await main(), /Er levert nog geen systeem aan/);
    await fill({ name: "Mijn Voorbeelddienst", office: "Noord" });
    await send();
    assert.match(await heading(), /De sleutel is gemaakt/);
  });
  await page.screenshot({ path: `${shots}/messages-key.png`, fullPage: true });
  await step("and stands in the list, until it is stopped", async () => {
    await page.click("main >> text=Naar het overzicht");
    assert.match(await main(), /levert aan/);
  });
  await look("messages-sources");
  await step("stopped is stopped", async () => {
    await page.click("main >> text=Stop");
    assert.match(await main(), /gestopt/);
  });
});
