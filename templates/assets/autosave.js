// Saves a form some seconds after the last change. The form names the address in
// data-autosave; the answer is JSON {version, message}: the new value of the hidden field
// "version" and a sentence for the line marked data-autosave-status. Any other answer shows
// data-failed and stops, so that the form's own button decides what happens next.
const PAUSE = 4000;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const status = form.querySelector("[data-autosave-status]");
  let waiting = 0;
  let saving = false;
  let stopped = false;

  const say = (text) => {
    if (status) status.textContent = text;
  };

  const save = async () => {
    if (saving || stopped) return;
    saving = true;
    say(status?.dataset.saving ?? "");
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const saved = await answer.json();
      if (form.elements.version) form.elements.version.value = saved.version;
      say(saved.message);
    } catch {
      stopped = true;
      say(status?.dataset.failed ?? "");
    }
    saving = false;
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });
  form.addEventListener("submit", () => {
    stopped = true;
    clearTimeout(waiting);
  });
}
