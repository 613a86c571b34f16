import { describe, expect, it } from 'vitest';
import {
  bindsTopicPermissions,
  compareVersions,
  diskFraction,
  hasDefaultQueueTypes,
  hasMirrors,
  hasRamNodes,
  hasSocketLimit,
  isAtLeast,
  isKhepriOnly,
  limitState,
  otpRelease,
  parseVersion,
  releaseLine,
  usedFraction,
} from '../src/index.ts';

describe('versions of RabbitMQ', () => {
  it.each([
    ['3.10.8', { major: 3, minor: 10, patch: 8, preRelease: null }],
    ['v4.3.6', { major: 4, minor: 3, patch: 6, preRelease: null }],
    ['4.3.0-rc.1', { major: 4, minor: 3, patch: 0, preRelease: 'rc.1' }],
    ['4.2.5+12.g3f', { major: 4, minor: 2, patch: 5, preRelease: null }],
    ['3.13', { major: 3, minor: 13, patch: 0, preRelease: null }],
    ['', null],
    ['unknown', null],
    ['<b>4.0.0', null],
    ['99999999999999999999.1.1', null],
  ])('reads %s', (text, version) => {
    expect(parseVersion(text)).toEqual(version);
  });

  it('sorts them, a release candidate below its release', () => {
    const sorted = ['4.3.0', '3.10.8', '4.3.0-rc.2', '3.9.29', '4.3.0-rc.10', '4.3.0-beta.1']
      .flatMap((text) => ({ text, version: parseVersion(text) }))
      .sort((a, b) => (a.version && b.version ? compareVersions(a.version, b.version) : 0));
    expect(sorted.map(({ text }) => text)).toEqual([
      '3.9.29',
      '3.10.8',
      '4.3.0-beta.1',
      '4.3.0-rc.2',
      '4.3.0-rc.10',
      '4.3.0',
    ]);
  });

  it('belong to a line', () => {
    const version = parseVersion('4.2.8');
    expect(version && releaseLine(version)).toBe('4.2');
  });

  it('are compared with the version that brought something', () => {
    expect(isAtLeast('4.0.0-rc.1', '4.0.0')).toBe(true);
    expect(isAtLeast('3.13.7', '4.0.0')).toBe(false);
    expect(isAtLeast('nonsense', '4.0.0')).toBeNull();
  });

  it('tell what a broker has', () => {
    const has = (version: string) => [
      hasSocketLimit(version),
      hasMirrors(version),
      hasRamNodes(version),
      isKhepriOnly(version),
      hasDefaultQueueTypes(version),
      bindsTopicPermissions(version),
    ];
    expect(has('3.10.8')).toEqual([true, true, true, false, false, false]);
    expect(has('4.0.5')).toEqual([false, false, false, false, true, false]);
    expect(has('4.3.6')).toEqual([false, false, false, true, true, true]);
    expect(has('nonsense')).toEqual([false, false, false, false, false, false]);
  });

  it.each([
    ['25.2.3', 25],
    ['29.1.1', 29],
    ['R16B03', 16],
    ['OTP-27', 27],
    ['', null],
    ['x', null],
  ])('tell the OTP release of Erlang %s', (text, release) => {
    expect(otpRelease(text)).toBe(release);
  });
});

describe('how near a limit is', () => {
  it.each([
    [50, 100, 0.5],
    [150, 100, 1],
    [-1, 100, 0],
    [null, 100, null],
    [5, null, null],
    [5, 0, null],
  ])('%s of %s', (used, limit, fraction) => {
    expect(usedFraction(used, limit)).toBe(fraction);
  });

  it.each([
    [100, 2, 0.02],
    [2, 2, 1],
    [1, 2, 1],
    [0, 2, 1],
    [100, 0, 0],
    [0, 0, 1],
    [null, 2, null],
    [100, null, null],
    [100, -1, null],
  ])('disk: %s free, limit %s', (free, limit, fraction) => {
    expect(diskFraction(free, limit)).toBe(fraction);
  });

  it.each([
    [0.79, false, 'ok'],
    [0.8, false, 'warning'],
    [0.9, null, 'critical'],
    [0.1, true, 'critical'],
    [null, false, 'unknown'],
    [null, true, 'critical'],
  ] as const)('%s of it, alarm %s: %s', (fraction, alarm, state) => {
    expect(limitState(fraction, alarm)).toBe(state);
  });
});
