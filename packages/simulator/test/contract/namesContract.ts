import {
  operatorPolicyPath,
  path,
  permissionBody,
  permissionPath,
  policyPath,
  queuesPath,
  readBrokerPolicy,
  readPermissions,
  readUser,
  readUsers,
  readVhost,
  userBody,
  userPath,
  userPermissionsPath,
  usersPath,
  vhostBody,
  vhostPath,
} from '@warren/management-api';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { put, remove } from './change.ts';
import type { Subject } from './contract.ts';
import { oddNames } from './oddNames.ts';

/** Whatever a person may call things: each name comes back to the letter, and what it names is deleted again. */
export function namesContract({ node }: Subject): void {
  test.each(oddNames)('a user and a tag may be called %j', async (name) => {
    // Tags are an Erlang atom of at most 255 characters without blanks around.
    const tag = name.trim();
    expect((await put(node(), userPath(name), userBody([tag], { kind: 'none' }))).status).toBe(201);
    expect(readUser((await ask(node(), userPath(name))).json)).toMatchObject({ name, tags: [tag] });
    const listed = readUsers((await ask(node(), usersPath)).json);
    expect(listed.map((user) => user.name)).toContain(name);
    const permission = permissionPath('billing', name);
    const expressions = permissionBody({ configure: '', write: '', read: '' });
    expect((await put(node(), permission, expressions)).status).toBe(201);
    expect(readPermissions((await ask(node(), userPermissionsPath(name))).json)).toEqual([
      { user: name, vhost: 'billing', ...expressions },
    ]);
    expect((await remove(node(), permission)).status).toBe(204);
    expect((await remove(node(), userPath(name))).status).toBe(204);
  });

  test.each(oddNames)('a virtual host and its tag may be called %j', async (name) => {
    const tag = name.trim();
    const settings = { description: name, tags: [tag], defaultQueueType: null, tracing: null };
    expect((await put(node(), vhostPath(name), vhostBody(settings))).status).toBe(201);
    expect(readVhost((await ask(node(), vhostPath(name))).json)).toMatchObject({
      name,
      description: name,
      tags: [tag],
    });
    expect((await ask(node(), queuesPath(name))).json).toEqual([]);
    expect((await remove(node(), vhostPath(name))).status).toBe(204);
  });

  test.each(oddNames)('a policy may be called %j', async (name) => {
    for (const onePath of [policyPath, operatorPolicyPath]) {
      const path = onePath('/', name);
      const body = { pattern: '^no such queue$', definition: { expires: 60_000 } };
      expect((await put(node(), path, body)).status).toBe(201);
      expect(readBrokerPolicy((await ask(node(), path)).json)).toMatchObject({ vhost: '/', name });
      expect((await remove(node(), path)).status).toBe(204);
    }
  });

  test.each(['.', '..'])('%j is a step in a path, and cannot be asked for', async (name) => {
    expect(() => userPath(name)).toThrow(RangeError);
    expect((await ask(node(), `/api/users/${encodeURIComponent(name)}`)).status).not.toBe(404);
  });

  test('a name of 2,000 bytes is taken', async () => {
    const name = 'x'.repeat(2_000);
    expect((await put(node(), userPath(name), userBody([], { kind: 'none' }))).status).toBe(201);
    expect((await remove(node(), path`/api/users/${name}`)).status).toBe(204);
  });
}
