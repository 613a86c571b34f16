import { request } from 'node:http';

/**
 * Whether a RabbitMQ management API answers there. Without credentials every version says 401 with the realm
 * "RabbitMQ Management" (observed on 3.10.8 and 4.3.6).
 */
export function localBroker(address: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = request(
      new URL('/api/overview', address),
      { method: 'GET', timeout: 1_000, agent: false },
      (answer) => {
        const challenge = answer.headers['www-authenticate'] ?? '';
        resolve(answer.statusCode === 401 && /realm="RabbitMQ Management"/i.test(challenge));
        answer.destroy();
      },
    );
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => resolve(false));
    asking.end();
  });
}
