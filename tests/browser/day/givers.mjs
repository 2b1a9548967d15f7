// SPDX-License-Identifier: EUPL-1.2
// Two clients at their own page with the code from the letter: one is content, one is not and is heard by
// somebody else; at the end one takes the story back.
import assert from "node:assert/strict";
import { send, tellBack } from "./loop.mjs";

export async function givers(day, step, look) {
  const { organiser, tips } = day;
  const client = await organiser.another();
  const code = async (tip) => {
    await send(organiser, tip, "/code");
    return (await organiser.main()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/)[0];
  };
  const enter = async (typed) => {
    await client.go("/mijn-tips");
    await client.fill({ code: typed });
    await client.send();
  };
  let own;
  await step("a wrong code is told at its field", async () => {
    own = await code(tips[0]);
    await organiser.page.screenshot({ path: `${day.shots}/giver-new-code.nl.wide.png`, fullPage: true });
    await enter("0000-0000-00000");
    assert.match(await client.main(), /Deze code werkt niet meer/);
  });
  await client.go("/mijn-tips");
  await look("giver-code", client);
  await step("with the code Willem reads what we said, and what we promised", async () => {
    await enter(own.toLowerCase());
    assert.match(await client.main(), /Verbind mij één keer door/);
    assert.match(await client.main(), /Dank u wel\./);
    assert.match(await client.main(), /uiterlijk op/);
  });
  await look("giver-own", client, async (view) => {
    await view.fill('[name="code"]', own);
    await view.click("main form button[type=submit]");
  });
  await step("and is content", async () => {
    await client.page.click('main button:text-is("Ja")');
    assert.match(await client.main(), /Fijn dat u tevreden bent/);
    await organiser.go(tips[0]);
    assert.match(await organiser.main(), /Verteld, en tevreden/);
  });
  await step("Ria is not: somebody else gets the tip, decides anew and tells it", async () => {
    await enter(await code(tips[1]));
    await client.page.click('main button:text-is("Nee, dit helpt mij niet")');
    assert.match(await client.main(), /Iemand anders kijkt/);
    await organiser.go(day.list);
    const line = organiser.page.locator("main tbody tr", { has: organiser.page.locator(`a[href="${tips[1]}"]`) });
    assert.doesNotMatch(await line.textContent(), /Noor de Vries/);
    await send(day.oda, tips[1], "/besluit", { state: "answered", what: "Wij bellen u zelf, elke keer." });
    await tellBack({ organiser: day.oda }, tips[1]);
    await send(day.oda, tips[1], "/reactie", { reaction: "content" });
    assert.match(await day.oda.main(), /Verteld, en tevreden/);
  });
  await look("tip-told-anew", day.oda);
  await step("one yes goes by itself, and the story stays", async () => {
    await enter(own);
    await client.page.click('form[action$="/mijn-tips/toestemming"] button[type=submit] >> nth=0');
    assert.match(await client.main(), /De rest van uw verhaal blijft staan/);
    assert.match(await client.main(), /Verbind mij één keer door/);
  });
  await step("Willem takes the story back: the words are gone everywhere", async () => {
    await enter(own);
    await client.page.click("summary >> text=Ik wil dat mijn verhaal weggaat");
    await client.page.click('form[action$="/mijn-tips/intrekken"] button[type=submit]');
    assert.match(await client.main(), /De woorden van uw verhaal en uw tips zijn weg/);
    assert.doesNotMatch(await client.main(), /Verbind mij één keer door/);
    await organiser.go(tips[0]);
    assert.doesNotMatch(await organiser.main(), /Verbind mij één keer door/);
  });
}
