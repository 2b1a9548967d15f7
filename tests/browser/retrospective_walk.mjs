// SPDX-License-Identifier: EUPL-1.2
// The retrospective in the browser, after the survey: a first version from the data, own words, a figure
// that does not exist, publishing, files. Usage: node retrospective_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { password, visit } from "./visit.mjs";

const [address, shots] = process.argv.slice(2);
const { page, step, look, fill, send, heading, walk } = await visit(shots);

await walk(async () => {
  await step("log in", async () => {
    await page.goto(`${address}/inloggen`);
    await fill({ email: "noor@voorbeelddienst.nl", password });
    await send();
    assert.match(await heading(), /nog open/);
  });
  await step("an edition without a retrospective teaches", async () => {
    await page.goto(`${address}/edities`);
    await page.click("nav >> text=Enquête");
    await page.click("nav >> text=Terugblik");
    assert.match(await page.textContent("main"), /nog geen terugblik/);
  });
  await look("retrospective-empty");
  const overview = page.url();
  await step("make a first version", async () => {
    await page.click("text=Maak een eerste versie");
    assert.match(await page.textContent("main"), /Nog niet gepubliceerd/);
  });
  await look("retrospective");
  await step("read it: every figure is a link", async () => {
    await page.click("main >> text=Lees de nieuwste versie");
    assert.match(await page.textContent("main"), /8 van de 8 cliënten gaven een cijfer; gemiddeld 8,4\./);
    assert.match(await page.getAttribute("main a:text-is('8,4')", "href"), /\/enquete\/clienten\/uitslag$/);
  });
  await look("retrospective-draft");
  await step("it cannot be published with a place that nobody wrote", async () => {
    await page.goto(overview);
    await page.click("main form[action$='/nl/publiceren'] button");
    assert.match(await page.textContent("main"), /eigen woorden/);
  });
  await step("a figure that does not exist is named", async () => {
    await page.goto(`${overview}/nl/tekst`);
    const body = await page.inputValue('[name="body"]');
    await fill({ body: body.replace(/\[\[[^\]]*\]\]/g, "Klanten missen **persoonlijk contact**. {eenhoorns}") });
    await send();
    assert.match(await page.textContent("main"), /\{eenhoorns\} is er niet/);
  });
  await page.goto(`${overview}/nl/tekst`);
  await look("retrospective-edit");
  await step("write it", async () => {
    const body = await page.inputValue('[name="body"]');
    await fill({ body: body.replace(/\[\[[^\]]*\]\]/g, "Klanten missen **persoonlijk contact**: dat hoorden wij in 3 groepen.") });
    await send();
    assert.match(await page.textContent("main"), /Klanten missen persoonlijk contact/);
  });
  await step("a number that somebody typed is not published without a tick", async () => {
    await page.goto(overview);
    await page.click("main form[action$='/nl/publiceren'] button");
    assert.match(await page.textContent("main"), /zet bij elk een vinkje/);
  });
  await page.goto(overview);
  await look("retrospective-typed-number");
  await step("publish it", async () => {
    assert.match(await page.textContent("main form[action$='/nl/publiceren']"), /dat hoorden wij in 3 groepen/);
    await page.check('[name="vouched-nl"]');
    await page.click("main form[action$='/nl/publiceren'] button");
    assert.match(await page.textContent("main"), /Gepubliceerd/);
  });
  await look("retrospective-published");
  await step("a letter with its figures is written, and nothing is sent", async () => {
    await page.click("main >> text=Schrijf de brief");
    assert.match(await page.inputValue('[name="text"]'), /Beste \{naam\},[^]*gemiddeld 8,4/);
    await page.goto(overview);
  });
  await step("take it along", async () => {
    const begins = { html: "<!doctype html>", md: "# ", json: "{", pdf: "%PDF-", docx: "PK", odt: "PK" };
    for (const [format, begin] of Object.entries(begins)) {
      const file = await page.request.get(`${overview}/nl/bestand/${format}`, { timeout: 60000 });
      assert.equal(file.status(), 200, format);
      assert.ok((await file.body()).toString("latin1").startsWith(begin), format);
      if (format === "html") writeFileSync(`${shots}/retrospective-file.html`, await file.body()); // for markup.sh
    }
  });
  await step("one page for management", async () => {
    await page.click("nav >> text=Op één bladzijde");
    assert.match(await page.textContent("main"), /8 van de 8 cliënten gaven een cijfer; gemiddeld 8,4\./);
  });
  await look("one-page");
  await step("the years", async () => {
    await page.click("nav >> text=Jaren");
    assert.match(await page.textContent("main"), /Klantendag/);
    await page.click("text=Een eerdere editie inlezen");
  });
  await step("a mean that cannot be is refused", async () => {
    await fill({ year: "2012", name: "Klantendag", clients: "8", client_mark: "8,45" });
    await send();
    assert.match(await page.textContent("main"), /kunnen samen niet gemiddeld 8,45 zijn/);
  });
  await page.goto(`${address}/eerdere-editie`);
  await look("earlier-edition");
  for (const year of ["2012", "2018"]) {
    await step(`read in ${year} from its file`, async () => {
      await page.goto(`${address}/eerdere-editie`);
      await page.setInputFiles('[name="file"]', `tests/fixtures/editions/editie-${year}.json`);
      await page.click("text=Lees het bestand in");
      assert.match(await page.textContent("main"), new RegExp(year));
    });
  }
  await step("what became of the tips comes first", async () => {
    const text = await page.textContent("main");
    assert.ok(text.indexOf("digitaal vaardig") < text.indexOf("Alle edities"));
    assert.match(text, /70 of meer/);
    assert.match(text, /8,6/);
  });
  await look("years");
  await step("an edition that was read in wrongly is taken out", async () => {
    await page.click("main form[action$='/weg'] >> nth=1 >> button");
    assert.doesNotMatch(await page.textContent("main"), /70 of meer/);
  });
});
