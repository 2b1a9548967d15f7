// SPDX-License-Identifier: EUPL-1.2
// The morning: an edition, people at the door, a badge of another day.
import assert from "node:assert/strict";
import { clients, colleague, groups, press } from "./cast.mjs";

export async function door(day, step, look) {
  const { organiser } = day;
  await step("an organiser makes an edition, with three facilitators and two colleagues", async () => {
    await organiser.logIn("noor@voorbeelddienst.nl", "paars fietst dinsdag");
    await organiser.go("/nieuwe-editie");
    await organiser.fill({ name: "Hele dag", year: "2033" });
    await organiser.send();
    day.path = new URL(organiser.page.url()).pathname.replace("/edities/", "/de-dag/");
    for (const number of [1, 2, 3]) {
      const email = `tafel${number}@voorbeelddienst.nl`;
      const one = await colleague(day, { name: `Gespreksleider ${number}`, email, role: "facilitator" });
      await one.context.close();
    }
    day.doer = await colleague(day, { name: "Daan Doener", email: "daan@voorbeelddienst.nl", role: "employee" });
    day.manager = await colleague(day, { name: "Mia Manager", email: "mia@voorbeelddienst.nl", role: "management" });
  });
  await step("nobody waits yet, and the first screen says what will stand there", async () => {
    await organiser.go("/");
    assert.match(await organiser.main(), /Niemand wacht op ons/);
  });
  await look("nobody-waits");
  await step("nobody comes yet, and the page says what will stand there", async () => {
    await organiser.go(day.path);
    assert.match(await organiser.main(), /Er komt nog niemand/);
  });
  await look("day-empty");
  await step("people come to the door without being on the list", async () => {
    await organiser.go(`${day.path}/binnengelopen`);
    await organiser.send();
    assert.match(await organiser.main(), /Vul de voornaam in/);
  });
  await look("day-walk-up");
  await step("and get a seat in a group", async () => {
    for (const [number, name] of clients.entries()) {
      await organiser.go(`${day.path}/binnengelopen`);
      await organiser.page.check('[value="client"]');
      await organiser.fill({ first_name: name, group: String(groups[number]) });
      await organiser.send();
      assert.match(await organiser.main(), new RegExp(`${name} is er en zit in groep ${groups[number]}`));
    }
  });
  await look("day-desk");
  await step("somebody is ticked off and on again, and found by name", async () => {
    await organiser.page.fill('[name="naam"]', "wil");
    await organiser.page.click("text=Zoek >> nth=-1");
    assert.equal(await organiser.page.locator("tbody tr").count(), 1);
    await organiser.page.click("text=Toch niet");
    await organiser.page.fill('[name="naam"]', "wil");
    await organiser.page.click("text=Zoek >> nth=-1");
    assert.doesNotMatch(organiser.page.url(), /wil/);
    await organiser.page.click("tbody button");
    assert.match(await organiser.main(), /Willem is er/);
  });
  await step("a badge that is not of this day is told so", async () => {
    await organiser.fill({ code: "01M89QNDXCFRDV47XZBRPRRV7Q" });
    await press(organiser.page, "/aanmelden");
    assert.match(await organiser.main(), /hoort niet bij deze dag/);
  });
  await step("the overview counts", async () => {
    await organiser.go(day.path);
    assert.match(await organiser.main(), /8 van 8/);
  });
  await look("day-overview");
}
