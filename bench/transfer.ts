import { request } from 'node:http';

const block = Buffer.alloc(256 * 1024, 0x61);

/** Reads a whole answer and throws it away. Returns ms and bytes. */
export function download(url: string, basic: string): Promise<{ ms: number; bytes: number }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(url, { headers: { authorization: basic } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => {
        if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
        else resolve({ ms: performance.now() - started, bytes });
      });
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end();
  });
}

/** Sends `body`, or `bytes` of filler, and waits for the whole answer. Returns ms. */
export function upload(url: string, basic: string, body: Buffer | number): Promise<{ ms: number }> {
  const length = typeof body === 'number' ? body : body.length;
  const headers = {
    authorization: basic,
    'content-type': 'application/json',
    'content-length': length,
  };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) >= 300) reject(new Error(`${url} answered ${answer.statusCode}`));
        else resolve({ ms: performance.now() - started });
      });
      answer.on('error', reject);
    });
    call.on('error', reject);
    if (typeof body !== 'number') {
      call.end(body);
      return;
    }
    let left = body;
    const write = () => {
      while (left > 0) {
        const part = left >= block.length ? block : block.subarray(0, left);
        left -= part.length;
        if (!call.write(part)) {
          call.once('drain', write);
          return;
        }
      }
      call.end();
    };
    write();
  });
}
