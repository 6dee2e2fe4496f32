// What the page knows: names, sums ("cells") and a sample of evidence, and how a selection adds the sums up.

const NONE = -1;

const data = readData(JSON.parse(document.getElementById('data').textContent));

function readData(json) {
  const withOthers = (list, what) => {
    const names = list.names.map(([id, name]) => ({ id, name }));
    const others = list.all - names.length;
    if (others > 0) names.push({ id: '*', name: `${format.count(others)} other ${what}`, folded: true });
    return names;
  };
  return {
    ...json,
    outlets: withOthers(json.outlets, 'outlets'),
    actors: withOthers(json.actors, 'actors'),
    stances: withOthers(json.stances, 'stances'),
    actorsInAll: json.actors.all,
    outletsInAll: json.outlets.all,
  };
}

// An empty selection; places in the lists of names, periods for from and to, null for "all".
function everything() {
  return { outlet: null, actor: null, stance: null, voice: null, source: null, target: null, from: null, to: null };
}

// A copy of the selection without some of its parts: a chart shows what a click in it would choose from.
function without(selection, ...parts) {
  const copy = { ...selection };
  for (const part of parts) copy[part] = null;
  return copy;
}

function inDays(selection, period) {
  if (selection.from === null && selection.to === null) return true;
  return period !== NONE && (selection.from === null || period >= selection.from)
    && (selection.to === null || period <= selection.to);
}

const length = (cells) => (cells.outlet ? cells.outlet.length : 0);

// Visits the articles and words of each outlet and period: the denominators.
function eachCoverage(selection, visit) {
  const cells = data.coverage;
  for (let i = 0; i < length(cells); i++) {
    if ((selection.outlet === null || cells.outlet[i] === selection.outlet) && inDays(selection, cells.period[i])) {
      visit({
        outlet: cells.outlet[i], period: cells.period[i], articles: cells.articles[i], words: cells.words[i],
        syndicated: cells.syndicated[i], duplicates: cells.duplicates[i], captured: cells.captured[i],
      });
    }
  }
}

// Visits the mentions of actors, those in the selected voice alone where one is selected.
function eachMention(selection, visit) {
  const cells = data.mentions;
  for (let i = 0; i < length(cells); i++) {
    if ((selection.outlet === null || cells.outlet[i] === selection.outlet)
        && (selection.actor === null || cells.actor[i] === selection.actor)
        && inDays(selection, cells.period[i])) {
      const voices = [cells.mentions[i] - cells.reported[i] - cells.quoted[i], cells.reported[i], cells.quoted[i]];
      const n = selection.voice === null ? cells.mentions[i] : voices[selection.voice];
      if (n > 0) visit({ outlet: cells.outlet[i], period: cells.period[i], actor: cells.actor[i], n, voices });
    }
  }
}

function takesPart(selection, source, target) {
  return (selection.actor === null || source === selection.actor || target === selection.actor)
    && (selection.source === null || source === selection.source)
    && (selection.target === null || target === selection.target);
}

// Visits the stances, each with its source and target.
function eachStance(selection, visit) {
  const cells = data.positions;
  for (let i = 0; i < length(cells); i++) {
    if ((selection.outlet === null || cells.outlet[i] === selection.outlet)
        && (selection.stance === null || cells.stance[i] === selection.stance)
        && (selection.voice === null || cells.voice[i] === selection.voice)
        && takesPart(selection, cells.source[i], cells.target[i])
        && inDays(selection, cells.period[i])) {
      visit({
        outlet: cells.outlet[i], period: cells.period[i], source: cells.source[i], stance: cells.stance[i],
        polarity: cells.polarity[i], target: cells.target[i], voice: cells.voice[i],
        n: cells.occurrences[i], negated: cells.negated[i],
      });
    }
  }
}

// A stance, a source or a target is selected: charts of actors then count stances with them and not mentions.
function countsStances(selection) {
  return selection.stance !== null || selection.source !== null || selection.target !== null;
}

// Visits what the charts of actors count: mentions, or stances of and about an actor.
function eachActor(selection, visit) {
  if (!countsStances(selection)) {
    eachMention(selection, visit);
    return;
  }
  eachStance(selection, (cell) => {
    for (const actor of new Set([cell.source, cell.target])) {
      if (actor !== NONE && (selection.actor === null || actor === selection.actor)) {
        visit({ outlet: cell.outlet, period: cell.period, actor, n: cell.n });
      }
    }
  });
}

// Adds up over a key; returns a Map from key to sum.
function totals(each, selection, key, value = (cell) => cell.n) {
  const sums = new Map();
  each(selection, (cell) => {
    const k = key(cell);
    sums.set(k, (sums.get(k) || 0) + value(cell));
  });
  return sums;
}

function total(each, selection, value = (cell) => cell.n) {
  return totals(each, selection, () => 0, value).get(0) || 0;
}

const words = (selection) => total(eachCoverage, selection, (cell) => cell.words);

const perThousand = (n, wordCount) => (wordCount > 0 ? (1000 * n) / wordCount : null);

// Keys of a Map by falling sum; ties in the order of the lists of names.
function ranked(sums) {
  return [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a) || (a < b ? -1 : 1));
}
