// Shows how far an upload is. The form carries data-upload and a <progress hidden>; without
// this module, or when anything here fails, the browser sends the form by itself.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const bar = form.querySelector("progress");
  if (!bar) continue;
  form.addEventListener("submit", (event) => {
    const chosen = [...form.querySelectorAll('input[type="file"]')].some((input) => input.files.length);
    if (!chosen) return;
    event.preventDefault();
    const sender = new XMLHttpRequest();
    sender.upload.addEventListener("progress", (step) => {
      if (!step.lengthComputable) return;
      bar.hidden = false;
      bar.max = step.total;
      bar.value = step.loaded;
    });
    sender.addEventListener("load", () => {
      if (sender.status < 400) {
        location.assign(sender.responseURL);
        return;
      }
      // The page with the errors takes the place of this one.
      const page = new DOMParser().parseFromString(sender.responseText, "text/html");
      document.documentElement.replaceWith(document.adoptNode(page.documentElement));
      document.getElementById("faults")?.focus();
    });
    sender.addEventListener("error", () => {
      bar.hidden = true;
      form.submit();
    });
    const data = new FormData(form, event.submitter);
    sender.open("POST", form.action);
    sender.send(data);
  });
}
