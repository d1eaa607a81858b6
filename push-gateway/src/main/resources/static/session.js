const KEY = 'scoreboard.token';
const TOKEN = /^(?:.*[#?&]access_token=|Bearer\s+)?([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** The token within what someone pasted: itself, a viewer link, or an Authorization value; else null. */
export function tokenIn(text) {
  return TOKEN.exec(text.trim())?.[1] ?? null;
}

/** Moves a token out of the address bar, where it could be read or shared by mistake; null if there is none. */
export function takeFromAddress() {
  const url = new URL(location);
  const fragment = new URLSearchParams(url.hash.slice(1));
  const token = fragment.get('access_token') ?? url.searchParams.get('access_token');
  if (token === null) return null;
  fragment.delete('access_token');
  url.searchParams.delete('access_token');
  url.hash = fragment;
  history.replaceState(null, '', url);
  return tokenIn(token);
}

/** The token of this tab; a browser that blocks storage asks for it again after a reload. */
export function recall() {
  return storage((store) => store.getItem(KEY));
}

export function remember(token) {
  storage((store) => store.setItem(KEY, token));
}

export function forget() {
  storage((store) => store.removeItem(KEY));
}

function storage(use) {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
