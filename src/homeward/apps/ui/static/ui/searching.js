// The list under the search box: arrows go through it, Escape and a look elsewhere close it.
// Without scripts the box is a plain form that leads to the search page.
(function () {
  "use strict";

  const box = document.getElementById("hw-search");
  const found = document.getElementById("hw-search-found");
  if (!box || !found) return;
  const form = box.form;

  function close() {
    found.replaceChildren();
  }

  function step(by) {
    const links = Array.from(found.querySelectorAll("a"));
    if (!links.length) return false;
    const at = links.indexOf(document.activeElement) + by;
    if (at < 0) box.focus();
    else links[Math.min(at, links.length - 1)].focus();
    return true;
  }

  form.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && found.firstElementChild) {
      close();
      box.focus();
      event.preventDefault();
    } else if (event.key === "ArrowDown") {
      if (step(1)) event.preventDefault();
    } else if (event.key === "ArrowUp" && document.activeElement !== box) {
      if (step(-1)) event.preventDefault();
    }
  });

  // An answer that comes when nobody is in the box any more is not shown.
  document.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.target === found && !form.contains(document.activeElement)) {
      event.detail.shouldSwap = false;
    }
  });
  document.addEventListener("focusin", function (event) {
    if (!form.contains(event.target)) close();
  });
  document.addEventListener("pointerdown", function (event) {
    if (!form.contains(event.target)) close();
  });
  box.addEventListener("input", function () {
    if (!box.value.trim()) close();
  });
})();
