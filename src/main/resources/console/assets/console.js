// What pages do better with a script; every act works without one.
(() => {
  "use strict";
  const root = document.documentElement;
  const theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  document.addEventListener("DOMContentLoaded", () => {
    keys();
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
})();
