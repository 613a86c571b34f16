/** The folder in which installations are kept between runs. */
export function testbedCache(): string {
  return process.env.WARREN_TESTBED_DIR ?? '/var/cache/warren-testbed';
}
