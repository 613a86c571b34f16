import { expect, test } from 'vitest';
import { chooseMirror } from '../src/install/debianMirror.ts';

const policy = `rabbitmq-server:
  Installed: (none)
  Candidate: 3.10.8-1.1
  Version table:
     3.10.8-1.1 500
        500 http://near.example/debian bookworm/main amd64 Packages
        500 http://near.example/debian-security bookworm-security/main amd64 Packages
`;

test('the archive that holds the package is taken, whatever else apt knows', () => {
  const archives = 'http://other.example/debian/\nhttp://near.example/debian/\n';
  expect(chooseMirror(archives, policy)).toBe('http://near.example/debian/');
});

test('no archive of the distribution holds the package', () => {
  expect(chooseMirror('http://other.example/debian/\n', policy)).toBeUndefined();
  expect(chooseMirror('', policy)).toBeUndefined();
});
