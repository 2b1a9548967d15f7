// SPDX-License-Identifier: EUPL-1.2
// Looking at one page with axe and a picture: wide, at 390 px and dark, and in the other language for
// its words and their width. A page looks the same on every database: WALK_LOOKS=once looks once.
import { writeFileSync } from "node:fs";
import { overflow, smallTargets, violations } from "./browser.mjs";

const once = process.env.WALK_LOOKS === "once";
const wide = { kind: "wide", width: 1280, height: 900, colorScheme: "light" };
const phone = { kind: "phone", width: 390, height: 844, colorScheme: "light" };
const dark = { kind: "dark", width: 1280, height: 900, colorScheme: "dark", rules: ["color-contrast"] };
const looks = once ? [wide] : [wide, phone, dark];
const looksElsewhere = once ? [] : [wide, { ...phone, rules: [] }];

// A page is loaded once a language and then looked at in each way; dark differs in its colours only.
// `open` brings a view to where the address alone does not, and may give the text of that page. An error
// page is a problem, unless its `status` was asked for. Adds to `count`: passed, problems.
export async function lookAt(view, { url, name, shots, count, languages = ["nl", "en"], status = 200, open = () => {} }) {
  for (const language of languages) {
    for (const { kind, width, height, colorScheme, rules } of language === languages[0] ? looks : looksElsewhere) {
      await view.setViewportSize({ width, height });
      await view.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      if (kind === "wide") {
        const there = new URL(url);
        there.searchParams.set("taal", language);
        const answer = await view.goto(there.href);
        if (answer.status() !== status) count.problems.push(`${name} ${language}: answered ${answer.status()}`);
        // A page that renews itself may be gone before its text is asked for: then it is asked for again.
        const text = await answer.text().catch(async () => (await view.request.get(there.href)).text());
        writeFileSync(`${shots}/${name}.${language}.html`, (await open(view)) ?? text);
      }
      const found = rules?.length === 0 ? [] : await violations(view, rules);
      found.push(...(await smallTargets(view)).map((target) => `small target ${target}`));
      const beyond = await overflow(view);
      if (beyond > 0) found.push(`${beyond} px too wide`);
      const lang = await view.getAttribute("html", "lang");
      if (lang !== language) found.push(`lang is ${lang}`);
      found.forEach((problem) => count.problems.push(`${name} ${language} ${kind}: ${problem}`));
      if (found.length === 0) count.passed += 1;
      if (language === languages[0] || kind === "wide") {
        await view.screenshot({ path: `${shots}/${name}.${language}.${kind}.png`, fullPage: true });
      }
    }
  }
}
