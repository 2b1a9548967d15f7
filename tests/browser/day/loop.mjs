// SPDX-License-Identifier: EUPL-1.2
// After the day: promises kept, six actions through every state, told back by every channel, one who is not
// content and is heard by somebody else, and the sum of everything owed before and after.
import assert from "node:assert/strict";
import { colleague, press } from "./cast.mjs";
import { givers } from "./givers.mjs";

// Fills a form as a person does: choices are chosen, the rest is typed.
export async function send(walk, path, what, fields = {}, button = "button[type=submit]") {
  if (new URL(walk.page.url()).pathname !== path) await walk.go(path);
  const form = `form[action$="${what}"]`;
  const folded = walk.page.locator(`details:not([open]):has(${form}) > summary`);
  if ((await folded.count()) > 0) await folded.first().click();
  for (const [name, value] of Object.entries(fields)) {
    const field = walk.page.locator(`${form} [name="${name}"]`).first();
    const kind = await field.evaluate((one) => one.type);
    if (kind === "radio" || kind === "checkbox") await walk.page.check(`${form} [name="${name}"][value="${value}"]`);
    else if (kind === "select-one") await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await walk.page.click(`${form} ${button} >> nth=0`);
  await walk.page.waitForLoadState("domcontentloaded");
}

// Of the tip that begins so, as the list leads to it.
export async function tipOf({ organiser, list }, words) {
  await organiser.go(list);
  return organiser.page.locator("main table a", { hasText: words }).getAttribute("href");
}

export async function tellBack({ organiser }, tip, text) {
  await send(organiser, tip, "/tekst", text ? { text } : {}, 'button[value="approve"]');
  await send(organiser, tip, "/verteld");
  assert.match(await organiser.main(), /Verteld/);
}

async function promises(day, step, look) {
  const { organiser } = day;
  const { page } = organiser;
  await step("the first screen shows who waits, and filters leave the rest out", async () => {
    await organiser.go("/");
    assert.match(await organiser.main(), /Beslissen/);
    await page.selectOption('[name="soort"]', "contact");
    await organiser.send();
    assert.doesNotMatch(await page.textContent("table"), /Beslissen/);
  });
  await look("who-waits");
  await step("the promise says what was asked", async () => {
    await page.click("table a");
    assert.match(await organiser.main(), /de vraag in de werkmap/);
  });
  await look("promise");
  await step("who was not reached still waits, and speaking keeps the promise", async () => {
    const path = new URL(page.url()).pathname;
    await page.check('[name="closes"]');
    await send(organiser, path, "/poging", { channel: "phone", outcome: "not_reached" });
    assert.match(await organiser.main(), /pas als u de cliënt gesproken of geschreven hebt/);
    await organiser.go(path);
    await page.check('[name="closes"]');
    await send(organiser, path, "/poging", { channel: "phone", outcome: "spoke", note: "Beantwoord." });
    assert.match(await organiser.main(), /Klaar, met bewijs/);
  });
  await look("promise-kept");
}

async function actions(day, step, look) {
  const { organiser, doer, manager } = day;
  const tips = {};
  await step("twenty tips wait for a decision", async () => {
    await organiser.go(day.list);
    assert.equal(await organiser.page.locator("main tbody tr").count(), 20);
    for (const number of [0, 1, 2, 3, 4, 7]) tips[number] = await tipOf(day, `één keer door (${number})`);
    day.tips = tips;
    await send(organiser, tips[0], "/besluit", { state: "under_way" });
    assert.match(await organiser.main(), /Schrijf in gewone woorden op/);
    await organiser.page.screenshot({ path: `${day.shots}/tip-problem.nl.wide.png`, fullPage: true });
  });
  await step("six become actions, each with an owner, a day and a measure", async () => {
    for (const tip of Object.values(tips)) {
      await organiser.go(tip);
      await send(organiser, tip, "/besluit", {
        state: "under_way", what: "Wij geven iedereen één nummer.", measure: "Niemand belt twee keer.",
        owner: "Daan Doener", due: "2040-06-19" });
    }
  });
  await look("tip-under-way");
  await step("one waits for something, goes on, is said to be ready and comes back", async () => {
    await send(doer, tips[1], "/wachten", { until: "2040-01-10", why: "De telefooncentrale." });
    assert.match(await doer.main(), /telefooncentrale/);
    await send(doer, tips[1], "/verder");
    await send(doer, tips[1], "/klaar", { evidence: "Het nummer werkt." });
    await send(organiser, tips[1], "/terug");
  });
  await step("one is stopped by the management, with a reason that can be read", async () => {
    await send(manager, tips[4], "/stoppen", { reason: "Voor één nummer zijn er te weinig mensen." });
    assert.match(await manager.main(), /Wij doen dit niet/);
  });
  await step("the others are ready, and somebody else looks whether that is so", async () => {
    for (const number of [0, 1, 2, 3, 7]) {
      await send(doer, tips[number], "/klaar", {
        evidence: "U belt één nummer en blijft aan de lijn.", starts_on: "2040-06-19", place: "Voorbeeldplein 1" });
      const outcome = number === 1 ? "partly" : "done";
      await send(organiser, tips[number], "/controle", { outcome });
    }
  });
  await look("tip-draft");
}

async function telling(day, step, look) {
  const { organiser, tips } = day;
  const { page } = organiser;
  await step("nothing is told before somebody approved the words", async () => {
    await organiser.go(tips[0]);
    assert.equal(await page.locator('form[action$="/verteld"]').count(), 0);
    const draft = await page.inputValue('[name="text"]');
    assert.match(draft, /Goed nieuws!.*dinsdag 19 juni 2040.*Voorbeeldplein 1/s);
    await tellBack(day, tips[0], `${draft} Dank u wel.`);
  });
  await look("tip-told");
  await step("by telephone, at the office, and a no with its reason", async () => {
    for (const [number, channel] of [[1, "Telefoon"], [3, "Op kantoor"], [4, "Brief"]]) {
      await tellBack(day, tips[number]);
      assert.match(await organiser.main(), new RegExp(`Verteld, ?${channel}`));
    }
  });
  await step("by e-mail, sent by hand to who gave no address at the door", async () => {
    await tellBack(day, tips[2]);
    assert.match(await organiser.main(), /Verteld, ?E-mail/);
  });
  await look("tip-mailed");
  await step("a mail that comes back is told by another channel", async () => {
    await send(organiser, tips[2], "/onbestelbaar", { channel: "phone" });
    await tellBack(day, tips[2]);
    await send(organiser, tips[2], "/reactie", { reaction: "no_reaction" });
    assert.match(await organiser.main(), /geen reactie/);
  });
  await step("what everybody reads begins empty", async () => {
    await organiser.go("/u-zei-wij-deden");
    assert.match(await organiser.main(), /Hier staat nog niets/);
  });
  await look("you-said-we-did-empty");
  await step("who does not want to hear it can read it on the public page, in our words and without a name", async () => {
    await organiser.go(tips[7]);
    assert.match(await organiser.main(), /hoeft niet te horen/);
    await send(organiser, tips[7], "/openbaar", { said: "Greet werd doorverbonden.", done: "U belt nu één nummer." });
    assert.match(await organiser.main(), /Greet/);
    await send(organiser, tips[7], "/openbaar", { said: "U werd te vaak doorverbonden.", done: "U belt nu één nummer." });
    await organiser.go("/u-zei-wij-deden");
    assert.match(await organiser.main(), /te vaak doorverbonden/);
  });
  await look("you-said-we-did");
}

export async function loop(day, step, look) {
  const { organiser } = day;
  day.list = day.path.replace("/de-dag/", "/tips/");
  await step("the sum of the day holds: what was heard is open", async () => {
    day.oda = await colleague(day, { name: "Oda Ouderman", email: "oda@voorbeelddienst.nl", role: "organiser" });
    console.log(`before:\n${day.command("ledger")}`);
  });
  await promises(day, step, look);
  await actions(day, step, look);
  await telling(day, step, look);
  await givers(day, step, look);
  await step("the tips as a board, and the days in a calendar until it is stopped", async () => {
    await organiser.go(`${day.list}?weergave=bord`);
    assert.match(await organiser.page.textContent(".klantendag-board"), /Verteld/);
    await look("tips-board");
    await organiser.go("/mijn-agenda");
    await organiser.send();
    const [feed] = (await organiser.main()).match(/http\S+\/agenda\/[\w-]{43}/);
    assert.match(await (await organiser.page.request.get(feed)).text(), /^BEGIN:VCALENDAR/);
    await organiser.go("/mijn-agenda");
    await press(organiser.page, "/mijn-agenda/stoppen");
    assert.equal((await organiser.page.request.get(feed)).status(), 404);
  });
  await look("own-calendar");
  await step("nothing is owed that is not counted, and every check passes", async () => {
    await organiser.go("/openstaand");
    assert.match(await organiser.main(), /Klopt/);
    assert.doesNotMatch(await organiser.main(), /Er mist iets/);
    console.log(`after:\n${day.command("ledger")}`);
    day.command("verify");
  });
  await look("law");
}
