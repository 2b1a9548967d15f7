// SPDX-License-Identifier: EUPL-1.2
// The gallery in a real browser: axe in both colour schemes, no sideways scrolling down to 320 px,
// targets large enough, and pictures to look at. Usage: node gallery.mjs FOLDER [SHOTS]
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, overflow, smallTargets, violations } from "./browser.mjs";

const folder = resolve(process.argv[2]);
const shots = process.argv[3];
const here = (file) => new URL(file, import.meta.url).pathname;
const looks = [
  { name: "wide", width: 1280, colorScheme: "light" },
  { name: "dark", width: 1280, colorScheme: "dark" },
  { name: "phone", width: 390, colorScheme: "light" },
  { name: "phone-dark", width: 390, colorScheme: "dark" },
  { name: "zoom-400", width: 320, colorScheme: "light" },
  { name: "contrast", width: 1280, colorScheme: "light", contrast: "more" },
  { name: "forced", width: 1280, colorScheme: "dark", forcedColors: "active" },
  { name: "print", width: 794, colorScheme: "light", media: "print" },
];

const browser = await launch();
let passed = 0;
const failed = new Set();
for (const { name, width, media, ...scheme } of looks) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...scheme });
  const page = await context.newPage();
  await page.route("http://**", (route) => route.abort());
  await page.route("**/theme.css", (route) => route.fulfill({ path: here("theme-sample.css") }));
  await page.route("**/app.css", (route) => route.fulfill({ path: `${folder}/app.css` }));
  for (const file of readdirSync(folder).filter((f) => f.endsWith(".html")).sort()) {
    await page.goto(pathToFileURL(`${folder}/${file}`).href);
    await page.emulateMedia({ media: media ?? "screen", ...scheme });
    const where = `${file} ${name}`;
    const tell = (what) => {
      failed.add(where);
      console.log(`${where}: ${what}`);
    };
    if (!media && !scheme.forcedColors) (await violations(page)).forEach(tell);
    if (!media) (await smallTargets(page)).forEach((target) => tell(`small target ${target}`));
    const wide = await overflow(page);
    if (wide > 0) tell(`${wide} px too wide`);
    // The theme's colour reaches the button, in a dark system too: themes are made for light pages.
    if (file.startsWith("themed") && !scheme.forcedColors) {
      const colour = await page.evaluate(() => getComputedStyle(document.querySelector(".utrecht-button--primary-action")).backgroundColor);
      if (colour !== "rgb(107, 45, 122)") tell(`the theme does not reach the button: ${colour}`);
    }
    if (!failed.has(where)) passed += 1;
    if (shots) await page.screenshot({ path: `${shots}/${file.replace(".html", "")}.${name}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
console.log(`${passed} passed, ${failed.size} failed`);
process.exit(failed.size > 0 ? 1 : 0);
