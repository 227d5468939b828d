/* The frame the content runs in, and what a player shell does with it. */

const UNLOAD_WITHIN_MS = 2_000;

/** Loads the empty page, so that the content's unload handlers run, and waits for that. */
export function unload(frame) {
  return new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    window.setTimeout(resolve, UNLOAD_WITHIN_MS);
    frame.src = 'about:blank';
  });
}

export function untilOnlineOr(ms) {
  return new Promise((resolve) => {
    window.setTimeout(resolve, ms);
    window.addEventListener('online', resolve, { once: true });
  });
}

/** The browser may refuse storage to a framed origin; then commits live in memory alone. */
export function browserStorage() {
  try {
    return window.localStorage;
  } catch (refused) {
    console.warn('The browser refuses storage; unsaved work lives in this tab only:', refused.name);
    return null;
  }
}
