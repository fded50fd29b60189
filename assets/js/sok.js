/* Programverk. The search: loaded when a search field is first focused, and run where the reader is.
   The build's half is the Java package no.programverk.search; both read the same tables, and tests hold them together.
   Words that readers see come from the root file, never from here. */

const KINDS = ["THEME", "TOPIC", "SECTION", "DOCUMENT", "PAGE", "POINT", "TASK", "ABBREVIATION"];
const MOST_LETTERS = 300;
const MOST_WORDS = 24;
const MOST_HITS = 20;
const SHORTEST_PREFIX = 4;
const SHORTEST_SWAP = 4;
const SHORTEST_NEAR = [0, 5, 9];

/* Analysis */

/** Brings words to the form that they are compared in. */
function analyzer(table) {
  const steps = rules => rules.map(([from, to]) => [new RegExp(from, "g"), to]);
  const run = (rules, word) => rules.reduce((w, [from, to]) => w.replace(from, to), word);
  const set = (text = "") => new Set(text.split(" "));
  const pairs = text => text ? text.split(";").map(rule => rule.split(" ")) : [];
  const folding = steps(table.fold);
  const stemming = steps(table.stem);
  const whole = new Map(pairs(table.words));
  const starts = [pairs(table.starts), (w, from) => w.startsWith(from) ? 0 : -1];
  const middles = [pairs(table.middles), (w, from) => w.indexOf(from)];
  const ends = pairs(table.ends);
  const endings = ["", ...table.endings?.split(" ") ?? []];
  const stop = set(table.stop);
  const known = new Map();
  const words = text => text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060]/g, "").toLowerCase()
    .split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const fold = word => run(folding, word);
  const stem = word => {
    let found = known.get(word);
    if (found === undefined) known.set(word, found = word.length > 100 ? fold(word) : run(stemming, fold(word)));
    return found;
  };
  /* The first rule for the end of a word that fits it, or fits it without its ending. */
  const ended = word => {
    for (const [from, to] of ends) {
      for (const ending of endings) {
        const rest = word.length - from.length - ending.length;
        if ((rest === 0 || rest >= 2) && word.endsWith(from + ending)) return word.slice(0, rest) + to;
      }
    }
    return word;
  };
  const byStem = new Map();
  whole.forEach((to, from) => byStem.has(stem(from)) || byStem.set(stem(from), to));
  const replace = (word, [rules, place]) => {
    for (const [from, to] of rules) {
      const at = place(word, from);
      const rest = word.length - from.length;
      if (at >= 0 && (rest === 0 || rest >= 2)) return word.slice(0, at) + to + word.slice(at + from.length);
    }
    return word;
  };
  /** A word in bokmål and folded, in one way or two; none when no rule changes it. */
  const bokmal = word => {
    const folded = fold(word);
    if (whole.has(folded)) return [whole.get(folded)];
    return [...new Set([ended([starts, middles].reduce(replace, folded)), byStem.get(stem(word)) ?? folded])].filter(other => other !== folded);
  };
  const readings = word => [word, ...bokmal(word)];
  const telling = text => {
    const all = words(text);
    const kept = all.filter(word => !stop.has(word));
    return kept.length ? kept : all;
  };
  return { words, fold, stem, bokmal, readings, telling, stems: text => telling(text).map(stem),
    forms: word => [...new Set(readings(word).map(stem))], light: set(table.light) };
}

/** Splits compounds into the fewest known parts, as stems. */
function compounds(table, { fold, stem }, inTexts, starts) {
  const listed = new Set(table.parts?.split(" "));
  const heads = new Set(table.heads?.split(" "));
  const given = new Map(table.splits?.split(";").map(line => line.split(" ")).map(([whole, ...parts]) => [whole, parts]));
  [...listed, ...heads].forEach(part => starts.add(part.slice(0, 3)));
  const known = piece => {
    const s = stem(piece);
    return listed.has(s) || heads.has(s) || piece.length >= 4 && inTexts(s);
  };
  const cut = (word, most) => {
    for (let count = 2; count <= most; count++) {
      for (let at = 2; at <= word.length - 2; at++) {
        const rest = word.slice(at);
        if ((starts.has(rest.slice(0, 3)) || starts.has(rest.slice(0, 2))) && known(word.slice(0, at))) {
          const tail = count === 2 ? (known(rest) ? [stem(rest)] : []) : cut(rest, count - 1);
          if (tail.length) return [stem(word.slice(0, at)), ...tail];
        }
      }
    }
    return [];
  };
  return { split: word => given.get(stem(word)) ?? cut(fold(word), 3), generic: part => heads.has(part), listed: part => listed.has(part) };
}

/** Letters put in, left out, exchanged, or swapped with their neighbour. */
function distance(a, b) {
  let before, last, row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    before = last;
    last = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.length];
}

/* The index */

/** Makes the texts searchable; without the words, only by what they say themselves. */
export function open(texts, words = {}) {
  const file = { ...texts, table: { ...texts.table, ...words.table }, leads: [...texts.leads, ...words.leads ?? []], synonyms: words.synonyms ?? [] };
  const w = file.weights;
  const a = analyzer(file.table);
  const terms = new Map(), parts = new Map(), synonyms = new Map(), phrases = new Map();
  const surfaces = new Map(), inTexts = new Set(), settled = new Set(), wholes = new Map(), starts = new Set();
  const c = compounds(file.table, a, stem => terms.has(stem) || synonyms.has(stem), starts);
  const units = file.units.map(([kind, path, title, text, parent, standing, leadIn]) =>
    ({ kind: KINDS[kind], path, title, text, parent, standing: file.standings[standing], leadIn: file.leadIns[leadIn] }));
  words.more?.forEach(([unit, rest]) => units[unit].text += rest);
  const isPoint = unit => unit.kind === "POINT" || unit.kind === "TASK";

  const add = (postings, stem, unit, weight) => {
    let of = postings.get(stem);
    if (!of) postings.set(stem, of = new Map());
    of.set(unit, (of.get(unit) ?? 0) + weight);
  };
  const push = (lists, key, value) => lists.get(key)?.push(value) ?? lists.set(key, [value]);
  const stems = text => {
    a.words(text).forEach(word => surfaces.set(a.fold(word), a.stem(word)));
    return a.stems(text);
  };
  const field = (unit, found, weight, average) =>
    found.forEach(stem => add(terms, stem, unit, weight / (1 - w.b + w.b * found.length / average)));
  const average = lists => lists.reduce((sum, list) => sum + list.length, 0) / lists.length || 1;

  const titles = units.map(unit => stems(unit.title));
  const bodies = units.map(unit => stems(unit.text));
  [...titles, ...bodies].flat().forEach(stem => inTexts.add(stem).has(stem) && settled.add(stem));
  const [averageTitle, averageText] = [average(titles), average(bodies)];
  units.forEach((unit, i) => {
    unit.number = isPoint(unit) ? i - unit.parent : 0;
    unit.href = isPoint(unit) ? `${units[unit.parent].path}#${unit.path}` : unit.path;
    const [title, text] = unit.kind === "ABBREVIATION" ? [w.abbreviationText, w.abbreviationText]
      : isPoint(unit) ? [w.pointTitle, w.text] : [w.pageTitle, w.prose];
    field(i, titles[i], title, averageTitle);
    field(i, bodies[i], text, averageText);
    for (let up = unit.parent; up >= 0; up = units[up].parent) field(i, titles[up], w.context, averageTitle);
  });

  const phrase = (found, led, to) => push(phrases, found[0], { stems: [...new Set(found)], led, to });
  const lead = (found, led) => {
    if (found.length > 1) phrase(found, led, []);
    found.forEach(stem => led.forEach(([unit, weight]) => add(terms, stem, unit, found.length > 1 ? weight * w.phraseWord : weight)));
    if (found.length === 1 && led.some(([unit]) => isPoint(units[unit]))) settled.add(found[0]);
  };
  file.leads.forEach(([words, ...led]) => words.split(",").forEach(word => {
    const weighed = led.map((unit, rank) => [unit, isPoint(units[unit]) ? w.lead * w.leadDecay ** rank : w.pageLead]);
    const own = stems(word);
    const bokmal = stems(a.telling(word).map(each => a.bokmal(each)[0] ?? each).join(" "));
    lead(own, weighed);
    if (bokmal.join() !== own.join()) lead(bokmal, weighed);
  }));
  file.synonyms.forEach(([from, to = from]) => from.split(",").forEach(word => {
    const own = stems(word);
    to.split(",").map(a.stems).filter(target => target.join() !== own.join()).forEach(target =>
      own.length > 1 ? phrase(own, [], [target]) : push(synonyms, own[0], target));
  }));
  const sorted = [...surfaces.keys()].sort();
  sorted.forEach(surface => starts.add(surface.slice(0, 3)));
  /* Splitting every word takes a while, so it waits for the first query that needs it. */
  let split = false;
  const partsOf = stem => {
    if (!split) {
      split = true;
      sorted.forEach(surface => {
        const whole = surfaces.get(surface);
        const found = wholes.has(whole) ? [] : c.split(surface);
        if (found.length) {
          wholes.set(whole, found);
          found.filter(part => !c.generic(part)).forEach(part => terms.get(whole)?.forEach((weight, unit) => add(parts, part, unit, weight)));
        }
      });
    }
    return parts.get(stem);
  };
  const sortedTerms = [...terms.keys()].sort();

  /* Matching: what a word of the query gives to each unit, and through which stems of the texts */

  const idf = count => Math.log(1 + (units.length - count + 0.5) / (count + 0.5));
  const unknown = w.unknown * idf(1);
  const keep = (gains, unit, gain) => gains.set(unit, Math.max(gains.get(unit) ?? 0, gain));
  const gain = (postings, factor, gains) => {
    if (!postings) return 0;
    const weight = idf(postings.size);
    postings.forEach((tf, unit) => keep(gains, unit, factor * weight * tf / (w.k1 + tf)));
    return weight;
  };
  const all = (found, factor, gains, marks) => {
    found.forEach(stem => marks.add(stem));
    if (found.length === 1) return gain(terms.get(found[0]), factor, gains);
    let weight = 0, sum;
    for (const stem of found) {
      const one = new Map();
      weight = Math.max(weight, gain(terms.get(stem), factor, one));
      sum = sum ? new Map([...sum].filter(([unit]) => one.has(unit)).map(([unit, g]) => [unit, g + one.get(unit)])) : one;
    }
    sum.forEach((g, unit) => keep(gains, unit, g / found.length));
    return weight;
  };
  const synonymsOf = (stem, factor, gains, marks) =>
    (synonyms.get(stem) ?? []).reduce((weight, target) => Math.max(weight, all(target, factor, gains, marks)), 0);
  const give = (word, step, weight, gains, factor = 1) => {
    if (gains.size) {
      gains.forEach((g, unit) => keep(word.gains, unit, g * factor));
      word.weight = Math.max(word.weight, weight);
      word.step ||= step;
    }
  };
  const whole = (stem, factor, word) => {
    const gains = new Map();
    give(word, "whole", gain(terms.get(stem), factor, gains), gains);
    if (gains.size) word.marks.add(stem);
  };
  const compound = (reading, factor, word) => {
    const found = c.split(reading);
    const telling = found.filter(part => !c.generic(part));
    if (!telling.length || telling[0] !== found[0] || a.light.has(found[0]) && !c.listed(found[0])) return;
    const sum = new Map(), share = new Map(), gains = new Map();
    let total = 0;
    for (const part of telling) {
      const one = new Map();
      let weight = gain(terms.get(part), 1, one);
      weight = Math.max(weight, synonymsOf(part, w.synonym, one, word.marks));
      weight = Math.max(weight, gain(partsOf(part), w.part, one));
      if (!one.size && part === found[0]) return;
      word.marks.add(part);
      word.parts.add(part);
      const counted = one.size ? weight : unknown;
      total += counted;
      one.forEach((g, unit) => {
        sum.set(unit, (sum.get(unit) ?? 0) + g);
        share.set(unit, (share.get(unit) ?? 0) + counted);
      });
    }
    sum.forEach((g, unit) => keep(gains, unit, g * share.get(unit) / total));
    give(word, "parts", total / telling.length, gains, factor);
  };
  /* Synonyms; if there are none, longer words that begin with it or have it as a part. */
  const others = (reading, stem, factor, word) => {
    const gains = new Map();
    let weight = synonymsOf(stem, factor * w.synonym, gains, word.marks);
    synonyms.get(stem)?.filter(target => target.length === 1).forEach(([target]) => word.said.push(target));
    let step = "synonym";
    if (!gains.size) {
      step = "prefix";
      const folded = a.fold(reading);
      if (word.last && folded.length >= SHORTEST_PREFIX) {
        for (let i = first(sortedTerms, folded); i < sortedTerms.length && sortedTerms[i].startsWith(folded); i++) {
          const term = sortedTerms[i];
          if (term === folded) continue;
          weight = Math.max(weight, gain(terms.get(term), factor * (0.5 + 0.4 * folded.length / term.length), gains));
          word.marks.add(term);
        }
      }
      weight = Math.max(weight, gain(partsOf(stem), factor * w.part, gains));
      word.parts.add(stem);
    }
    if (gains.size) give(word, step, weight, gains);
    else if (word.step) compound(reading, factor, word);
  };
  const within = (x, y, most) => Math.abs(x.length - y.length) <= most && distance(x, y) <= most;
  const letters = word => [...word].sort().join();
  const swapped = (x, y) => x.length === y.length && distance(x, y) === 1 && letters(x) === letters(y);
  const sameStart = word => sorted.slice(first(sorted, word[0]), first(sorted, word[0] + "\uffff"));
  const nearby = (word, most) => {
    const folded = a.fold(word.raw);
    const stem = word.forms[0];
    const byStem = stem.length >= SHORTEST_NEAR[most];
    const bySurface = folded.length >= SHORTEST_NEAR[most] + 2;
    const bySwap = most === 1 && folded.length >= SHORTEST_SWAP;
    if (!byStem && !bySurface && !bySwap) return [];
    return [...new Set(sameStart(folded).filter(s => bySwap && swapped(folded, s) || bySurface && within(folded, s, most) || byStem && within(stem, surfaces.get(s), most))
      .map(s => surfaces.get(s)))].sort();
  };
  const resolve = word => {
    const readings = a.readings(word.raw);
    readings.forEach((reading, i) => whole(a.stem(reading), i ? w.nynorsk : 1, word));
    if (word.forms.some(form => settled.has(form))) return;
    const known = word.step;
    readings.forEach(reading => others(reading, a.stem(reading), 1, word));
    if (known || word.step) return;
    for (let most = 1; most <= 2 && !word.step; most++) {
      const likeness = most === 1 ? w.near : w.far;
      nearby(word, most).forEach(stem => {
        whole(stem, likeness, word);
        if (!settled.has(stem)) others(stem, stem, likeness, word);
        if (word.step) {
          word.step = "near";
          word.mended.push(stem);
        }
      });
      if (most === 1 && !word.step) readings.forEach(reading => compound(reading, 1, word));
    }
    if (!word.step) word.weight = unknown;
  };

  /* How far title and query say the same, from 0 to 1. */
  const titleSaid = (unit, words) => {
    const title = new Set(titles[unit]), said = new Set();
    let weight = 0, total = 0;
    for (const word of words) {
      total += word.weight * word.share;
      const here = [...word.forms, ...word.mended, ...word.said].filter(stem => title.has(stem));
      if (here.length) weight += word.weight * word.share;
      here.forEach(stem => said.add(stem));
    }
    return weight / total * said.size / title.size;
  };

  /** Searches: hits best first, the words that the texts lack, the word that was perhaps meant. */
  const search = query => {
    const end = query.length > MOST_LETTERS ? -1 : undefined; // a word that is cut through says nothing
    const asked = [...new Set(a.words(query.slice(0, MOST_LETTERS)).slice(0, end))].slice(0, MOST_WORDS);
    const words = (asked.length ? a.telling(asked.join(" ")) : []).map(raw => ({ raw, light: a.light.has(a.stem(raw)), forms: a.forms(raw),
      gains: new Map(), weight: 0, step: "", mended: [], said: [], marks: new Set(), parts: new Set() }));
    const scores = new Map(), matched = new Map(), carried = new Set();
    const sum = (to, unit, value) => to.set(unit, (to.get(unit) ?? 0) + value);
    if (words.length) words.at(-1).last = true;
    words.forEach(resolve);
    const onlyLight = words.every(word => word.light);
    let total = 0;
    for (const word of words) {
      word.share = word.light ? w.light : 1;
      total += word.weight * word.share;
      word.gains.forEach((g, unit) => {
        sum(scores, unit, g * word.share);
        sum(matched, unit, word.weight * word.share);
        if (!word.light || onlyLight) carried.add(unit);
      });
    }
    const together = (used, gains) => gains.forEach((g, unit) => {
      let apart = 0;
      for (const word of used) {
        if (!word.gains.has(unit)) {
          word.gains.set(unit, 0);
          sum(matched, unit, word.weight * word.share);
        }
        apart += word.gains.get(unit) * word.share;
      }
      sum(scores, unit, Math.max(0, g - apart));
      carried.add(unit);
    });
    const byStem = new Map();
    words.forEach(word => word.forms.forEach(form => byStem.has(form) || byStem.set(form, word)));
    words.forEach(word => word.mended.forEach(stem => byStem.has(stem) || byStem.set(stem, word)));
    words.slice(1).forEach((word, i) => {
      const stem = a.stem(words[i].raw + word.raw);
      const gains = new Map();
      gain(terms.get(stem), 1, gains);
      if (gains.size) word.marks.add(stem);
      together([words[i], word], gains);
    });
    [...byStem.keys()].sort().flatMap(stem => phrases.get(stem) ?? []).filter(each => each.stems.every(stem => byStem.has(stem))).forEach(each => {
      const used = [...new Set(each.stems.map(stem => byStem.get(stem)))];
      const strength = used.reduce((weight, word) => weight + word.weight, 0);
      const gains = new Map(each.led.map(([unit, weight]) => [unit, strength * weight / (w.k1 + weight)]));
      each.to.forEach(target => all(target, w.synonym, gains, used[0].marks));
      together(used, gains);
    });
    const least = words.filter(word => !word.light).length <= 2 ? w.leastShareOfShort : w.leastShare;
    const hits = [...scores].filter(([unit]) => carried.has(unit)).map(([unit, score]) => {
      const share = Math.min(1, matched.get(unit) / total);
      return { unit, share, score: score * share ** w.sharePower * (1 + w.titleSaid * titleSaid(unit, words)) * (units[unit].kind === "ABBREVIATION" ? w.abbreviation : 1) };
    }).filter(hit => hit.share >= least).sort((x, y) => y.score - x.score || x.unit - y.unit);
    return {
      hits: hits.filter(hit => hit.score >= hits[0].score * w.leastOfBest).slice(0, MOST_HITS).map(hit => explain(hit.unit, words)),
      missing: words.filter(word => !word.forms.some(form => inTexts.has(form)) && word.step !== "prefix").map(word => word.raw),
      sure: hits.length > 0 && words.every(word => word.forms.some(form => settled.has(form))),
      meant: hits.length ? undefined : meant(words)
    };
  };

  /* What to mark in a hit, and which words of the query led there in another way than by standing there. */
  const explain = (at, words) => {
    const unit = units[at];
    const marked = word => surface => {
      const stem = a.stem(surface);
      return word.marks.has(stem) || wholes.get(stem)?.some(part => word.parts.has(part));
    };
    const here = [...new Set(a.words(`${unit.title} ${unit.text}`))];
    const why = words.filter(word => word.gains.has(at)).map(word => {
      const found = here.filter(marked(word));
      const plain = found.some(surface => word.forms.includes(a.stem(surface)) || a.fold(surface).startsWith(a.fold(word.raw)));
      return plain ? undefined : { word: word.raw, found };
    }).filter(Boolean);
    return { unit, why, marked: surface => words.some(word => word.gains.has(at) && marked(word)(surface)) };
  };
  const meant = words => {
    const word = words.find(each => !each.step);
    if (!word) return undefined;
    const folded = a.fold(word.raw);
    const most = Math.floor(folded.length / 3);
    return sameStart(folded).filter(s => Math.abs(s.length - folded.length) <= most)
      .map(s => [distance(folded, s), s]).filter(([d]) => d <= most).sort((x, y) => x[0] - y[0])[0]?.[1];
  };

  return { search, units, stem: a.stem, forms: a.forms, split: c.split };
}

function first(sorted, key) {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/* What the reader meets */

const PAUSE = 120;
const MOST_BELOW_FIELD = 6;
const EXCERPT = 240;

/** An element with its class, its children and its address. */
function el(name, { href, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  if (href) element.setAttribute("href", href);
  element.append(...children);
  return element;
}

/** A wording with nodes or texts in the places of {0}, {1} … */
const fill = (wording, ...values) =>
  wording.split(/\{(\d)\}/).map((part, i) => i % 2 ? values[part] : part).filter(part => part !== "");
const say = (wording, ...values) => fill(wording, ...values).join("");

/** A text with what led to it marked. */
function mark(text, marked) {
  return text.split(/([\p{L}\p{N}]+)/u).filter(Boolean)
    .map(piece => marked(piece.toLowerCase()) ? el("mark", {}, piece) : piece);
}

/** The sentences around the first word that is marked. */
function excerpt(text, marked) {
  if (text.length <= EXCERPT) return mark(text, marked);
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const first = words.find(word => marked(word[0].toLowerCase()))?.index ?? 0;
  const from = first < EXCERPT / 2 ? 0 : text.indexOf(" ", first - EXCERPT / 3) + 1;
  const end = from + EXCERPT >= text.length ? text.length : text.lastIndexOf(" ", from + EXCERPT);
  return [from ? "… " : "", ...mark(text.slice(from, end), marked), end < text.length ? " …" : ""];
}

/** Makes the fields search as one types. */
export async function start(forms) {
  const address = new URL(forms[0].dataset.rot, document.baseURI);
  const base = forms[0].dataset.rot.slice(0, -"sok/rot.json".length);
  const get = async url => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    return answer.json();
  };
  const fields = [];
  const use = (index, final) => fields.forEach(update => update(index, final));
  const root = await get(address);
  fields.push(...forms.map(form => field(form, root.tale, base)));
  const part = name => get(new URL(root[name], address));
  const texts = await part("tekst").catch(() => use(undefined, true));
  if (!texts) return;
  use(open(texts), false);
  use(open(texts, await part("ord").catch(() => undefined)), true);
}

function place(unit, units, words) {
  const path = [];
  for (let up = units[unit.parent]; up && up.kind !== "DOCUMENT"; up = units[up.parent]) path.unshift(up.title);
  if (unit.kind === "POINT" || unit.kind === "TASK") {
    path.push(`${path.pop() ?? units[unit.parent].title}, ${say(unit.kind === "POINT" ? words.punkt : words.oppgave, unit.number)}`);
  }
  const kind = { PAGE: words.side, ABBREVIATION: words.forkortelse, SECTION: units[unit.parent]?.title }[unit.kind];
  return [path.join(" › ") || kind, unit.standing].filter(Boolean).join(" · ");
}

function item({ unit, why, marked }, index, words, base, short) {
  const lead = unit.leadIn ? `${unit.leadIn} ` : "";
  const reasons = why.map(({ word, found }) =>
    found.length ? say(words.hvorfor, word, found.slice(0, 3).join(", ")) : say(words.stikkord, word));
  return el("li", {}, el("a", { href: base + unit.href }, ...mark(unit.title, marked)),
    ...short ? [] : [" ", el("p", { className: "utdrag" }, lead, ...excerpt(unit.text, marked))],
    " ", el("p", {}, place(unit, index.units, words)),
    ...reasons.length && !short ? [" ", el("p", { className: "hvorfor" }, reasons.join(". "))] : []);
}

/** What to say where nothing is found: the nearest spelling, and where else to look. */
function advice(answer, words, base) {
  const texts = [el("p", {}, ...fill(words.raad, el("a", { href: `${base}stikkord/` }, words.stikkordliste), el("a", { href: base }, words.temaene)))];
  if (answer.meant) {
    texts.unshift(el("p", {}, ...fill(words.mente, el("a", { href: `${base}sok/?q=${encodeURIComponent(answer.meant)}` }, answer.meant))));
  }
  return texts;
}

/** One search field with its results: below it, or in the page of the search. */
function field(form, words, base) {
  const input = form.elements.q;
  const page = document.getElementById("treff");
  const own = page && !form.closest("header");
  const panel = own ? page : el("div", { className: "sokepanel", hidden: true });
  const live = el("p", { className: "skjult" });
  live.setAttribute("role", "status");
  form.append(live);
  if (!own) form.append(panel);
  const title = document.title;
  let index, final, shown, timer;

  const show = (query, answer) => {
    const none = !answer.hits.length;
    const head = say(none ? words.ingen : words.treff, query, answer.hits.length);
    const hits = own ? answer.hits : answer.hits.slice(0, MOST_BELOW_FIELD);
    const list = el("ol", { className: "emner treff" }, ...hits.map(hit => item(hit, index, words, base, !own)));
    list.setAttribute("role", "list");
    list.dataset.searchState = final ? "done" : "working";
    const note = !none && answer.missing.length ? [el("p", { className: "merknad" }, say(words.nermest, answer.missing.join(words.og)))] : [];
    const more = !own && hits.length < answer.hits.length
      ? [el("p", {}, el("a", { href: `${base}sok/?q=${encodeURIComponent(query)}` }, say(words.alle, answer.hits.length)))] : [];
    panel.replaceChildren(own ? el("h2", { id: "antall" }, head) : el("p", { className: "antall" }, head),
      ...note, ...none ? advice(answer, words, base) : [], list, ...more);
    live.textContent = [head, ...note.map(each => each.textContent)].join(". ");
  };
  const fail = () => {
    const text = el("p", {}, ...fill(words.feil, el("a", { href: `${base}stikkord/` }, words.stikkordliste)));
    panel.replaceChildren(...own ? [el("h2", { id: "antall" }, input.value)] : [], text);
    live.textContent = text.textContent;
  };
  const open = yes => {
    panel.hidden = !yes;
    if (own) document.getElementById("alle-ord").hidden = yes;
  };
  const run = query => {
    if (query === shown) return open(Boolean(query));
    shown = query;
    if (own) document.title = query ? say(words.tittel, query, title) : title;
    if (!query) {
      live.textContent = "";
      return open(false);
    }
    if (index) {
      const answer = index.search(query);
      if (!final && !answer.sure) return;
      show(query, answer);
    } else {
      fail();
    }
    open(true);
  };
  const asked = () => new URLSearchParams(location.search).get("q") ?? "";
  const remember = how => {
    const query = input.value.trim();
    if (own && query !== asked()) history[how](null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (index || final) run(input.value.trim());
      remember("replaceState");
    }, PAUSE);
  });
  form.addEventListener("submit", event => {
    if (!own) return;
    event.preventDefault();
    clearTimeout(timer);
    remember("pushState");
    run(input.value.trim());
  });
  const keys = event => {
    const links = [...panel.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape" && !panel.hidden && !own) {
      open(false);
      input.focus();
    } else if (event.key === "ArrowDown" && at + 1 < links.length && !panel.hidden) {
      links[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (links[at - 1] ?? input).focus();
    } else {
      return;
    }
    event.preventDefault();
  };
  form.addEventListener("keydown", keys);
  if (own) panel.addEventListener("keydown", keys);
  else form.addEventListener("focusout", event => form.contains(event.relatedTarget) || open(false));
  input.addEventListener("focus", () => shown && open(true));
  if (own) {
    window.addEventListener("popstate", () => {
      input.value = asked();
      run(asked().trim());
    });
    input.value ||= asked();
  }
  return (newIndex, isFinal) => {
    [index, final] = [newIndex, isFinal];
    shown = undefined;
    if (input.value.trim() && (own || form.contains(document.activeElement))) run(input.value.trim());
  };
}
