// Keeps the screen awake where the browser can (not on plain http: there the host's guide says what to set).
// The browser lets go when the page is hidden, so it is asked again each time the page is seen.
// Answers whether it can, so that a page may say otherwise.

export function keepAwake() {
  if (!navigator.wakeLock) return false;
  const ask = () => document.hidden || navigator.wakeLock.request("screen").catch(() => {});
  document.addEventListener("visibilitychange", ask);
  ask();
  return true;
}
