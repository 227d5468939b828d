/*
 * What was not yet acknowledged by the server, kept in the browser's storage so that neither a lost
 * connection nor a closed tab loses it.
 *
 * One entry per launch: a commit carries the complete set of elements, so the newest replaces the ones before.
 * Entries of different launches never share a key, so two tabs cannot overwrite each other.
 * A launch token is never stored here.
 */
const PREFIX = 'loeft.commit.';

/** A commit this old is given up: the attempt has long gone on elsewhere. */
const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/** Larger than any commit that follows the data model (suspend data, comments and some hundred interactions). */
const LARGEST_ENTRY = 1_000_000;

/**
 * What the keys begin with whose entries a launch brings to the server.
 *
 * @param attempt of the descriptor: the attempt and the item that is opened
 * @param former attempts that this one is linked to, of which every item counts
 */
export function prefixesOf({ attempt, former = [] }) {
  return [prefixOf(attempt), ...former.map((each) => `${PREFIX}${each}-`)];
}

function prefixOf(attempt) {
  return PREFIX + attempt + '.';
}

export class Journal {
  #storage;
  #attempt;
  #prefixes;

  /**
   * @param storage a Storage (localStorage), or null where the browser refuses one
   * @param attempt id of the attempt at one SCO, the same for all its launches
   * @param former attempts that this one is linked to
   */
  constructor(storage, attempt, former = []) {
    this.#storage = storage;
    this.#attempt = attempt;
    this.#prefixes = prefixesOf({ attempt, former });
  }

  /** Writes the commit in place of an older one of its launch; false: the browser would not take it. */
  keep(commit) {
    const text = JSON.stringify(commit);
    if (!this.#storage || text.length > LARGEST_ENTRY) {
      return false;
    }
    try {
      this.#storage.setItem(this.#key(commit.launch), text);
      return true;
    } catch (refused) {
      console.warn('The browser would not keep a commit:', refused.name);
      return false;
    }
  }

  /** Takes out what the server has: the launch's entry, unless it is newer than the sequence number. */
  remove(launch, upToSeq) {
    for (const key of this.#keys().filter((each) => each.endsWith(`.${launch}`))) {
      if (this.#read(key)?.seq <= upToSeq) {
        this.#storage.removeItem(key);
      }
    }
  }

  /** Takes out the launch's entry, whatever its number. */
  forget(launch) {
    this.#storage?.removeItem(this.#key(launch));
  }

  /** All commits that wait to be brought to the server, oldest first. */
  pending() {
    return this.#keys()
      .map((key) => this.#read(key))
      .filter((entry) => entry !== null)
      .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  }

  #keys() {
    return keysOf(this.#storage).filter((key) => this.#prefixes.some((prefix) => key.startsWith(prefix)));
  }

  #key(launch) {
    return prefixOf(this.#attempt) + launch;
  }

  #read(key) {
    return readEntry(this.#storage, key);
  }
}

/** Clears entries of any attempt that are too old or unreadable. */
export function sweep(storage, nowMs) {
  for (const key of keysOf(storage).filter((name) => name.startsWith(PREFIX))) {
    const entry = readEntry(storage, key);
    if (!entry || !(nowMs - Date.parse(entry.at) < KEPT_FOR_MS)) {
      storage.removeItem(key);
    }
  }
}

function keysOf(storage) {
  return storage ? Array.from({ length: storage.length }, (_, index) => storage.key(index)) : [];
}

function readEntry(storage, key) {
  const text = storage?.getItem(key);
  if (!text) {
    return null;
  }
  try {
    const entry = JSON.parse(text);
    return Number.isInteger(entry?.seq) && typeof entry.launch === 'string' ? entry : null;
  } catch (damaged) {
    console.warn('An unreadable commit in the browser is left out:', damaged.message);
    return null;
  }
}
