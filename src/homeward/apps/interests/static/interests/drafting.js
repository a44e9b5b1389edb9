// Keeps what somebody types: sent after a pause, field by field, and kept on this page until the
// server has it. Without scripts the buttons do the same. Nothing is put into the browser's own
// store: a page that is closed leaves no word about a child on the machine.
(function () {
  "use strict";
  const PAUSE = 1500, AGAIN = 4000;
  const form = document.querySelector("form[data-hw-draft]");
  if (!form) return;
  const state = form.querySelector("[data-hw-state]");
  const seen = form.elements.seen;
  const waiting = new Set(), clashing = new Set();
  let timer = 0, sending = false, leaving = false;

  form.addEventListener("input", function (event) {
    const name = event.target.name;
    if (!event.target.closest("[data-hw-field]") || clashing.has(name)) return;
    waiting.add(name);
    say("typing");
    later(PAUSE);
  });

  function later(wait) {
    window.clearTimeout(timer);
    timer = window.setTimeout(send, wait);
  }

  function say(what) {
    if (state.dataset.hwSays === what) return;
    state.dataset.hwSays = what;
    state.textContent = form.dataset["hw" + what[0].toUpperCase() + what.slice(1)];
  }

  async function send() {
    if (sending || !waiting.size) return;
    sending = true;
    const names = Array.from(waiting);
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append("seen", seen.value);
    names.forEach(function (name) {
      waiting.delete(name);
      body.append(name, form.elements[name].value);
    });
    try {
      const answer = await fetch(form.dataset.hwDraft, { method: "POST", body: body, redirect: "error" });
      if (!answer.ok) throw new RangeError("not taken");
      took(await answer.json());
    } catch (error) {
      names.forEach(function (name) { waiting.add(name); });
      say(error instanceof RangeError || navigator.onLine && await reachable() ? "out" : "cut");
      sending = false;
      later(AGAIN);
      return;
    }
    sending = false;
    if (waiting.size) later(PAUSE); else say(clashing.size ? "clash" : "saved");
  }

  // A redirect to the sign-in looks like a cut line to fetch; a plain file tells the two apart.
  async function reachable() {
    try { return (await fetch(document.querySelector("link[rel=icon]").href, { cache: "no-store" })).ok; }
    catch (error) { return false; }
  }

  function took(answer) {
    seen.value = answer.seen;
    Object.keys(answer.clashes).forEach(function (name) { clash(name, answer.clashes[name]); });
  }

  function clash(name, theirs) {
    clashing.add(name);
    const place = form.querySelector('[data-hw-field="' + name + '"]');
    const control = form.elements[name];
    const box = document.createElement("div");
    box.className = "hw-clash";
    box.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = form.dataset.hwClash + " " + theirs.by + ", " + theirs.at;
    const text = document.createElement("blockquote");
    text.dir = "auto";
    text.textContent = theirs.words;
    const mine = choice(form.dataset.hwMine), other = choice(form.dataset.hwTheirs);
    mine.addEventListener("click", function () { settle(); waiting.add(name); say("typing"); later(0); });
    other.addEventListener("click", function () { control.value = theirs.words; settle(); });
    box.append(words, text, mine, other);
    place.insertBefore(box, control);

    function settle() {
      clashing.delete(name);
      box.remove();
      control.focus();
    }
  }

  function choice(label) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-secondary";
    made.textContent = label;
    return made;
  }

  window.addEventListener("online", function () { later(0); });
  form.addEventListener("submit", function () { leaving = true; });
  window.addEventListener("beforeunload", function (event) {
    if (!leaving && (waiting.size || sending || clashing.size)) event.preventDefault();
  });
})();
