// Building blocks of the page. Texts of articles enter it as text nodes only.

const SVG = 'http://www.w3.org/2000/svg';

const format = {
  count: (n) => n.toLocaleString('en'),
  rate: (rate) => (rate === null ? '–' : rate.toLocaleString('en', {
    minimumFractionDigits: rate >= 10 ? 1 : 2, maximumFractionDigits: rate >= 10 ? 1 : 2,
  })),
  share: (part, whole) => (whole > 0 ? `${Math.round((100 * part) / whole)}%` : '–'),
  day: (iso, options = { day: 'numeric', month: 'short', year: 'numeric' }) =>
    new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' }),
  period: (place) => {
    const iso = data.periods[place];
    switch (data.period) {
      case 'day': return format.day(iso);
      case 'week': return `week of ${format.day(iso)}`;
      case 'month': return format.day(iso, { month: 'long', year: 'numeric' });
      case 'quarter': return `quarter from ${format.day(iso, { month: 'short', year: 'numeric' })}`;
      default: return iso.slice(0, 4);
    }
  },
  plural: (n, one, many = `${one}s`) => `${format.count(n)} ${n === 1 ? one : many}`,
};

// Makes an element; on* are listeners, null and false leave an attribute out, true sets an empty one.
function make(namespace, tag, attributes, children) {
  const element = namespace ? document.createElementNS(namespace, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'size') element.style.setProperty('--size', value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const el = (tag, attributes, ...children) => make(null, tag, attributes, children);
const svg = (tag, attributes, ...children) => make(SVG, tag, attributes, children);

// A button inside a chart that selects something, or lets it go when it is selected.
// Its key lets the focus return to it when the chart is drawn again.
function picker(key, label, picked, onclick, ...children) {
  return el('button', { type: 'button', class: 'pick', 'data-key': key, 'aria-label': label, 'aria-pressed': String(picked), title: label, onclick }, children);
}

// Rows and columns of buttons of which one is in the order of the tab key; arrow keys go from one to the next.
function withArrowKeys(table) {
  const rows = () => [...table.rows].map((row) => [...row.querySelectorAll('button.pick')]).filter((row) => row.length);
  const buttons = rows().flat();
  buttons.forEach((button, i) => { button.tabIndex = i === 0 ? 0 : -1; });
  table.addEventListener('focusin', (event) => {
    if (event.target.matches('button.pick')) {
      buttons.forEach((button) => { button.tabIndex = button === event.target ? 0 : -1; });
    }
  });
  table.addEventListener('keydown', (event) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step || !event.target.matches('button.pick')) return;
    const grid = rows();
    const y = grid.findIndex((row) => row.includes(event.target));
    const fromRight = grid[y].length - grid[y].indexOf(event.target);
    const row = grid[Math.min(Math.max(y + step[0], 0), grid.length - 1)];
    const next = row[Math.min(Math.max(row.length - fromRight + step[1], 0), row.length - 1)];
    event.preventDefault();
    next.focus();
  });
  return table;
}

// A field of CSV. Spreadsheets take =, +, - and @ at the start of a text, blanks aside, for a formula: an apostrophe keeps them from it.
function csvField(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^\s*[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toCsv(header, rows) {
  return [header, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n') + '\r\n';
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

const MOST_ROWS = 500;

// The numbers behind a chart, made when they are asked for: as a table, and as a file.
function numbers(id, title) {
  let content = () => ({ header: [], rows: [] });
  const holder = el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Numbers: ${title}` });
  const details = el('details', { class: 'numbers', id: `${id}-numbers` },
    el('summary', {}, 'Numbers'),
    el('p', {}, el('button', { type: 'button', class: 'quiet', onclick: () => save() }, 'Download as CSV')),
    holder);
  const save = () => {
    const { header, rows } = content();
    download(`pressbeam-${id}.csv`, toCsv(header, rows));
  };
  const fill = () => {
    if (!details.open) return;
    const { header, rows } = content();
    const shown = rows.slice(0, MOST_ROWS);
    holder.replaceChildren(
      el('table', {},
        el('caption', {}, rows.length > shown.length ? `First ${shown.length} of ${format.count(rows.length)} rows; the CSV holds all.` : format.plural(rows.length, 'row')),
        el('thead', {}, el('tr', {}, header.map((name) => el('th', { scope: 'col' }, name)))),
        el('tbody', {}, shown.map((row) => el('tr', {}, row.map((value) => (typeof value === 'number'
          ? el('td', { class: 'number' }, Number.isInteger(value) ? format.count(value) : format.rate(value))
          : el('td', {}, value === null ? '–' : value))))))));
  };
  details.addEventListener('toggle', fill);
  return { details, update: (next) => { content = next; fill(); } };
}
