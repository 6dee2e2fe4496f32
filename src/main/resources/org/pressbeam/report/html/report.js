// Selection and drawing. The selection stands in the address, so a view can be kept, and "back" undoes a click.

const LISTS = { outlet: data.outlets, actor: data.actors, stance: data.stances, source: data.actors, target: data.actors };
let selection = everything();

function readAddress() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const next = everything();
  for (const [part, list] of Object.entries(LISTS)) {
    const place = list.findIndex((entry) => entry.id === fields.get(part));
    if (place >= 0) next[part] = place;
  }
  const voice = data.voices.indexOf(fields.get('voice'));
  if (voice >= 0) next.voice = voice;
  if (fields.get('from')) next.from = periodOf(fields.get('from'));
  if (fields.get('to')) next.to = periodOf(fields.get('to'));
  return next;
}

function address(next) {
  const fields = new URLSearchParams();
  for (const [part, list] of Object.entries(LISTS)) {
    if (next[part] !== null) fields.set(part, list[next[part]].id);
  }
  if (next.voice !== null) fields.set('voice', data.voices[next.voice]);
  if (next.from !== null) fields.set('from', data.periods[next.from]);
  if (next.to !== null) fields.set('to', data.periods[next.to]);
  return `#${fields}`;
}

// The period in which a day lies; null for no day or one outside.
function periodOf(day) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || data.periods.length === 0) return null;
  let place = 0;
  while (place + 1 < data.periods.length && data.periods[place + 1] <= day) place++;
  return place;
}

function select(changes) {
  const next = address({ ...selection, ...changes });
  if (next === (location.hash || '#')) draw();
  else location.hash = next;
}

// Selects, or lets go what is selected already.
function toggle(parts) {
  const same = Object.entries(parts).every(([part, value]) => selection[part] === value);
  select(same ? Object.fromEntries(Object.keys(parts).map((part) => [part, null])) : parts);
}

function chooser(part, label, list, all) {
  const control = el('select', { id: `select-${part}`, 'data-key': `select-${part}`, onchange: () => select({ [part]: control.value === '' ? null : Number(control.value) }) },
    el('option', { value: '' }, all), list.map((entry, place) => el('option', { value: String(place) }, entry.name)));
  return { part, control, field: el('label', {}, el('span', {}, label), control) };
}

function dayInput(part, label) {
  const control = el('input', { type: 'date', id: `select-${part}`, 'data-key': `select-${part}`, min: data.first, max: data.last, onchange: () => select({ [part]: periodOf(control.value) }) });
  return { part, control, field: el('label', {}, el('span', {}, label), control) };
}

const choosers = [
  chooser('outlet', 'Outlet', data.outlets, 'All outlets'),
  chooser('actor', 'Actor', data.actors, 'All actors'),
  chooser('stance', 'Stance', data.stances, 'All stances'),
  chooser('voice', 'Voice', VOICES, 'All voices'),
  ...(data.periods.length > 0 ? [dayInput('from', 'From'), dayInput('to', 'To')] : []),
];
const chips = el('p', { class: 'chips' });

const sections = SECTIONS.map((section) => {
  const body = el('div', { class: 'body' });
  const table = section.numbers ? numbers(section.id, section.title) : null;
  const element = el('section', { id: section.id, class: section.half ? 'half' : null, 'aria-labelledby': `${section.id}-title` },
    el('h2', { id: `${section.id}-title`, tabindex: '-1' }, section.title), body, table && table.details);
  return { ...section, body, table, element };
});

function drawSelection() {
  for (const { part, control } of choosers) {
    if (part === 'from') control.value = selection.from === null ? '' : data.periods[selection.from];
    else if (part === 'to') control.value = selection.to === null ? '' : lastDay(selection.to);
    else control.value = selection[part] === null ? '' : String(selection[part]);
  }
  const described = describe();
  chips.replaceChildren(...described.map(({ text, parts }) => el('button', {
    type: 'button', 'data-key': `chip-${parts[0]}`, 'aria-label': `Remove ${text}`, onclick: () => select(Object.fromEntries(parts.map((part) => [part, null]))),
  }, text, el('span', { 'aria-hidden': 'true' }, ' ×'))));
  if (described.length > 0) {
    chips.append(el('button', { type: 'button', class: 'all', 'data-key': 'chip-all', onclick: () => select(everything()) }, 'Show everything'));
  }
  chips.hidden = described.length === 0;
}

function describe() {
  const parts = [];
  if (selection.outlet !== null) parts.push({ parts: ['outlet'], text: data.outlets[selection.outlet].name });
  if (selection.actor !== null) parts.push({ parts: ['actor'], text: data.actors[selection.actor].name });
  if (selection.stance !== null) parts.push({ parts: ['stance'], text: data.stances[selection.stance].name });
  if (selection.voice !== null) parts.push({ parts: ['voice'], text: VOICES[selection.voice].name });
  if (selection.source !== null || selection.target !== null) {
    parts.push({ parts: ['source', 'target'], text: [selection.source, selection.target].map((place) => (place === null ? '…' : data.actors[place].name)).join(' → ') });
  }
  if (selection.from !== null || selection.to !== null) {
    const ends = [selection.from, selection.to];
    const text = ends[0] === ends[1] ? format.period(ends[0])
      : [ends[0] !== null && `from ${format.period(ends[0])}`, ends[1] !== null && `to ${format.period(ends[1])}`].filter(Boolean).join(' ');
    parts.push({ parts: ['from', 'to'], text });
  }
  return parts;
}

function draw() {
  const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.key : undefined;
  drawSelection();
  for (const section of sections) {
    section.body.replaceChildren(...section.draw(selection).flat(Infinity).filter(Boolean));
    if (section.table) section.table.update(() => section.numbers(selection));
  }
  document.getElementById('status').textContent = `${describe().map((part) => part.text).join(', ') || 'Everything'}: `
    + `${format.plural(total(eachStance, selection), 'stance')}, ${format.count(total(eachActor, selection))} ${what(selection)} actors.`;
  if (focused) {
    const again = [...document.querySelectorAll('[data-key]')].find((element) => element.dataset.key === focused);
    if (again && again !== document.activeElement) again.focus({ preventScroll: true });
  }
}

function drawHead() {
  const outlets = format.plural(data.outletsInAll, 'outlet');
  const days = data.periods.length === 0 ? 'without dates' : data.first === data.last ? format.day(data.first) : `${format.day(data.first)} to ${format.day(data.last)}`;
  document.getElementById('headline').textContent = `${outlets}, ${days}`;
  document.title = `${outlets}, ${days}: Pressbeam report`;
  document.getElementById('standfirst').textContent = 'Who is mentioned, who takes which position towards whom, and in whose voice. Click anything to select it; every number leads to its sentences.';
  document.getElementById('colophon').textContent = `Made with Pressbeam ${data.run.pressbeam}. This page needs no network and sends nothing.`;
}

function switchTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  nameTheme();
}

function nameTheme() {
  const { theme } = document.documentElement.dataset;
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.getElementById('theme').textContent = dark ? 'Light' : 'Dark';
}

document.getElementById('selection').append(el('div', { class: 'fields' }, choosers.map((one) => one.field)), chips);
document.getElementById('sections').append(...sections.map((section) => section.element));
document.getElementById('theme').addEventListener('click', switchTheme);
// A link within the page would take the place of the selection in the address.
document.querySelector('[data-skip]').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('evidence-title').focus();
});
window.addEventListener('hashchange', () => {
  selection = readAddress();
  draw();
});
selection = readAddress();
nameTheme();
drawHead();
draw();
document.body.dataset.ready = 'true';
