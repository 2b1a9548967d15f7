// SPDX-License-Identifier: EUPL-1.2
// Looking at one page with axe and a picture: in both languages, wide, at 390 px and dark. A page looks
// the same on every database, so a second walk looks only once at each: WALK_LOOKS=once.
import { overflow, smallTargets, violations } from "./browser.mjs";

const once = process.env.WALK_LOOKS === "once";
const looks = [
  { kind: "wide", width: 1280, height: 900, colorScheme: "light" },
  { kind: "phone", width: 390, height: 844, colorScheme: "light" },
  { kind: "dark", width: 1280, height: 900, colorScheme: "dark", rules: ["color-contrast"] },
].slice(0, once ? 1 : 3);

// A page is loaded once a language and then looked at in each way; dark differs in its colours only.
// `open` brings a view to where the address alone does not. Adds to `count`: passed, problems.
export async function lookAt(view, { url, name, shots, count, languages = ["nl", "en"], open = () => {} }) {
  for (const language of once ? languages.slice(0, 1) : languages) {
    for (const { kind, width, height, colorScheme, rules } of looks) {
      await view.setViewportSize({ width, height });
      await view.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      if (kind === "wide") {
        const there = new URL(url);
        there.searchParams.set("taal", language);
        await view.goto(there.href);
        await open(view);
      }
      const found = [...(await violations(view, rules)), ...(await smallTargets(view)).map((t) => `small target ${t}`)];
      const wide = await overflow(view);
      if (wide > 0) found.push(`${wide} px too wide`);
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
