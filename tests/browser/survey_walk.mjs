// SPDX-License-Identifier: EUPL-1.2
// The survey in the browser, after the first walk: questions, codes, eight clients one question a page,
// results; then the employees' form. Usage: node survey_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { password, visit } from "./visit.mjs";

const [address, shots] = process.argv.slice(2);
const { page, step, look, fill, send, heading, walk } = await visit(shots);

// Sends the form of a view; the text of the page that comes back.
async function sent(view, button = "main form button[type=submit]") {
  const [answer] = await Promise.all([view.waitForNavigation(), view.click(button)]);
  return answer.text();
}
// Brings a view to a question, which no address tells.
const at_question = (code, number) => async (view) => {
  await view.fill('[name="code"]', code);
  let text = await sent(view);
  for (let question = 1; question < number; question += 1) text = await sent(view);
  return text;
};

const marks = [10, 9, 9, 8, 8, 8, 8, 7];

await walk(async () => {
  await step("log in", async () => {
    await page.goto(`${address}/inloggen`);
    await fill({ email: "noor@voorbeelddienst.nl", password });
    await send();
    assert.match(await heading(), /nog open/);
  });
  let codes = [];
  await step("an edition without a survey teaches", async () => {
    await page.goto(`${address}/edities`);
    await page.click("nav >> text=Enquête");
    assert.match(await page.textContent("main"), /nog geen enquête/);
  });
  await look("survey-empty");
  await step("make both questionnaires", async () => {
    await page.click("text=Maak de twee vragenlijsten");
    assert.match(await page.textContent("main"), /medewerkers/);
  });
  await look("surveys");
  const overview = page.url();
  await step("add a question of one's own", async () => {
    await page.click("main table >> text=cliënten");
    await page.click("text=Verander de vragen");
    await fill({ "nl-11": "Was de zaal goed te vinden?", "options-11": "ja | yes\nnee | no" });
    await page.selectOption('[name="kind-11"]', "choice");
  });
  await look("survey-questions");
  await step("try the questions", async () => {
    await send();
    assert.match(await page.textContent("main"), /Was de zaal goed te vinden/);
    await page.click("main >> text=Probeer de vragenlijst");
  });
  await look("survey-trial");
  await step("make codes", async () => {
    await send();
    await fill({ count: "8" });
    await page.click("text=Maak codes");
    codes = await page.locator("main li").allTextContents();
    assert.equal(codes.length, 8);
  });
  await step("look at the questionnaire on paper", async () => {
    await page.goto(`${overview}/clienten/papier`);
    assert.match(await page.textContent("main"), /Code:/);
  });
  await look("survey-paper");
  await step("open the survey", async () => {
    await page.goto(`${overview}/clienten`);
    await page.click("text=Open de enquête");
    assert.match(await page.textContent("main"), /ziet niemand iets/);
  });
  await look("survey");
  await step("a wrong code says what to do", async () => {
    await page.goto(`${address}/enquete`);
    await fill({ code: "hallo" });
    await send();
    assert.match(await page.textContent("main"), /kennen wij niet/);
  });
  await page.goto(`${address}/enquete`);
  await look("survey-code");
  await look("survey-question", { open: at_question(codes[0], 1) });
  await look("survey-question-choice", { open: at_question(codes[0], 2) });
  await look("survey-question-open", { open: at_question(codes[0], 8) });
  for (const [at, mark] of marks.entries()) {
    await step(`client ${at + 1} answers one question a page`, async () => {
      await page.goto(`${address}/enquete`);
      await fill({ code: codes[at].toLowerCase() });
      await send();
      await page.check(`[name="a-mark"][value="${mark}"]`);
      await send();
      await page.check('[name="a-free"][value="yes"]');
      await page.click("text=Vorige vraag");
      assert.ok(await page.isChecked(`[name="a-mark"][value="${mark}"]`));
      for (let question = 0; question < 10; ++question) {
        if (question === 8) await fill({ "a-missed": "De arts" });
        await send();
      }
      await send();
      assert.match(await heading(), /Dank u wel/);
    });
  }
  await step("close it, and read the open answers", async () => {
    await page.goto(`${overview}/clienten`);
    await page.click("text=Sluit de enquête");
    await page.click("main >> text=Lees de open antwoorden");
    await page.check('[name="show-1"]');
  });
  await look("survey-read");
  await step("choose a theme, read once more, share the results", async () => {
    await page.selectOption('[name="theme-1"]', { index: 2 });
    await page.check('[name="show-1"]');
    await send();
    await page.click("main >> text=Lees ze nog een keer");
    assert.ok(await page.isChecked('[name="show-1"]'));
    await send();
    await page.click("text=Deel de uitslag");
    await page.click("main >> text=Bekijk de uitslag");
    assert.match(await page.textContent("main"), /Gemiddeld is dat een 8,4/);
    assert.match(await page.textContent("main"), /De arts/);
  });
  await look("survey-results");
  await step("what was shared can be taken back", async () => {
    await page.goto(`${overview}/clienten/nalezen`);
  });
  await look("survey-shared");
  await step("then nobody reads it", async () => {
    await page.click("main >> text=Haal dit antwoord weg");
    assert.doesNotMatch(await page.textContent("main"), /De arts/);
  });
  let of_employees = [];
  await step("open the employees' survey", async () => {
    await page.goto(`${overview}/medewerkers`);
    await page.click("main >> text=Probeer de vragenlijst");
    await send();
    await fill({ count: "6" });
    await page.click("text=Maak codes");
    of_employees = await page.locator("main li").allTextContents();
    await page.goto(`${overview}/medewerkers`);
    await page.click("text=Open de enquête");
    assert.match(await page.textContent("main"), /ziet niemand iets/);
  });
  await step("an employee answers in one form", async () => {
    await page.goto(`${address}/enquete`);
    await fill({ code: of_employees[0] });
    await send();
    await page.check('[name="a-mark"][value="8"]');
    await page.check('[name="a-missed"][value="doctor"]');
    await send();
    assert.match(await heading(), /Dank u wel/);
  });
  await page.goto(`${address}/enquete`);
  await look("survey-form", { open: at_question(of_employees[1], 1) });
  const unused = of_employees.slice(2); // each view that comes to the thanks uses one
  await look("survey-thanks", { open: (view) => at_question(unused.pop(), 2)(view) });
});
