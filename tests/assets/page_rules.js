// What every page must keep to, looked at in the browser itself. Returns a list of faults as text.
// Contrast is computed here for every script: tools that skip joined Arabic letters prove nothing.
(() => {
  const faults = [];
  const say = (rule, element, detail) => {
    const where = element ? element.outerHTML.replace(/\s+/g, ' ').slice(0, 140) : '';
    faults.push(`${rule}${detail ? ` (${detail})` : ''}${where ? `: ${where}` : ''}`);
  };
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const shown = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';

  // The document.
  if (!document.documentElement.lang) say('html-has-lang');
  if (!['rtl', 'ltr'].includes(document.documentElement.dir)) say('html-has-dir');
  if (!document.title.trim()) say('document-title');
  if (all('h1').length !== 1) say('one-h1', null, `${all('h1').length} found`);
  if (all('main').length !== 1) say('one-main', null, `${all('main').length} found`);
  let level = 0;
  for (const h of all('h1,h2,h3,h4,h5,h6')) {
    const now = Number(h.tagName[1]);
    if (level && now > level + 1) say('heading-order', h);
    if (!h.textContent.trim()) say('empty-heading', h);
    level = now;
  }
  const ids = new Map();
  for (const e of all('[id]')) ids.set(e.id, (ids.get(e.id) || 0) + 1);
  for (const [id, n] of ids) if (n > 1) say('duplicate-id', null, id);
  if (!document.querySelector('a[href^="#"]')) say('skip-link');

  // Names and roles.
  const text = (e) => (e.getAttribute('aria-label') || e.textContent || '').trim();
  for (const a of all('a[href]')) {
    if (!text(a) && !a.querySelector('img[alt]:not([alt=""]),svg title,[aria-label]')) say('link-name', a);
    const target = a.getAttribute('href');
    if (target.length > 1 && target.startsWith('#') && !document.getElementById(decodeURIComponent(target.slice(1)))) say('broken-fragment', a);
  }
  for (const b of all('button')) if (!text(b)) say('button-name', b);
  for (const i of all('img')) if (!i.hasAttribute('alt')) say('image-alt', i);
  for (const s of all('svg')) {
    const hidden = s.closest('[aria-hidden="true"]');
    const named = s.getAttribute('aria-label') || s.getAttribute('aria-labelledby') || s.querySelector('title');
    if (!hidden && !(s.getAttribute('role') === 'img' && named)) say('svg-img-alt', s);
  }
  for (const f of all('input:not([type=hidden]):not([type=submit]),select,textarea')) {
    if (f.type === 'button') continue;
    const named = (f.labels && f.labels.length) || f.getAttribute('aria-label') || f.getAttribute('aria-labelledby');
    if (!named) say('label', f);
    if (f.placeholder && !named) say('placeholder-as-label', f);
    const described = f.getAttribute('aria-describedby');
    if (described) for (const id of described.split(/\s+/)) if (id && !document.getElementById(id)) say('aria-describedby', f, id);
    if (f.required) say('no-required-attribute', f);
  }
  for (const f of all('fieldset')) if (!f.querySelector('legend')) say('fieldset-legend', f);
  for (const t of all('table')) {
    if (!t.querySelector('th')) say('table-headers', t);
    for (const th of all('th', t)) if (!th.hasAttribute('scope') && !th.hasAttribute('id')) say('th-scope', th);
  }
  for (const l of all('ul,ol')) {
    for (const c of l.children) if (!['LI', 'SCRIPT', 'TEMPLATE'].includes(c.tagName)) say('list', c);
  }
  for (const e of all('[style]')) say('inline-style', e);
  for (const e of all('script:not([src])')) say('inline-script', e);

  // Room: no sideways scrolling of the page.
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1) {
    const wide = all('body *').filter((e) => shown(e) && !e.closest('[tabindex="0"]') && (e.getBoundingClientRect().right > root.clientWidth + 1 || e.getBoundingClientRect().left < -1));
    say('sideways-scroll', wide[wide.length - 1] || null, `${root.scrollWidth} > ${root.clientWidth}`);
  }

  // Targets of at least 24 by 24 CSS pixels, links within sentences excepted.
  for (const e of all('a[href],button,input:not([type=hidden]),select,textarea,summary')) {
    if (!shown(e)) continue;
    const box = e.getBoundingClientRect();
    if (box.bottom < 0 || box.right < 0) continue;
    const inText = e.tagName === 'A' && getComputedStyle(e).display === 'inline';
    const labelled = ['checkbox', 'radio'].includes(e.type) && e.labels && e.labels.length;
    if (!inText && !labelled && (box.height < 23.5 || box.width < 23.5)) say('target-size', e, `${Math.round(box.width)}x${Math.round(box.height)}`);
  }

  // Contrast of text against the colours behind it.
  const parse = (c) => {
    const m = c.match(/rgba?\(([^)]+)\)/);
    if (!m) return null;
    const p = m[1].split(/[ ,/]+/).filter(Boolean).map(Number);
    return [p[0], p[1], p[2], p.length > 3 ? p[3] : 1];
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat([1]);
  const luminance = (c) => {
    const f = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * f(c[0]) + 0.7152 * f(c[1]) + 0.0722 * f(c[2]);
  };
  const behind = (e) => {
    const layers = [];
    for (let n = e; n; n = n.parentElement) {
      const style = getComputedStyle(n);
      if (style.backgroundImage !== 'none') return null;
      const c = parse(style.backgroundColor);
      if (c && c[3] > 0) { layers.push(c); if (c[3] === 1) break; }
    }
    let colour = [255, 255, 255, 1];
    for (const c of layers.reverse()) colour = over(c, colour);
    return colour;
  };
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement;
    if (!node.textContent.trim() || !e || seen.has(e) || !shown(e) || e.closest('svg,script,style,noscript,option')) continue;
    seen.add(e);
    const style = getComputedStyle(e);
    if (e.closest('[disabled],[aria-disabled="true"]') || style.clipPath === 'inset(50%)') continue;
    const ink = parse(style.color);
    const ground = behind(e);
    if (!ink || !ground) continue;
    const a = luminance(over(ink, ground));
    const b = luminance(ground);
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5) - 0.01) say('color-contrast', e, ratio.toFixed(2));
  }
  return faults;
})()
