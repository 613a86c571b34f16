import { expect, test } from 'vitest';
import { proposedChanges, withName } from './proposedChanges.ts';

const asked = { user: 'shop', vhost: 'v' };
const row = { ...asked, configure: '', write: '^a', read: '.*' };
const topic = { ...asked, exchange: 'x', write: '^invoice\\.', read: '' };

function permit(permission: string, name: string) {
  return { code: 'permit', resource: { kind: 'queue' as const, name }, facts: { permission, name } };
}

test.each([
  ['', 'a.b', '^a\\.b$'],
  ['^$', 'q', '^q$'],
  ['^a', 'b{1}', '^a|^b\\{1\\}$'],
])('%j with %j', (expression, name, expected) => {
  expect(withName(expression, name)).toBe(expected);
});

test('each missing permission is added to what there is', () => {
  const changes = [permit('configure', 'q'), permit('write', 'dlx')];
  expect(proposedChanges({ changes }, asked, row, []).permission).toEqual({
    ...row,
    configure: '^q$',
    write: '^a|^dlx$',
  });
});

test('a topic permission gets the key, and keeps its other half', () => {
  const changes = [
    {
      code: 'permit-topic',
      resource: { kind: 'topic' as const, name: 'refund.x', exchange: 'x' },
      facts: { permission: 'write' },
    },
  ];
  expect(proposedChanges({ changes }, asked, row, [topic]).topic).toEqual({
    ...topic,
    write: '^invoice\\.|^refund\\.x$',
  });
  expect(proposedChanges({ changes }, asked, row, []).topic).toBeNull();
});

test('whoever has no permission needs one to enter', () => {
  const changes = [{ code: 'permit-vhost', resource: { kind: 'vhost' as const, name: 'v' }, facts: {} }];
  expect(proposedChanges({ changes }, asked, null, []).permission).toEqual({
    ...asked,
    configure: '',
    write: '',
    read: '',
  });
});
