/* Where units go when they are left (cmi5 10.2.6): tells the player, and closes the window it was given. */
const player = window.parent === window ? window.opener : window.parent;

player?.postMessage({ type: 'cmi5.returned' }, window.location.origin);
if (window.opener) {
  window.close();
}
