// SPDX-License-Identifier: EUPL-1.2
// Looking at one page with axe and a picture: wide, at 390 px and dark, and in the other language for its
// words and their width. WALK_LOOKS=once looks once; WALK_LOOKS=text only reads what the server answers.
import { writeFileSync } from "node:fs";
import { overflow, smallTargets, violations } from "./browser.mjs";

const wide = { kind: "wide", width: 1280, height: 900, colorScheme: "light" };
const phone = { kind: "phone", width: 390, height: 844, colorScheme: "light" };
const dark = { kind: "dark", width: 1280, height: 900, colorScheme: "dark", rules: ["color-contrast"] };
// For each language of a page.
const ways = {
  all: [[wide, phone, dark], [wide, { ...phone, rules: [] }]],
  once: [[wide]],
  text: [[]],
}[process.env.WALK_LOOKS ?? "all"];

// One window for every look of a walk: in a new one the browser compiles axe anew, which took most of the time.
export class Viewer {
  constructor({ browser, shots, count }) {
    Object.assign(this, { browser, shots, count });
  }

  // The page as somebody with these cookies sees it. It is loaded once a language and then looked at in each
  // way; dark differs in its colours only. `open` brings the view to where the address alone does not, and may
  // give the text of that page. An error page is a problem, unless its `status` was asked for.
  async look(cookies, { url, name, languages = ["nl", "en"], status = 200, open }) {
    this.context ??= await this.browser.newContext({ bypassCSP: true, locale: "nl-NL" });
    await this.context.clearCookies();
    await this.context.addCookies(cookies);
    for (const [at, language] of languages.slice(0, ways.length).entries()) {
      const looks = ways[at];
      const there = new URL(url);
      there.searchParams.set("taal", language);
      const text = await this.answered(there.href, { what: `${name} ${language}`, status, open, looks });
      writeFileSync(`${this.shots}/${name}.${language}.html`, text);
      const lang = text.match(/<html lang="(\w+)"/)?.[1];
      if (lang !== language) this.count.problems.push(`${name} ${language}: lang is ${lang}`);
      for (const way of looks) await this.lookAt(way, { name, language, photographed: way === wide || at === 0 });
    }
  }

  // Loads a page and gives its text. Who only reads needs a window for what must be opened.
  async answered(address, { what, status, open, looks }) {
    const shown = open || looks.length > 0;
    if (shown) {
      this.view ??= await this.context.newPage();
      await show(this.view, wide);
    }
    const answer = shown ? await this.view.goto(address) : await this.context.request.get(address);
    if (answer.status() !== status) this.count.problems.push(`${what}: answered ${answer.status()}`);
    // A page that renews itself may be gone before its text is asked for: then it is asked for again.
    const text = await answer.text().catch(async () => (await this.context.request.get(address)).text());
    if (looks.length === 0) this.count.passed += answer.status() === status ? 1 : 0;
    return (await open?.(this.view)) ?? text;
  }

  async lookAt(way, { name, language, photographed }) {
    const { view, count, shots } = this;
    await show(view, way);
    const found = way.rules?.length === 0 ? [] : await violations(view, way.rules);
    found.push(...(await smallTargets(view)).map((target) => `small target ${target}`));
    const beyond = await overflow(view);
    if (beyond > 0) found.push(`${beyond} px too wide`);
    found.forEach((problem) => count.problems.push(`${name} ${language} ${way.kind}: ${problem}`));
    if (found.length === 0) count.passed += 1;
    if (photographed) await view.screenshot({ path: `${shots}/${name}.${language}.${way.kind}.png`, fullPage: true });
  }
}

async function show(view, { width, height, colorScheme }) {
  await view.setViewportSize({ width, height });
  await view.emulateMedia({ colorScheme, reducedMotion: "reduce" });
}
