// SPDX-License-Identifier: EUPL-1.2
// At the tables: three tablets write eight stories at once, one of them without a network for ten minutes
// of typing; promises, reading back, finishing. The clock of a tablet's page is moved, nobody waits.
import assert from "node:assert/strict";
import { beat, channels, clients, groups, press, ready, state } from "./cast.mjs";
import { mishaps } from "./mishaps.mjs";

async function begin(day, { page }, number) {
  await page.goto(`${day.address}${day.path}/groep/${groups[number]}`);
  await page.locator("h3", { hasText: clients[number] }).locator("xpath=following::a[1]").click();
  for (const name of ["write_down", "quote", "tell_back"]) await page.check(`[name="${name}"][value="yes"]`);
  await page.click("main form button[type=submit]");
  await ready(page);
  day.stories[number] = new URL(page.url()).pathname;
}

async function tell({ page }, words) {
  await page.locator('[name="told"]').pressSequentially(words);
  await page.clock.fastForward(2000);
  await state(page, "server");
}

async function tip({ page }, words, channel) {
  await page.fill('form[action$="/tip"] [name="words"]', words);
  await page.check(`form[action$="/tip"] [name="channel"][value="${channel}"]`);
  await Promise.all([page.waitForNavigation(), press(page, "/tip")]);
  await ready(page);
  await page.waitForSelector(`main >> text=${words}`);
}

async function outage(day, step) {
  const { context, page } = day.tablets[1];
  const minutes = ["Ik belde.", "Ik kreeg een band.", "Ik wachtte.", "De lijn viel weg.", "Ik belde weer.",
    "Een ander nam op.", "Ik vertelde alles opnieuw.", "Zij wist van niets.", "Ik hing op.", "Het is 10 uur 10."];
  await step("one loses the network for ten minutes of typing: all of it stays on the device", async () => {
    await day.open(page, 3);
    await context.setOffline(true);
    const sheet = page.locator('[name="told"]');
    await sheet.press("Control+End");
    for (const minute of minutes) {
      await sheet.pressSequentially(` ${minute}`);
      await page.clock.fastForward(60_000); // and every heart-beat in it finds no server
      await state(page, "device");
    }
    await page.locator('[name="questions"]').fill("Hoe lang wachtte u?");
    await page.fill('form[action$="/tip"] [name="words"]', "Bel terug als de lijn wegvalt.");
    await page.check('form[action$="/tip"] [name="channel"][value="phone"]');
    await press(page, "/tip");
    await page.waitForSelector("[data-keep-list] li");
    assert.match(await page.textContent("[data-keep-list]"), /Bel terug.*bewaard op dit apparaat/);
    await page.screenshot({ path: `${day.shots}/tablet-offline.png`, fullPage: true });
  });
  await step("what is on the device cannot be read there", async () => {
    const kept = await page.evaluate(() => new Promise((done) => {
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
    await context.setOffline(false);
    await beat(page);
    await state(page, "server");
    await day.open(page, 3);
    assert.ok((await page.inputValue('[name="told"]')).endsWith(minutes.map((one) => ` ${one}`).join("")));
    assert.equal(await page.inputValue('[name="questions"]'), "Hoe lang wachtte u?");
    assert.equal(await page.locator("main li", { hasText: "Bel terug" }).count(), 1);
  });
}

async function promises(day, step, look) {
  const { organiser } = day;
  const owner = async (form) => {
    await organiser.page.check(`${form} [name="channel"][value="phone"]`);
    await organiser.page.selectOption(`${form} [name="owner"]`, { label: "Noor de Vries" });
  };
  await step("two promises are made at the table", async () => {
    for (const number of [0, 4]) {
      await organiser.go(day.stories[number]);
      await organiser.page.click("summary >> text=Iemand zegt iets toe");
      const form = 'form[action$="/toezegging"]';
      await organiser.page.fill(`${form} [name="about"]`, "Uitzoeken waar de brief bleef.");
      await owner(form);
      await press(organiser.page, "/toezegging");
      assert.match(await organiser.main(), /Wij laten iets weten/);
    }
  });
  await look("talk");
  await step("a yes to contact is the third: it asks about what, how and who", async () => {
    const form = 'form[action$="/contact"]';
    await organiser.go(day.stories[6]);
    await organiser.page.check(`${form} [name="wants_contact"][value="yes"]`);
    await press(organiser.page, "/contact");
    assert.match(await organiser.main(), /Schrijf op waar de cliënt contact over wil/);
    await organiser.page.fill(`${form} [name="about"]`, "Wat er met de vraag in de werkmap gebeurt.");
    await owner(form);
    await press(organiser.page, "/contact");
  });
  await step("each story is read back, asked about contact and finished", async () => {
    for (const [number, story] of day.stories.entries()) {
      await organiser.go(story);
      await organiser.page.check('[name="outcome"][value="confirmed"]');
      await press(organiser.page, "/teruglezen");
      if (number !== 6) {
        await organiser.page.check('form[action$="/contact"] [name="wants_contact"][value="no"]');
        await press(organiser.page, "/contact");
      }
      assert.match(await organiser.main(), /Alles is er/, clients[number]);
      await press(organiser.page, "/afronden");
    }
  });
  await look("talk-finished");
  await step("the list shows where each story stands, and leads to the story", async () => {
    await organiser.go(day.path.replace("/de-dag/", "/verhalen/"));
    assert.equal(await organiser.page.locator("main tbody tr").count(), 8);
    await look("stories");
    await organiser.page.click("main tbody >> text=Fatma");
    assert.match(await organiser.main(), /Het is 10 uur 10/);
  });
  await look("story");
}

export async function tables(day, step, look) {
  const { organiser, tablets } = day;
  await step("a list without stories teaches, and leads to the groups", async () => {
    await organiser.go(day.path.replace("/de-dag/", "/verhalen/"));
    assert.match(await organiser.main(), /nog geen verhaal/);
  });
  await look("stories-empty");
  await step("three tablets open their groups", async () => {
    for (let number = 0; number < 3; number += 1) await day.tablet();
    await organiser.go(`${day.path}/groep/1`);
    assert.match(await organiser.main(), /gast bij het verhaal/);
  });
  await look("day-group");
  await step("and write eight stories at once", async () => {
    await Promise.all(tablets.map(async (one, at) => {
      for (const number of clients.keys()) {
        if (groups[number] !== at + 1) continue;
        await begin(day, one, number);
        await tell(one, `Ik ben ${number} keer doorverbonden. Niemand wist iets.`);
        await tip(one, `Verbind mij één keer door (${number}).`, channels[number]);
        if (number > 4) await tip(one, `Laat mij weten wie ik sprak (${number}).`, "letter");
      }
    }));
    assert.equal(day.stories.filter(Boolean).length, 8);
  });
  await outage(day, step);
  await mishaps(day, step);
  await promises(day, step, look);
  await step("what was typed for a form that is gone is shown, and goes when the person says so", async () => {
    const { page } = tablets[1];
    await day.open(page, 5);
    assert.match(await page.textContent("[data-keep-list]"), /Vraag het mij/);
    await state(page, "left");
    await page.screenshot({ path: `${day.shots}/tablet-left.png`, fullPage: true });
    page.once("dialog", (dialog) => dialog.accept());
    await page.click("[data-keep-list] button");
    await page.waitForSelector("[data-keep-list]", { state: "hidden" });
  });
}
