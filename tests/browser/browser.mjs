// SPDX-License-Identifier: EUPL-1.2
// The system's own Chromium, without a network and with an empty profile, and axe on its pages.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// The same engine without the browser's own windows opens a page at a third of the time.
const shell = "/usr/bin/chromium-headless-shell";
const program = process.env.CHROMIUM ?? (existsSync(shell) ? shell : "/usr/bin/chromium");

export function launch() {
  return chromium.launch({
    executablePath: program,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

// Violations of WCAG 2.2 A and AA and of axe's best practices, or of `rules` only; one line for each place.
export async function violations(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate((only) => {
    const run = only ? { runOnly: { type: "rule", values: only } } : {};
    return window.axe.run(document, { resultTypes: ["violations"], ...run });
  }, rules);
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`));
}

// How many CSS pixels the page is wider than its window: 0 when it can be read without scrolling aside. On a
// phone a table of words is a list of cards, and may not scroll either; a table of numbers may.
export function overflow(page) {
  return page.evaluate(() => {
    const narrow = window.matchMedia("(max-width: 40rem)").matches;
    const cards = [...document.querySelectorAll(".utrecht-table-container")].filter(
      (one) => narrow && one.querySelector(".klantendag-table--cards") && !one.querySelector(".klantendag-cell-number"));
    return Math.max(...[document.documentElement, ...cards].map((one) => one.scrollWidth - one.clientWidth));
  });
}

// Targets smaller than 24 by 24 CSS pixels that do not stand in a line of text (WCAG 2.5.8).
export function smallTargets(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter((e) => {
        const box = e.getBoundingClientRect();
        const inline = e.tagName === "A" && getComputedStyle(e).display === "inline";
        return box.width > 0 && !inline && e.type !== "hidden" && (box.width < 24 || box.height < 24);
      })
      .map((e) => `${e.tagName} ${e.textContent.trim() || e.name}: ${e.getBoundingClientRect().width}x${e.getBoundingClientRect().height}`));
}
