import { describe, expect, it } from 'vitest';
import { permissionFaults, topicPermissionFaults } from '../../src/index.ts';

const old = { version: '3.10.8', erlangVersion: '25.3' };
const new4 = { version: '4.3.6', erlangVersion: '29.0' };
const none = { configure: '', write: '', read: '' };

/** Each was sent to both brokers; the first fault is the one they answer with. */
describe('what a PUT of a permission is refused with', () => {
  it.each([
    [old, none, []],
    [new4, { configure: '.*', write: '^a', read: 'é' }, []],
    [old, { ...none, configure: '(' }, [{ field: 'configure', reason: 'invalid_regexp: (: missing ): 1' }]],
    [
      new4,
      { ...none, configure: '(' },
      [{ field: 'configure', reason: 'invalid_regexp: (: missing closing parenthesis: 1' }],
    ],
    [old, { ...none, write: 'é(' }, [{ field: 'write', reason: 'invalid_regexp: é(: missing ): 3' }]],
    [
      old,
      { ...none, read: '(?' },
      [{ field: 'read', reason: 'invalid_regexp: (?: unrecognized character after (? or (?-: 2' }],
    ],
    [
      new4,
      { ...none, read: '(?' },
      [{ field: 'read', reason: 'invalid_regexp: (?: missing closing parenthesis: 2' }],
    ],
    [
      new4,
      { ...none, write: '\\' },
      [{ field: 'write', reason: 'invalid_regexp: \\: \\ at end of pattern: 1' }],
    ],
    [old, { ...none, write: 'a'.repeat(1025) }, []],
    [new4, { ...none, write: 'a'.repeat(1024) }, []],
    [
      new4,
      { ...none, write: 'a'.repeat(1025) },
      [{ field: 'write', reason: `invalid_regexp: ${'a'.repeat(1025)}: pattern_too_long` }],
    ],
  ])('%j %j', (broker, put, faults) => {
    expect(permissionFaults(put, broker)).toEqual(faults);
  });

  it('names configure before write before read', () => {
    const faults = permissionFaults({ read: '(', write: '[', configure: ')' }, old);
    expect(faults.map(({ field }) => field)).toEqual(['configure', 'write', 'read']);
  });
});

describe('what a PUT of a topic permission is refused with', () => {
  const put = { exchange: 'amq.topic', write: '', read: '' };
  it.each([
    [new4, put, true, []],
    [old, { ...put, write: '(' }, true, [{ field: 'write', reason: 'invalid_regexp: (: missing ): 1' }]],
    [
      new4,
      { ...put, read: '{username}(' },
      true,
      [{ field: 'read', reason: 'invalid_regexp: {username}(: missing closing parenthesis: 11' }],
    ],
    [old, { ...put, exchange: 'nope' }, false, []],
    [new4, { ...put, exchange: 'nope' }, false, [{ field: 'exchange', reason: 'no_such_exchange: nope' }]],
    [new4, { ...put, exchange: '' }, false, []],
    [new4, { ...put, exchange: 'nope' }, null, []],
  ])('%j %j, there: %j', (broker, topic, isThere, faults) => {
    expect(topicPermissionFaults(topic, broker, isThere)).toEqual(faults);
  });

  it('names a bad expression before a missing exchange', () => {
    const faults = topicPermissionFaults({ exchange: 'nope', write: '(', read: '' }, new4, false);
    expect(faults.map(({ field }) => field)).toEqual(['write', 'exchange']);
  });
});
