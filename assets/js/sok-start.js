/* Loads the search when a field is first focused, or at once where a search is in the address. */

const forms = [...document.querySelectorAll("form.sok")];
let loading;
const start = () => (loading ??= import(new URL(forms[0].dataset.skript, document.baseURI).href).then(search => search.start(forms)));

forms.forEach(form => form.addEventListener("focusin", start, { once: true }));
if (forms.length && document.getElementById("treff") && new URLSearchParams(location.search).get("q")) start();

document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
    const field = forms.map(form => form.elements.q).find(each => each.offsetParent);
    event.preventDefault();
    if (field) {
      field.focus();
      field.select();
    } else if (forms.length) {
      location.href = forms[0].action;
    }
  }
});
