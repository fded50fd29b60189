// Leads from an address that a page had before to the one it has now, and keeps the fragment.
"use strict";
location.replace(document.currentScript.dataset.til + location.hash);
