// Keeps the score sheet that is being filled when the connection is lost, and sends it later,
// once and in order. It answers for the juror's entry pages alone and keeps nothing of an entry
// but its grid. Signing out clears everything (Clear-Site-Data), and so does another juror.

const ENTRY = /^\/[a-z]+\/jury\/\d+\/entries\/[0-9a-f-]+$/;

const opened = () =>
  new Promise((done, fail) => {
    const asked = indexedDB.open("sheets", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("waiting", { keyPath: "id", autoIncrement: true });
      asked.result.createObjectStore("kept");
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });

// One request on one store, committed when the promise is fulfilled.
const on = async (store, mode, ask) => {
  const base = await opened();
  try {
    return await new Promise((done, fail) => {
      const transaction = base.transaction(store, mode);
      const asked = ask(transaction.objectStore(store));
      transaction.oncomplete = () => done(asked?.result);
      transaction.onabort = () => fail(transaction.error);
    });
  } finally {
    base.close();
  }
};
const waiting = () => on("waiting", "readonly", (store) => store.getAll());
const kept = (key) => on("kept", "readonly", (store) => store.get(key));
const keep = (key, value) => on("kept", "readwrite", (store) => store.put(value, key));

const tell = async () => {
  for (const page of await self.clients.matchAll({ type: "window" })) page.postMessage("sheets");
};

const seen = (body) => new URLSearchParams(body).get("seen");
const seenAs = (body, version) => {
  const form = new URLSearchParams(body);
  form.set("seen", version);
  return form.toString();
};

// Sends what waits, the oldest first. A sheet that was saved twice meanwhile is sent twice, the
// second on top of the first. What the site refuses stays here until its juror has looked at it.
const send = () =>
  navigator.locks.request("sheets", async () => {
    for (const { id } of await waiting()) {
      const item = await on("waiting", "readonly", (store) => store.get(id));
      if (!item || item.refused) continue;
      let answer;
      try {
        answer = await fetch(item.path, {
          method: "POST",
          body: new URLSearchParams(item.body),
          headers: { Accept: "application/json" },
          redirect: "manual",
          credentials: "same-origin",
        });
      } catch {
        return false; // No connection yet: everything after it waits too.
      }
      if (answer.ok) {
        const { version } = await answer.json();
        await on("waiting", "readwrite", (store) => store.delete(id));
        for (const later of await waiting()) {
          if (later.path !== item.path || seen(later.body) !== seen(item.body)) continue;
          const body = seenAs(later.body, version);
          await on("waiting", "readwrite", (store) => store.put({ ...later, body }));
        }
      } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
        const refused = { ...item, refused: answer.status };
        await on("waiting", "readwrite", (store) => store.put(refused));
      } else {
        return false; // Signed out, or the site is not well: later.
      }
      await tell();
    }
    return true;
  });

const text = (words) =>
  String(words ?? "").replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// A page made here, for want of the site's own. `inside` is our own markup.
const page = (words, title, inside) =>
  new Response(
    `<!doctype html><html lang="${text(words.lang)}" dir="${text(words.dir)}"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>` +
      `<link rel="stylesheet" href="${text(words.style)}"></head><body><main id="content" tabindex="-1">` +
      `<div class="body"><div class="wrap flow"><h1>${text(title)}</h1>${inside}</div></div></main>` +
      `<script type="module" src="${text(words.script)}"></script></body></html>`,
    {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy":
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
          "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      },
    },
  );

const links = (words, path) =>
  `<p><a class="button" href="${text(path)}">${text(words.again)}</a></p>` +
  `<p><a href="${text(words.desk)}">${text(words.deskName)}</a></p>`;

const posted = async (request, path) => {
  const body = await request.clone().text();
  const before = await waiting();
  const free = before.length === 0 || (await send());
  if (free && !before.some((item) => item.path === path)) {
    try {
      return await fetch(request);
    } catch {
      // Kept below.
    }
  }
  const words = await kept("words");
  if (!words) return Response.error();
  await on("waiting", "readwrite", (store) => store.add({ path, body, at: Date.now() }));
  await self.registration.sync?.register("sheets").catch(() => {});
  await tell();
  if (free && (await send())) return Response.redirect(path, 303);
  return page(words, words.keptTitle, `<p role="status">${text(words.keptText)}</p>` + links(words, path));
};

const asked = async (request, path) => {
  try {
    return await fetch(request);
  } catch {
    const words = await kept("words");
    const grid = await kept("grid");
    if (!words) return Response.error();
    if (grid?.path !== path) {
      return page(words, words.offlineTitle, `<p>${text(words.offlineText)}</p>` + links(words, path));
    }
    const notice = `<p class="callout warning" role="status">${text(words.gridText)}</p>`;
    return page(words, grid.title, `${notice}<section class="panel flow" id="sheet">${grid.form}</section>`);
  }
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.mode !== "navigate" || !ENTRY.test(pathname)) return;
  if (request.method === "POST") event.respondWith(posted(request, pathname));
  if (request.method === "GET") event.respondWith(asked(request, pathname));
});
self.addEventListener("sync", (event) => {
  const sent = send().then((all) => all || Promise.reject(new Error("still waiting")));
  event.waitUntil(sent);
});

// What pages ask: who is at work and in which words, the grid as it is filled, what waits, what
// was refused.
const answers = {
  async words({ owner, words }) {
    const before = await kept("owner");
    if (before && before !== owner) {
      await on("waiting", "readwrite", (store) => store.clear());
      await on("kept", "readwrite", (store) => store.clear());
    }
    await keep("owner", owner);
    await keep("words", words);
  },
  grid: ({ grid }) => keep("grid", grid),
  restore: () => kept("grid"),
  async look() {
    await send();
    return (await waiting()).map(({ path, at, refused }) => ({ path, at, refused }));
  },
  async take({ path }) {
    const refused = (await waiting()).filter((item) => item.path === path && item.refused);
    for (const { id } of refused) await on("waiting", "readwrite", (store) => store.delete(id));
    return refused.at(-1)?.body;
  },
};
self.addEventListener("message", (event) => {
  const { kind, ...rest } = event.data;
  const answered = Promise.resolve(answers[kind]?.(rest)).then((answer) =>
    event.ports[0]?.postMessage(answer),
  );
  event.waitUntil(answered);
});
