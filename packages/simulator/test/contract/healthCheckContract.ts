import { alarmsPath, certificateExpirationPath, localAlarmsPath, readAlarms } from '@warren/management-api';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import type { Subject } from './contract.ts';

/** Checks that answer 200 while all is well and 503 otherwise; faults have their own assertions. */
export function healthCheckContract({ node }: Subject): void {
  test.each([alarmsPath, localAlarmsPath])('%s is 200 without an alarm', async (path) => {
    const { status, json } = await ask(node(), path, { as: 'manager' });
    expect([status, json, readAlarms(json)]).toEqual([200, { status: 'ok' }, []]);
  });

  test('no certificate ends within a day', async () => {
    const { status, json } = await ask(node(), '/api/health/checks/certificate-expiration/1/days');
    expect([status, json]).toEqual([200, { status: 'ok' }]);
  });

  test('a time of a hundred years is accepted', async () => {
    expect([200, 503]).toContain((await ask(node(), certificateExpirationPath)).status);
  });

  test.each([
    ['1/furlongs', 'Time unit not recognised. Supported units: days, weeks, months, years.'],
    ['x/months', 'Invalid expiration value.'],
  ])('a certificate cannot end within %s', async (within, reason) => {
    const { status, json } = await ask(node(), `/api/health/checks/certificate-expiration/${within}`);
    expect([status, json]).toEqual([400, { error: 'bad_request', reason }]);
  });
}
