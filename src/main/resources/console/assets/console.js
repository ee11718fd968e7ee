// What pages do better with a script; every act works without one.
(() => {
  "use strict";
  const root = document.documentElement;
  const theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
})();
