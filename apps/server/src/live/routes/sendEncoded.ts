import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EncodedAnswer } from '../answers/encodedAnswer.ts';

/** Sends an answer as of now, compressed for who takes gzip. */
export async function sendEncoded(
  answer: EncodedAnswer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const answeredAt = new Date().toISOString();
  reply.type('application/json; charset=utf-8').header('vary', 'Accept-Encoding');
  if (takesGzip(request.headers['accept-encoding'])) {
    await reply.header('content-encoding', 'gzip').send(await answer.gzip(answeredAt));
  } else {
    await reply.send(answer.plain(answeredAt));
  }
}

/** RFC 9110 12.5.3: a coding is taken when it, or else `*`, is named without the weight 0. */
function takesGzip(acceptEncoding: string | string[] | undefined): boolean {
  const codings = new Map(
    [acceptEncoding ?? []]
      .flat()
      .join(',')
      .split(',')
      .map((coding): [string, boolean] => {
        const [name = '', ...parameters] = coding.split(';').map((part) => part.trim().toLowerCase());
        return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))];
      }),
  );
  return codings.get('gzip') ?? codings.get('*') ?? false;
}
