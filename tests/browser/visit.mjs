// SPDX-License-Identifier: EUPL-1.2
// What every walk does: steps that count, and looking at a page in each look and language with axe.
import { mkdirSync } from "node:fs";
import { launch, overflow, smallTargets, violations } from "./browser.mjs";

export const password = "paars fietst dinsdag";
const looks = [
  { name: "wide", width: 1280, height: 900, colorScheme: "light" },
  { name: "phone", width: 390, height: 844, colorScheme: "light" },
  { name: "dark", width: 1280, height: 900, colorScheme: "dark" },
];

// A browser without JavaScript on `address`; pictures go to `shots`.
export async function visit(shots) {
  mkdirSync(shots, { recursive: true });
  const browser = await launch();
  // No page needs JavaScript: the whole walk runs without.
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL" });
  // Bypassing the content policy lets axe in; the page's own scripts stay off in the walk itself.
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

  // Looks at the page as it stands now, in every look and both languages, with the same cookies. `open`
  // brings a view there when the address alone does not.
  async function look(name, { languages = ["nl", "en"], open = () => {} } = {}) {
    const here = page.url();
    await viewer.clearCookies();
    await viewer.addCookies(await context.cookies());
    const view = await viewer.newPage();
    for (const language of languages) {
      for (const { name: kind, width, height, colorScheme } of looks) {
        await view.setViewportSize({ width, height });
        await view.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const url = new URL(here);
        url.searchParams.set("taal", language);
        await view.goto(url.href);
        await open(view);
        const where = `${name} ${language} ${kind}`;
        const found = [...(await violations(view)), ...(await smallTargets(view)).map((t) => `small target ${t}`)];
        const wide = await overflow(view);
        if (wide > 0) found.push(`${wide} px too wide`);
        const lang = await view.getAttribute("html", "lang");
        if (lang !== language) found.push(`lang is ${lang}`);
        found.forEach((problem) => problems.push(`${where}: ${problem}`));
        if (found.length === 0) passed += 1;
        await view.screenshot({ path: `${shots}/${name}.${language}.${kind}.png`, fullPage: true });
      }
    }
    await view.close();
  }

  const fill = async (fields) => {
    for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
  };
  const send = () => page.click("main form button[type=submit]");
  const heading = () => page.textContent("h1");

  // Runs a whole walk, tells its problems and ends the program.
  async function walk(steps) {
    try {
      await steps();
    } catch (error) {
      await page.screenshot({ path: `${shots}/stopped-here.png`, fullPage: true }).catch(() => {});
      if (problems.length === 0) problems.push(error.message);
    }
    await browser.close();
    problems.forEach((problem) => console.log(problem));
    console.log(`${passed} passed, ${problems.length} failed`);
    process.exit(problems.length > 0 ? 1 : 0);
  }

  return { context, page, step, look, fill, send, heading, walk };
}
