// Loads the page again when what it shows may have changed. Only `candor serve` adds this; a built site has no script.
(() => {
  const shown = document.currentScript.dataset.mark;
  const place = "candor-preview " + location.pathname;
  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    const back = () => scrollTo({ left: 0, top: Number(kept), behavior: "instant" });
    back();
    addEventListener("load", back, { once: true });
  }
  let events;
  const listen = () => {
    events = new EventSource("/_candor/events");
    events.addEventListener("mark", (event) => {
      if (event.data === shown) return;
      events.close();
      sessionStorage.setItem(place, String(scrollY));
      location.reload();
    });
  };
  // A hidden page holds no connection: a browser gives a server only a few.
  const follow = () => {
    if (events) events.close();
    if (document.visibilityState === "visible") listen();
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pageshow", follow);
  addEventListener("pagehide", () => events && events.close());
})();
