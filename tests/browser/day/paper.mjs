// SPDX-License-Identifier: EUPL-1.2
// Paper with printed numbers, each used or void; then everybody together, without a name on the screen.
import assert from "node:assert/strict";
import { press } from "./cast.mjs";

export async function paper(day, step, look) {
  const { organiser } = day;
  await step("paper without numbers teaches", async () => {
    await organiser.go(`${day.path}/papier`);
    assert.match(await organiser.main(), /Er is nog niets gedrukt/);
  });
  await look("paper-empty");
  await step("six tip cards and a form are printed, with numbers", async () => {
    const form = 'form[action$="/drukken"]';
    await organiser.page.fill(`${form} [name="count"]`, "6");
    await press(organiser.page, "/drukken");
    await organiser.page.check(`${form} [value="story_form"]`);
    await organiser.page.fill(`${form} [name="count"]`, "1");
    await press(organiser.page, "/drukken");
    assert.match(await organiser.main(), /Nog niet terug: 7/);
    await organiser.page.click("main >> text=Druk de tipkaarten af");
    assert.match(await organiser.main(), /Tipkaart 6/);
  });
  await look("paper-cards");
  await step("five come back with a tip, also after the story was finished", async () => {
    await organiser.go(`${day.path}/papier`);
    for (const number of [1, 2, 3, 4, 5]) {
      const form = 'form[action$="/tipkaart"]';
      await organiser.page.fill(`${form} [name="number"]`, String(number));
      await organiser.page.selectOption(`${form} [name="story"]`, { index: number });
      await organiser.page.fill(`${form} [name="words"]`, `Schrijf brieven die ik begrijp (${number}).`);
      await organiser.page.check(`${form} [name="channel"][value="none"]`);
      await press(organiser.page, "/tipkaart");
    }
    assert.match(await organiser.main(), /Nog niet terug: 2/);
  });
  await step("a number counts once", async () => {
    const form = 'form[action$="/tipkaart"]';
    await organiser.page.fill(`${form} [name="number"]`, "5");
    await organiser.page.selectOption(`${form} [name="story"]`, { index: 1 });
    await organiser.page.fill(`${form} [name="words"]`, "Nog een keer.");
    await organiser.page.check(`${form} [name="channel"][value="none"]`);
    await press(organiser.page, "/tipkaart");
    assert.match(await organiser.main(), /Nummer 5 is al ingevoerd of vervallen/);
    await organiser.page.screenshot({ path: `${day.shots}/paper-problem.nl.wide.png`, fullPage: true });
  });
  await step("the empty card and form are void, and every number is settled", async () => {
    for (const [kind, number] of [["tip_card", "6"], ["story_form", "1"]]) {
      await organiser.go(`${day.path}/papier`);
      await organiser.page.click("summary >> text=Een nummer vervalt");
      const form = 'form[action$="/vervallen"]';
      await organiser.page.check(`${form} [name="kind"][value="${kind}"]`);
      await organiser.page.fill(`${form} [name="number"]`, number);
      await organiser.page.check(`${form} [name="reason"][value="blank"]`);
      await press(organiser.page, "/vervallen");
    }
    assert.match(await organiser.main(), /Elk nummer is ingevoerd of vervallen/);
  });
  await look("paper");
  await step("with everybody together: a name is kept off the screen", async () => {
    await organiser.go(`${day.path}/met-iedereen-samen`);
    await organiser.page.check('[name="role"][value="client"]');
    await organiser.fill({ words: "Willem moest drie keer bellen." });
    await organiser.send();
    assert.match(await organiser.main(), /lijkt een persoon in te staan: Willem/);
  });
  await step("and statements stand there by role", async () => {
    for (const [role, words] of [["client", "Bel mij terug, dan hoef ik niet te wachten."],
                                 ["client", "Eén nummer is genoeg."],
                                 ["employee", "Ik lees voortaan ieder bericht helemaal."],
                                 ["council_member", "Wij vragen volgend jaar wat ervan kwam."]]) {
      await organiser.go(`${day.path}/met-iedereen-samen`);
      await organiser.page.check(`[name="role"][value="${role}"]`);
      await organiser.fill({ words });
      await organiser.send();
    }
  });
  await look("plenary");
  await step("large, for the back of the room", async () => {
    await organiser.page.click("main >> text=Open het grote scherm");
    assert.match(await organiser.main(), /Cliënten zeggen/);
    assert.doesNotMatch(await organiser.main(), /Willem/);
  });
  await look("plenary-screen");
  await step("somebody who told nothing has a reason", async () => {
    await organiser.go(`${day.path}/binnengelopen`);
    await organiser.page.check('[value="client"]');
    await organiser.fill({ first_name: "Toos", group: "3" });
    await organiser.send();
    await organiser.go(`${day.path}/groep/3`);
    await organiser.page.click("summary >> text=Geen verhaal");
    await organiser.page.check('[name="reason"][value="rather_listened"]');
    await press(organiser.page, "/geen-verhaal");
    assert.match(await organiser.main(), /Luisterde liever/);
  });
}
