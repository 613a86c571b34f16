import { randomBytes } from 'node:crypto';
import { pagePolicy } from '../ownHeaders.ts';
import type { WebFiles } from './webFiles.ts';

/** The page that holds the web app, made anew for each answer: its nonce must never be used twice. */
export interface IndexPage {
  /** @param reads what the browser shall ask for at once, relative to `baseHref` */
  render(baseHref: string, reads: readonly string[]): { readonly html: string; readonly policy: string };
}

/** @returns null when the web app is not built */
export function indexPage(files: WebFiles): IndexPage | null {
  const source = files.get('index.html')?.bytes.identity.toString('utf8');
  if (source === undefined) return null;
  return {
    render(baseHref, reads) {
      const nonce = randomBytes(18).toString('base64');
      const html = source
        .replaceAll('__BASE_HREF__', baseHref)
        .replaceAll('__CSP_NONCE__', nonce)
        .replace('<!--first reads-->', reads.map(preload).join(''));
      return { html, policy: pagePolicy(nonce) };
    },
  };
}

/** As `fetch` will ask, or the browser would ask twice. The paths are our own. */
function preload(path: string): string {
  return `<link rel="preload" as="fetch" href="${path}" crossorigin />`;
}
