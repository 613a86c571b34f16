import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

/**
 * An answer that many people get: its bytes are made and compressed once, and only the moment at which it is
 * sent (`answeredAt`) is put in front for each of them.
 */
export interface EncodedAnswer {
  plain(answeredAt: string): Buffer;
  gzip(answeredAt: string): Promise<Buffer>;
}

const deflate = promisify(deflateRaw);

/** `rest`: a JSON object with at least one field. */
export function encodedAnswer(rest: object): EncodedAnswer {
  const tail = Buffer.from(JSON.stringify(rest).slice(1));
  let deflated: Promise<Buffer> | null = null;
  return {
    plain: (answeredAt) => Buffer.concat([headOf(answeredAt), tail]),
    async gzip(answeredAt) {
      deflated ??= deflate(tail, { level: constants.Z_DEFAULT_COMPRESSION });
      return gzipMember(headOf(answeredAt), await deflated, tail);
    },
  };
}

function headOf(answeredAt: string): Buffer {
  return Buffer.from(`{"answeredAt":${JSON.stringify(answeredAt)},`);
}

/**
 * A gzip file (RFC 1952) whose deflate stream (RFC 1951) is a stored block with `head`, which ends on a byte
 * boundary, followed by the blocks of `tail`, which refer to nothing before them.
 */
function gzipMember(head: Buffer, deflatedTail: Buffer, tail: Buffer): Buffer {
  const stored = Buffer.alloc(5);
  stored.writeUInt16LE(head.length, 1);
  stored.writeUInt16LE(0xffff - head.length, 3);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(tail, crc32(head)), 0);
  end.writeUInt32LE((head.length + tail.length) >>> 0, 4);
  return Buffer.concat([gzipHeader, stored, head, deflatedTail, end]);
}

/** Deflate, no flags, no time, unknown system. */
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
