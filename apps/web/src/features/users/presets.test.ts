import { expect, test } from 'vitest';
import { presetExpressions } from './presets.ts';

test('an application reaches names that begin with its prefix, and the default exchange to publish by queue', () => {
  const { configure, write, read } = presetExpressions('application', 'billing.');
  expect([configure, write, read]).toEqual(['^billing\\.', '^(billing\\.|amq\\.default$)', '^billing\\.']);
  expect(new RegExp(write).test('amq.default')).toBe(true);
  expect(new RegExp(read).test('billingX')).toBe(false);
});

test('read-only has three empty expressions', () => {
  expect(presetExpressions('read-only', 'x')).toEqual({ configure: '', write: '', read: '' });
});
