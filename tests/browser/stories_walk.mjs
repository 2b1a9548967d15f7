// SPDX-License-Identifier: EUPL-1.2
// A group's story: the client's yes, the words, reading back, a tip, the promise of contact; then the
// first screen, the call that keeps the promise, and the tip that is decided and told back. Follows the
// other walks. Usage: node stories_walk.mjs ADDRESS SHOTS
import assert from "node:assert/strict";
import { password, visit } from "./visit.mjs";

const [address, shots] = process.argv.slice(2);
const { page, step, look, fill, send: sendFirst, heading, walk } = await visit(shots);
const main = () => page.textContent("main");
const choose = (name, value, form = "main") => page.check(`${form} [name="${name}"][value="${value}"]`);
const form = (path) => `form[action$="${path}"]`;
const send = (path) => page.click(`${form(path)} button[type=submit] >> nth=0`);

await walk(async () => {
  await step("log in, with an edition and a client who comes", async () => {
    await page.goto(`${address}/inloggen`);
    await fill({ email: "noor@voorbeelddienst.nl", password });
    await sendFirst();
    await page.goto(`${address}/nieuwe-editie`);
    await fill({ name: "Verhalendag", year: "2032" });
    await sendFirst();
    await page.goto(`${address}/deelnemers`);
    await page.goto(page.url().replace(/deelnemers$/, "nieuwe-deelnemer"));
    await choose("role", "client");
    await fill({ first_name: "Willem" });
    await sendFirst();
    await page.click("main >> text=Ja, komt");
  });
  await step("nobody waits yet, and the first screen says what will stand there", async () => {
    await page.goto(address);
    assert.match(await main(), /Niemand wacht op ons/);
  });
  await look("nobody-waits");
  await step("a list without stories teaches", async () => {
    await page.goto(`${address}/verhalen`);
    assert.match(await main(), /nog geen verhaal/);
  });
  await look("stories-empty");
  await step("a new story asks for the client's yes first", async () => {
    await page.click("main >> text=Nieuw verhaal");
    await sendFirst();
    assert.match(await main(), /Kies ja of nee/);
    await page.goto(page.url().replace(/\?.*/, ""));
  });
  await look("story-new");
  await step("begin it", async () => {
    await page.selectOption('[name="teller"]', { label: "Willem" });
    await page.fill('[name="group"]', "2");
    for (const name of ["write_down", "quote", "tell_back"]) await choose(name, "yes");
    await sendFirst();
    assert.match(await heading(), /Het verhaal van Willem/);
  });
  await look("story-begun");
  await step("write it down and read it back", async () => {
    await page.fill('[name="told"]',
      "Ik schreef in de werkmap dat ik solliciteerde.\nIk vroeg twee keer of iemand mij kon bellen.\n\nHet stond op gelezen. Niemand belde.");
    await page.fill('[name="struck"]', "Dat gelezen niet beantwoord is.");
    await send("/woorden");
    assert.match(await main(), /Lees het verhaal voor/);
  });
  await look("story-written");
  await step("it is right, and there is a tip", async () => {
    await choose("outcome", "confirmed");
    await send("/teruglezen");
    await page.fill('[name="words"]', "Open ieder bericht helemaal. Er kan een vraag in staan.");
    await choose("channel", "letter", form("/tip"));
    await send("/tip");
    assert.match(await main(), /Vraag of deze persoon contact wil/);
  });
  await look("story-tip");
  await step("a yes to contact asks about what, how and who", async () => {
    await choose("wants_contact", "yes");
    await send("/contact");
    assert.match(await main(), /Schrijf op waar de cliënt contact over wil/);
    await page.screenshot({ path: `${shots}/story-contact-problem.nl.wide.png`, fullPage: true });
    await page.fill('[name="about"]', "Wat er met zijn vraag in de werkmap gebeurt.");
    await choose("channel", "phone", form("/contact"));
    await page.selectOption('[name="owner"]', { label: "Noor de Vries" });
    await send("/contact");
    assert.match(await main(), /Alles is er/);
  });
  await step("finish it", async () => {
    await send("/afronden");
    assert.match(await main(), /Afgerond/);
  });
  await look("story-finished");
  await step("the list of stories shows where it stands", async () => {
    await page.goto(`${address}/verhalen`);
    assert.match(await main(), /Willem/);
  });
  await look("stories");
  await step("the first screen shows who waits", async () => {
    await page.goto(address);
    assert.match(await main(), /Contact opnemen/);
    assert.match(await main(), /Beslissen/);
  });
  await look("who-waits");
  await step("filters leave the rest out", async () => {
    await page.selectOption('[name="soort"]', "contact");
    await sendFirst();
    assert.doesNotMatch(await page.textContent("table"), /Beslissen/);
  });
  await step("the promise says what was asked", async () => {
    await page.click("table a");
    assert.match(await main(), /zijn vraag in de werkmap/);
  });
  await look("promise");
  await step("not reached does not close it", async () => {
    await choose("channel", "phone", form("/poging"));
    await choose("outcome", "not_reached");
    await page.check('[name="closes"]');
    await send("/poging");
    assert.match(await main(), /pas als u de cliënt gesproken of geschreven hebt/);
    await page.screenshot({ path: `${shots}/promise-problem.nl.wide.png`, fullPage: true });
  });
  await step("speaking does", async () => {
    await choose("outcome", "spoke");
    await page.fill('[name="note"]', "Zijn vraag is beantwoord.");
    await send("/poging");
    assert.match(await main(), /Klaar, met bewijs/);
  });
  await look("promise-kept");
  await step("the tip leads to where it is decided", async () => {
    await page.goto(address);
    await page.click("table >> text=Beslissen");
    await page.click("main >> text=Ga erheen");
    assert.match(await main(), /Open ieder bericht helemaal/);
  });
  await look("tip-new");
  await step("a decision asks for plain words", async () => {
    await choose("state", "answered");
    await send("/besluit");
    assert.match(await main(), /Schrijf in gewone woorden op/);
    await page.fill('[name="what"]',
      "Wij lezen nu ieder bericht tot het eind. Staat er een vraag in? Dan bellen wij u binnen twee dagen.");
    await send("/besluit");
    assert.match(await page.inputValue('[name="text"]'), /Dit is ons antwoord/);
  });
  await look("tip-draft");
  await step("nothing is told before somebody approved the words", async () => {
    assert.equal(await page.locator(form("/verteld")).count(), 0);
    await page.fill('[name="text"]', `${await page.inputValue('[name="text"]')} Dank u wel.`);
    await page.click(`${form("/tekst")} button[value="approve"]`);
    assert.match(await main(), /Vertel of verstuur precies deze woorden/);
    assert.match(await main(), /Dank u wel\./);
  });
  await step("told back is the end", async () => {
    await send("/verteld");
    assert.match(await main(), /Verteld/);
  });
  await look("tip-told");
  const tip = page.url();
  let code = "";
  await step("a code for the letter is shown once", async () => {
    await page.click("summary >> text=De eigen bladzijde van de cliënt");
    await send("/code");
    [code] = (await main()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/);
    await page.screenshot({ path: `${shots}/giver-new-code.nl.wide.png`, fullPage: true });
  });
  await step("a wrong code is told at its field", async () => {
    await page.goto(`${address}/mijn-tips`);
    await fill({ code: "0000-0000-00000" });
    await sendFirst();
    assert.match(await main(), /Deze code werkt niet meer/);
    await page.goto(`${address}/mijn-tips`);
  });
  await look("giver-code");
  await step("with the code the client reads what we said and promised", async () => {
    await fill({ code: code.toLowerCase() });
    await sendFirst();
    assert.match(await main(), /Open ieder bericht helemaal/);
    assert.match(await main(), /Dank u wel\./);
    assert.match(await main(), /contact met u gehad/);
  });
  const open = async (view) => {
    await view.fill('[name="code"]', code);
    await view.click("main form button[type=submit]");
  };
  await look("giver-own", { open });
  await step("and the client is content", async () => {
    await page.click('main button:text-is("Ja")');
    assert.match(await main(), /Fijn dat u tevreden bent/);
    await page.goto(tip);
    assert.match(await main(), /Verteld, en tevreden/);
    await page.goto(`${address}/tips`);
    assert.match(await page.textContent("table"), /Verteld/);
  });
  await look("tips");
  await step("the same tips as a board", async () => {
    await page.click("main >> text=Bord");
    assert.match(await page.textContent(".klantendag-board"), /Verteld/);
  });
  await look("tips-board");
  await step("what everybody reads begins empty", async () => {
    await page.goto(`${address}/u-zei-wij-deden`);
    assert.match(await main(), /Hier staat nog niets/);
  });
  await look("you-said-we-did-empty");
  await step("the own days in a calendar, until it is stopped", async () => {
    await page.goto(`${address}/mijn-agenda`);
    await sendFirst();
    const [feed] = (await main()).match(/http\S+\/agenda\/[\w-]{43}/);
    const file = await page.request.get(feed);
    assert.match(await file.text(), /^BEGIN:VCALENDAR/);
    await page.goto(`${address}/mijn-agenda`);
    await send("/mijn-agenda/stoppen");
    assert.equal((await page.request.get(feed)).status(), 404);
  });
  await look("own-calendar");
  await step("the sum holds", async () => {
    await page.goto(`${address}/openstaand`);
    assert.match(await main(), /Klopt/);
    assert.doesNotMatch(await main(), /Er mist iets/);
  });
  await look("law");
  await step("the client takes the story back, and the sum still holds", async () => {
    await page.goto(`${address}/mijn-tips`);
    await fill({ code });
    await sendFirst();
    await page.click("summary >> text=Ik wil dat mijn verhaal weggaat");
    await send("/mijn-tips/intrekken");
    assert.match(await main(), /De woorden van uw verhaal en uw tips zijn weg/);
    assert.doesNotMatch(await main(), /Open ieder bericht/);
    await page.goto(tip);
    assert.doesNotMatch(await main(), /Open ieder bericht/);
    await page.goto(`${address}/openstaand`);
    assert.doesNotMatch(await main(), /Er mist iets/);
  });
});
