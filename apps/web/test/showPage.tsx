import { createMemoryHistory } from '@tanstack/react-router';
import type { Session } from '@warren/console-api';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { buildRouter } from '../src/router.tsx';
import { App } from '../src/shell/App.tsx';
import { createQueryClient } from '../src/shell/queryClient.ts';

/** What the server answers to a request, by path and query without the leading slash; null: 204. */
export type Answers = (request: {
  method: string;
  path: string;
  /** What was sent, parsed; absent where nothing was. */
  body?: unknown;
}) => unknown;

/** Shows the page at an address as it is for somebody who is logged in, on a server that answers so. */
export async function showPage(address: string, answers: Answers, user: Partial<UserOfTest> = {}) {
  answerRequests(answers, user);
  const queryClient = createQueryClient();
  const history = createMemoryHistory({ initialEntries: [address] });
  const screen = await render(
    <App router={buildRouter('/', queryClient, history)} queryClient={queryClient} />,
  );
  return { screen, history };
}

/** An answer that is no 200: a status, and the body that comes with it. */
export class Refused {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

type UserOfTest = NonNullable<Session['user']> & { readOnly: boolean };

function answerRequests(answers: Answers, user: Partial<UserOfTest>): void {
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const path = url.pathname.slice(1) + url.search;
    const method = init?.method ?? 'GET';
    const sent = typeof init?.body === 'string' ? { body: JSON.parse(init.body) as unknown } : {};
    const own = answers({ method, path, ...sent });
    const answer = own === undefined ? standing(path, user) : own;
    if (answer === undefined) throw new Error(`no answer was given for ${method} ${path}`);
    if (answer instanceof Refused) return Response.json(answer.body, { status: answer.status });
    return answer === null ? new Response(null, { status: 204 }) : Response.json(answer);
  });
}

/** What a page asks for whatever it shows. */
function standing(path: string, user: Partial<UserOfTest>): unknown {
  if (path === 'console/session') return sessionOf(user);
  return path.startsWith('console/self-check') ? { encodedSlash: 'kept' } : undefined;
}

export function sessionOf({ readOnly = false, ...user }: Partial<UserOfTest>): Session {
  return {
    user: {
      name: 'admin',
      tags: ['administrator'],
      vhosts: ['/'],
      endsAt: new Date(Date.now() + 3_600_000).toISOString(),
      idleMs: 1_800_000,
      ...user,
    },
    ended: null,
    demo: false,
    label: null,
    readOnly,
    version: '0.0.0-test',
  };
}
