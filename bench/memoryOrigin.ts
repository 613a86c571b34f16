import { createServer } from 'node:http';

// An upstream in memory, in a process of its own: GET answers `?bytes=N`, anything else swallows its body.
const block = Buffer.alloc(256 * 1024, 0x61);

const server = createServer((request, response) => {
  const bytes = Number(new URL(request.url ?? '/', 'http://origin').searchParams.get('bytes') ?? 0);
  if (request.method !== 'GET') {
    let received = 0;
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
    });
    request.on('end', () => response.end(String(received)));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes });
  let left = bytes;
  const write = () => {
    while (left > 0) {
      const part = left >= block.length ? block : block.subarray(0, left);
      left -= part.length;
      if (!response.write(part)) {
        response.once('drain', write);
        return;
      }
    }
    response.end();
  };
  write();
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) console.log(address.port);
});
