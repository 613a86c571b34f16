import { expect, test } from 'vitest';
import { createLoginBrake } from '../../src/sessions/loginBrake.ts';
import { startAccountsBroker } from '../accountsBroker.ts';
import { logInWith, startWarren } from '../startWarren.ts';

function heldBrake() {
  const time = { at: 0 };
  const brake = createLoginBrake(() => time.at);
  const fail = (client: string, name: string) => brake.attempt(client, name).kind;
  return { time, brake, fail };
}

test('S16: after many wrong passwords a client waits: 429 with Retry-After, and the broker is spared', async () => {
  const broker = await startAccountsBroker();
  const time = { at: Date.now() };
  const warren = await startWarren({ urls: [broker.url], now: () => time.at });
  const attempt = (password: string) => fetch(`${warren.url}/console/session`, logInWith('admin', password));
  for (let guess = 0; guess < 10; guess += 1) expect((await attempt(`guess ${guess}`)).status).toBe(401);
  const asked = broker.requests.length;
  const refused = await attempt('admin-pw');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('6');
  expect(await refused.json()).toMatchObject({ error: 'too-many-attempts', retryAfterS: 6 });
  expect(broker.requests).toHaveLength(asked);
  time.at += 6_000;
  expect((await attempt('admin-pw')).status).toBe(200);
});

test('S16: guesses by Basic on our own endpoints count as well', async () => {
  const broker = await startAccountsBroker();
  const warren = await startWarren({ urls: [broker.url] });
  const guess = async (password: string) => {
    const headers = { authorization: `Basic ${btoa(`admin:${password}`)}` };
    return (await fetch(`${warren.url}/console/health`, { headers })).status;
  };
  for (let number = 0; number < 10; number += 1) expect(await guess(`guess ${number}`)).toBe(401);
  expect(await guess('admin-pw')).toBe(429);
});

test('log-ins that succeed are never slowed', () => {
  const { brake } = heldBrake();
  for (let login = 0; login < 100; login += 1) {
    const attempt = brake.attempt('192.0.2.1', 'admin');
    expect(attempt.kind).toBe('allowed');
    if (attempt.kind === 'allowed') attempt.forget();
  }
});

test('a name that is guessed from many addresses is slowed for them, and not for a person elsewhere', () => {
  const { fail } = heldBrake();
  for (let client = 0; client < 10; client += 1) {
    for (let guess = 0; guess < 2; guess += 1) fail(`198.51.100.${client}`, 'admin');
  }
  expect(fail('198.51.100.1', 'admin')).toBe('too-many');
  expect(fail('192.0.2.1', 'admin')).toBe('allowed');
  expect(fail('198.51.100.1', 'other')).toBe('allowed');
});

test('one IPv6 network is one client', () => {
  const { fail } = heldBrake();
  for (let guess = 0; guess < 10; guess += 1) fail(`2001:db8:0:1::${guess}`, `name ${guess}`);
  expect(fail('2001:db8:0:1:ffff::1', 'admin')).toBe('too-many');
  expect(fail('2001:db8:0:2::1', 'admin')).toBe('allowed');
});

test('failures are forgotten one by one', () => {
  const { time, fail } = heldBrake();
  for (let guess = 0; guess < 10; guess += 1) fail('192.0.2.1', `name ${guess}`);
  time.at += 6_000;
  expect(fail('192.0.2.1', 'admin')).toBe('allowed');
  expect(fail('192.0.2.1', 'admin')).toBe('too-many');
});
