import { join } from 'node:path';

/** The root folder that holds the newest RabbitMQ and the Debian packages it needs. */
export function newestRoot(): string {
  return join(testbedCache(), 'rabbitmq-4');
}

/** Where installations are kept between runs. */
export function testbedCache(): string {
  return process.env.WARREN_TESTBED_DIR ?? '/var/cache/warren-testbed';
}
