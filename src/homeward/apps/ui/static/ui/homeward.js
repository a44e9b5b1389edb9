// What scripts add to pages that work without them: focus that survives a swap, a spoken
// note of what changed, a word when the server fails, and a question before a grave step.
(function () {
  "use strict";

  // HTMX replaces elements; whoever was in one with an id is put back there.
  let focused = "";

  document.addEventListener("htmx:beforeSwap", function () {
    focused = document.activeElement ? document.activeElement.id : "";
  });

  document.addEventListener("htmx:afterSettle", function (event) {
    const lost = document.activeElement === document.body || document.activeElement === null;
    const wanted = event.target.querySelector("[data-hw-focus]");
    const same = focused ? document.getElementById(focused) : null;
    if (wanted) wanted.focus();
    else if (lost && same) same.focus({ preventScroll: true });
    const note = event.target.querySelector("[data-hw-announce]");
    if (note) announce(note.textContent.trim());
  });

  // A form that came back with errors begins with them.
  const errors = document.getElementById("hw-errors");
  if (errors) errors.focus();

  function announce(text) {
    const live = document.getElementById("hw-live");
    if (live) live.textContent = text;
  }

  function failed() {
    const messages = document.getElementById("hw-messages");
    if (!messages || messages.querySelector("[data-hw-server]")) return;
    const box = document.createElement("div");
    box.className = "hw-alert hw-alert-error";
    box.dataset.hwServer = "failed";
    const words = document.createElement("p");
    words.textContent = document.body.dataset.hwFailed;
    box.append(words);
    messages.append(box);
  }
  document.addEventListener("htmx:responseError", failed);
  document.addEventListener("htmx:sendError", failed);
  document.addEventListener("htmx:afterOnLoad", function () {
    const box = document.querySelector("#hw-messages [data-hw-server]");
    if (box) box.remove();
  });

  // A form with data-hw-confirm asks here and then posts confirmed=yes. Without scripts the
  // view sees no such value and answers with its confirm page.
  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (!form.dataset.hwConfirm || form.elements.confirmed || !window.HTMLDialogElement) return;
    event.preventDefault();
    ask(form, event.submitter);
  }, true);

  function button(words, style, value) {
    const made = document.createElement("button");
    made.className = "btn " + style;
    made.value = value;
    made.textContent = words;
    return made;
  }

  function ask(form, submitter) {
    const dialog = document.createElement("dialog");
    dialog.className = "hw-dialog";
    const question = document.createElement("p");
    question.id = "hw-dialog-question";
    question.textContent = form.dataset.hwConfirm;
    dialog.setAttribute("aria-labelledby", question.id);
    const choice = document.createElement("form");
    choice.method = "dialog";
    choice.className = "hw-form-buttons";
    choice.append(
      button(document.body.dataset.hwYes, "btn-grave", "yes"),
      button(document.body.dataset.hwCancel, "btn-secondary", "no"),
    );
    dialog.append(question, choice);
    dialog.addEventListener("close", function () {
      const agreed = dialog.returnValue === "yes";
      dialog.remove();
      if (!agreed) { if (submitter) submitter.focus(); return; }
      const hidden = document.createElement("input");
      hidden.type = "hidden"; hidden.name = "confirmed"; hidden.value = "yes";
      form.append(hidden);
      form.requestSubmit(submitter || undefined);
    });
    document.body.append(dialog);
    dialog.showModal();
  }
})();
