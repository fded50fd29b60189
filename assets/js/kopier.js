// Copies a point's link, or its text with the source: as rich text where a program takes it, plain elsewhere.

const place = document.getElementById("kopier");
const { tekst, kilde, adresse, ferdig, feilet } = place.dataset;
const address = adresse || location.href.replace(/[?#].*/, "");

function richText() {
  const text = document.createElement("p");
  text.textContent = tekst;
  const source = document.createElement("p");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = kilde;
  source.append(link);
  return text.outerHTML + source.outerHTML;
}

const copies = {
  lenke: () => navigator.clipboard.writeText(address),
  tekst: () =>
    navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([`${tekst} (${kilde}. ${address})`], { type: "text/plain" }),
        "text/html": new Blob([richText()], { type: "text/html" }),
      }),
    ]),
};

if (navigator.clipboard?.write && window.ClipboardItem) {
  const status = place.querySelector("[role=status]");
  for (const button of place.querySelectorAll("button")) {
    button.addEventListener("click", async () => {
      try {
        await copies[button.dataset.hva]();
        status.textContent = ferdig;
      } catch {
        status.textContent = feilet;
      }
    });
  }
  place.hidden = false;
}
