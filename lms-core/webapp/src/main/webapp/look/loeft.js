// The little that the pages do in the browser. Everything works without it but the theme, the language switch and closing of menus.
const year = 60 * 60 * 24 * 365;
const remember = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=${year}; SameSite=Lax${location.protocol === 'https:' ? '; Secure' : ''}`; };

document.addEventListener('click', event => {
  const on = selector => event.target.closest(selector);
  if (on('[data-theme-toggle]')) {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    remember('loeft-theme', root.dataset.theme);
  }
  const language = on('[data-language]');
  if (language) {
    remember('loeft-language', language.dataset.language);
    location.reload();
  }
  on('[data-dismiss]')?.closest('.toast').remove();
  const opener = on('[data-open]');
  if (opener) document.getElementById(opener.dataset.open).showModal();
  if (on('[data-close]')) on('dialog')?.close();
  document.querySelectorAll('details:is(.header-menu, .nav-more > details)[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('details:is(.header-menu, .nav-more > details)[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  document.querySelectorAll('.toast').forEach(toast => toast.remove());
});

// A toast tells what the page itself shows as well, so it may go; but not from under the pointer or the focus of somebody who reads it.
const readingTime = 12_000;
document.querySelectorAll('.toast').forEach(toast => {
  const leave = () => (toast.matches(':hover, :focus-within') ? setTimeout(leave, readingTime) : toast.remove());
  setTimeout(leave, readingTime);
});

document.querySelectorAll('[data-reveals]').forEach(button => button.addEventListener('click', () => {
  const field = document.getElementById(button.dataset.reveals);
  const shown = field.type === 'text';
  field.type = shown ? 'password' : 'text';
  button.setAttribute('aria-pressed', String(!shown));
}));
