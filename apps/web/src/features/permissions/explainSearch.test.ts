import { expect, test } from 'vitest';
import { questionOf, readPermissionQuestion, resourceOf } from './explainSearch.ts';

test('an address says the whole question; what an operation does not ask is left out', () => {
  const search = readPermissionQuestion({
    user: 'shop',
    in: 'billing',
    op: 'basic.publish',
    exchange: 'events',
    key: 'a.b',
    headers: '{"CC": ["x"]}',
    queue: 'left over from another operation',
    passive: 'yes',
  });
  expect(questionOf(search)).toEqual({
    vhost: 'billing',
    operation: 'basic.publish',
    exchange: 'events',
    routing_key: 'a.b',
    headers: { CC: ['x'] },
  });
});

test('what is not said of a name is the empty name', () => {
  const search = readPermissionQuestion({ op: 'queue.bind', vhost: 'v', durable: 'yes' });
  expect(questionOf(search)).toEqual({
    vhost: 'v',
    operation: 'queue.bind',
    queue: '',
    exchange: '',
    routing_key: '',
  });
});

test('a declaration says yes, no or nothing of its properties', () => {
  const search = readPermissionQuestion({
    op: 'queue.declare',
    queue: 'q',
    durable: 'no',
    exclusive: 'maybe',
  });
  expect(questionOf(search)).toEqual({ vhost: '/', operation: 'queue.declare', queue: 'q', durable: false });
});

test.each(['[1]', '{', '7', 'null'])('nothing is asked while the arguments are %s', (written) => {
  expect(questionOf(readPermissionQuestion({ op: 'queue.declare', arguments: written }))).toBeNull();
});

test('an operation that there is not is read as the first one', () => {
  expect(readPermissionQuestion({ op: 'queue.explode' }).op).toBe('basic.publish');
});

test('what a question is about first', () => {
  expect(resourceOf(readPermissionQuestion({ op: 'queue.bind', queue: 'q', exchange: 'x' }))).toEqual({
    kind: 'queue',
    name: 'q',
  });
  expect(resourceOf(readPermissionQuestion({ op: 'basic.publish' }))).toEqual({ kind: 'exchange', name: '' });
  expect(resourceOf(readPermissionQuestion({ op: 'connection.open' }))).toBeNull();
});
