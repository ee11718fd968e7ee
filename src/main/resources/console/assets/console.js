// What pages do better with a script; every act works without one.
(() => {
  "use strict";
  const root = document.documentElement;
  const theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  document.addEventListener("DOMContentLoaded", () => {
    keys();
    document.querySelectorAll("form[data-drop]").forEach(drop);
  });

  // Shortcuts press what bears their letter; a switch turns them off for good.
  function keys() {
    const box = document.getElementById("keys");
    if (!box) return;
    box.checked = localStorage.getItem("keys") !== "off";
    box.closest("label").hidden = false;
    box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
    document.addEventListener("keydown", event => {
      const isTyping = /^(input|select|textarea)$/i.test(event.target.tagName) && event.target !== box;
      if (!box.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
      if (target) { event.preventDefault(); target.click(); }
    });
  }

  // A file may be dropped where it would be chosen; one that is too large is told before it is sent.
  function drop(form) {
    const area = form.querySelector(".drop"), input = area.querySelector("input[type=file]");
    const tooLarge = form.querySelector("[data-too-large]"), most = Number(form.dataset.drop);
    const isTooLarge = () => [...input.files].reduce((sum, file) => sum + file.size, 0) > most;
    const look = on => event => { event.preventDefault(); area.classList.toggle("over", on); };
    ["dragenter", "dragover"].forEach(kind => area.addEventListener(kind, look(true)));
    area.addEventListener("dragleave", look(false));
    area.addEventListener("drop", event => {
      look(false)(event);
      if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; input.dispatchEvent(new Event("change")); }
    });
    input.addEventListener("change", () => { tooLarge.hidden = !isTooLarge(); });
    form.addEventListener("submit", event => { if (isTooLarge()) { event.preventDefault(); tooLarge.hidden = false; } });
  }
})();
