/* In pages of cartridges: what lies outside the package cannot be shown in the frame, so it opens in a new tab. */
for (const link of document.querySelectorAll('a[href]')) {
  if (/^https?:$/.test(link.protocol) && link.origin !== window.location.origin) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}
