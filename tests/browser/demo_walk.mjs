// SPDX-License-Identifier: EUPL-1.2
// The demo, a house full of data: everybody finds every page that their navigation leads to, and the
// organiser's pages are looked at. Usage: node demo_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { launch } from "./browser.mjs";
import { Walk } from "./walking.mjs";

const [address, shots] = process.argv.slice(2);
const browser = await launch();
const visitor = await Walk.begin(browser, address, shots);

// Every link of the navigation, in the areas and below them, from wherever the person stands.
async function places(walk) {
  const links = (scope) =>
    walk.page.$$eval(`${scope} a`, (found) => found.map((a) => new URL(a.href).pathname));
  const all = new Set();
  for (const area of await links("nav.klantendag-nav-main")) {
    await walk.go(area);
    all.add(area);
    for (const page of await links("nav.klantendag-nav-pages")) all.add(page);
  }
  return [...all];
}

const name_of = (path) =>
  `demo-${path.split("/").filter((part) => part && !/^[0-9A-Z]{26}$/.test(part)).join("-") || "home"}`;

await visitor.all(async (step, look) => {
  await visitor.go("/demo");
  await look("demo");
  const people = await visitor.page.locator("main form").count();
  await step("the demo has its people", () => assert.equal(people, 11)); // LogIn in src/app/demo
  let all = 0;
  for (let at = 0; at < people; at += 1) {
    const person = await visitor.another();
    await person.go("/demo");
    await person.page.locator("main form button").nth(at).click();
    const who = await person.page.textContent(".klantendag-corner");
    const found = await places(person);
    await step(`${who.trim()} finds a page`, () => assert.ok(found.length > 0));
    all += found.length;
    for (const path of found) {
      await step(`${who.trim()} opens ${name_of(path)}`, async () => {
        const answer = await person.go(path);
        assert.equal(answer.status(), 200, path);
        assert.equal(await person.page.locator("nav.klantendag-nav-main [aria-current]").count(), 1, path);
      });
      if (at === 0) await look(name_of(path), person);
    }
    await person.context.close();
  }
  await step("together they find their pages", () => assert.ok(all > 80, `${all}`)); // one has the first page only
});
await browser.close();
process.exit(visitor.tell());
