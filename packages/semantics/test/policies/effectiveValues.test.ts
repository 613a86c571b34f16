import { describe, expect, it } from 'vitest';
import { effectiveValues, mergeDefinitions } from '../../src/index.ts';

const long = (digits: string) => JSON.rawJSON(digits);

describe('a policy and an operator policy together', () => {
  it.each([
    ['message-ttl', 5, 10, 5, 'policy'],
    ['message-ttl', 10, 5, 5, 'operator-policy'],
    ['max-length', long('9007199254740993'), long('9007199254740992'), '9007199254740992', 'operator-policy'],
    ['expires', 7, 7, 7, 'policy'],
    ['delivery-limit', 3, 5, 3, 'policy'],
    ['delivery-limit', -1, 5, 5, 'operator-policy'],
    ['delivery-limit', 5, -1, 5, 'policy'],
    ['target-group-size', 3, 5, 5, 'operator-policy'],
    ['delayed-retry-min', 3, 5, 5, 'operator-policy'],
    ['delayed-retry-max', 3, 5, 3, 'policy'],
    ['overflow', 'drop-head', 'reject-publish', 'reject-publish', 'operator-policy'],
    ['queue-version', 1, 2, 2, 'operator-policy'],
    ['ha-mode', 'nodes', 'exactly', 'exactly', 'operator-policy'],
    ['ha-mode', 'all', 'exactly', 'all', 'policy'],
    ['ha-params', 3, 2, 3, 'policy'],
    ['ha-params', ['a', 'b'], 2, 2, 'operator-policy'],
  ])('%s of %j and %j', (key, own, operator, value, source) => {
    const merged = mergeDefinitions({ [key]: own }, { [key]: operator });
    expect(JSON.stringify(merged.definition[key])).toBe(
      /^\d{16}/.test(String(value)) ? value : JSON.stringify(value),
    );
    expect(merged.sources).toEqual({ [key]: source });
    expect(merged.withoutRule).toEqual([]);
  });

  it('take a key of one only', () => {
    expect(mergeDefinitions({ 'max-age': '1h' }, { expires: 5 })).toEqual({
      definition: { 'max-age': '1h', expires: 5 },
      sources: { 'max-age': 'policy', expires: 'operator-policy' },
      withoutRule: [],
    });
    expect(mergeDefinitions(null, null).definition).toEqual({});
  });

  it('have no rule for queue-master-locator in both', () => {
    const locator = { 'queue-master-locator': 'random' };
    expect(mergeDefinitions(locator, locator).withoutRule).toEqual(['queue-master-locator']);
  });
});

describe('a declared argument and a policy', () => {
  it.each([
    ['classic', 'max-length', 5, 10, '4.0.5', 5, 'policy'],
    ['classic', 'max-length', 10, 5, '4.0.5', 5, 'argument'],
    ['classic', 'overflow', 'drop-head', 'reject-publish', '4.0.5', 'reject-publish', 'argument'],
    ['quorum', 'overflow', 'drop-head', 'reject-publish', '4.0.5', 'drop-head', 'policy'],
    ['quorum', 'expires', 10, 5, '3.13.7', 10, 'policy'],
    ['quorum', 'expires', 10, 5, '4.0.5', 5, 'argument'],
    ['classic', 'expires', 10, 5, '3.10.8', 5, 'argument'],
    ['quorum', 'delivery-limit', -1, 5, '4.0.5', 5, 'argument'],
    ['quorum', 'delivery-limit', 3, 5, '4.0.5', 3, 'policy'],
    ['quorum', 'dead-letter-exchange', 'p', 'a', '4.0.5', 'a', 'argument'],
    ['stream', 'max-length-bytes', 10, 5, '4.0.5', 10, 'policy'],
    ['stream', 'max-age', '1h', '5m', '4.0.5', '1h', 'policy'],
  ])('%s queue, %s: policy %j, argument %j on %s', (type, key, own, declared, version, value, source) => {
    const target = { kind: 'queue', name: 'q', type, arguments: { [`x-${key}`]: declared } } as const;
    const values = effectiveValues(target, mergeDefinitions({ [key]: own }, null), version);
    expect(values.find((row) => row.key === key)).toEqual({ key, value, source, acts: true });
  });

  it('give the argument where no policy sets the key, and a default where nobody does', () => {
    const target = {
      kind: 'queue',
      name: 'q',
      type: 'quorum',
      arguments: { 'x-max-length': long('9007199254740993'), 'x-max-priority': 4 },
    } as const;
    expect(effectiveValues(target, mergeDefinitions(null, null), '4.0.5')).toEqual([
      { key: 'max-length', value: long('9007199254740993'), source: 'argument', acts: true },
      { key: 'overflow', value: 'drop-head', source: 'default', acts: true },
      { key: 'dead-letter-strategy', value: 'at-most-once', source: 'default', acts: true },
      { key: 'delivery-limit', value: 20, source: 'default', acts: true },
    ]);
    const older = effectiveValues(target, mergeDefinitions(null, null), '3.13.7');
    expect(older.map(({ key }) => key)).not.toContain('delivery-limit');
  });

  it('grow a quorum queue to the larger of both targets', () => {
    const target = {
      kind: 'queue',
      name: 'q',
      type: 'quorum',
      arguments: { 'x-quorum-target-group-size': 5 },
    } as const;
    const merged = mergeDefinitions({ 'target-group-size': 3 }, null);
    expect(effectiveValues(target, merged, '4.3.6')).toContainEqual({
      key: 'target-group-size',
      value: 5,
      source: 'argument',
      acts: true,
    });
  });

  it('give an exchange its own alternate exchange', () => {
    const target = {
      kind: 'exchange',
      name: 'e',
      type: 'topic',
      arguments: { 'alternate-exchange': 'declared' },
    } as const;
    const merged = mergeDefinitions({ 'alternate-exchange': 'by policy', 'max-length': 5 }, null);
    expect(effectiveValues(target, merged, '4.0.5')).toEqual([
      { key: 'max-length', value: 5, source: 'policy', acts: false },
      { key: 'alternate-exchange', value: 'declared', source: 'argument', acts: true },
    ]);
  });
});
