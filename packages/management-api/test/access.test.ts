import { describe, expect, test } from 'vitest';
import { readFeatureFlags } from '../src/featureFlags.ts';
import { readNodeMemory } from '../src/nodeMemory.ts';
import { readVhosts } from '../src/vhosts.ts';
import { readWhoami } from '../src/whoami.ts';
import { capturedReleases, readAnswer } from './answers/readAnswer.ts';

describe.each(capturedReleases)('answers of RabbitMQ %s', (release) => {
  test('whoami tells name and tags', () => {
    expect(readWhoami(readAnswer(release, 'whoami'))).toEqual({
      name: 'guest',
      tags: ['administrator'],
      isInternalUser: release === '3.10' ? null : true,
    });
  });

  test('virtual hosts keep their names to the letter', () => {
    const vhosts = readVhosts(readAnswer(release, 'vhosts'));
    expect(vhosts.map(({ name }) => name)).toEqual(['/', 'billing', 'odd / 100%+ñ']);
    expect(vhosts[0]).toMatchObject({ description: null, tags: [], tracing: false });
    expect(vhosts[0]?.clusterState).toMatchObject({ 'rabbit1@localhost': 'running' });
  });

  test('memory has categories, largest first, and three totals', () => {
    const memory = readNodeMemory(readAnswer(release, 'node-memory'));
    const bytes = memory.categories.map((category) => category.bytes);
    expect(memory.strategy).toBe('rss');
    expect(memory.totals.rss).toBeGreaterThan(0);
    expect(bytes).toEqual(bytes.toSorted((a, b) => b - a));
    expect(memory.categories.map(({ key }) => key)).toContain('queue_procs');
    expect(memory.categories.map(({ key }) => key)).not.toContain('total');
  });

  test('feature flags have a state and a stability', () => {
    expect(readFeatureFlags(readAnswer(release, 'feature-flags'))[0]).toMatchObject({
      name: 'classic_mirrored_queue_version',
      state: 'enabled',
      stability: release === '3.10' ? 'stable' : 'required',
      providedBy: 'rabbit',
    });
  });
});

test.each([
  { tags: 'administrator,monitoring', read: ['administrator', 'monitoring'], why: 'text of old brokers' },
  { tags: '', read: [], why: 'no tag' },
  { tags: [], read: [], why: 'no tag' },
  { tags: ['policymaker'], read: ['policymaker'], why: 'list of new brokers' },
])('tags $tags: $why', ({ tags, read }) => {
  expect(readWhoami({ name: 'x', tags }).tags).toEqual(read);
});

test.each(['undefined', 'NaN', 'unknown', '__proto__', ''])('a thing may be called %j', (name) => {
  expect(readVhosts([{ name }])[0]?.name).toBe(name);
  expect(readWhoami({ name, tags: '' }).name).toBe(name);
});

test('a flag state that is not known passes as it is', () => {
  expect(readFeatureFlags([{ name: 'x', state: 'dancing' }])[0]?.state).toBe('dancing');
});

test('the memory of a node that cannot be reached is unknown', () => {
  expect(readNodeMemory({ memory: 'not_available' })).toEqual({
    strategy: null,
    totals: { rss: null, allocated: null, erlang: null },
    categories: [],
  });
});
