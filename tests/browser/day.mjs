// SPDX-License-Identifier: EUPL-1.2
// A group's story in a real browser, without JavaScript: the client's yes, the words, reading back, a
// tip, the promise of contact, the first screen, and the call that keeps the promise. Every page is
// checked with axe and photographed in both languages: wide, 390 px, dark. Usage: node day.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { launch, overflow, smallTargets, violations } from "./browser.mjs";

const [address, shots] = process.argv.slice(2);
mkdirSync(shots, { recursive: true });
const looks = [
  { name: "wide", width: 1280, height: 900, colorScheme: "light" },
  { name: "phone", width: 390, height: 844, colorScheme: "light" },
  { name: "dark", width: 1280, height: 900, colorScheme: "dark" },
];
const browser = await launch();
const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL" });
const viewer = await browser.newContext({ bypassCSP: true, locale: "nl-NL" });
const page = await context.newPage();
page.setDefaultTimeout(15000);
let passed = 0;
const problems = [];

async function step(name, action) {
  try {
    await action();
    passed += 1;
  } catch (error) {
    problems.push(`${name}: ${error.message.split("\n").slice(0, 6).join(" | ")}`);
    throw error;
  }
}

// The page as it stands now, in every look and both languages, with the same cookies.
async function look(name) {
  const here = page.url();
  await viewer.clearCookies();
  await viewer.addCookies(await context.cookies());
  const view = await viewer.newPage();
  for (const language of ["nl", "en"]) {
    for (const { name: kind, width, height, colorScheme } of looks) {
      await view.setViewportSize({ width, height });
      await view.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const url = new URL(here);
      url.searchParams.set("taal", language);
      await view.goto(url.href);
      const found = [...(await violations(view)), ...(await smallTargets(view)).map((t) => `small target ${t}`)];
      const wide = await overflow(view);
      if (wide > 0) found.push(`${wide} px too wide`);
      found.forEach((problem) => problems.push(`${name} ${language} ${kind}: ${problem}`));
      if (found.length === 0) passed += 1;
      await view.screenshot({ path: `${shots}/${name}.${language}.${kind}.png`, fullPage: true });
    }
  }
  await view.close();
}

const main = () => page.textContent("main");
const heading = () => page.textContent("h1");
const choose = (name, value, form = "main") => page.check(`${form} [name="${name}"][value="${value}"]`);
const form = (path) => `form[action$="${path}"]`;
const send = (path) => page.click(`${form(path)} button[type=submit]`);

try {
  await step("set up, with an edition and a client who comes", async () => {
    await page.goto(address);
    for (const [name, value] of [["name", "Noor de Vries"], ["email", "noor@voorbeelddienst.nl"],
                                 ["password", "paars fietst dinsdag"]]) {
      await page.fill(`[name="${name}"]`, value);
    }
    await page.click("main form button[type=submit]");
    await page.goto(`${address}/nieuwe-editie`);
    await page.fill('[name="name"]', "Klantendag");
    await page.fill('[name="year"]', "2027");
    await page.click("main form button[type=submit]");
    await page.goto(`${address}/deelnemers`);
    await page.goto(`${page.url()}/../nieuwe-deelnemer`);
    await page.selectOption('[name="role"]', "client").catch(() => choose("role", "client"));
    await page.fill('[name="first_name"]', "Willem");
    await page.click("main form button[type=submit]");
    await page.click("main form:has([value=accept]) button[type=submit]");
  });
  await step("nobody waits yet, and the first screen says what will stand there", async () => {
    await page.goto(address);
    assert.match(await main(), /Niemand wacht op ons/);
  });
  await look("nobody-waits");
  await step("a list without stories teaches", async () => {
    await page.goto(`${address}/verhalen`);
    assert.match(await main(), /nog geen verhaal/);
  });
  await look("stories-empty");
  await step("a new story asks for the client's yes first", async () => {
    await page.click("main >> text=Nieuw verhaal");
    await page.click("main form button[type=submit]");
    assert.match(await main(), /Kies ja of nee/);
    await page.goto(page.url().replace(/\?.*/, ""));
  });
  await look("story-new");
  await step("begin it", async () => {
    await page.selectOption('[name="teller"]', { label: "Willem" });
    await page.fill('[name="group"]', "2");
    for (const name of ["write_down", "quote", "tell_back"]) await choose(name, "yes");
    await page.click("main form button[type=submit]");
    assert.match(await heading(), /Het verhaal van Willem/);
  });
  await look("story-begun");
  await step("write it down and read it back", async () => {
    await page.fill('[name="told"]',
      "Ik schreef in de werkmap dat ik solliciteerde.\nIk vroeg twee keer of iemand mij kon bellen.\n\nHet stond op gelezen. Niemand belde.");
    await page.fill('[name="struck"]', "Dat gelezen niet beantwoord is.");
    await send("/woorden");
    assert.match(await main(), /Lees het verhaal voor/);
  });
  await look("story-written");
  await step("it is right, and there is a tip", async () => {
    await choose("outcome", "confirmed");
    await send("/teruglezen");
    await page.fill('[name="words"]', "Open ieder bericht helemaal. Er kan een vraag in staan.");
    await choose("channel", "letter", form("/tip"));
    await send("/tip");
    assert.match(await main(), /Vraag of deze persoon contact wil/);
  });
  await look("story-tip");
  await step("a yes to contact asks about what, how and who", async () => {
    await choose("wants_contact", "yes");
    await send("/contact");
    assert.match(await main(), /Schrijf op waar de cliënt contact over wil/);
    await page.screenshot({ path: `${shots}/story-contact-problem.nl.wide.png`, fullPage: true });
    await page.fill('[name="about"]', "Wat er met zijn vraag in de werkmap gebeurt.");
    await choose("channel", "phone", form("/contact"));
    await page.selectOption('[name="owner"]', { label: "Noor de Vries" });
    await send("/contact");
    assert.match(await main(), /Alles is er/);
  });
  await step("finish it", async () => {
    await send("/afronden");
    assert.match(await main(), /Afgerond/);
  });
  await look("story-finished");
  await step("the list of stories shows where it stands", async () => {
    await page.goto(`${address}/verhalen`);
    assert.match(await main(), /Willem/);
  });
  await look("stories");
  await step("the first screen shows who waits", async () => {
    await page.goto(address);
    assert.match(await main(), /Contact opnemen/);
    assert.match(await main(), /Beslissen/);
  });
  await look("who-waits");
  await step("filters leave the rest out", async () => {
    await page.selectOption('[name="soort"]', "contact");
    await page.click("main form button[type=submit]");
    assert.doesNotMatch(await page.textContent("table"), /Beslissen/);
  });
  await step("the promise says what was asked", async () => {
    await page.click("table a");
    assert.match(await main(), /zijn vraag in de werkmap/);
  });
  await look("promise");
  await step("not reached does not close it", async () => {
    await choose("channel", "phone", form("/poging"));
    await choose("outcome", "not_reached");
    await page.check('[name="closes"]');
    await send("/poging");
    assert.match(await main(), /pas als u de cliënt gesproken of geschreven hebt/);
    await page.screenshot({ path: `${shots}/promise-problem.nl.wide.png`, fullPage: true });
  });
  await step("speaking does", async () => {
    await choose("outcome", "spoke");
    await page.fill('[name="note"]', "Zijn vraag is beantwoord.");
    await send("/poging");
    assert.match(await main(), /Klaar, met bewijs/);
  });
  await look("promise-kept");
  await step("the sum holds", async () => {
    await page.goto(`${address}/openstaand`);
    assert.match(await main(), /Klopt/);
    assert.doesNotMatch(await main(), /Er mist iets/);
  });
  await look("law");
} catch (error) {
  await page.screenshot({ path: `${shots}/stopped-here.png`, fullPage: true }).catch(() => {});
  if (problems.length === 0) problems.push(error.message);
}
await browser.close();
problems.forEach((problem) => console.log(problem));
console.log(`${passed} passed, ${problems.length} failed`);
process.exit(problems.length > 0 ? 1 : 0);
