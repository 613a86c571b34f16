import { expect, test } from 'vitest';
import { schedulers } from './schedulers.ts';

test('schedulers stand in the full version of the Erlang machine', () => {
  const version =
    'Erlang/OTP 29 [erts-17.1] [source] [64-bit] [smp:8:6] [ds:8:6:10] [async-threads:1] [jit:ns]';
  expect(schedulers(version)).toEqual({ total: 8, online: 6 });
});

test('a version that does not say leaves them unknown', () => {
  expect(schedulers('25.2.3')).toBeNull();
  expect(schedulers(null)).toBeNull();
});
