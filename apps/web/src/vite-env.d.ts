/// <reference types="vite/client" />

/** Warren's version at the build of this page. */
declare const __WARREN_VERSION__: string;

declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
