import { expect, test } from 'vitest';
import { readConnectionPeers } from '../src/index.ts';

test('connections inside the broker are left out', () => {
  const json = [
    { user: 'app', peer_host: '10.0.0.7', type: 'network' },
    { user: 'none', peer_host: 'undefined', type: 'direct' },
    { user: 'old', peer_host: '::1' },
  ];
  expect(readConnectionPeers(json)).toEqual([
    { user: 'app', peerHost: '10.0.0.7' },
    { user: 'old', peerHost: '::1' },
  ]);
});
