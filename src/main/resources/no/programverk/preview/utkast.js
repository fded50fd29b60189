// Puts a new draft in the place of the one that is shown. Served by the preview alone.
const own = document.currentScript;
const reserved = new URL('.', own.src);
let shown = own.dataset.versjon;
let swapping = false;
let wanted = shown;

const hasOtherScripts = (page) =>
  [...page.querySelectorAll('script[src]')].some(
    (script) => new URL(script.getAttribute('src'), location.href).pathname.startsWith(reserved.pathname) === false);

const sheetsOf = (page) =>
  [...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => new URL(link.getAttribute('href'), location.href).href);

// New style sheets are there before the old ones go, so that nothing is ever seen without style.
const adoptSheets = async (page) => {
  const old = [...document.querySelectorAll('link[rel="stylesheet"]')];
  const kept = new Set(old.map((link) => link.href));
  const next = sheetsOf(page);
  await Promise.all(next.filter((href) => !kept.has(href)).map((href) => new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = done;
    document.head.append(link);
  })));
  old.filter((link) => !next.includes(link.href)).forEach((link) => link.remove());
};

const swap = async () => {
  const response = await fetch(location.href, { cache: 'no-store' });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (hasOtherScripts(document) || hasOtherScripts(page)) {
    location.reload(); // the browser keeps the place, and the page's own scripts begin anew
    return;
  }
  await adoptSheets(page);
  const [x, y] = [window.scrollX, window.scrollY];
  const focused = document.activeElement?.id;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  window.scrollTo({ left: x, top: y, behavior: 'instant' });
  shown = page.querySelector('script[data-versjon]')?.dataset.versjon ?? wanted;
  document.documentElement.dataset.utkast = shown;
};

const update = async () => {
  if (swapping) {
    return;
  }
  swapping = true;
  try {
    while (shown !== wanted) {
      const before = wanted;
      await swap();
      if (shown !== wanted && before === wanted) {
        break; // the server has told of a newer one, which will be heard of
      }
    }
  } catch {
    // The preview was stopped; its successor tells of itself when it answers.
  } finally {
    swapping = false;
  }
};

document.documentElement.dataset.utkast = shown;
new EventSource(new URL('hendelser', reserved)).onmessage = (event) => {
  wanted = event.data;
  update();
};
