/* Asks several searches the same queries over the same pages, in one browser, and prints how each did. */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import puppeteer from "puppeteer-core";

const WORK = dirname(fileURLToPath(import.meta.url));
const SITE = join(WORK, "real/target/site");
const LARGE = join(WORK, "125/target/site");
const PAGES = join(WORK, "pages");
const CHROME = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(path => path && existsSync(path));
const TYPES = { ".html": "text/html", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm" };

/* The queries */

const cases = readFileSync(process.argv[2], "utf8").split(/\r?\n/).slice(1).filter(Boolean).map(line => {
  const [first, last] = [line.indexOf(","), line.lastIndexOf(",")];
  const query = line.slice(first + 1, last).replace(/^"(.*)"$/, "$1").replaceAll('""', '"');
  return { type: line.slice(0, first), query, expected: line.slice(last + 1).split("|").map(each => each.trim()).filter(Boolean) };
});

/* The pages that every search gets: all that a reader may want to find, points included */

const file = name => JSON.parse(readFileSync(join(SITE, "sok", readdirSync(join(SITE, "sok")).find(each => each.startsWith(name)))));
const index = file("tekst.");
file("ord.").more.forEach(([unit, rest]) => index.units[unit][3] += rest);
const isPoint = unit => unit[0] === 5 || unit[0] === 6;
const units = index.units.filter(unit => unit[0] !== 7)
  .map((unit, i) => ({ id: i, target: unit[1], page: isPoint(unit) ? index.units[unit[4]][1] : unit[1], title: unit[2], text: unit[3], point: isPoint(unit) }));
file("ord.").leads.concat(index.leads).forEach(([words, ...led]) =>
  led.forEach(unit => { if (units[unit]) units[unit].keywords = `${units[unit].keywords ?? ""} ${words.replaceAll(",", " ")}`; }));
const pageOf = Object.fromEntries(units.map(unit => [unit.target, unit.page]));
rmSync(PAGES, { recursive: true, force: true });
for (const unit of units) {
  const path = unit.point ? `k/${unit.target}/` : unit.page;
  mkdirSync(join(PAGES, path), { recursive: true });
  cpSync(join(SITE, path, "index.html"), join(PAGES, path, "index.html"));
}

const time = work => {
  const start = performance.now();
  const result = work();
  return [result, (performance.now() - start) / 1000];
};
const [, pagefindSeconds] = time(() => execFileSync(join(WORK, "node_modules/.bin/pagefind"),
  ["--site", PAGES, "--root-selector", "main", "--force-language", "no"], { stdio: "ignore" }));

/* A server that compresses, and a browser */

const serve = folder => new Promise(resolve => {
  const sent = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    let path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    if (path.endsWith("/")) path += "index.html";
    const found = join(folder, path);
    if (!existsSync(found)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(found)] ?? "application/octet-stream", "content-encoding": "gzip" });
    const body = gzipSync(readFileSync(found), { level: 9 });
    sent.bytes += body.length;
    sent.requests++;
    response.end(body);
  }).listen(0, "127.0.0.1", () => resolve({ sent, close: () => server.close(), at: `http://127.0.0.1:${server.address().port}/` }));
});

for (const [name, from] of [["minisearch.js", "minisearch/dist/es/index.js"], ["lunr.js", "lunr/lunr.min.js"],
  ["lunr.stemmer.support.js", "lunr-languages/min/lunr.stemmer.support.min.js"], ["lunr.no.js", "lunr-languages/min/lunr.no.min.js"]]) {
  cpSync(join(WORK, "node_modules", from), join(PAGES, "peers", name));
}
writeFileSync(join(PAGES, "peers/units.json"), JSON.stringify(units));
writeFileSync(join(PAGES, "index.html"), "<!doctype html><meta charset=\"utf-8\"><title>peers</title>");

const browser = await puppeteer.launch({ executablePath: CHROME, args: ["--no-sandbox"] });

/* How each search is opened and asked; runs in the browser. Answers are targets, best first. */

const ENGINES = {
  Programverk: [SITE, "sok/", async () => {
    const form = document.querySelector("form.sok");
    const address = new URL(form.dataset.rot, document.baseURI);
    const load = async url => (await fetch(url)).json();
    const [root, search] = [await load(address), await import(new URL(form.dataset.skript, document.baseURI).href)];
    const index = search.open(await load(new URL(root.tekst, address)), await load(new URL(root.ord, address)));
    return query => index.search(query).hits.map(hit => hit.unit.path);
  }],
  Pagefind: [PAGES, "", async () => {
    const pagefind = await import("/pagefind/pagefind.js");
    await pagefind.init();
    return async query => {
      const found = await pagefind.search(query);
      const data = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
      return data.map(page => page.url.replace(/^\//, "").replace(/^k\/(.*)\/$/, "$1"));
    };
  }],
  MiniSearch: [PAGES, "", async () => {
    const MiniSearch = (await import("/peers/minisearch.js")).default;
    const units = await (await fetch("/peers/units.json")).json();
    const search = new MiniSearch({ fields: ["title", "text"], storeFields: ["target"],
      searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 } });
    search.addAll(units);
    return query => search.search(query).map(hit => hit.target);
  }],
  "MiniSearch with our keywords": [PAGES, "", async () => {
    const MiniSearch = (await import("/peers/minisearch.js")).default;
    const units = await (await fetch("/peers/units.json")).json();
    const search = new MiniSearch({ fields: ["title", "text", "keywords"], storeFields: ["target"],
      searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 } });
    search.addAll(units);
    return query => search.search(query).map(hit => hit.target);
  }],
  "lunr (no)": [PAGES, "", async () => {
    for (const name of ["lunr.js", "lunr.stemmer.support.js", "lunr.no.js"]) {
      await new Promise(done => document.head.append(Object.assign(document.createElement("script"), { src: `/peers/${name}`, onload: done })));
    }
    const units = await (await fetch("/peers/units.json")).json();
    const index = globalThis.lunr(function () {
      this.use(globalThis.lunr.no);
      this.ref("id");
      this.field("title", { boost: 2 });
      this.field("text");
      units.forEach(unit => this.add(unit));
    });
    const targets = new Map(units.map(unit => [String(unit.id), unit.target]));
    return query => index.search(query.replace(/[^\p{L}\p{N}\s]/gu, " ")).map(hit => targets.get(hit.ref));
  }]
};

/** Opens one search in a page without a cache, asks all queries, then asks them again with the clock on. */
async function ask([folder, path, open], queries) {
  const server = await serve(folder);
  const page = await browser.newPage();
  await page.setCacheEnabled(false);
  await page.goto(server.at + path, { waitUntil: "networkidle0" });
  Object.assign(server.sent, { bytes: 0, requests: 0 });
  await page.evaluate(`(${open})().then(search => { globalThis.search = search; })`);
  await page.evaluate(async query => { await globalThis.search(query); }, "sykehjem");
  await new Promise(done => setTimeout(done, 300));
  const cold = { ...server.sent };
  const [found, times] = await page.evaluate(async asked => {
    const found = [], times = [];
    for (const query of asked) found.push((await globalThis.search(query)).slice(0, 10));
    for (const query of asked) {
      const start = performance.now();
      await globalThis.search(query);
      times.push(performance.now() - start);
    }
    return [found, times.sort((a, b) => a - b)];
  }, queries);
  await page.close();
  server.close();
  return { cold, found, p95: times[Math.floor(times.length * 0.95)], slowest: times.at(-1) };
}

/* The figures; the same rules as Relevance in src/it */

const mean = numbers => numbers.length ? 100 * numbers.reduce((a, b) => a + b, 0) / numbers.length : NaN;
function judge(found) {
  const results = cases.map((one, i) => {
    const place = test => found[i].findIndex(test) + 1;
    return { ...one, empty: !found[i].length, asksPoint: one.expected.some(target => !target.includes("/")),
      rank: place(target => one.expected.includes(target) || one.expected.includes(pageOf[target])),
      point: place(target => !target.includes("/") && one.expected.includes(target)) };
  });
  const answerable = results.filter(one => one.expected.length);
  const points = answerable.filter(one => one.asksPoint);
  const nothing = results.filter(one => !one.expected.length);
  const within = (rank, most) => rank > 0 && rank <= most ? 1 : 0;
  return {
    "S@1": mean(answerable.map(one => within(one.rank, 1))),
    "S@3": mean(answerable.map(one => within(one.rank, 3))),
    "MRR@10": mean(answerable.map(one => one.rank ? 1 / one.rank : 0)),
    "Point first": mean(points.map(one => within(one.point, 1))),
    "Point in three": mean(points.map(one => within(one.point, 3))),
    "Empty on answerable": mean(answerable.map(one => one.empty ? 1 : 0)),
    "Silent on nothing": mean(nothing.map(one => one.empty ? 1 : 0)),
    types: Object.fromEntries([...new Set(answerable.map(one => one.type))].map(type =>
      [type, mean(answerable.filter(one => one.type === type).map(one => within(one.rank, 1)))]))
  };
}

const queries = cases.map(one => one.query);
const rows = {};
for (const [name, engine] of Object.entries(ENGINES)) {
  const asked = await ask(engine, queries);
  rows[name] = { ...judge(asked.found), ...asked };
}

/* What a reader waits for: bytes until the first hit is shown in the page itself, typed into the box */
async function firstResult() {
  const server = await serve(SITE);
  const page = await browser.newPage();
  await page.setCacheEnabled(false);
  await page.setViewport({ width: 1280, height: 900 });
  const client = await page.createCDPSession();
  await client.send("Network.enable");
  let bytes = 0;
  const urls = new Map(), loaded = [];
  client.on("Network.requestWillBeSent", event => urls.set(event.requestId, event.request.url));
  client.on("Network.loadingFinished", event => {
    const url = urls.get(event.requestId) ?? "";
    if (/\/js\/sok|\/sok\/.*json/.test(url)) {
      bytes += event.encodedDataLength;
      loaded.push(url);
    }
  });
  await page.goto(`${server.at}tema/tannhelse/`, { waitUntil: "networkidle0" });
  await page.setRequestInterception(true);
  page.on("request", request => /sok\/ord\./.test(request.url()) ? undefined : request.continue());
  await page.type("header input[name=q]", "sykehjem");
  await page.waitForSelector("header .treff li");
  const first = { bytes, requests: loaded.length };
  await page.close();
  server.close();
  return first;
}
const first = await firstResult();
const large = (await ask([LARGE, "sok/", ENGINES.Programverk[2]], [...queries, ...corpusWords()]));
function corpusWords() {
  const texts = JSON.parse(readFileSync(join(LARGE, "sok", readdirSync(join(LARGE, "sok")).find(each => each.startsWith("tekst."))))).units.map(unit => unit[3]);
  const words = [...new Set(texts.join(" ").split(/\P{L}+/u).filter(word => word.length > 4))];
  return words.slice(0, 100).flatMap((word, i) => [word, `${word} ${words.at(-i - 1)}`, word.slice(0, -2), word.slice(0, 2) + word.slice(3)]);
}
await browser.close();

/* Side by side */

const cost = name => JSON.parse(readFileSync(join(WORK, `${name}.json`), "utf8").trim().split("\n").at(-1));
const names = Object.keys(rows);
const line = (label, value) => console.log(`| ${label} | ${names.map(value).join(" | ")} |`);
const one = number => Number.isFinite(number) ? number.toFixed(1) : "–";
console.log(`${cases.length} queries: ${cases.filter(each => each.expected.length).length} with an answer, ${cases.filter(each => !each.expected.length).length} without.\n`);
line("", name => name);
line("---", () => "---:");
for (const figure of ["S@1", "S@3", "MRR@10", "Point first", "Point in three", "Empty on answerable", "Silent on nothing"]) line(`${figure}, %`, name => one(rows[name][figure]));
Object.keys(rows.Programverk.types).forEach(type =>
  line(`S@1, ${type} (${cases.filter(each => each.type === type).length}), %`, name => one(rows[name].types[type])));
line("Bytes, all loaded, gzip", name => rows[name].cold.bytes);
line("Requests, all loaded", name => rows[name].cold.requests);
line("Warm query p95, ms", name => rows[name].p95.toFixed(2));
console.log(`
First result in our own box, typed in full ("sykehjem"), gzip with headers: ${first.bytes} bytes in ${first.requests} requests.
Ours at ${cost(125).pages} pages (${cost(125).units} units): warm p95 ${large.p95.toFixed(2)} ms, slowest ${large.slowest.toFixed(2)} ms, ${large.cold.bytes} bytes.
Index cost, CPU s and MiB: real site ${cost("real").seconds} / ${cost("real").mib}; 3,500 topics (${cost(3500).pages} pages) ${cost(3500).seconds} / ${cost(3500).mib}.
Pagefind's index of the same ${units.length} pages: ${pagefindSeconds.toFixed(2)} s wall.`);
