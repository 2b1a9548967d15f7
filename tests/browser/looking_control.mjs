// SPDX-License-Identifier: EUPL-1.2
// The control of the looks: a page with one fault must be found out, in the window in which a sound page was
// looked at just before and in the language and the way where the fault is. Usage: node looking_control.mjs SHOTS
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { launch } from "./browser.mjs";
import { Viewer } from "./looking.mjs";

const page = ({ lang, style = "", body = "" }) => `<!doctype html><html lang="${lang}"><head><title>Blad</title>
<meta name="viewport" content="width=device-width"><style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } } ${style}</style>
</head><body><main><h1>Blad</h1><p>Tekst</p>${body}</main></body></html>`;
const faults = {
  sound: { expected: [] },
  "faint-letters": { style: "p { color: #999; background: #fff }", expected: ["nl wide: color-contrast", "nl phone: color-contrast", "nl dark: color-contrast", "en wide: color-contrast"] },
  "faint-in-the-dark": { style: "@media (prefers-color-scheme: dark) { p { color: #444 } }", expected: ["nl dark: color-contrast"] },
  "no-label-in-english": { en: { body: '<input name="x" style="height: 2em">' }, expected: ["en wide: label"] },
  "wide-on-a-phone": { style: "@media (max-width: 40rem) { p { width: 600px } }", expected: ["nl phone: \\d+ px too wide", "en phone: \\d+ px too wide"] },
  "small-on-a-phone": { style: "button { min-width: 4em; min-height: 2em; padding: 0 } @media (max-width: 40rem) { button { min-width: 9px; width: 9px } }",
                        body: "<button>+</button>", expected: ["nl phone: small target", "en phone: small target"] },
  "an-error": { status: 500, expected: ["nl: answered 500", "en: answered 500"] },
  "always-dutch": { lang: "nl", expected: ["en: lang is nl"] },
};

const server = createServer((request, response) => {
  const asked = new URL(request.url, "http://control");
  const lang = asked.searchParams.get("taal");
  const fault = faults[asked.pathname.slice(1)] ?? {};
  response.writeHead(fault.status ?? 200, { "content-type": "text/html; charset=utf-8" });
  response.end(page({ lang, ...fault, ...fault[lang] }));
}).listen(0, "127.0.0.1");
const shots = process.argv[2];
mkdirSync(shots, { recursive: true });
const browser = await launch();
const count = { passed: 0, problems: [] };
const viewer = new Viewer({ browser, shots, count });
let passed = 0;
let failed = 0;
for (const [name, { expected }] of Object.entries(faults)) {
  count.problems.length = 0;
  await viewer.look([], { url: `http://127.0.0.1:${server.address().port}/${name}`, name });
  const found = [...count.problems];
  const right = found.length === expected.length && expected.every((one) => found.some((problem) => new RegExp(`^${name} ${one}`).test(problem)));
  if (right) passed += 1;
  else {
    failed += 1;
    console.log(`the looks at ${name} found: ${found.join(" | ") || "nothing"}`);
  }
}
await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
