// A classic script, so that a remembered theme is set before the first paint.
(() => {
  const root = document.documentElement;
  const systemDark = matchMedia('(prefers-color-scheme: dark)');

  /** What the browser remembers; a browser that blocks storage remembers nothing. */
  const storage = (use) => {
    try {
      return use(localStorage);
    } catch {
      return null;
    }
  };

  const isDark = () => (root.dataset.theme ?? (systemDark.matches ? 'dark' : 'light')) === 'dark';

  const remembered = storage((store) => store.getItem('scoreboard.theme'));
  if (remembered === 'dark' || remembered === 'light') root.dataset.theme = remembered;

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const show = () => button.setAttribute('aria-pressed', isDark());
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      storage((store) => store.setItem('scoreboard.theme', root.dataset.theme));
      show();
    });
    systemDark.addEventListener('change', show);
    show();
  });
})();
