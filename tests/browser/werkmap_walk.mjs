// SPDX-License-Identifier: EUPL-1.2
// The werkmap in the demo: a coach finds who waits longest, reads the whole message, calls in vain and
// then reaches the client, who sees it with a code; the manager sees who waits, without a word of theirs.
// Usage: node werkmap_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { launch } from "./browser.mjs";
import { Walk } from "./walking.mjs";

const [address, shots] = process.argv.slice(2);
const browser = await launch();
const visitor = await Walk.begin(browser, address, shots);

async function player(role) {
  const person = await visitor.another();
  await person.go("/demo");
  await person.page.locator("main form", { hasText: role }).locator("button").first().click();
  return person;
}

await visitor.all(async (step, look) => {
  const coach = await player("Saskia Bakker");
  await step("the first screen says who was read and not answered", async () => {
    await coach.go("/");
    assert.match(await coach.main(), /Gelezen, nog niet beantwoord/);
    await look("werkmap-home", coach);
  });
  await step("who waits longest stands on top", async () => {
    await coach.go("/werkmap");
    const row = await coach.page.textContent("main table tbody tr:first-child");
    assert.match(row, /Wil gebeld worden, 2 keer gevraagd/);
    await look("werkmap-list", coach);
  });
  await step("new messages and the sample have lists of their own", async () => {
    await coach.go("/werkmap?lijst=nieuw");
    await look("werkmap-new", coach);
    await coach.go("/werkmap?lijst=steekproef");
    await look("werkmap-sample", coach);
  });
  await step("a message that somebody has not opened stays shut", async () => {
    await coach.go("/werkmap?lijst=nieuw");
    await coach.page.locator("main table tbody a").last().click();
    assert.match(await coach.main(), /nog niet geopend/);
    await look("werkmap-envelope", coach);
    await coach.page.click("main form button[type=submit]");
    assert.equal(await coach.page.locator("main mark").count() > 0, true);
  });
  await step("the whole message is shown with its ask marked and why", async () => {
    await coach.go("/werkmap");
    await coach.page.locator("main table tbody a").first().click();
    assert.match(await coach.page.textContent("main mark"), /bellen over de cursus/);
    assert.match(await coach.main(), /Wil gebeld worden/);
    await look("werkmap-message", coach);
  });
  const call = async (outcome) => {
    for (const box of await coach.page.locator('[name="about"]').all()) await box.check();
    await coach.page.check(`[name="outcome"][value="${outcome}"]`);
    await coach.page.getByRole("button", { name: "Schrijf dit op" }).click();
  };
  await step("voicemail is no answer, and the message cannot be closed", async () => {
    await call("voicemail");
    assert.match(await coach.main(), /Gebeld, niet bereikt/);
    assert.match(await coach.main(), /U kunt dit bericht nog niet sluiten/);
  });
  await step("a reached call is", async () => {
    await call("reached");
    assert.match(await coach.main(), /Beantwoord/);
  });
  await step("a message goes on as a tip, in the words of the client, who hears what we do", async () => {
    const page = coach.page.url();
    const form = coach.page.locator('form[action$="/tip"]');
    await coach.page.getByText("Hierin staat een tip voor ons").click();
    await form.locator('[name="words"]').fill("Bel terug op de dag die u noemt.");
    await form.getByRole("button").click();
    assert.match(await coach.main(), /Kies hoe de cliënt het wil horen/);
    await coach.page.goto(page);
    await look("werkmap-tip", coach, (view) => view.locator('details:has(form[action$="/tip"]) summary').click());
    await coach.page.getByText("Hierin staat een tip voor ons").click();
    await form.locator('[name="words"]').fill("Bel terug op de dag die u noemt.");
    await form.locator('[name="first_name"]').fill("Willem");
    await form.locator('[name="channel"][value="phone"]').check();
    await form.locator('[name="phone"]').fill("06 12345678");
    await form.locator('[name="agreed"]').check();
    await form.getByRole("button").click();
    assert.match(await coach.main(), /gaat ook verder als tip/);
  });
  let code = "";
  await step("the coach makes a code for the client", async () => {
    await coach.page.getByRole("button", { name: "Maak een code voor de cliënt" }).click();
    await coach.page.screenshot({ path: `${shots}/werkmap-new-code.png`, fullPage: true });
    code = (await coach.main()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/)[0];
  });
  await step("and the client's own page says so", async () => {
    const client = await visitor.another();
    await client.go("/mijn-bericht");
    await look("werkmap-own-code", client);
    await client.fill({ code });
    await client.send();
    assert.match(await client.main(), /Wij spraken u op/);
    await client.page.screenshot({ path: `${shots}/werkmap-own.png`, fullPage: true });
  });
  await step("who guards privacy erases what a client wrote, by name and without reading it", async () => {
    const guard = await player("Ruben Meijer");
    await guard.go("/werkmap-wissen");
    await look("werkmap-erase", guard);
    await guard.fill({ client: "klant 1160" });
    await guard.send();
    assert.match(await guard.main(), /wacht nog op antwoord/);
    await guard.page.screenshot({ path: `${shots}/werkmap-erase-found.png`, fullPage: true });
    await guard.page.check('[name="sure"]');
    await guard.send();
    assert.match(await guard.main(), /Het is gewist/);
  });
  await step("the manager sees who waits, the teams and the promises", async () => {
    const manager = await player("Karin Vos");
    for (const page of ["cijfers", "teams", "afspraken"]) {
      await manager.go(`/werkmap-${page}`);
      assert.doesNotMatch(await manager.main(), /deurwaarder/);
      await look(`werkmap-${page}`, manager);
    }
  });
});
await browser.close();
process.exit(visitor.tell());
