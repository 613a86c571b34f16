import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodedAnswer } from '../../src/live/answers/encodedAnswer.ts';

const rest = { observedAt: null, data: { name: 'Grüße ☃'.repeat(5000) } };

test('an answer is dated for each who gets it, compressed or not', async () => {
  const answer = encodedAnswer(rest);
  for (const answeredAt of ['2026-01-01T12:00:00.000Z', '2026-01-01T12:00:05.000Z']) {
    expect(JSON.parse(answer.plain(answeredAt).toString())).toEqual({ answeredAt, ...rest });
    expect(JSON.parse(gunzipSync(await answer.gzip(answeredAt)).toString())).toEqual({ answeredAt, ...rest });
  }
});

test('a compressed answer is much smaller', async () => {
  const answer = encodedAnswer(rest);
  expect((await answer.gzip('now')).length).toBeLessThan(answer.plain('now').length / 20);
});
