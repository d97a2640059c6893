'use strict';
// The desk pages' few gestures. Everything else is a plain form or link.

const scanBar = () => document.getElementById('scan');
const typing = element => element && /^(input|select|textarea)$/i.test(element.tagName);

// F2 or / brings the scan bar; a full-screen stop keeps the focus.
document.addEventListener('keydown', event => {
  const stop = document.querySelector('[data-stop]');
  if (stop && event.key === 'Tab') { event.preventDefault(); stop.querySelector('[data-dismiss]').focus(); return; }
  if (event.key !== 'F2' && !(event.key === '/' && !typing(document.activeElement))) return;
  const bar = scanBar();
  if (bar) { event.preventDefault(); bar.focus(); bar.select(); }
});

// A scanner ends with Enter. In a scan field Enter goes on to the next field; only a field that says so sends.
document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !event.target.matches('input[data-scan]:not([data-submits])')) return;
  event.preventDefault();
  const fields = [...event.target.form.elements].filter(field => field.type !== 'hidden' && !field.disabled);
  const next = fields[fields.indexOf(event.target) + 1];
  if (next?.type === 'submit' && event.target.form.checkValidity()) next.click();
  else if (next) next.focus();
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-dismiss]')) {
    document.getElementById('problems').replaceChildren();
    // After a stop the identity is checked from the beginning.
    for (const field of document.querySelectorAll('main input[data-scan]')) field.value = '';
    focusNext();
  }
  if (event.target.closest('[data-print]')) window.print();
});

// The bench is drawn anew after each entry: what was typed elsewhere on it and not sent yet stays.
const typed = new Map();
const place = field => field.closest('[data-field]')?.dataset.field + ' ' + field.name;
document.body.addEventListener('htmx:beforeSwap', event => {
  const lock = openLock();
  if (lock && event.detail.target.id === 'problems') event.detail.target = lock.querySelector('.lock-problems');
  typed.clear();
  const target = event.detail.target;
  const bench = target.id === 'bench' || target.id === 'trend' ? target : target.querySelector('#bench');
  for (const field of (bench ?? document.createElement('div')).querySelectorAll('[data-field] :is(input:not([type=hidden]), select)')) {
    if (field.value && field.form !== event.detail.requestConfig.elt) typed.set(place(field), field.value);
  }
});

// What was refused is told at the top, in sight; what was scanned is cleared for the next scan, what was typed stays.
document.body.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target.matches('.lock-problems')) {
    openLock().querySelector('[name=pin]').value = '';
  } else if (event.detail.target.id === 'problems') {
    const stop = document.querySelector('[data-stop]');
    if (stop) stop.querySelector('[data-dismiss]').focus();
    else event.detail.target.scrollIntoView({ block: 'nearest' });
    const form = event.detail.requestConfig.elt;
    const scanned = form.querySelector('input[name=scan]');
    if (scanned) { tellRead(scanned.value); scanned.value = ''; }
    for (const item of document.querySelectorAll('#problems [data-pointer]')) nameField(item, form);
  } else {
    for (const field of document.querySelectorAll('[data-field] :is(input:not([type=hidden]), select)')) {
      if (typed.has(place(field))) field.value = typed.get(place(field));
    }
    // A chart that looked by itself moves nothing else on the page.
    if (watches(event.detail.requestConfig)) { tellNews(event.detail.elt.dataset.news); return; }
    document.getElementById('problems').replaceChildren();
    focusNext();
  }
});

// A page that looks by itself for what is new says whether it still hears the server.
const watches = request => request?.headers['Officina-Watch'] !== undefined;
const tellNews = words => {
  const news = document.getElementById('trend-news');
  if (news && words) news.textContent = words;
};
document.body.addEventListener('htmx:afterRequest', event => {
  const news = document.getElementById('trend-news');
  if (!news || !watches(event.detail.requestConfig)) return;
  if (!event.detail.successful) news.textContent = news.dataset.lost;
  else if (news.textContent === news.dataset.lost) news.textContent = news.dataset.live;
});

// Sent on to a place on this very page: the page is drawn anew, or nothing would change on it.
document.body.addEventListener('htmx:beforeOnLoad', event => {
  const to = event.detail.xhr.getResponseHeader('HX-Redirect');
  const goal = to && new URL(to, location.href);
  if (!goal?.hash || goal.pathname + goal.search !== location.pathname + location.search) return;
  event.preventDefault();
  history.replaceState(null, '', goal);
  location.reload();
});

// What the scanner read, so that one sees whether the label or the scanner is wrong.
const tellRead = raw => {
  const box = document.querySelector('#problems .problem');
  if (!box || !raw) return;
  const told = document.createElement('span');
  told.className = 'read';
  told.textContent = document.body.dataset.read + ' ' + raw;
  box.append(told);
};

// The field that is wrong, by its label on this page, and marked.
const nameField = (item, form) => {
  const field = form.querySelector(`[name="${item.dataset.pointer.split('/').pop()}"]`);
  const label = field?.closest('label')?.firstChild?.textContent?.trim() || field?.getAttribute('aria-label');
  if (!label) return;
  item.querySelector('b').textContent = label;
  field.setAttribute('aria-invalid', 'true');
};
document.addEventListener('input', event => event.target.removeAttribute('aria-invalid'));

// A running timer shows how long it has run, of how long it may.
const tick = () => {
  for (const timer of document.querySelectorAll('[data-since]')) {
    const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(timer.dataset.since)) / 1000));
    const limit = Number(timer.dataset.limit);
    const ran = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    timer.textContent = limit ? `${ran} ${document.body.dataset.of} ${limit} min` : ran + ' min';
    timer.classList.toggle('late', limit > 0 && seconds > limit * 60);
  }
};
setInterval(tick, 1000);
document.addEventListener('DOMContentLoaded', tick);
document.body.addEventListener('htmx:afterSettle', tick);

const focusNext = () => {
  const open = document.querySelector('.entry.now .answer input:not([type=hidden]), .entry.now .answer select')
    || document.querySelector('main form [data-scan]') || document.getElementById('step-scan') || document.querySelector('#bench .foot .btn-primary');
  if (open) open.focus({ preventScroll: true });
};

// The network failed: say so where refusals are told; nothing was sent twice, nothing typed is lost.
document.body.addEventListener('htmx:sendError', event => {
  if (watches(event.detail.requestConfig)) return;
  const told = document.createElement('div');
  told.className = 'problem';
  told.textContent = document.documentElement.lang === 'es' ? 'Sin conexión con el servidor. No se ha perdido nada: inténtelo de nuevo.'
    : document.documentElement.lang === 'de' ? 'Keine Verbindung zum Server. Nichts ist verloren: bitte noch einmal senden.'
    : 'The server can\u2019t be reached. Nothing is lost: send it again.';
  document.getElementById('problems').replaceChildren(told);
});

// A screen that nobody uses is locked, for who has a PIN to open it again; the work on it stays as it is.
const openLock = () => document.querySelector('dialog#lock[open]') ?? document.getElementById('locked');
const showLock = () => {
  const dialog = document.getElementById('lock');
  if (!dialog || openLock()) return;
  dialog.querySelectorAll('input').forEach(field => { field.value = ''; });
  dialog.querySelector('.lock-problems').replaceChildren();
  dialog.addEventListener('cancel', event => event.preventDefault());
  dialog.showModal();
};
const lockAfter = Number(document.body.dataset.lock) * 60_000;
let idle;
const restart = () => {
  clearTimeout(idle);
  if (lockAfter > 0) idle = setTimeout(lockIdle, lockAfter);
};
const lockIdle = async () => {
  if (openLock()) return;
  const answer = await fetch(document.body.dataset.at + '/presence/lock', { method: 'POST' }).catch(() => null);
  if (!answer || answer.status === 204 || answer.status === 423) showLock();
};
for (const use of ['pointerdown', 'keydown']) document.addEventListener(use, restart, { passive: true });
restart();

// Draws a part of this page anew and keeps what was typed on it.
const drawAnew = part => htmx.ajax('GET', location.href, { target: part, select: part, swap: 'outerHTML show:none' });
document.body.addEventListener('officina-locked', showLock);
document.body.addEventListener('officina-unlocked', () => unlocked(() => {}));
document.body.addEventListener('officina-taken-over', () => unlocked(() => drawAnew('.shell')));
document.body.addEventListener('officina-signed', () => drawAnew('#bench'));
const unlocked = then => {
  if (document.getElementById('locked')) { location.reload(); return; }
  document.getElementById('lock').close();
  then();
};

// A colleague recorded in this step: it is drawn anew, unless somebody is in the midst of typing; then it is only said.
const busy = () => [...document.querySelectorAll('#bench :is(input:not([type=hidden]):not([type=checkbox]):not([type=radio]), textarea)')]
  .some(field => field.value !== field.defaultValue) || document.querySelector('#bench details[open]:is(.marks, .correct)') !== null;
document.body.addEventListener('htmx:afterSwap', event => {
  const news = document.getElementById('news');
  if (event.detail.target.id !== 'news' || !news?.dataset.said || busy()) return;
  const said = news.dataset.said;
  drawAnew('#bench').then(() => {
    const now = document.getElementById('news');
    if (now) now.textContent = said;
  });
});
document.addEventListener('click', event => { if (event.target.closest('[data-show]')) drawAnew('#bench'); });

// A code that came key by key, slower than any scanner, was typed: the record says so.
let strokes = [];
document.addEventListener('keydown', event => {
  if (!event.target.matches?.('#bench input[data-scan]')) return;
  if (event.key.length === 1) strokes.push(event.timeStamp);
  if (event.key !== 'Enter' || strokes.length < 3) { if (event.key === 'Enter') strokes = []; return; }
  const pace = (strokes.at(-1) - strokes[0]) / (strokes.length - 1);
  strokes = [];
  const form = event.target.form;
  form.querySelector('[name=manual]')?.remove();
  if (pace < 50) return;
  const manual = document.createElement('input');
  Object.assign(manual, { type: 'hidden', name: 'manual', value: 'yes' });
  form.append(manual);
}, true);

// Somebody else was faster: both values are told, the bench is drawn as it is now, and what was typed stays in sight.
document.body.addEventListener('htmx:afterSwap', event => {
  if (!event.detail.target.querySelector?.('[data-type="recorded-meanwhile"]')) return;
  const field = event.detail.requestConfig.elt.closest('[data-field]')?.dataset.field;
  const mine = event.detail.requestConfig.elt.querySelector('[name=value]')?.value;
  const told = document.getElementById('problems').cloneNode(true).childNodes;
  drawAnew('#bench').then(() => {
    document.getElementById('problems').replaceChildren(...told);
    const correction = document.querySelector(`[data-field="${CSS.escape(field)}"] details.correct`);
    if (!correction) return;
    correction.open = true;
    const value = correction.querySelector('[name=value]');
    if (value && mine) value.value = mine;
  });
});

// On a paper's page the next value was mostly written by the same person, at about the same time.
document.addEventListener('change', event => {
  const name = event.target.dataset?.carries;
  if (!name || !event.target.value) return;
  sessionStorage.setItem(location.pathname + name, event.target.value);
  for (const field of document.querySelectorAll(`[data-carries="${name}"]`)) if (!field.value) field.value = event.target.value;
});
document.addEventListener('DOMContentLoaded', () => {
  for (const field of document.querySelectorAll('[data-carries]')) field.value = sessionStorage.getItem(location.pathname + field.dataset.carries) ?? '';
});

// One box chooses all boxes of that name in its form.
document.addEventListener('change', event => {
  const name = event.target.dataset.all;
  if (!name) return;
  for (const box of event.target.form.querySelectorAll(`input[type=checkbox][name=${name}]`)) box.checked = event.target.checked;
});
