// SPDX-License-Identifier: EUPL-1.2
// What may go wrong with a tablet: an answer gets lost, another story waits, somebody else wrote meanwhile,
// nothing can be kept, a page is gone. Nothing is doubled, overwritten or called saved that is not.
import assert from "node:assert/strict";
import { beat, press, ready, state } from "./cast.mjs";

export async function mishaps(day, step) {
  const { organiser, tablets: [first, second] } = day;
  await step("an answer that got lost does not double anything", async () => {
    await day.open(first.page, 0);
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
    await beat(first.page);
    await first.page.waitForSelector("[data-keep-list] li", { state: "detached" });
    await first.page.unroute("**/tip");
    await first.page.goto(day.address + day.stories[0]);
    assert.equal(await first.page.locator("main li", { hasText: "één nummer" }).count(), 1);
    assert.ok(lost >= 2);
  });
  await step("what waits of another story is not called saved, and its words stay away", async () => {
    const { page } = second;
    await day.open(page, 3);
    await page.route(/\/(tip|blad)$/, (route) => route.abort());
    await page.fill('form[action$="/tip"] [name="words"]', "Stuur een bericht vooraf.");
    await page.check('form[action$="/tip"] [name="channel"][value="none"]');
    await press(page, "/tip");
    await page.waitForSelector("[data-keep-list] li");
    await day.open(page, 4);
    await state(page, "device");
    assert.equal(await page.getAttribute("[data-keep-list] a", "href"), day.stories[3]);
    assert.doesNotMatch(await page.textContent("main"), /bericht vooraf/);
    await day.open(page, 3);
    await page.locator('[name="told"]').press("Control+End");
    await page.locator('[name="told"]').pressSequentially(" Ik bleef wachten.");
    await state(page, "device");
    await day.open(page, 4);
    const went = page.waitForResponse(/\/tip$/);
    await page.unroute(/\/(tip|blad)$/);
    await beat(page);
    await went; // the list tells of a story once, before and after
    assert.equal(await page.locator("[data-keep-list] li").count(), 1);
    await state(page, "device"); // the tip went by itself, the sheet goes from its own page
    await page.click("[data-keep-list] a");
    await ready(page);
    await state(page, "server");
    assert.match(await page.inputValue('[name="told"]'), /Ik bleef wachten/);
    await page.waitForSelector("main li >> text=bericht vooraf");
    assert.equal(await page.locator("main li", { hasText: "bericht vooraf" }).count(), 1);
  });
  await step("what was read back is never put over what somebody else wrote", async () => {
    await day.open(first.page, 2);
    await organiser.go(day.stories[2]);
    await organiser.fill({ told: "Zo werd het ondertussen." });
    await press(organiser.page, "/blad");
    await first.page.check('[name="outcome"][value="confirmed"]');
    await press(first.page, "/teruglezen");
    await first.page.waitForSelector("[data-keep-list] li >> text=ondertussen veranderd");
    await first.page.click("[data-keep-list] button");
    await organiser.go(day.stories[2]);
    assert.match(await organiser.main(), /Lees het verhaal voor/);
    assert.equal(await organiser.page.inputValue('[name="told"]'), "Zo werd het ondertussen.");
  });
  await step("a tablet that can keep nothing still sends", async () => {
    const page = await second.context.newPage();
    await page.addInitScript(() => { IDBObjectStore.prototype.put = () => { throw new Error("full"); }; });
    await day.open(page, 5);
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
  await step("what was typed before the page was ready goes too", async () => {
    const { page } = second;
    let begin;
    const begun = new Promise((done) => { begin = done; });
    await page.route("**/assets/keep.js", async (route) => { await begun; await route.fallback(); });
    await page.goto(day.address + day.stories[5], { waitUntil: "commit" });
    await page.locator('[name="told"]').fill("Getypt voordat het script er was.");
    begin();
    await ready(page);
    await page.clock.fastForward(2000);
    await state(page, "server");
    await page.unroute("**/assets/keep.js");
    await organiser.go(day.stories[5]);
    assert.equal(await organiser.page.inputValue('[name="told"]'), "Getypt voordat het script er was.");
  });
  await step("a page that is gone refuses for good, and who is logged out hears so", async () => {
    const { page } = second;
    await day.open(page, 5);
    await page.route("**/tip", (route) => route.fulfill({ status: 401, body: "" }));
    await page.fill('form[action$="/tip"] [name="words"]', "Vraag het mij.");
    await page.check('form[action$="/tip"] [name="channel"][value="none"]');
    await press(page, "/tip");
    await state(page, "login");
    await page.unroute("**/tip");
    await page.route("**/tip", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "" }));
    await beat(page);
    await page.waitForSelector("[data-keep-list] button");
    assert.match(await page.textContent("[data-keep-list]"), /Vraag het mij.*neemt dit zo niet aan/);
    await page.click("[data-keep-list] button"); // back in the form, where it stays half done
    await page.unroute("**/tip");
    await state(page, "device");
  });
  await step("two who write the same story see both texts beside each other", async () => {
    await day.open(first.page, 1);
    await organiser.go(day.stories[1]);
    await organiser.fill({ told: "Zo schreef de organisator het op." });
    await press(organiser.page, "/blad");
    await first.page.locator('[name="told"]').fill("Zo schreef de gespreksleider het op.");
    await state(first.page, "conflict");
    await first.page.click("[data-keep-compare]");
    await first.page.waitForSelector("main >> text=Bewaar beide");
    const both = await first.page.textContent("main");
    assert.match(both, /Zo schreef de organisator het op/);
    assert.match(both, /Zo schreef de gespreksleider het op/);
    await first.page.screenshot({ path: `${day.shots}/tablet-conflict.png`, fullPage: true });
    await first.page.click("text=Bewaar beide");
    await ready(first.page);
    assert.equal(await first.page.inputValue('[name="told"]'),
      "Zo schreef de organisator het op.\n\nZo schreef de gespreksleider het op.");
  });
}
