import { expect, test } from 'vitest';
import { litPart } from './litPart.ts';

test.each([
  ['^billing\\.', 'billing.events', ['', 'billing.', 'events']],
  ['invoice|refund', 'a.refund.b', ['a.', 'refund', '.b']],
  ['^billing\\.(invoices|export|tmp)', 'billing.export.daily', ['', 'billing.export', '.daily']],
  ['.*', 'anything', ['', 'anything', '']],
  ['', 'anything', ['', '', 'anything']],
])('%j finds a part of %j', (expression, name, parts) => {
  const lit = litPart(expression, name);
  expect([lit?.before, lit?.found, lit?.after]).toEqual(parts);
});

test.each([
  ['^other', 'billing'],
  ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'],
  ['(?i)billing', 'BILLING'],
  ['\\w+', 'billing'],
  ['[a', 'a'],
  ['é', 'é'],
  ['(', 'a('],
])('%j in %j is left to the broker', (expression, name) => {
  expect(litPart(expression, name)).toBeNull();
});
