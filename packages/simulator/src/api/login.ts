import type { Release } from '../cluster/release.ts';
import { authorize } from './authenticate.ts';
import type { Call, Reply, Route } from './exchange.ts';
import { userFields } from './whoami.ts';

/** `POST /api/login` with a form: 3.10 sets a cookie with the password in it, 4.x gives a token back. */
export const loginRoutes: readonly Route[] = [
  { method: 'POST', path: 'login', needs: 'nothing', handle: postLogin },
];

function postLogin({ cluster, body, fromLoopback }: Call): Reply {
  const form = new URLSearchParams(body);
  const [name, password] = [form.get('username'), form.get('password')];
  const credentials = name === null || password === null ? null : { name, password };
  const authentication = authorize(cluster, credentials, fromLoopback, 'management');
  if ('refusal' in authentication) return { answer: authentication.refusal };
  return loggedIn(cluster.release, authentication.user, password ?? '');
}

function loggedIn(
  { series }: Release,
  user: { name: string; tags: readonly string[] },
  password: string,
): Reply {
  const value = btoa(String.fromCharCode(...new TextEncoder().encode(`${user.name}:${password}`)));
  if (series === '3.10') return { json: 'ok', headers: [['set-cookie', `auth=${value}; Version=1`]] };
  return { json: { user: userFields(series, user), token: { type: 'basic', value } } };
}
