// Runs before the first paint, so that a remembered scheme never flashes the other one.
(() => {
  let scheme = null;
  try {
    scheme = localStorage.getItem('warren-colour-scheme');
  } catch {
    // Storage may be forbidden; the system's scheme then holds.
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  }
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
