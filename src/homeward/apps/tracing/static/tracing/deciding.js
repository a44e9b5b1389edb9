// Keys for those who decide on many pairs: 1, 2, 3 choose an answer, j and k go on and back.
// Everything they do a link or a button does too. They can be switched off, because a single
// key may be pressed by a voice program or by a resting hand.
(function () {
  "use strict";
  const SWITCH = "homeward-keys-off";
  const hint = document.querySelector("[data-hw-keys]");
  if (!hint) return;
  const button = hint.querySelector("[data-hw-keys-switch]");
  const words = hint.querySelector("[data-hw-keys-on]");
  let off = stored();
  hint.hidden = false;
  show();

  function stored() {
    try { return window.localStorage.getItem(SWITCH) === "yes"; } catch (error) { return false; }
  }

  function show() {
    button.setAttribute("aria-pressed", off ? "true" : "false");
    words.hidden = off;
  }

  button.addEventListener("click", function () {
    off = !off;
    try { window.localStorage.setItem(SWITCH, off ? "yes" : "no"); } catch (error) { /* not kept */ }
    show();
  });

  document.addEventListener("keydown", function (event) {
    if (off || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.target.matches("textarea, select, input:not([type=radio])")) return;
    if ("123".includes(event.key) && event.key) choose(Number(event.key) - 1, event);
    if (event.key === "j") go(1, event);
    if (event.key === "k") go(-1, event);
  });

  function choose(index, event) {
    const answers = document.querySelectorAll("[data-hw-decide] input[type=radio]");
    if (!answers[index]) return;
    event.preventDefault();
    answers[index].checked = true;
    answers[index].focus();
  }

  function go(step, event) {
    const queue = document.querySelector("[data-hw-queue]");
    if (queue) return move(queue, step, event);
    const link = document.querySelector(step > 0 ? "main a[rel=next]" : "main a[rel=prev]");
    if (!link) return;
    event.preventDefault();
    link.click();
  }

  function move(queue, step, event) {
    const links = Array.from(queue.querySelectorAll("tbody th a"));
    if (!links.length) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
    links[Math.min(Math.max(next, 0), links.length - 1)].focus();
  }
})();
