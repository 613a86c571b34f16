import { expect, test } from 'vitest';
import { newAddress } from './oldAddress.ts';

test.each([
  ['#/', './'],
  ['#/overview', './'],
  ['#/nodes', './nodes'],
  ['#/nodes/rabbit%40mq1', './node?name=rabbit%40mq1'],
  ['#/queues/%2F/orders', './?vhost=%2F'],
  ['#/queues/billing/a%2Fb', './?vhost=billing'],
  ['#/exchanges/%2F/amq.topic', './?vhost=%2F'],
  ['#/queues', './'],
  ['#/vhosts', './vhosts'],
  ['#/vhosts/a%2Fb', './vhost?name=a%2Fb'],
  ['#/connections/127.0.0.1%3A5000', './'],
  ['#/users', './users'],
  ['#/users/orders-app', './user?name=orders-app'],
  ['#/cluster-name', './cluster-name'],
  ['#/queues/%zz/orders', './?vhost=%25zz'],
  ['#/queues?page=2', './'],
])("RabbitMQ's own address %s opens %s", (hash, page) => {
  expect(newAddress(hash)).toBe(page);
});

test('a hash that is none of an old address stays', () => {
  expect(newAddress('')).toBeNull();
  expect(newAddress('#memory')).toBeNull();
});

test('a password in an old log-in address goes nowhere', () => {
  expect(newAddress('#/login/guest/secret')).toBe('./');
});

test('under a prefix the address stays below it', () => {
  const page = newAddress('#/nodes/rabbit%40mq1') ?? '';
  expect(new URL(page, 'https://host/warren/').pathname).toBe('/warren/node');
});
