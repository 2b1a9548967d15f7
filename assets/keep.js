// SPDX-License-Identifier: EUPL-1.2
// What is typed at a table stays on this device, sealed where the browser can, until the server has it;
// each message goes once. The line on the page says where it is, and says so only when it is true.
"use strict";
(async () => {
  const root = document.querySelector("[data-keep]");
  if (!root || !window.indexedDB) return;
  const say = root.dataset;
  const line = root.querySelector("[data-keep-state]");
  const list = root.querySelector("[data-keep-list]");
  const subtle = window.crypto.subtle; // only over https, or on the machine itself
  // Somebody may type before everything here is ready; only a page that was loaded anew fills itself in.
  const early = new Set();
  root.addEventListener("input", (event) => early.add(event.target.form));
  const how = performance.getEntriesByType("navigation")[0]?.type;
  const restored = how === "reload" || how === "back_forward";
  const later = (ms) => new Promise((done) => setTimeout(done, ms));

  // --- the device -------------------------------------------------------------------------------
  const ask = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const opening = indexedDB.open("klantendag", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
  let database = null;
  // Done when it is on disk, not when it was asked for.
  const change = (work) =>
    new Promise((done, fail) => {
      const unit = database.transaction("kept", "readwrite", { durability: "strict" });
      unit.oncomplete = () => done();
      unit.onerror = unit.onabort = () => fail(unit.error);
      work(unit.objectStore("kept"));
    });
  const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
  let key = null;
  const seal = async (value) => {
    const text = JSON.stringify(value);
    if (!key) return { text };
    const iv = window.crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text)) };
  };
  const unseal = async (kept) => {
    if (!kept.data) return JSON.parse(kept.text);
    const opened = await subtle.decrypt({ name: "AES-GCM", iv: kept.iv }, key, kept.data);
    return JSON.parse(new TextDecoder().decode(opened));
  };
  // Everything of this person under `prefix`, in order of name.
  const all = async (prefix) => {
    const range = IDBKeyRange.bound(prefix, prefix + "\uffff");
    const store = database.transaction("kept").objectStore("kept");
    const [names, values] = await Promise.all([ask(store.getAllKeys(range)), ask(store.getAll(range))]);
    const found = [];
    for (let at = 0; at < names.length; at += 1) {
      try {
        found.push({ name: names[at], ...(await unseal(values[at])) });
      } catch { /* sealed with an older key: it stays where it is */ }
    }
    return found;
  };

  // --- forms ------------------------------------------------------------------------------------
  const fields = (form) => [...form.elements].filter((e) => e.name && e.type !== "hidden");
  const read = (form) => {
    const values = {};
    for (const e of fields(form)) if (e.type !== "radio" || e.checked) values[e.name] = e.value;
    return values;
  };
  const write = (form, values) => {
    for (const e of fields(form)) {
      if (e.type === "radio") e.checked = values[e.name] === e.value;
      else if (e.name in values) e.value = values[e.name];
    }
  };
  // Typed or chosen since the page was drawn.
  const touched = (form) => fields(form).some((e) => (e.type === "radio" ? e.checked !== e.defaultChecked
    : e.tagName === "SELECT" ? ![...e.options].every((o) => o.selected === o.defaultSelected || !o.index)
    : e.value !== e.defaultValue));
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const path = (form) => new URL(form.action).pathname;
  const wordsOf = ({ told, struck, questions, words, about, corrected, why }) =>
    [told, struck, questions, words, about, corrected, why].filter((text) => text?.trim()).join(" / ");
  const storyOf = (address) => address.replace(/\/[^/]*$/, "");
  const mine = (message) => storyOf(message.path) === say.keep;

  // --- the line that says where it is -----------------------------------------------------------
  const pages = []; // every form: { form, state }
  let waiting = []; // what has to be sent, of every story
  let left = []; // what was typed into a form of this story that is gone
  let elsewhere = new Set(); // other stories of which something typed is only here
  let locked = false; // the server asked to log in
  let broken = false;
  const order = ["conflict", "refused", "typing", "login", "device", "left", "server"];
  const show = () => {
    let state = broken ? "broken" : "server";
    const states = pages.map((one) => one.state);
    if (waiting.length || elsewhere.size) states.push("device");
    if (locked && waiting.length) states.push("login");
    if (left.length) states.push("left");
    if (!broken) state = order.find((one) => states.includes(one)) || "";
    line.hidden = !state;
    line.dataset.keepState = state;
    const words = state ? say[`text${state[0].toUpperCase()}${state.slice(1)}`] : "";
    const refused = pages.find((one) => one.state === "refused");
    const text = words + (refused && state === "refused" ? ` ${refused.sentence}` : "") +
      (state === "device" && !key ? ` ${say.textOpen}` : "");
    if (line.firstElementChild.textContent !== text) line.firstElementChild.textContent = text;
    root.querySelector("[data-keep-compare]").hidden = state !== "conflict";
  };
  const formOf = (message) => pages.map((one) => one.form).find((form) => path(form) === message.path);
  const button = (label, action) => {
    const one = document.createElement("button");
    one.type = "button";
    one.className = "utrecht-button utrecht-button--secondary-action";
    one.textContent = label;
    one.onclick = action;
    return one;
  };
  const item = (one, why) => {
    const line_of_it = document.createElement("li");
    line_of_it.append(`${wordsOf(one.values) || one.label || ""} (${why})`);
    return line_of_it;
  };
  const remove = async (one) => {
    if (!window.confirm(say.textRemoveSure)) return;
    await change((store) => store.delete(one.name));
    waiting = waiting.filter((other) => other.name !== one.name);
    left = left.filter((other) => other.name !== one.name);
    showWaiting();
  };
  const showWaiting = () => {
    const items = waiting.filter(mine).map((one) => {
      const shown = item(one, one.refused || say.textWaiting);
      if (one.refused && formOf(one)) shown.append(" ", button(say.textTakeBack, () => takeBack(one)));
      else if (one.refused) shown.append(" ", button(say.textRemove, () => remove(one)));
      return shown;
    });
    for (const one of left) {
      const shown = item(one, say.textGone);
      shown.append(" ", button(say.textRemove, () => remove(one)));
      items.push(shown);
    }
    // Not the words: another client may sit here.
    for (const story of new Set([...elsewhere, ...waiting.filter((one) => !mine(one)).map((one) => storyOf(one.path))])) {
      const shown = document.createElement("li");
      const link = document.createElement("a");
      link.className = "utrecht-link";
      link.href = story;
      link.textContent = say.textOther;
      shown.append(link);
      items.push(shown);
    }
    const holder = document.createElement("ul");
    holder.append(...items);
    // Nothing new: whoever stands on a button stays there.
    if (holder.innerHTML !== list.innerHTML) list.replaceChildren(...items);
    list.hidden = items.length === 0;
    show();
  };

  // --- sending ----------------------------------------------------------------------------------
  // saved, conflict, mend with a sentence, login, or nothing: try again later.
  const post = async (to, values) => {
    const body = new URLSearchParams(values);
    const token = document.querySelector('input[name="_token"]');
    if (!token) return {};
    body.set("_token", token.value);
    try {
      const answer = await fetch(to, {
        method: "POST", body, headers: { Accept: "application/json" },
        signal: AbortSignal.timeout(20000),
      });
      if (answer.redirected || answer.status === 401 || answer.status === 403) return { state: "login" };
      if ((answer.headers.get("content-type") || "").startsWith("application/json")) return await answer.json();
      const for_good = answer.status >= 400 && answer.status < 500 && ![408, 425, 429].includes(answer.status);
      return for_good ? { state: "mend", say: say.textNotTaken } : {};
    } catch {
      return {};
    }
  };

  // A form of which what is typed is kept while it is typed.
  const watch = (form) => {
    // What the browser filled in again by itself is not what the server holds.
    if (restored && !early.has(form)) form.reset();
    const one = { form, state: "server", name: `${say.keepOwner}|typed|${path(form)}`, typed: 0, kept: 0 };
    let busy = false;
    one.extra = () => ({});
    one.keep = async () => {
      if (busy) return;
      busy = true;
      try {
        do {
          const now = one.typed;
          const sealed = await seal({ values: read(form), ...one.extra() });
          await change((store) => store.put(sealed, one.name));
          one.kept = now;
        } while (one.kept !== one.typed);
        if (one.state === "typing") one.state = "device";
      } catch {
        broken = true;
      }
      busy = false;
      show();
    };
    one.forget = () => change((store) => store.delete(one.name)).catch(() => { broken = true; });
    form.addEventListener("input", () => {
      one.typed += 1;
      if (one.state !== "conflict") one.state = "typing";
      show();
      one.keep();
      one.later?.();
    });
    pages.push(one);
    return one;
  };

  // The sheet: sent by itself when the person pauses, never over what somebody else wrote.
  const watchSheet = (form) => {
    const sheet = watch(form);
    const seen = form.elements.seen;
    let sent = null; // on its way, or its answer was lost: goes first, to the letter, until it is answered
    let sending = false;
    let timer = 0;
    sheet.extra = () => ({ seen: seen.value, sent });
    sheet.later = () => {
      clearTimeout(timer);
      timer = setTimeout(sheet.send, 1500);
    };
    // Whether the server has everything now.
    sheet.send = async () => {
      if (sending || sheet.state === "conflict") return false;
      if (sheet.state === "server") return true;
      sending = true;
      let done = false;
      for (;;) {
        const typed = sheet.typed;
        sent = sent || read(form);
        await sheet.keep();
        const answer = await post(path(form), { ...sent, seen: seen.value });
        if (answer.state !== "saved") {
          if (answer.state) sheet.state = answer.state === "mend" ? "refused" : answer.state;
          if (answer.state === "mend" || answer.state === "conflict") sent = null;
          sheet.sentence = answer.say || "";
          break;
        }
        seen.value = answer.seen;
        // What is read back is what was typed last.
        for (const e of root.querySelectorAll('[name="corrected"]')) {
          if (e.value === e.defaultValue) e.value = e.defaultValue = sent.told;
          e.form.elements.seen.value = answer.seen;
        }
        const all_there = same(sent, read(form)) && typed === sheet.typed;
        sent = null;
        if (all_there) {
          await sheet.forget();
          if (typed === sheet.typed) {
            sheet.state = "server";
            done = true;
            break;
          }
        }
        sheet.state = "typing";
        await sheet.keep();
      }
      sending = false;
      show();
      return done;
    };
    sheet.restore = (kept) => {
      if (same(kept.values, read(form))) return sheet.forget();
      write(form, kept.values);
      seen.value = kept.seen;
      sent = kept.sent;
      sheet.typed += 1;
      sheet.state = "typing";
      return sheet.keep().then(sheet.send);
    };
    form.addEventListener("submit", async (event) => {
      if (sheet.state === "conflict") return; // as a form: the server shows both texts
      if (broken) return void (sheet.state = "server"); // as a form: it is on its way
      event.preventDefault();
      if (sheet.state === "server" || (await sheet.send())) again();
    });
    root.querySelector("[data-keep-compare]").onclick = () => form.submit();
    return sheet;
  };

  // Every other form: put in line when its button is pressed, each with a number of its own.
  const watchOnce = (form) => {
    const once = watch(form);
    once.restore = (kept) => {
      write(form, kept.values);
      form.closest("details")?.setAttribute("open", "");
      once.state = "device";
      return Promise.resolve();
    };
    form.addEventListener("submit", async (event) => {
      if (broken) return void (once.state = "server"); // as a form: it is on its way
      event.preventDefault();
      const empty = fields(form).find((e) => e.getAttribute("aria-required") === "true" &&
        (e.type === "radio" ? !form.querySelector(`[name="${e.name}"]:checked`) : !e.value.trim()));
      if (empty && navigator.onLine) return form.submit(); // the server says what is missing
      if (empty) return empty.focus();
      const number = [...window.crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const message = {
        name: `${say.keepOwner}|send|${path(form)}|${Date.now()}|${number}`,
        path: path(form), number, values: read(form), label: form.querySelector("[type=submit]").textContent,
      };
      // What was read out is what stood there; a sheet that still has to go is checked by itself.
      const sheet = pages.find((one) => one.send);
      if (form.elements.seen) {
        message.seen = sheet && sheet.state !== "server" ? "" : form.elements.seen.value;
      }
      try {
        const sealed = await seal(message);
        await change((store) => {
          store.put(sealed, message.name);
          store.delete(once.name);
        });
      } catch {
        broken = true;
        once.state = "server";
        show();
        return form.submit();
      }
      waiting.push(message);
      form.reset();
      once.state = "server";
      showWaiting();
      if ((await flush()) && !waiting.some(mine)) again();
    });
    return once;
  };
  const takeBack = async (message) => {
    const form = formOf(message);
    await change((store) => store.delete(message.name));
    waiting = waiting.filter((one) => one !== message);
    write(form, message.values);
    form.closest("details")?.setAttribute("open", "");
    form.dispatchEvent(new Event("input"));
    showWaiting();
  };

  // The page as it is now: the one of an answer to a form would send that form again.
  const again = () => (location.pathname === say.keep ? location.reload() : location.assign(say.keep));
  let flushing = false;
  const by_time = (one, other) => (one.name.split("|")[3] < other.name.split("|")[3] ? -1 : 1);
  // What other stories left here: another tab may have sent it meanwhile.
  const gather = async () => {
    const sent = (await all(`${say.keepOwner}|send|`)).filter((one) => !mine(one));
    const typed = (await all(`${say.keepOwner}|typed|`)).map((one) => storyOf(one.name.split("|")[2]));
    const known = new Map(waiting.map((one) => [one.name, one]));
    waiting = waiting.filter(mine).concat(sent.map((one) => known.get(one.name) || one)).sort(by_time);
    elsewhere = new Set(typed.filter((story) => story !== say.keep));
  };
  // Sends what waits, in order; whether something arrived.
  const flush = async () => {
    if (flushing) return false;
    flushing = true;
    let arrived = false;
    locked = false;
    await gather().catch(() => { broken = true; });
    const sheet = pages.find((one) => one.send);
    const ready = !sheet || (await sheet.send());
    for (const message of ready && sheet ? waiting : []) {
      if (!mine(message) || message.seen !== "") continue; // read out as it was when this sheet went
      message.seen = sheet.form.elements.seen.value;
      const sealed = await seal(message);
      await change((store) => store.put(sealed, message.name)).catch(() => { broken = true; });
    }
    // Reading back and finishing are about what is on the sheet, which goes from its own page.
    const may_go = (one) =>
      !one.refused && ((mine(one) && ready) || !/\/(teruglezen|afronden)$/.test(one.path));
    for (const message of waiting.filter(may_go)) {
      const seen = message.seen === undefined ? {} : { seen: message.seen };
      const answer = await post(message.path, { ...message.values, ...seen, delivery: message.number });
      if (answer.state === "saved") {
        await change((store) => store.delete(message.name));
        waiting = waiting.filter((one) => one !== message);
        arrived = arrived || mine(message);
      } else if (answer.state === "mend") {
        message.refused = answer.say;
      } else {
        locked = answer.state === "login";
        break;
      }
    }
    flushing = false;
    showWaiting();
    return arrived;
  };

  // --- begin ------------------------------------------------------------------------------------
  try {
    database = await ask(opening);
  } catch {
    broken = true;
    return show(); // every form works as a form
  }
  if (subtle) key = await subtle.importKey("raw", bytes(say.keepKey), "AES-GCM", false, ["encrypt", "decrypt"]);
  const sheet_here = `${say.keepOwner}|typed|${say.keep}/blad`;
  const address = new URL(location.href);
  if (address.searchParams.has("gekozen")) {
    await change((store) => store.delete(sheet_here)); // the person chose between the two texts
    address.searchParams.delete("gekozen");
    history.replaceState(null, "", address);
  }
  if (say.keepConflict !== undefined) return; // both texts are shown: nothing to keep here
  // One tab a story: two would write over each other on this device.
  const channel = new BroadcastChannel(`klantendag${say.keep}`);
  let alone = true;
  channel.onmessage = ({ data }) => {
    if (data === "here?") channel.postMessage("here");
    else alone = false;
  };
  channel.postMessage("here?");
  await later(150);
  if (!alone) {
    channel.close();
    line.hidden = false;
    line.firstElementChild.textContent = say.textElsewhere;
    return;
  }
  for (const form of root.querySelectorAll('form[method="post"]')) {
    const one = path(form).endsWith("/blad") ? watchSheet(form) : watchOnce(form);
    const [kept] = (await all(one.name)).filter((found) => found.name === one.name);
    if (kept) one.restore(kept);
    else if (touched(form) || path(form) === location.pathname) {
      form.dispatchEvent(new Event("input")); // typed before this ran, or the form came back
    }
  }
  left = (await all(`${say.keepOwner}|typed|${say.keep}/`))
    .filter((one) => !pages.some((page) => page.name === one.name));
  waiting = (await all(`${say.keepOwner}|send|${say.keep}/`)).sort(by_time);
  await gather();
  root.dataset.keepReady = "yes";
  showWaiting();
  flush();
  window.addEventListener("online", flush);
  window.addEventListener("beforeunload", (event) => {
    if (pages.some((one) => one.state === "typing")) event.preventDefault();
  });
  for (;;) {
    await later(5000);
    const open = pages.some((one) => one.send && ["device", "login", "refused"].includes(one.state));
    if (open || elsewhere.size || waiting.some((one) => !one.refused)) await flush();
  }
})();
