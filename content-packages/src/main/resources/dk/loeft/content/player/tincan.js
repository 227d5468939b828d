/* What Rustici's launch convention puts into the address of an activity. */

/** The parameters that came with the launch, or null where the fragment holds none. */
export function conventionOf(fragment) {
  const launch = new URLSearchParams(fragment.replace(/^#/, '')).get('launch');
  const parameters = launch ? new URLSearchParams(launch) : null;
  return parameters?.get('endpoint') && parameters.get('auth') ? parameters : null;
}

/**
 * The activity's address with the parameters. What it has of its own stays. A space is written %20: old scripts do not know the plus.
 */
export function withConvention(address, parameters) {
  const url = new URL(address.href);
  const own = url.search.replace(/^\?/, '').split('&').filter((part) => part && !parameters.has(decodedName(part)));
  const given = [...parameters].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  url.search = `?${[...own, ...given].join('&')}`;
  return url;
}

function decodedName(part) {
  const name = part.split('=')[0];
  try {
    return decodeURIComponent(name);
  } catch (damaged) {
    console.info('A parameter of the activity is not encoded as addresses are:', damaged.message);
    return name;
  }
}
