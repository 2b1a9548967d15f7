// SPDX-License-Identifier: EUPL-1.2
// What every walk does: steps that count, and looking at a page in each look and language with axe.
import { mkdirSync } from "node:fs";
import { launch } from "./browser.mjs";
import { Viewer } from "./looking.mjs";

export const password = "paars fietst dinsdag";

// A browser without JavaScript on `address`; pictures go to `shots`.
export async function visit(shots) {
  mkdirSync(shots, { recursive: true });
  const browser = await launch();
  // No page needs JavaScript: the whole walk runs without.
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL" });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  const count = { passed: 0, problems: [] };
  const viewer = new Viewer({ browser, shots, count });

  async function step(name, action) {
    try {
      await action();
      count.passed += 1;
    } catch (error) {
      count.problems.push(`${name}: ${error.message.split("\n").slice(0, 6).join(" | ")}`);
      throw error;
    }
  }

  // Looks at the page as it stands now, in every look and both languages, with the same cookies. `open`
  // brings a view there when the address alone does not.
  const look = async (name, { languages, status, open } = {}) =>
    viewer.look(await context.cookies(), { url: page.url(), name, languages, status, open });

  const fill = async (fields) => {
    for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
  };
  const send = () => page.click("main form button[type=submit]");
  const heading = async () => {
    await page.waitForLoadState("domcontentloaded"); // not half a page
    return page.textContent("h1");
  };

  // Runs a whole walk, tells its problems and ends the program.
  async function walk(steps) {
    try {
      await steps();
    } catch (error) {
      await page.screenshot({ path: `${shots}/stopped-here.png`, fullPage: true }).catch(() => {});
      if (count.problems.length === 0) count.problems.push(error.message);
    }
    await browser.close();
    count.problems.forEach((problem) => console.log(problem));
    console.log(`${count.passed} passed, ${count.problems.length} failed`);
    process.exit(count.problems.length > 0 ? 1 : 0);
  }

  return { context, page, step, look, fill, send, heading, walk };
}
