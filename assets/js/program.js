// A branch's own programme: points from the page, own points, an order, and the municipality's name.
// The whole choice is the address's fragment, so a link shares it; nothing is stored and nothing is sent.

const form = document.getElementById("program");
const words = form.dataset;
const list = document.getElementById("valgte");
const message = document.getElementById("melding");
const municipality = document.getElementById("kommune");
const swaps = document.getElementById("navnebytte");
const own = document.getElementById("eget");
const toList = document.getElementById("til-program");
const leaflet = document.getElementById("seddel");

const labels = new Map([...form.querySelectorAll("label[data-id]")].map(label => [label.dataset.id, label]));

/** What is chosen, in order: {id} of the page's points, or {text} of the branch's own. */
let chosen = [];
/** Ids of the points in which the municipality's name is put. */
let named = new Set();

const say = (text, value = "") => {
  message.textContent = text.replace("%", value);
};

// The municipality's name

/** The name with the word after it, whether or not it was written with it. */
const wholeName = () => {
  const name = municipality.value.trim().replace(/\s+kommune$/i, "");
  return name && `${name} kommune`;
};

// "kommunen" and "kommunens" alone: "den kommunen", "kommunene" and compounds stay, since a name does not fit there.
const PLACE = /(?<![\p{L}-])(?<!\b(?:den|denne)\s)kommunen(s?)(?![\p{L}-])/giu;

const fits = text => wholeName() !== "" && text.search(PLACE) >= 0;
const withName = text => text.replace(PLACE, (all, genitive) => wholeName() + genitive);

// What each chosen point says

function said(item) {
  if (item.text !== undefined) {
    return { spoken: item.text, text: item.text, source: "", address: "", title: "" };
  }
  const { ledetekst, kilde, tittel } = labels.get(item.id).dataset;
  const plain = labels.get(item.id).querySelector("span").textContent;
  const text = named.has(item.id) && fits(plain) ? withName(plain) : plain;
  const address = new URL(`${words.rot}k/${item.id}/`, words.vert ? `${words.vert}/lokallag/program/` : location.href).href;
  return { spoken: `${ledetekst} ${text}`, text, source: kilde, address, title: tittel, leadIn: ledetekst };
}

const element = (name, text = "", attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};

// The choice in the address

function write() {
  const state = new URLSearchParams();
  if (chosen.length) state.set("p", chosen.map(item => item.id ?? "+").join(","));
  chosen.filter(item => item.text !== undefined).forEach(item => state.append("eget", item.text));
  if (municipality.value.trim()) state.set("kommune", municipality.value.trim());
  if (named.size) state.set("navn", [...named].filter(id => chosen.some(item => item.id === id)).join(","));
  const fragment = state.toString();
  history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
}

function read() {
  const state = new URLSearchParams(location.hash.slice(1));
  const texts = state.getAll("eget");
  const wanted = (state.get("p") ?? "").split(",").filter(Boolean);
  const gone = wanted.filter(id => id !== "+" && !labels.has(id));
  chosen = wanted
    .filter(id => !gone.includes(id))
    .map(id => (id === "+" ? { text: texts.shift() ?? "" } : { id }))
    .filter(item => item.id || item.text);
  municipality.value = state.get("kommune") ?? "";
  named = new Set((state.get("navn") ?? "").split(",").filter(id => labels.has(id)));
  show();
  if (gone.length) {
    say(words.borte);
    gone.forEach(id => message.append(" ", element("a", id, { href: `${words.rot}k/${encodeURIComponent(id)}/` })));
  }
}

// What is shown

function show() {
  labels.forEach((label, id) => {
    label.querySelector("input").checked = chosen.some(item => item.id === id);
  });
  list.replaceChildren(...chosen.map(row));
  document.getElementById("ingen").hidden = chosen.length > 0;
  toList.textContent = words.til.replace("%", chosen.length);
  form.querySelectorAll("[data-ut]").forEach(button => {
    button.disabled = chosen.length === 0;
  });
  showSwaps();
}

function row(item, index) {
  const { spoken, source, title } = said(item);
  const line = element("li");
  line.append(element("p", spoken));
  if (source) line.append(element("p", `${source}.`, { class: "kilde" }));
  const name = title || spoken;
  const move = (step, word, disabled) => {
    const button = element("button", word, { type: "button", "data-flytt": step, "aria-label": `${word}: ${name}` });
    button.disabled = disabled;
    button.addEventListener("click", () => moveTo(index, index + step));
    return button;
  };
  const remove = element("button", words.fjern, { type: "button", "aria-label": `${words.fjern}: ${name}` });
  remove.addEventListener("click", () => {
    chosen.splice(index, 1);
    changed();
    say(words.fjernet, name);
    (list.children[Math.min(index, chosen.length - 1)]?.querySelector("button:last-of-type") ?? document.getElementById("valgte-tittel")).focus();
  });
  const buttons = element("p", "", { class: "valg" });
  buttons.append(move(-1, words.opp, index === 0), move(1, words.ned, index === chosen.length - 1), remove);
  line.append(buttons);
  return line;
}

function moveTo(from, to) {
  const [item] = chosen.splice(from, 1);
  chosen.splice(to, 0, item);
  changed();
  say(words.flyttet, to + 1);
  // The button that was pressed keeps the focus, or the other way when there is no further to go.
  const buttons = list.children[to].querySelectorAll("button[data-flytt]");
  const pressed = buttons[to > from ? 1 : 0];
  (pressed.disabled ? buttons[to > from ? 0 : 1] : pressed).focus();
}

/** Each place where the name would stand is shown as it would be, before it is done. */
function showSwaps() {
  const candidates = chosen.filter(item => item.id && fits(labels.get(item.id).querySelector("span").textContent));
  swaps.hidden = candidates.length === 0;
  swaps.replaceChildren(
    swaps.querySelector("legend"),
    ...candidates.map(item => {
      const label = element("label");
      const box = element("input", "", { type: "checkbox", "data-navn": item.id });
      box.checked = named.has(item.id);
      box.addEventListener("change", () => {
        box.checked ? named.add(item.id) : named.delete(item.id);
        changed();
        swaps.querySelector(`[data-navn="${item.id}"]`).focus();
      });
      const shown = element("span");
      const text = labels.get(item.id).querySelector("span").textContent;
      let end = 0;
      for (const place of text.matchAll(PLACE)) {
        shown.append(text.slice(end, place.index), element("del", place[0]), " ", element("ins", withName(place[0])));
        end = place.index + place[0].length;
      }
      shown.append(text.slice(end));
      label.append(box, shown);
      return label;
    }),
  );
}

function changed() {
  write();
  show();
}

// What leaves the page

const escape = text => text.replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const heading = () => (wholeName() ? words.overskrift.replace("%", wholeName()) : words.overskriftuten);
const sources = () => (chosen.some(item => item.id) ? words.forbehold : "");

function asHtml() {
  const lines = chosen.map(said).map(({ spoken, source, address }) => {
    const from = source ? `<br><small><a href="${escape(address)}">${escape(source)}</a></small>` : "";
    return `<li>${escape(spoken)}${from}</li>`;
  });
  return `<h1>${escape(heading())}</h1>\n<ol>\n${lines.join("\n")}\n</ol>\n<p>${escape(sources())}</p>\n`;
}

function asText() {
  const lines = chosen.map(said).map(({ spoken, source, address }, i) => `${i + 1}. ${spoken}${source ? `\n   (${source}. ${address})` : ""}`);
  return `${heading()}\n\n${lines.join("\n")}\n\n${sources()}\n`;
}

function asAsciiDoc() {
  let before;
  let number = 0;
  const lines = chosen.map(item => {
    const { text, source, address, title, leadIn } = said(item);
    const start = leadIn === before ? "" : `\n[.punkter]\n.${leadIn ?? words.egne}\n`;
    before = leadIn;
    const mark = item.id ? `[[${item.id},${title}]]` : `[[eget-punkt-${++number}]]`;
    return `${start}${source ? `// ${source}. ${address}\n` : ""}* ${mark}${text.replace(/\s+/g, " ")}`;
  });
  return `= ${heading()}\n${lines.join("\n")}\n\n${sources()}\n`;
}

function download(name, type, text) {
  const link = element("a", "", { download: name });
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(words.lastetned, name);
}

async function copy(parts) {
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })])))]);
    say(words.kopiert);
  } catch {
    say(words.ikkekopiert);
  }
}

async function printLeaflet() {
  leaflet.replaceChildren(
    element("h2", heading()),
    ...chosen.map(item => {
      const { spoken, source, address } = said(item);
      const card = element("div");
      const text = element("p", spoken);
      if (source) text.append(element("small", `${source}.`));
      if (source && words.vert) text.append(element("small", address));
      card.append(text);
      if (item.id && words.vert) card.append(element("img", "", { src: `${words.rot}k/${item.id}/qr.svg`, alt: address }));
      return card;
    }),
    element("p", sources()),
  );
  leaflet.hidden = false;
  document.documentElement.classList.add("seddel-ut");
  await Promise.allSettled([...leaflet.querySelectorAll("img")].map(image => image.decode()));
  print();
}

addEventListener("afterprint", () => {
  document.documentElement.classList.remove("seddel-ut");
  leaflet.hidden = true;
});

const uses = {
  kopier: () => copy({ "text/html": asHtml(), "text/plain": asText() }),
  lenke: () => copy({ "text/plain": location.href }),
  adoc: () => download("program.adoc", "text/asciidoc", asAsciiDoc()),
  html: () => download("program.html", "text/html", `<!DOCTYPE html>\n<html lang="nb">\n<meta charset="utf-8">\n<title>${escape(heading())}</title>\n${asHtml()}</html>\n`),
  txt: () => download("program.txt", "text/plain", asText()),
  seddel: printLeaflet,
};

// Not a link: the address's fragment is the choice.
toList.addEventListener("click", () => document.getElementById("valgte-tittel").focus());
form.addEventListener("submit", event => event.preventDefault());
form.addEventListener("change", event => {
  const id = event.target.closest("label[data-id]")?.dataset.id;
  if (id) {
    chosen = event.target.checked ? [...chosen, { id }] : chosen.filter(item => item.id !== id);
    changed();
    say(words.antall, chosen.length);
  }
});
municipality.addEventListener("input", changed);
document.getElementById("legg-til").addEventListener("click", () => {
  const text = own.value.trim().replace(/\s+/g, " ");
  if (text) {
    chosen.push({ text });
    own.value = "";
    changed();
    say(words.lagttil);
  }
  own.focus();
});
form.querySelectorAll("[data-ut]").forEach(button => button.addEventListener("click", () => uses[button.dataset.ut]()));
addEventListener("hashchange", read);
form.hidden = false;
read();
