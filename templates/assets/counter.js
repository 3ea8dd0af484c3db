// Counts words or characters while somebody writes, as the server does (UAX 29). The sentence
// comes from the server in data-pattern, with {n} where the number goes.
const language = document.documentElement.lang;
const segmenters = {
  words: new Intl.Segmenter(language, { granularity: "word" }),
  characters: new Intl.Segmenter(language, { granularity: "grapheme" }),
};

function count(text, what) {
  let total = 0;
  for (const part of segmenters[what].segment(text.trim())) {
    if (what === "characters" || part.isWordLike) total += 1;
  }
  return total;
}

for (const area of document.querySelectorAll("textarea[data-count]")) {
  const line = document.getElementById(`${area.id}-count`);
  const place = line?.querySelector("[data-pattern]");
  if (!place) continue;
  let waiting = 0;
  const show = () => {
    const used = count(area.value, area.dataset.count);
    place.textContent = place.dataset.pattern.replace("{n}", used);
    line.classList.toggle("over", used > Number(area.dataset.max));
  };
  area.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 300);
  });
}
