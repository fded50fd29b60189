// Loads the page anew when there is a newer draft; the browser keeps the place. Served by the preview alone.
const own = document.currentScript;
const shown = own.dataset.versjon;
new EventSource(new URL('hendelser', new URL('.', own.src))).onmessage = (event) => {
  if (event.data !== shown) location.reload();
};
