// SPDX-License-Identifier: EUPL-1.2
// A whole day and what comes after it: the door, eight stories on three tablets, twenty tips of which five
// on paper, three promises, everybody together, the red thread, six actions, and telling it back. Follows
// the other walks. Usage: node whole_day_walk.mjs ADDRESS SHOTS PROGRAM OPTION...
import { cast } from "./day/cast.mjs";
import { door } from "./day/door.mjs";
import { loop } from "./day/loop.mjs";
import { paper } from "./day/paper.mjs";
import { tables } from "./day/tables.mjs";
import { thread } from "./day/thread.mjs";
import { launch } from "./browser.mjs";

const [address, shots, ...program] = process.argv.slice(2);
const browser = await launch();
const day = await cast(browser, { address, shots, program });

await day.organiser.all(async (step, look) => {
  for (const chapter of [door, tables, paper, thread, loop]) {
    const begun = Date.now();
    await chapter(day, step, look);
    console.log(`${chapter.name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
});
await browser.close();
process.exit(day.organiser.tell());
