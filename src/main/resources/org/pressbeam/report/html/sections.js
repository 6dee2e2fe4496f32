// The sections of the report: each says what it shows for a selection.

const VOICES = [
  { css: 'voice-outlet', name: 'the outlet’s own voice', short: 'own voice' },
  { css: 'voice-reported', name: 'reported speech', short: 'reported' },
  { css: 'voice-quoted', name: 'quotations', short: 'quoted' },
];
const POLARITIES = [
  { css: 'negative', name: 'negative', value: -1 },
  { css: 'neutral', name: 'neutral', value: 0 },
  { css: 'positive', name: 'positive', value: 1 },
];

// How much of a list is shown before somebody asks for more.
const shown = { rows: 15, columns: 12, curves: 6, stances: 12, dyads: 12, outlets: 15, evidence: 12 };

const nameOf = (list, place) => (place === NONE ? 'not named' : list[place].name);
const what = (selection) => (countsStances(selection) ? 'stances with' : 'mentions of');
const unit = (selection) => (countsStances(selection) ? 'stances' : 'mentions');
const folded = (list, place) => Boolean(list[place].folded);

// The first places of a ranking, with the selected one among them and "other" last.
function firstOf(list, places, most, selected) {
  const own = places.filter((place) => !folded(list, place));
  const first = own.slice(0, most);
  if (selected !== null && !first.includes(selected)) first.push(selected);
  return first;
}

function more(part, all, step) {
  if (shown[part] >= all) return null;
  return el('button', { type: 'button', class: 'quiet', 'data-key': `more-${part}`, onclick: () => { shown[part] += step; draw(); } },
    `Show ${Math.min(step, all - shown[part])} more`);
}

function sentence(...parts) { return el('p', { class: 'lead' }, ...parts); }

// In short

function drawSummary(selection) {
  const stances = total(eachStance, selection);
  const mentions = total(eachActor, selection);
  const voices = totals(eachStance, selection, (cell) => cell.voice);
  const articles = total(eachCoverage, selection, (cell) => cell.articles);
  const tiles = [
    ['articles', format.count(articles)],
    ['words', format.count(words(selection))],
    [countsStances(selection) ? 'actors in stances' : 'mentions of actors', format.count(mentions)],
    ['stances', format.count(stances)],
    ['of them in the outlet’s own voice', format.share(voices.get(0) || 0, stances)],
  ];
  const findings = [mostMentioned(selection), mostFrequent(selection), mostDirected(selection)].filter(Boolean);
  return [
    el('dl', { class: 'tiles' }, tiles.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
    findings.length > 0 && el('ul', { class: 'findings' }, findings.map((finding) => el('li', {}, finding))),
  ];
}

function mostMentioned(selection) {
  const open = without(selection, 'actor');
  const sums = totals(eachActor, open, (cell) => cell.actor);
  const first = ranked(sums).find((actor) => !folded(data.actors, actor));
  if (first === undefined) return null;
  const one = { ...without(selection, 'outlet'), actor: first };
  const rates = new Map();
  const wordCounts = totals(eachCoverage, one, (cell) => cell.outlet, (cell) => cell.words);
  totals(eachActor, one, (cell) => cell.outlet).forEach((n, outlet) => rates.set(outlet, perThousand(n, wordCounts.get(outlet) || 0) || 0));
  const place = ranked(rates)[0];
  return [el('b', {}, data.actors[first].name), ` has most ${unit(selection)}: ${format.count(sums.get(first))}. `,
    selection.outlet === null && rates.size > 1 && `Per 1,000 words it is ${data.outlets[place].name} that has most (${format.rate(rates.get(place))}).`];
}

function mostFrequent(selection) {
  const sums = totals(eachStance, without(selection, 'stance'), (cell) => cell.stance);
  const [first, second] = ranked(sums);
  if (first === undefined) return null;
  return ['The most frequent stance is ', el('b', {}, data.stances[first].name), ` (${format.count(sums.get(first))})`,
    second === undefined ? '.' : `, then ${data.stances[second].name} (${format.count(sums.get(second))}).`];
}

function mostDirected(selection) {
  const pairs = dyads(without(selection, 'source', 'target'));
  if (pairs.length === 0) return null;
  const { source, target, n } = pairs[0];
  return ['Most stances of one actor towards another: ', el('b', {}, `${nameOf(data.actors, source)} → ${nameOf(data.actors, target)}`), ` (${format.count(n)}).`];
}

// How far to trust it

function drawTrust(selection) {
  const rows = firstOf(data.outlets, data.outlets.map((_, i) => i), shown.rows, selection.outlet);
  const articles = new Map();
  eachCoverage(everything(), (cell) => articles.set(`${cell.outlet}/${cell.period}`, (articles.get(`${cell.outlet}/${cell.period}`) || 0) + cell.articles));
  let most = 0;
  articles.forEach((n, key) => { if (!key.endsWith('/-1')) most = Math.max(most, n); });
  const doubts = [...data.doubts].sort((a, b) => Number(b.serious) - Number(a.serious));
  return [
    el('ul', { class: 'doubts' }, doubts.map((doubt) => el('li', { class: doubt.serious ? 'serious' : null }, el('b', {}, doubt.about), ' ', doubt.text))),
    data.periods.length > 0 && [
      el('h3', {}, `Articles per ${data.period}`),
      el('div', { class: 'strips' }, rows.map((outlet) => strip(outlet, articles, most, selection)), timeAxis()),
      more('rows', data.outlets.length, 50),
    ],
  ];
}

function strip(outlet, articles, most, selection) {
  const counts = data.periods.map((_, period) => articles.get(`${outlet}/${period}`) || 0);
  const empty = counts.filter((n) => n === 0).length;
  const label = `${data.outlets[outlet].name}: ${format.plural(counts.reduce((a, b) => a + b, 0), 'article')}, ${format.plural(empty, data.period)} without any`;
  return el('div', { class: 'strip' },
    picker(`strip-${outlet}`, label, selection.outlet === outlet, () => toggle({ outlet }), data.outlets[outlet].name),
    svg('svg', { viewBox: `0 0 ${counts.length} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      counts.map((n, i) => n > 0 && svg('rect', { class: `mark-${heatStep(n, most)}`, x: i, y: 0, width: 0.92, height: 1 }, svg('title', {}, `${format.period(i)}: ${format.plural(n, 'article')}`)))));
}

function timeAxis() {
  const last = data.periods.length - 1;
  const places = last > 1 ? [0, Math.floor(last / 2), last] : [...new Set([0, last])];
  const options = data.period === 'day' || data.period === 'week' ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' };
  return el('div', { class: 'axis', 'aria-hidden': 'true' }, places.map((i) => el('span', {}, format.day(data.periods[i], options))));
}

function trustNumbers() {
  const rows = [];
  eachCoverage(everything(), (cell) => rows.push([data.outlets[cell.outlet].name, cell.period === NONE ? null : data.periods[cell.period],
    cell.articles, cell.words, cell.duplicates, cell.syndicated, cell.captured]));
  return { header: ['outlet', data.period, 'articles', 'words', 'repetitions', 'wire copies', 'dated by capture'], rows };
}

// Who is mentioned where

function heatSums(selection) {
  const open = without(selection, 'outlet', 'actor');
  return {
    counts: totals(eachActor, open, (cell) => cell.outlet * 100000 + cell.actor),
    byActor: totals(eachActor, open, (cell) => cell.actor),
    wordCounts: totals(eachCoverage, open, (cell) => cell.outlet, (cell) => cell.words),
  };
}

function drawHeat(selection) {
  const { counts, byActor, wordCounts } = heatSums(selection);
  const outlets = firstOf(data.outlets, data.outlets.map((_, i) => i), shown.rows, selection.outlet);
  const ranking = ranked(byActor);
  const actors = firstOf(data.actors, ranking, shown.columns, selection.actor);
  if (actors.length === 0) return [nothing()];
  const count = (outlet, actor) => counts.get(outlet * 100000 + actor) || 0;
  const rate = (outlet, actor) => perThousand(count(outlet, actor), wordCounts.get(outlet) || 0);
  const most = Math.max(...outlets.flatMap((outlet) => actors.map((actor) => rate(outlet, actor) || 0)));
  const table = heatTable({
    key: 'heat', corner: 'Outlet',
    rows: outlets.map((place) => ({ place, name: data.outlets[place].name, picked: selection.outlet === place, pick: () => toggle({ outlet: place }) })),
    columns: actors.map((place) => ({ place, name: data.actors[place].name, picked: selection.actor === place, pick: () => toggle({ actor: place }) })),
    cell: (row, column) => {
      const n = count(row.place, column.place);
      const r = rate(row.place, column.place);
      return {
        step: heatStep(r, most), text: n > 0 ? format.rate(r) : '',
        label: `${row.name}, ${column.name}: ${n > 0 ? `${format.rate(r)} per 1,000 words, ` : ''}${format.plural(n, unit(selection).slice(0, -1))} in ${format.count(wordCounts.get(row.place) || 0)} words`,
      };
    },
    picked: (row, column) => selection.outlet === row.place && selection.actor === column.place,
    pick: (row, column) => toggle({ outlet: row.place, actor: column.place }),
  });
  return [
    heatLegend(most, `${unit(selection)} per 1,000 words: `),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Outlets by actors' }, table),
    el('p', { class: 'buttons' }, more('rows', data.outlets.length, 50), more('columns', ranking.length, 12)),
    byActor.size < data.actorsInAll && el('p', { class: 'note' }, othersNote(byActor, ranking)),
  ];
}

function othersNote(byActor, ranking) {
  const all = [...byActor.values()].reduce((a, b) => a + b, 0);
  const listed = ranking.filter((actor) => !folded(data.actors, actor)).slice(0, shown.columns).reduce((sum, actor) => sum + byActor.get(actor), 0);
  return `The actors shown have ${format.share(listed, all)} of what is counted here.`;
}

function heatNumbers(selection) {
  const { counts, wordCounts } = heatSums(selection);
  const rows = [...counts.keys()].sort((a, b) => a - b).map((key) => {
    const outlet = Math.floor(key / 100000);
    const n = counts.get(key);
    return [data.outlets[outlet].name, data.actors[key % 100000].id, data.actors[key % 100000].name, n, wordCounts.get(outlet) || 0, perThousand(n, wordCounts.get(outlet) || 0)];
  });
  return { header: ['outlet', 'actor', 'name', unit(selection), 'words', 'per 1,000 words'], rows };
}

// Over time: a curve for each actor, or for each outlet when an actor is selected

function curveLines(selection) {
  const open = without(selection, 'from', 'to');
  if (selection.actor !== null) {
    const each = totals(eachActor, without(open, 'outlet'), (cell) => cell.outlet);
    const places = firstOf(data.outlets, ranked(each), shown.curves, selection.outlet);
    const lines = places.map((outlet) => ({ key: `o${outlet}`, name: data.outlets[outlet].name, selection: { ...open, outlet }, picked: selection.outlet === outlet, pick: () => toggle({ outlet }) }));
    return [{ key: 'all', name: 'All outlets', selection: without(open, 'outlet'), picked: selection.outlet === null, pick: () => select({ outlet: null }) }, ...lines];
  }
  const each = totals(eachActor, open, (cell) => cell.actor);
  return firstOf(data.actors, ranked(each), shown.curves, null)
    .map((actor) => ({ key: `a${actor}`, name: data.actors[actor].name, selection: { ...open, actor }, picked: false, pick: () => toggle({ actor }) }));
}

function curveValues(line) {
  const counts = totals(eachActor, line.selection, (cell) => cell.period);
  const wordCounts = totals(eachCoverage, line.selection, (cell) => cell.period, (cell) => cell.words);
  return data.periods.map((_, period) => {
    const wordCount = wordCounts.get(period) || 0;
    const n = counts.get(period) || 0;
    return { n, words: wordCount, rate: perThousand(n, wordCount) };
  });
}

function drawCurves(selection) {
  const lines = curveLines(selection).map((line) => ({ ...line, points: curveValues(line) }));
  if (lines.length === 0 || data.periods.length === 0) return [nothing()];
  const most = Math.max(...lines.flatMap((line) => line.points.map((point) => point.rate || 0)));
  const range = selection.from === null && selection.to === null ? null
    : [selection.from === null ? 0 : selection.from, selection.to === null ? data.periods.length - 1 : selection.to];
  const perspective = selection.actor === null ? `the ${lines.length} actors with most ${unit(selection)}${selection.outlet === null ? '' : ` in ${data.outlets[selection.outlet].name}`}` : `${data.actors[selection.actor].name} in each outlet`;
  return [
    sentence(`${unit(selection)[0].toUpperCase()}${unit(selection).slice(1)} per 1,000 words and ${data.period}: ${perspective}. All scales end at ${format.rate(most)}.`),
    legend([{ css: 'gap-swatch', name: `no articles that ${data.period}` }]),
    el('div', { class: 'curves' }, lines.map((line) => el('div', { class: 'panel' },
      el('p', {}, picker(`curve-name-${line.key}`, `${line.name}: ${line.picked ? 'selected' : 'select'}`, line.picked, line.pick, line.name)),
      curve({
        key: `curve-${line.key}`, name: `${line.name}, ${unit(selection)} per 1,000 words`, values: line.points.map((point) => point.rate), most, range,
        label: (i) => (line.points[i].rate === null ? `${format.period(i)}: no articles`
          : `${format.period(i)}: ${format.rate(line.points[i].rate)} (${format.count(line.points[i].n)} in ${format.count(line.points[i].words)} words)`),
        onpick: (i) => toggle({ from: i, to: i }),
      }), timeAxis()))),
    el('p', { class: 'buttons' }, more('curves', selection.actor === null ? data.actors.length : data.outlets.length, 6)),
  ];
}

function curveNumbers(selection) {
  const rows = [];
  for (const line of curveLines(selection)) {
    curveValues(line).forEach((point, i) => rows.push([line.name, data.periods[i], point.n, point.words, point.rate]));
  }
  return { header: [selection.actor === null ? 'actor' : 'outlet', data.period, unit(selection), 'words', 'per 1,000 words'], rows };
}

// Which stances

function stanceSums(selection) {
  const sums = new Map();
  eachStance(without(selection, 'stance'), (cell) => {
    const row = sums.get(cell.stance) || { n: 0, negated: 0, voices: [0, 0, 0] };
    row.n += cell.n;
    row.negated += cell.negated;
    row.voices[cell.voice] += cell.n;
    sums.set(cell.stance, row);
  });
  return [...sums].sort((a, b) => b[1].n - a[1].n || a[0] - b[0]);
}

function drawStances(selection) {
  const sums = stanceSums(selection);
  if (sums.length === 0) return [nothing()];
  const rows = sums.filter(([stance], i) => i < shown.stances || stance === selection.stance);
  return [
    legend(VOICES),
    barList(rows.map(([stance, row]) => ({
      key: `stance-${stance}`, name: data.stances[stance].name, picked: selection.stance === stance, pick: () => toggle({ stance }),
      label: `${data.stances[stance].name}: ${format.plural(row.n, 'stance')}, ${VOICES.map((voice, i) => `${format.count(row.voices[i])} ${voice.short}`).join(', ')}, ${format.count(row.negated)} negated`,
      parts: VOICES.map((voice, i) => ({ ...voice, n: row.voices[i] })), value: format.count(row.n),
    }))),
    more('stances', sums.length, 20),
  ];
}

function stanceNumbers(selection) {
  return {
    header: ['stance', 'stances', 'own voice', 'reported', 'quoted', 'negated'],
    rows: stanceSums(selection).map(([stance, row]) => [data.stances[stance].name, row.n, ...row.voices, row.negated]),
  };
}

// Who towards whom

function dyads(selection) {
  const sums = new Map();
  eachStance(selection, (cell) => {
    if (cell.source === NONE || cell.target === NONE) return;
    const key = cell.source * 100000 + cell.target;
    const row = sums.get(key) || { source: cell.source, target: cell.target, n: 0, polarities: [0, 0, 0], stances: new Map() };
    row.n += cell.n;
    row.polarities[cell.polarity + 1] += cell.n;
    row.stances.set(cell.stance, (row.stances.get(cell.stance) || 0) + cell.n);
    sums.set(key, row);
  });
  return [...sums.values()].sort((a, b) => b.n - a.n || a.source - b.source || a.target - b.target);
}

function drawDyads(selection) {
  const open = without(selection, 'source', 'target');
  const rows = dyads(open);
  const all = total(eachStance, open);
  const named = rows.reduce((sum, row) => sum + row.n, 0);
  const first = rows.filter((row) => !folded(data.actors, row.source) && !folded(data.actors, row.target));
  return [
    sentence(`${format.count(named)} of ${format.plural(all, 'stance')} name both who takes it and towards whom.`),
    voiceSwitch(selection),
    first.length === 0 ? nothing() : [
      legend(POLARITIES),
      barList(first.slice(0, shown.dyads).map((row) => {
        const name = `${nameOf(data.actors, row.source)} → ${nameOf(data.actors, row.target)}`;
        const kinds = ranked(row.stances).slice(0, 4).map((stance) => `${data.stances[stance].name} ${row.stances.get(stance)}`).join(', ');
        return {
          key: `dyad-${row.source}-${row.target}`, picked: selection.source === row.source && selection.target === row.target,
          pick: () => toggle({ source: row.source, target: row.target }), label: `${name}: ${format.plural(row.n, 'stance')} (${kinds})`,
          name: [name, el('small', {}, kinds)], parts: POLARITIES.map((polarity, i) => ({ ...polarity, n: row.polarities[i] })), value: format.count(row.n),
        };
      })),
      more('dyads', first.length, 20),
    ],
  ];
}

function voiceSwitch(selection) {
  const choice = (voice, name) => picker(`voice-${voice}`, name, selection.voice === voice, () => select({ voice }), name);
  return el('div', { class: 'switch', role: 'group', 'aria-label': 'Voice' }, choice(null, 'All voices'), VOICES.map((voice, i) => choice(i, voice.short)));
}

function dyadNumbers(selection) {
  const open = without(selection, 'source', 'target');
  const sums = totals(eachStance, open, (cell) => [cell.source, cell.target, cell.stance, cell.voice].join('/'));
  return {
    header: ['source', 'stance', 'target', 'voice', 'stances'],
    rows: ranked(sums).map((key) => {
      const [source, target, stance, voice] = key.split('/').map(Number);
      return [source === NONE ? null : data.actors[source].name, data.stances[stance].name, target === NONE ? null : data.actors[target].name, data.voices[voice], sums.get(key)];
    }),
  };
}

// Outlets compared

const COLUMNS = [
  { key: 'articles', name: 'Articles', value: (row) => row.articles },
  { key: 'words', name: 'Words', value: (row) => row.words },
  { key: 'mentionRate', name: 'Mentions per 1,000 words', value: (row) => row.mentionRate },
  { key: 'stanceRate', name: 'Stances per 1,000 words', value: (row) => row.stanceRate },
  { key: 'negative', name: 'Negative', value: (row) => row.polarities[0] / (row.stances || 1) },
  { key: 'own', name: 'In own voice', value: (row) => row.voices[0] / (row.stances || 1) },
  { key: 'wire', name: 'Wire copies', value: (row) => row.syndicated / (row.articles || 1) },
];
let sortedBy = 'words';

function outletRows(selection) {
  const open = without(selection, 'outlet');
  const rows = data.outlets.map((outlet, place) => ({ place, name: outlet.name, articles: 0, words: 0, syndicated: 0, mentions: 0, stances: 0, voices: [0, 0, 0], polarities: [0, 0, 0] }));
  eachCoverage(open, (cell) => {
    rows[cell.outlet].articles += cell.articles;
    rows[cell.outlet].words += cell.words;
    rows[cell.outlet].syndicated += cell.syndicated;
  });
  eachMention(without(open, 'stance', 'source', 'target'), (cell) => { rows[cell.outlet].mentions += cell.n; });
  eachStance(open, (cell) => {
    rows[cell.outlet].stances += cell.n;
    rows[cell.outlet].voices[cell.voice] += cell.n;
    rows[cell.outlet].polarities[cell.polarity + 1] += cell.n;
  });
  rows.forEach((row) => Object.assign(row, { mentionRate: perThousand(row.mentions, row.words), stanceRate: perThousand(row.stances, row.words) }));
  const column = COLUMNS.find((candidate) => candidate.key === sortedBy);
  return rows.sort((a, b) => column.value(b) - column.value(a) || a.place - b.place);
}

function drawOutlets(selection) {
  const all = outletRows(selection);
  const rows = all.filter((row, i) => i < shown.outlets || row.place === selection.outlet);
  if (rows.length === 0) return [nothing()];
  const most = { mentionRate: Math.max(...rows.map((row) => row.mentionRate || 0)), stanceRate: Math.max(...rows.map((row) => row.stanceRate || 0)) };
  const rateCell = (row, key) => el('td', { class: 'number' }, format.rate(row[key]), partsBar([{ css: 'plain', n: row[key] || 0, name: 'per 1,000 words' }], most[key]));
  const mixCell = (kinds, counts, all_) => el('td', {}, all_ === 0 ? '–' : [
    el('span', { class: 'unseen' }, kinds.map((kind, i) => `${kind.name} ${format.share(counts[i], all_)}`).join(', ')),
    partsBar(kinds.map((kind, i) => ({ ...kind, n: counts[i] })), all_)]);
  return [
    legend([...POLARITIES, ...VOICES]),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Outlets compared' },
      el('table', { class: 'outlets' },
        el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Outlet'), COLUMNS.map((column) => el('th', { scope: 'col', 'aria-sort': sortedBy === column.key ? 'descending' : null },
          el('button', { type: 'button', class: 'sort', 'data-key': `sort-${column.key}`, onclick: () => { sortedBy = column.key; draw(); } }, column.name))))),
        el('tbody', {}, rows.map((row) => el('tr', { class: row.place === selection.outlet ? 'picked' : null },
          el('th', { scope: 'row' }, picker(`outlet-${row.place}`, row.name, selection.outlet === row.place, () => toggle({ outlet: row.place }), row.name)),
          el('td', { class: 'number' }, format.count(row.articles)),
          el('td', { class: 'number' }, format.count(row.words)),
          rateCell(row, 'mentionRate'), rateCell(row, 'stanceRate'),
          mixCell(POLARITIES, row.polarities, row.stances), mixCell(VOICES, row.voices, row.stances),
          el('td', { class: 'number' }, format.share(row.syndicated, row.articles))))))),
    more('outlets', all.length, 50),
  ];
}

function outletNumbers(selection) {
  return {
    header: ['outlet', 'articles', 'words', 'mentions', 'mentions per 1,000 words', 'stances', 'stances per 1,000 words', 'negative', 'neutral', 'positive', 'own voice', 'reported', 'quoted', 'wire copies'],
    rows: outletRows(selection).map((row) => [row.name, row.articles, row.words, row.mentions, row.mentionRate, row.stances, row.stanceRate, ...row.polarities, ...row.voices, row.syndicated]),
  };
}

// Evidence

function matching(selection) {
  const common = (row) => (selection.outlet === null || row.outlet === selection.outlet) && (selection.voice === null || row.voice === selection.voice) && inDays(selection, row.period);
  return {
    stances: data.sampleOfStances.filter((row) => common(row) && (selection.stance === null || row.stance === selection.stance) && takesPart(selection, row.source, row.target)),
    mentions: countsStances(selection) ? [] : data.sampleOfMentions.filter((row) => common(row) && (selection.actor === null || row.actor === selection.actor)),
  };
}

// Whether mentions rather than stances are looked at; null for whatever the selection suggests.
let lookAt = null;

function drawEvidence(selection) {
  const found = matching(selection);
  const kind = lookAt === 'mentions' && !countsStances(selection) ? 'mentions' : 'stances';
  const rows = found[kind];
  const all = kind === 'stances' ? total(eachStance, selection) : total(eachMention, selection);
  const tab = (name, label) => picker(`look-${name}`, label, kind === name, () => { lookAt = name; draw(); }, label);
  return [
    el('div', { class: 'switch', role: 'group', 'aria-label': 'Kind of evidence' }, tab('stances', 'Stances'), !countsStances(selection) && tab('mentions', 'Mentions')),
    sentence(rows.length === all ? `All ${format.plural(all, kind.slice(0, -1))} of this selection.`
      : `${format.count(rows.length)} of ${format.plural(all, kind.slice(0, -1))} of this selection: a sample that has each kind of thing once before any twice.`),
    rows.length < all && el('p', { class: 'note' }, 'All of them: ', el('code', {}, kwicCommand(selection))),
    el('ol', { class: 'evidence' }, rows.slice(0, shown.evidence).map((row) => card(row, kind))),
    more('evidence', rows.length, 24),
  ];
}

function kwicCommand(selection) {
  const parts = ['pressbeam kwic OUTPUT'];
  const actor = [selection.actor, selection.source, selection.target].find((place) => place !== null);
  if (actor !== undefined && !folded(data.actors, actor)) parts.push(`--actor=${data.actors[actor].id}`);
  if (selection.stance !== null) parts.push(`--stance=${data.stances[selection.stance].id}`);
  if (selection.outlet !== null) parts.push(`--outlet=${data.outlets[selection.outlet].id}`);
  if (selection.from !== null) parts.push(`--from=${data.periods[selection.from]}`);
  if (selection.to !== null) parts.push(`--to=${lastDay(selection.to)}`);
  return parts.join(' ');
}

function lastDay(period) {
  if (period + 1 >= data.periods.length) return data.last;
  const next = new Date(`${data.periods[period + 1]}T00:00:00Z`);
  return new Date(next.getTime() - 86400000).toISOString().slice(0, 10);
}

function card(row, kind) {
  const [outlet, title, url] = data.articles[row.article];
  const text = [];
  for (let i = 0; i < row.text.length; i += 2) {
    text.push(row.text[i] ? el('mark', { class: row.text[i] }, row.text[i + 1]) : row.text[i + 1]);
  }
  const name = title || 'untitled';
  return el('li', {},
    el('blockquote', {}, text),
    el('p', { class: 'tags' },
      el('span', { class: `tag ${VOICES[row.voice].css}` }, VOICES[row.voice].short),
      kind === 'stances' ? el('span', {}, row.sourceName || '…', ' ', el('b', { class: POLARITIES[row.polarity + 1].css }, row.negated ? `not ${row.stanceName}` : row.stanceName), ' ', row.targetName || '…')
        : el('span', {}, el('b', {}, row.actorName))),
    el('p', { class: 'from' }, outlet, ' · ', row.date ? format.day(row.date) : 'undated', ' · ',
      url && /^https?:\/\//i.test(url) ? el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, name) : name));
}

function evidenceNumbers(selection) {
  const found = matching(selection);
  const plain = (row) => row.text.filter((_, i) => i % 2 === 1).join('');
  const tail = (row) => [plain(row), data.articles[row.article][1], data.articles[row.article][2]];
  return {
    header: ['kind', 'outlet', 'date', 'voice', 'source', 'stance', 'target', 'negated', 'text', 'title', 'url'],
    rows: [
      ...found.stances.map((row) => ['stance', data.articles[row.article][0], row.date, data.voices[row.voice], row.sourceName, row.stanceName, row.targetName, row.negated ? 'yes' : 'no', ...tail(row)]),
      ...found.mentions.map((row) => ['mention', data.articles[row.article][0], row.date, data.voices[row.voice], null, null, row.actorName, null, ...tail(row)]),
    ],
  };
}

// How it was made

function drawMaking() {
  const { records } = data.run;
  return [
    sentence(`${format.plural(records.read, 'record')} read from ${format.plural(data.run.inputs, 'archive')} = ${format.count(records.articles)} articles + ${format.count(records.skipped)} skipped + ${format.count(records.rejected)} rejected.`),
    el('ul', { class: 'plain' },
      el('li', {}, el('b', {}, 'Mention: '), 'a place where an actor of the lexicon is named. A rate is mentions for each 1,000 words of the articles in question.'),
      el('li', {}, el('b', {}, 'Stance: '), 'a phrase of the lexicon, for each source that takes the stance and each target it is about; a phrase with two sources counts twice here. “not” says that it is negated.'),
      el('li', {}, el('b', {}, 'Voice: '), 'whose words the reader hears: a quotation attributed to somebody, reported speech without marks, or the outlet itself.'),
      el('li', {}, el('b', {}, 'Time: '), `each point is a ${data.period}; ${data.outlets.length} names of outlets and ${data.actors.length} of actors are kept apart, more would not fit into one page.`),
      el('li', {}, el('b', {}, 'A chart shows what could be selected in it: '), 'a selected outlet is marked among the others in charts of outlets, and narrows all other charts.')),
    el('p', { class: 'note' }, `Pressbeam ${data.run.pressbeam}, run ${data.run.run}, started ${data.run.started.slice(0, 19).replace('T', ' ')} UTC. Lexicons: ${data.run.lexicons.map(([file, digest]) => `${file} (SHA-256 ${digest.slice(0, 12)})`).join(', ')}.`),
  ];
}

function makingNumbers() {
  const rows = Object.entries(data.run.records).map(([name, n]) => ['records', name, n]);
  for (const part of ['skipped_by', 'rejected_by', 'tables']) {
    Object.entries(data.run[part]).forEach(([name, n]) => rows.push([part.replace('_', ' '), name, n]));
  }
  return { header: ['what', 'which', 'number'], rows };
}

const nothing = () => el('p', { class: 'nothing' }, 'Nothing in this selection.');

const SECTIONS = [
  { id: 'summary', title: 'In short', draw: drawSummary },
  { id: 'trust', title: 'How far to trust it', draw: drawTrust, numbers: trustNumbers },
  { id: 'heat', title: 'Who appears where', draw: drawHeat, numbers: heatNumbers },
  { id: 'curves', title: 'Over time', draw: drawCurves, numbers: curveNumbers },
  { id: 'stances', title: 'Which stances', draw: drawStances, numbers: stanceNumbers, half: true },
  { id: 'dyads', title: 'Who towards whom', draw: drawDyads, numbers: dyadNumbers, half: true },
  { id: 'outlets', title: 'Outlets compared', draw: drawOutlets, numbers: outletNumbers },
  { id: 'evidence', title: 'Evidence', draw: drawEvidence, numbers: evidenceNumbers },
  { id: 'making', title: 'How it was made', draw: drawMaking, numbers: makingNumbers },
];
