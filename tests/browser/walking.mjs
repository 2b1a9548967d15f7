// SPDX-License-Identifier: EUPL-1.2
// Somebody in a browser of their own who walks through the product: goes, fills in, sends, and looks at
// each page with axe in both languages, wide, at 390 px and dark. Several share one count.
import { mkdirSync } from "node:fs";
import { Viewer } from "./looking.mjs";

// A later day than the one on which the server lives.
export function days_later(days) {
  const day = process.env.WALK_DAY ? new Date(process.env.WALK_DAY) : new Date();
  return new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

export class Walk {
  static async begin(browser, address, shots) {
    mkdirSync(shots, { recursive: true });
    const count = { passed: 0, problems: [] };
    return new Walk({ browser, address, shots, count, viewer: new Viewer({ browser, shots, count }) }).opened();
  }

  constructor(shared) {
    this.shared = shared;
  }

  // No page needs JavaScript: the walk itself runs without.
  async opened() {
    this.context = await this.shared.browser.newContext({ javaScriptEnabled: false, locale: "nl-NL" });
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(15000);
    return this;
  }

  another() {
    return new Walk(this.shared).opened();
  }

  go(path) {
    return this.page.goto(this.shared.address + path);
  }
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) await this.page.fill(`[name="${name}"]`, value);
  }
  send() {
    return this.page.click("main form button[type=submit]");
  }
  async main() {
    await this.page.waitForLoadState("domcontentloaded"); // not half a page
    return this.page.textContent("main");
  }
  async logIn(email, password) {
    await this.go("/inloggen");
    await this.fill({ email, password });
    await this.send();
  }
  // An invitation by its link.
  async accept(link, password) {
    await this.page.goto(link);
    await this.fill({ password });
    await this.send();
  }

  // The page as it stands now, as somebody with the same cookies sees it.
  // `open` brings a view there when the address alone does not.
  async look(name, open) {
    await this.shared.viewer.look(await this.context.cookies(), { url: this.page.url(), name, open });
  }

  // Runs a walk; the first step that fails ends it.
  async all(walk) {
    const { count, shots } = this.shared;
    const step = async (name, action) => {
      try {
        await action();
        count.passed += 1;
      } catch (error) {
        count.problems.push(`${name}: ${error.message.split("\n").slice(0, 6).join(" | ")}`);
        throw error;
      }
    };
    try {
      await walk(step, (name, who = this, open = undefined) => who.look(name, open));
    } catch (error) {
      await this.page.screenshot({ path: `${shots}/stopped-here.png`, fullPage: true }).catch(() => {});
      if (count.problems.length === 0) count.problems.push(error.message);
    }
  }

  // Prints what was found; the exit status.
  tell() {
    const { passed, problems } = this.shared.count;
    problems.forEach((problem) => console.log(problem));
    console.log(`${passed} passed, ${problems.length} failed`);
    return problems.length > 0 ? 1 : 0;
  }
}
