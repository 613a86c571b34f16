import { expect, test } from 'vitest';
import { readAlarms } from '../src/alarms.ts';

test('no alarm', () => {
  expect(readAlarms({ status: 'ok' })).toEqual([]);
});

test('alarms in force are told by node and resource', () => {
  const alarms = [
    { node: 'rabbit3@localhost', resource: 'disk space' },
    { node: 'rabbit1@localhost', resource: 'memory' },
  ];
  const reason = 'There are alarms in effect in the cluster';
  expect(readAlarms({ status: 'failed', reason, alarms })).toEqual(alarms);
});

test('a refusal is no answer about alarms', () => {
  expect(readAlarms({ error: 'not_authorised', reason: 'Not management user' })).toBeNull();
});
