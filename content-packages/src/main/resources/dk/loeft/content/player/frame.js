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
