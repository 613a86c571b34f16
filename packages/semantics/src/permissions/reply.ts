import { inSpans } from '../policies/versionSpan.ts';

/** How a broker closes the channel, or with some codes the connection. */
export interface Reply {
  /** Of AMQP 0-9-1, such as 403. */
  code: ReplyCode;
  /** The whole reply text, as the broker shortens it. */
  text: string;
}

export type ReplyCode = keyof typeof replyNames;

const replyNames = {
  403: 'ACCESS_REFUSED',
  404: 'NOT_FOUND',
  405: 'RESOURCE_LOCKED',
  406: 'PRECONDITION_FAILED',
  503: 'COMMAND_INVALID',
  530: 'NOT_ALLOWED',
  540: 'NOT_IMPLEMENTED',
  541: 'INTERNAL_ERROR',
};

/** A reply of a broker of this version; `explanation` is what follows the code's name. */
export function reply(code: ReplyCode, explanation: string, version: string): Reply {
  return { code, text: shortened(`${replyNames[code]} - ${explanation}`, version) };
}

/** What a broker answers when it fails itself: the name of the code alone. */
export const internalError: Reply = { code: 541, text: replyNames[541] };

/** Longer than 255 it ends in dots: bytes at first, characters since brokers write it as Unicode (rabbit_binary_generator). */
function shortened(text: string, version: string): string {
  if (inSpans(version, countsCharacters)) {
    const characters = Array.from(text);
    return characters.length > longest ? `${characters.slice(0, longest - 3).join('')}...` : text;
  }
  const bytes = new TextEncoder().encode(text);
  return bytes.length > longest ? `${new TextDecoder().decode(bytes.subarray(0, longest - 3))}...` : text;
}

const longest = 255;
const countsCharacters = [{ since: '4.0.0' }];
