// A juror's pages: digits choose a mark, the worker keeps what is typed when the connection is
// lost, and the line marked data-sheets says what waits. Without this the form works as it is.

// A digit typed on a criterion chooses that mark; 1 and 0 in a row choose 10.
let typed = "";
let last = 0;
document.addEventListener("keydown", (event) => {
  const radio = event.target;
  if (radio.type !== "radio" || !/^\d$/.test(event.key)) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  typed = event.timeStamp - last < 800 ? typed + event.key : event.key;
  last = event.timeStamp;
  const group = [...radio.form.elements[radio.name]];
  const named = (words) => group.find((one) => plain(one.parentElement.textContent) === words);
  const chosen = named(typed) ?? named(event.key);
  if (!chosen) return;
  if (!named(typed)) typed = event.key;
  event.preventDefault();
  chosen.checked = true;
  chosen.focus();
  chosen.dispatchEvent(new Event("input", { bubbles: true }));
});
// Digits of any script as 0 to 9.
const plain = (words) =>
  words.trim().replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

const line = document.querySelector("[data-sheets]");
const form = document.querySelector("form[data-sheet]");

const start = async () => {
  // A page made by the worker has no line of its own: what it may do is save again.
  if (line) {
    const { worker, scope } = line.dataset;
    const policy = globalThis.trustedTypes?.createPolicy("sheets", { createScriptURL: (address) => address });
    await navigator.serviceWorker.register(policy ? policy.createScriptURL(worker) : worker, { scope });
  }
  const { active } = await navigator.serviceWorker.ready;
  const ask = (kind, rest = {}) =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = ({ data }) => done(data);
      active.postMessage({ kind, ...rest }, [channel.port2]);
    });
  const fields = () => [...new FormData(form)].filter(([name]) => name !== "do");

  const keepGrid = async () => {
    for (const one of form.elements) {
      if (one.type === "radio") one.toggleAttribute("checked", one.checked);
      if (one.tagName === "TEXTAREA") one.textContent = one.value;
    }
    const title = line?.dataset.title ?? document.title;
    const grid = { path: location.pathname, title, fields: fields(), form: form.outerHTML };
    await ask("grid", { grid });
  };

  // What was typed and never sent comes back, unless the sheet has changed since, or the site
  // itself gives back what was typed last.
  const restore = async () => {
    if (form.dataset.sheet === "typed") return;
    const grid = await ask("restore");
    if (grid?.path !== location.pathname) return;
    const before = new Map(grid.fields);
    const differs = fields().some(([name, value]) => before.get(name) !== value) || fields().length !== before.size;
    if (before.get("seen") !== form.elements.seen.value || !differs) return;
    for (const one of form.elements) {
      if (!before.has(one.name)) continue;
      if (one.type === "radio") one.checked = before.get(one.name) === one.value;
      else if (one.tagName === "TEXTAREA") one.value = before.get(one.name);
    }
    say(line?.dataset.restored);
  };

  const say = (words) => {
    if (!line || !words) return;
    line.hidden = false;
    line.querySelector("p").textContent = words;
  };

  const look = async () => {
    const items = await ask("look");
    if (!line) return items;
    const button = line.querySelector("button");
    const refused = items.find((item) => item.refused && (!form || item.path === location.pathname));
    const open = items.filter((item) => !item.refused);
    if (refused) {
      say(line.dataset.refused);
      button.hidden = false;
      button.onclick = () => show(refused.path);
    } else if (open.length) {
      say(line.dataset.waiting);
    } else if (line.dataset.waited) {
      say(line.dataset.sent);
    }
    if (open.length || refused) line.dataset.waited = "yes";
    return items;
  };

  // The site says what is wrong with what was kept: it is posted as the form would post it.
  const show = async (path) => {
    const body = await ask("take", { path });
    if (!body) return;
    const again = document.createElement("form");
    again.method = "post";
    again.action = path;
    for (const [name, value] of new URLSearchParams(body)) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      again.append(field);
    }
    document.body.append(again);
    again.submit();
  };

  if (line) {
    const { owner, words } = line.dataset;
    const style = document.querySelector("link[rel=stylesheet]").getAttribute("href");
    const script = document.querySelector("script[data-sheets-script]").getAttribute("src");
    const { lang, dir } = document.documentElement;
    await ask("words", { owner, words: { ...JSON.parse(words), lang, dir, style, script } });
  }
  if (form) {
    await restore();
    await keepGrid();
    let waiting = 0;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(keepGrid, 300);
    });
  }
  navigator.serviceWorker.addEventListener("message", look);
  addEventListener("online", look);
  await look();
  document.documentElement.dataset.ready = "sheets";
  // The browser's word on the connection is not always true: whoever waits asks now and then.
  setInterval(async () => {
    if (line?.dataset.waited) await look();
  }, 5000);
};

if (navigator.serviceWorker) start();
