// SPDX-License-Identifier: EUPL-1.2
// The people of the whole day: the organiser, three facilitators with a tablet, a colleague who carries
// things out, a manager, and eight clients. What the chapters share stands on one object, `day`.
import { execFileSync } from "node:child_process";
import { Walk } from "../walking.mjs";

export const clients = ["Willem", "Ria", "Kees", "Fatma", "Jan", "Lies", "Omar", "Greet"];
export const groups = [1, 1, 1, 2, 2, 2, 3, 3];
// How each client wants to hear what became of the first tip.
export const channels = ["letter", "phone", "mail", "office", "letter", "phone", "mail", "none"];
const secret = "groene lamp zingt zacht";

export async function cast(browser, { address, shots, program }) {
  const organiser = await Walk.begin(browser, address, shots);
  const day = {
    address, shots, organiser, tablets: [], stories: [], path: "",
    // What somebody types in a terminal on the same folder.
    command: (name) => execFileSync(program[0], [name, ...program.slice(1)], { encoding: "utf8" }),
    open: (page, number) => page.goto(address + day.stories[number]).then(() => ready(page)),
  };
  day.tablet = () => tablet(browser, day);
  return day;
}

// With one role; the walk that is logged in as them.
export async function colleague({ organiser }, { name, email, role }) {
  await organiser.go("/beheer/nieuwe-gebruiker");
  await organiser.fill({ name, email });
  await organiser.page.check(`[value="${role}"]`);
  await organiser.send();
  const link = (await organiser.page.textContent("main code")).trim();
  const walk = await organiser.another();
  await walk.accept(link, secret);
  return walk;
}

// And waits until the next page is there as a whole, where one comes.
export async function press(page, path) {
  await page.click(`form[action$="${path}"] button[type=submit]`);
  await page.waitForLoadState("domcontentloaded");
}
export const state = (page, wanted) =>
  page.waitForSelector(`[data-keep-state="${wanted}"]`, { state: "visible" });
export const ready = (page) => page.waitForSelector("[data-keep-ready]");
// What a page does every five seconds it does now: its own clock is moved.
export const beat = (page) => page.clock.fastForward(6000);

// Somebody with a tablet: scripts run, as on any tablet.
async function tablet(browser, { address, tablets }) {
  const context = await browser.newContext({ locale: "nl-NL", viewport: { width: 820, height: 1180 } });
  await context.clock.install(); // it runs as always, until somebody moves it
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  await page.goto(`${address}/inloggen`);
  await page.fill('[name="email"]', `tafel${tablets.length + 1}@voorbeelddienst.nl`);
  await page.fill('[name="password"]', secret);
  await page.click("main form button[type=submit]");
  tablets.push({ context, page });
}
