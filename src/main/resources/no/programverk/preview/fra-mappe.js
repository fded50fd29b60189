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
