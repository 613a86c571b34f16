import { expect, test } from 'vitest';
import { readCertificateExpiration } from '../src/certificateExpiration.ts';

const listener = {
  node: 'rabbit@mq1',
  protocol: 'amqp/ssl',
  interface: '::',
  port: 5671,
  certfile: '/etc/rabbitmq/cert.pem',
  cacertfile: '/etc/rabbitmq/ca.pem',
};

test('a listener ends with the certificate that ends first, in UTC', () => {
  const expired = [
    {
      ...listener,
      certfile_expires_on: ['2027-01-31 9:59:59'],
      cacertfile_expires_on: ['2031-05-02 0:00:00'],
    },
  ];
  expect(readCertificateExpiration({ status: 'failed', expired })).toEqual([
    { node: 'rabbit@mq1', listener: 'amqp/ssl:5671', notAfter: Date.UTC(2027, 0, 31, 9, 59, 59) },
  ]);
});

test('no TLS listener, no certificate', () => {
  expect(readCertificateExpiration({ status: 'ok' })).toEqual([]);
});

test('a certificate that cannot be read has no end', () => {
  const expired = [{ ...listener, certfile_expires_on: { error: 'enoent' }, cacertfile_expires_on: [] }];
  expect(readCertificateExpiration({ expired })).toEqual([]);
});
