const THEME = /^\/(kommune-\d+)\//;

/** Topics by theme, in order, and the place of each among its siblings. */
function arrange(topics) {
  const themes = new Map();
  for (const topic of topics.sort((a, b) => a.data.weight - b.data.weight)) {
    const theme = THEME.exec(topic.url)[1];
    themes.set(theme, [...(themes.get(theme) ?? []), topic]);
  }
  const places = new Map();
  for (const siblings of themes.values()) {
    siblings.forEach((topic, i) =>
      places.set(topic.url, { previous: siblings[i - 1], next: siblings[i + 1] }));
  }
  return { themes, places };
}

export default function (eleventy) {
  let arranged;
  eleventy.addCollection("topics", (all) => {
    const topics = all.getFilteredByGlob("content/*/krets-*.md");
    arranged = arrange(topics);
    return topics;
  });
  eleventy.addCollection("newest", (all) =>
    all.getFilteredByGlob("content/*/krets-*.md").slice(0, 50));
  eleventy.addCollection("themes", (all) =>
    all.getFilteredByGlob("content/kommune-*/index.md").sort((a, b) => a.data.weight - b.data.weight));
  eleventy.addCollection("byTitle", (all) =>
    all.getFilteredByGlob("content/*/krets-*.md")
      .map((topic) => ({ url: topic.url, title: topic.data.title }))
      .sort((a, b) => (a.title < b.title ? -1 : 1)));
  eleventy.addFilter("place", (url) => arranged.places.get(url));
  eleventy.addFilter("topicsOf", (url) => arranged.themes.get(THEME.exec(url)[1]));
  eleventy.addPassthroughCopy({ "style.css": "style.css" });
  return {
    dir: { input: "content", includes: "../layouts", output: "target/site" },
    // The text has no template language in it: a pass less for Eleventy.
    markdownTemplateEngine: false,
  };
}
