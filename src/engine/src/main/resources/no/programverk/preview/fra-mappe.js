// Lets the site's scripts work in a page that was opened from a folder, where browsers refuse modules and fetching.
"use strict";
const programverk = (() => {
  const root = new URL(document.currentScript.dataset.rot, location.href).href;
  const waiting = new Map();
  const texts = new Map();
  const moduler = {};
  const load = (url) => new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = done;
    script.onerror = () => failed(new TypeError(url));
    document.head.append(script);
  });
  const once = (url) => {
    if (!waiting.has(url)) waiting.set(url, load(url));
    return waiting.get(url);
  };
  const pathOf = (url) => new URL(url, location.href).href.replace(/[?#].*/, "").slice(root.length);
  window.fetch = async (url) => {
    const path = pathOf(url.url ?? url);
    await once(root + path + ".js");
    return new Response(texts.get(path), { status: 200 });
  };
  // A browser shows the list of files for an address that ends in a folder, so links that scripts make name the page.
  const complete = (link) => {
    const href = link.getAttribute("href");
    if (link.protocol === "file:" && /(?:^|\/)(?:[?#].*)?$/.test(href) && !href.startsWith("#")) {
      link.setAttribute("href", href.replace(/([?#].*)?$/, "index.html$1"));
    }
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) {
          node.querySelectorAll("a[href]").forEach(complete);
          if (node.matches("a[href]")) complete(node);
        }
      }
    }
  }).observe(document, { childList: true, subtree: true });
  return {
    moduler,
    modul: (path) => moduler[path],
    hent: async (url) => {
      const path = pathOf(url);
      await once(root + path);
      return moduler[path] ?? {};
    },
    fil: (path, text) => texts.set(path, text),
  };
})();
