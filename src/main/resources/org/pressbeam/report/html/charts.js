// The forms that charts take here. None of them knows what it shows.

// Steps of a heat map: each is twice the one before.
const HEAT_STEPS = 5;

function heatStep(rate, most) {
  if (!rate) return 0;
  return Math.max(1, Math.ceil(HEAT_STEPS + Math.log2(rate / most) - 1e-9));
}

function heatLegend(most, unit) {
  if (!most) return null;
  return el('p', { class: 'legend' }, unit,
    Array.from({ length: HEAT_STEPS }, (_, i) => el('span', {},
      el('i', { class: `swatch heat-${i + 1}` }),
      i === 0 ? `up to ${format.rate(most / 2 ** (HEAT_STEPS - 1))}` : format.rate(most / 2 ** (HEAT_STEPS - 1 - i)))));
}

// A table whose cells are shaded. rows and columns: {place, name, picked, pick}; cell(row, column): {step, text, label}.
function heatTable({ key, corner, rows, columns, cell, pick, picked }) {
  return withArrowKeys(el('table', { class: 'heat' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col', class: 'corner' }, corner),
      columns.map((column) => el('th', { scope: 'col', class: 'upright' },
        picker(`${key}-c${column.place}`, column.name, column.picked, column.pick, el('span', {}, column.name)))))),
    el('tbody', {}, rows.map((row) => el('tr', {},
      el('th', { scope: 'row' }, picker(`${key}-r${row.place}`, row.name, row.picked, row.pick, row.name)),
      columns.map((column) => {
        const { step, text, label } = cell(row, column);
        return el('td', {}, el('button', {
          type: 'button', class: `pick heat-${step}`, 'data-key': `${key}-${row.place}-${column.place}`, 'data-text': text,
          'aria-label': label, title: label, 'aria-pressed': String(picked(row, column)), onclick: () => pick(row, column),
        }, text));
      }))))));
}

const CURVE = { width: 300, height: 84, top: 6, bottom: 4 };

// Stretches of periods that have a value: a curve is broken where there are no articles.
function stretches(values) {
  const found = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = found[found.length - 1];
    if (last && last[last.length - 1] === i - 1) last.push(i);
    else found.push([i]);
  });
  return found;
}

// A curve over the periods. values: rates, null where there are no articles; most: upper end of the scale;
// label(i): what a period says; range: selected periods or null; onpick(i): a period was chosen.
function curve({ key, name, values, most, label, range, onpick }) {
  const { width, height, top, bottom } = CURVE;
  const count = values.length;
  const step = width / Math.max(count, 1);
  const x = (i) => (i + 0.5) * step;
  const y = (value) => height - bottom - ((height - top - bottom) * value) / (most || 1);
  const point = (i) => `${x(i).toFixed(1)},${y(values[i]).toFixed(1)}`;
  const band = (from, to, css) => svg('rect', { class: css, x: (from * step).toFixed(1), y: 0, width: Math.max((to - from + 1) * step, 1).toFixed(1), height });
  const gaps = stretches(values.map((value) => (value === null ? 0 : null)));
  const runs = stretches(values);
  const cursor = svg('line', { class: 'cursor', y1: 0, y2: height, x1: -9, x2: -9 });
  const dot = svg('circle', { class: 'cursor-dot', r: 3.5, cx: -9, cy: -9 });
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    range && band(range[0], range[1], 'range'),
    gaps.map((gap) => band(gap[0], gap[gap.length - 1], 'gap')),
    runs.map((run) => svg('path', { class: 'area', d: `M${x(run[0])},${height - bottom}L${run.map(point).join('L')}L${x(run[run.length - 1])},${height - bottom}Z` })),
    runs.map((run) => svg('path', { class: 'line', d: run.length > 1 ? `M${run.map(point).join('L')}` : `M${point(run[0])}h0.01` })),
    cursor, dot);
  const readout = el('output', { class: 'readout' });
  let at = count - 1;
  const slider = el('div', {
    class: 'curve', role: 'slider', tabindex: '0', 'data-key': key, 'aria-label': name, 'aria-orientation': 'horizontal',
    'aria-valuemin': '0', 'aria-valuemax': String(Math.max(count - 1, 0)), 'aria-valuenow': String(Math.max(at, 0)),
    'aria-valuetext': count ? label(at) : 'no days',
  }, drawing);
  const show = (i) => {
    if (!count) return;
    at = Math.min(Math.max(i, 0), count - 1);
    slider.setAttribute('aria-valuenow', String(at));
    slider.setAttribute('aria-valuetext', label(at));
    readout.textContent = label(at);
    cursor.setAttribute('x1', x(at));
    cursor.setAttribute('x2', x(at));
    dot.setAttribute('cx', x(at));
    dot.setAttribute('cy', values[at] === null ? -9 : y(values[at]));
  };
  const clear = () => {
    readout.textContent = '';
    [cursor, dot].forEach((mark) => ['x1', 'x2', 'cx'].forEach((end) => mark.setAttribute(end, -9)));
  };
  const under = (event) => {
    const box = drawing.getBoundingClientRect();
    return Math.floor(((event.clientX - box.left) / box.width) * count);
  };
  slider.addEventListener('pointermove', (event) => show(under(event)));
  slider.addEventListener('pointerleave', clear);
  slider.addEventListener('blur', clear);
  slider.addEventListener('click', (event) => { show(under(event)); if (count) onpick(at); });
  slider.addEventListener('keydown', (event) => {
    const next = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, PageDown: at - 10, PageUp: at + 10, Home: 0, End: count - 1 }[event.key];
    if (next !== undefined) show(next);
    else if (event.key === 'Enter' || event.key === ' ') onpick(at);
    else return;
    event.preventDefault();
  });
  return [slider, readout];
}

// A bar made of parts. parts: {css, n, name}; most: what fills the width.
function partsBar(parts, most) {
  return el('span', { class: 'bar', 'aria-hidden': 'true' },
    parts.filter((part) => part.n > 0).map((part) => el('i', { class: part.css, size: `${(100 * part.n) / (most || 1)}%`, title: `${part.name}: ${format.count(part.n)}` })));
}

function legend(parts) {
  return el('p', { class: 'legend' }, parts.map((part) => el('span', {}, el('i', { class: `swatch ${part.css}` }), part.name)));
}

// A list of bars. rows: {key, label, name, parts, value, picked, pick}
function barList(rows) {
  const most = Math.max(...rows.map((row) => row.parts.reduce((sum, part) => sum + part.n, 0)), 1);
  return el('ol', { class: 'bars' }, rows.map((row) => el('li', {},
    picker(row.key, row.label, row.picked, row.pick, el('span', { class: 'name' }, row.name), partsBar(row.parts, most),
      el('span', { class: 'value' }, row.value)))));
}
