/*
 * Where the journal lies: in the browser's storage of the content origin, or, where the browser refuses storage to a framed
 * origin (private windows, blocked third-party data), in that of the page around, which keeps it for the player.
 *
 * Messages to the page around:    loeft.storage {prefixes}    asks for the entries whose keys begin so
 *                                 loeft.store {key, value}    keeps an entry, or takes it out where the value is null
 * Message from the page around:   loeft.stored {entries}      the answer to loeft.storage
 */
const ANSWER_WITHIN_MS = 2_000;
const ASK_EVERY_MS = 100;

/**
 * A Storage, or null where nothing can be kept.
 *
 * @param view the window of the player
 * @param prefixes what the keys begin with that are asked for
 */
export async function openStorage(view, prefixes) {
  return own(view) ?? (await lent(view, prefixes));
}

function own(view) {
  try {
    const storage = view.localStorage;
    const probe = 'loeft.probe';
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return storage;
  } catch (refused) {
    console.info('The browser refuses storage to the player; the page around keeps what is not saved:', refused.name);
    return null;
  }
}

/** Only the page of the product may frame the player (its content security policy says so), hence any origin is that page's. */
function lent(view, prefixes) {
  if (view.parent === view) {
    return Promise.resolve(null);
  }
  return new Promise((resolve) => {
    const timer = view.setTimeout(() => settle(null), ANSWER_WITHIN_MS);
    const hear = (event) => {
      if (event.source === view.parent && event.data?.type === 'loeft.stored') {
        settle(new LentStorage(view, event.data.entries ?? {}));
      }
    };
    // the page around may still be loading its script: what it does not hear is asked again
    const ask = () => view.parent.postMessage({ type: 'loeft.storage', prefixes }, '*');
    const asking = view.setInterval(ask, ASK_EVERY_MS);
    const settle = (storage) => {
      view.clearTimeout(timer);
      view.clearInterval(asking);
      view.removeEventListener('message', hear);
      resolve(storage);
    };
    view.addEventListener('message', hear);
    ask();
  });
}

/** What the page around keeps, with the methods of a Storage that the journal uses. */
class LentStorage {
  #view;
  #entries;

  constructor(view, entries) {
    this.#view = view;
    this.#entries = new Map(Object.entries(entries));
  }

  get length() {
    return this.#entries.size;
  }

  key(index) {
    return [...this.#entries.keys()][index] ?? null;
  }

  getItem(key) {
    return this.#entries.get(key) ?? null;
  }

  setItem(key, value) {
    this.#entries.set(key, value);
    this.#view.parent.postMessage({ type: 'loeft.store', key, value }, '*');
  }

  removeItem(key) {
    if (this.#entries.delete(key)) {
      this.#view.parent.postMessage({ type: 'loeft.store', key, value: null }, '*');
    }
  }
}
