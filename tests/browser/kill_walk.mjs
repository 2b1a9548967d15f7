// SPDX-License-Identifier: EUPL-1.2
// Nothing that the page called saved is lost: the browser is killed while somebody types, and the server
// is killed while it saves, and when it has just thanked for the answers of a survey, again and again; then
// everything that was said to be saved is looked for.
// With KILL_WALK_LIE=yes the page says so too early, and this must fail.
// Usage: KLANTENDAG=BINARY node kill_walk.mjs [SERVER OPTION...]
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const options = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "kill-walk-"));
const later = (ms) => new Promise((done) => setTimeout(done, ms));
const free = createServer().listen(0, "127.0.0.1");
await once(free, "listening");
const port = free.address().port;
free.close();
const address = `http://127.0.0.1:${port}`;
const password = "paars fietst dinsdag";

let server;
async function serve() {
  server = spawn(process.env.KLANTENDAG, ["serve", "--data", join(folder, "data"), "--port", String(port), ...options],
    { stdio: "ignore" });
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      if ((await fetch(`${address}/health/ready`)).ok) return;
    } catch { /* not yet */ }
    await later(100);
  }
  throw new Error("the server does not start");
}
const kill = async (process_) => {
  const gone = once(process_, "exit");
  process_.kill("SIGKILL");
  await gone;
};

// A browser that can be killed: its folder stays, as on a tablet whose power went.
async function tablet() {
  const browser = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium",
    ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
     "--remote-debugging-port=0", `--user-data-dir=${join(folder, "browser")}`, "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] });
  const endpoint = await new Promise((found, fail) => {
    let said = "";
    browser.on("exit", () => fail(new Error(`the browser ended: ${said}`)));
    browser.stderr.on("data", (data) => {
      said += data;
      const match = said.match(/ws:\/\/\S+/);
      if (match) found(match[0]);
    });
  });
  const remote = await chromium.connectOverCDP(endpoint);
  const page = await remote.contexts()[0].newPage();
  page.setDefaultTimeout(20000);
  // The control that must fail: a page that says saved before it is.
  if (process.env.KILL_WALK_LIE) {
    await page.route("**/assets/keep.js", async (route) => {
      const script = await (await route.fetch()).text();
      await route.fulfill({ contentType: "text/javascript", body: script.replaceAll('state = "typing"', 'state = "server"') });
    });
  }
  return { browser, page };
}
async function logIn(page) {
  await page.goto(`${address}/inloggen`);
  if (!page.url().includes("/inloggen")) return;
  await page.fill('[name="email"]', "noor@voorbeelddienst.nl");
  await page.fill('[name="password"]', password);
  await page.click("main form button[type=submit]");
}
const ready = (page) => page.waitForSelector("[data-keep-ready]");
const told = (page) => page.inputValue('[name="told"]');
// What the line on the page says, together with the text that it says it about, at one moment.
const said = (page) => page.evaluate(() => ({
  state: document.querySelector("[data-keep-state]").dataset.keepState,
  text: document.querySelector('[name="told"]').value,
}));

let passed = 0;
let failed = 0;
async function step(name, action) {
  try {
    await action();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`${name}: ${error.message.split("\n").slice(0, 5).join(" | ")}`);
    throw error;
  }
}

let browser;
let page;
try {
  await serve();
  ({ browser, page } = await tablet());
  let talk;
  await step("a client comes and begins to tell", async () => {
    await page.goto(`${address}/?taal=nl`);
    await page.fill('[name="name"]', "Noor de Vries");
    await page.fill('[name="email"]', "noor@voorbeelddienst.nl");
    await page.fill('[name="password"]', password);
    await page.click("main form button[type=submit]");
    await page.goto(`${address}/nieuwe-editie`);
    await page.fill('[name="name"]', "Dag");
    await page.fill('[name="year"]', "2027");
    await page.click("main form button[type=submit]");
    const day = page.url().replace("/edities/", "/de-dag/");
    await page.goto(`${day}/binnengelopen`);
    await page.check('[value="client"]');
    await page.fill('[name="first_name"]', "Willem");
    await page.click("main form button[type=submit]");
    await page.goto(`${day}/groep/1`);
    await page.click("main >> text=Begin het verhaal");
    for (const name of ["write_down", "quote", "tell_back"]) await page.check(`[name="${name}"][value="yes"]`);
    await page.click("main form button[type=submit]");
    talk = page.url();
    await ready(page);
  });
  for (let round = 1; round <= 3; round += 1) {
    await step(`the browser is killed while typing (${round})`, async () => {
      const typing = page.locator('[name="told"]').pressSequentially(` ronde ${round} en ik wachtte zo lang op een antwoord`, { delay: 15 });
      let last = { text: await told(page) };
      const stop = Date.now() + 350 + 130 * round;
      while (Date.now() < stop) {
        const now = await said(page);
        if (now.state === "device" || now.state === "server") last = now;
      }
      await Promise.all([kill(browser), typing.catch(() => {})]);
      ({ browser, page } = await tablet());
      await logIn(page);
      await page.goto(talk);
      await ready(page);
      const found = await told(page);
      assert.ok(found.startsWith(last.text), `said saved: "${last.text}", found: "${found}"`);
    });
  }
  let onServer = "";
  for (let round = 1; round <= 5; round += 1) {
    await step(`the server is killed while it saves (${round})`, async () => {
      await page.locator('[name="told"]').press("Control+End");
      await page.locator('[name="told"]').pressSequentially(` en poging ${round}`, { delay: 5 });
      const stop = Date.now() + 1300 + 120 * round; // it is sent 1.5 seconds after the last letter
      while (Date.now() < stop) {
        const now = await said(page);
        if (now.state === "server") onServer = now.text;
      }
      await kill(server);
      const after = await said(page);
      if (after.state === "server") onServer = after.text;
      await serve();
      const viewer = await page.context().newPage();
      await viewer.goto(`${address}/verhaal/${talk.split("/").pop()}`);
      const main = (await viewer.textContent("main")).replaceAll(/\s+/g, " ");
      assert.ok(main.includes(onServer.trim().replaceAll(/\s+/g, " ")), `said to be on the server: "${onServer}"`);
      await viewer.close();
    });
  }
  await step("the server did have something before it was killed", async () => {
    assert.ok(onServer, "the line never said that it is on the server: nothing was proven");
  });
  await step("and in the end every letter is on the server", async () => {
    const typed = await told(page);
    await page.waitForSelector('[data-keep-state="server"]', { timeout: 30000 });
    await page.goto(talk);
    await ready(page);
    assert.equal(await told(page), typed.trim());
    for (let round = 1; round <= 5; round += 1) assert.ok(typed.includes(`poging ${round}`));
  });
  let overview;
  let codes = [];
  const press = (words) => page.click(`main button:has-text("${words}")`);
  await step("a survey is opened", async () => {
    await page.goto(`${address}/edities?taal=nl`);
    await page.click("nav >> text=Enquête");
    await press("Maak de twee vragenlijsten");
    overview = page.url();
    await page.goto(`${overview}/medewerkers`);
    await page.click("main >> text=Probeer de vragenlijst");
    await page.click("main form button[type=submit]");
    await page.fill('[name="count"]', "6");
    await press("Maak codes");
    codes = await page.locator("main li").allTextContents();
    await page.goto(`${overview}/medewerkers`);
    await press("Open de enquête");
  });
  for (const [round, code] of codes.slice(0, 5).entries()) {
    await step(`the server is killed when it has thanked for an answer (${round + 1})`, async () => {
      await page.goto(`${address}/enquete`);
      await page.fill('[name="code"]', code);
      await page.click("main form button[type=submit]");
      await page.fill('[name="a-learnt"]', `Dit hoorde ik in ronde ${round + 1}.`);
      await page.click("main form button[type=submit]");
      assert.match(await page.textContent("h1"), /Dank u wel/);
      await kill(server);
      await serve();
      await page.goto(`${address}/enquete`);
      await page.fill('[name="code"]', code);
      await page.click("main form button[type=submit]");
      assert.match(await page.textContent("main"), /al antwoord gegeven/);
    });
  }
  await step("every answer that was thanked for is there to read, once", async () => {
    await page.goto(`${overview}/medewerkers`);
    await press("Sluit de enquête");
    await page.click("main >> text=Lees de open antwoorden");
    assert.equal(await page.locator('[name^="show-"]').count(), 5);
    const read = await page.content();
    for (let round = 1; round <= 5; round += 1) assert.ok(read.includes(`Dit hoorde ik in ronde ${round}.`));
  });
} catch (error) {
  if (failed === 0) console.log(error.message); // else told above
  failed = Math.max(failed, 1);
}
if (browser?.exitCode === null) await kill(browser);
if (server?.exitCode === null) await kill(server);
await later(500);
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
