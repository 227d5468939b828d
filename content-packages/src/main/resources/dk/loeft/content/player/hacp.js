/*
 * The shell's part of AICC (CMI001, appendix A): the unit is told in its address where to post, and posts to the server by itself.
 * What is left for the shell is to notice: see watch.js.
 */

/** The unit's address with its session; what it has of its own stays, old sessions do not. */
export function withSession(address, session, endpoint) {
  const url = new URL(address.href);
  const own = url.search.replace(/^\?/, '').split('&').filter((part) => part && !/^aicc_(sid|url)(=|$)/i.test(part));
  own.unshift(`AICC_SID=${encodeURIComponent(session)}`, `AICC_URL=${encodeURIComponent(endpoint.href)}`);
  url.search = `?${own.join('&')}`;
  return url;
}
