// SPDX-License-Identifier: EUPL-1.2
// The red thread: sorted by a person, quoted without the person, split and merged, and one sentence.
import assert from "node:assert/strict";
import { press } from "./cast.mjs";

export async function thread(day, step, look) {
  const { organiser } = day;
  const here = () => day.path.replace("/de-dag/", "/rode-draad/");
  await step("the red thread teaches before there are themes", async () => {
    await organiser.go(here());
    assert.match(await organiser.main(), /Er is nog geen thema/);
  });
  await look("thread-empty");
  await step("what was said is sorted by a person, with proposals and the words that caused them", async () => {
    await organiser.go(`${here()}/ordenen`);
    await organiser.page.click("text=Begin met deze thema's");
    assert.match(await organiser.main(), /Voorstel door deze woorden: doorverbonden/);
    for (let number = 0; number < 8; number += 1) {
      await organiser.page.locator("main form button:visible", { hasText: "Zet bij Doorverbonden worden" }).first().click();
    }
    assert.match(await organiser.main(), /Staat bij/);
  });
  await look("thread-sorting");
  await step("a theme shows what belongs to it, and a sentence is quoted without the person", async () => {
    await organiser.go(here());
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
    await organiser.go(here());
    await organiser.fill({ sentence: "Cliënten worden te vaak doorverbonden." });
    await press(organiser.page, "/zin");
    assert.match(await organiser.main(), /Doorverbonden worden/);
  });
  await look("thread");
}
