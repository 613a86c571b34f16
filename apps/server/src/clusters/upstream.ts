import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Pool } from 'undici';
import type { NodeAddress } from './cluster.ts';
import { probeAddress } from './probeAddress.ts';

/** The connections to one management address. */
export interface Upstream {
  readonly address: NodeAddress;
  /** For Warren's own reads. */
  readonly pool: Pool;
  /**
   * Starts a request; errors come as its events.
   * `fresh`: on a connection of its own, which no broker can have given up before; otherwise a kept one may serve.
   */
  request(request: UpstreamRequest): http.ClientRequest;
  /** One light question on a fresh connection: null when anything was answered, else the failure. */
  probe(): Promise<string | null>;
  close(): Promise<void>;
}

export interface UpstreamRequest {
  readonly method: string;
  /** Raw path and query below the address, sent as it is. */
  readonly path: string;
  /** Names and values in turn, as in `rawHeaders`. */
  readonly headers: readonly string[];
  readonly fresh: boolean;
}

export interface UpstreamOptions {
  readonly idleMs: number;
  readonly ca: string | Buffer | undefined;
}

export function openUpstream(address: NodeAddress, options: UpstreamOptions): Upstream {
  const { url } = address;
  const secure = url.protocol === 'https:';
  const { Agent, request } = secure ? https : http;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const trust = options.ca === undefined ? {} : { ca: options.ca };
  const server = secure && isIP(host) === 0 ? { servername: host } : {};
  const kept = new Agent({ keepAlive: true, timeout: options.idleMs, ...trust, ...server });
  const fresh = new Agent({ keepAlive: false, ...trust, ...server });
  const pool = new Pool(url.origin, {
    allowH2: false,
    pipelining: 1,
    connections: 16,
    keepAliveTimeout: options.idleMs,
    keepAliveMaxTimeout: options.idleMs,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { ...trust, ...server },
  });
  const prefix = pathPrefix(url);

  const upstream: Upstream = {
    address,
    pool,
    request: (wanted) =>
      request({
        host,
        port: url.port === '' ? (secure ? 443 : 80) : url.port,
        method: wanted.method,
        path: prefix + wanted.path,
        headers: [...wanted.headers],
        setHost: false,
        agent: wanted.fresh ? fresh : kept,
      }),
    probe: () => probeAddress(upstream),
    async close() {
      kept.destroy();
      fresh.destroy();
      await pool.destroy();
    },
  };
  return upstream;
}

/** The path of an address without its last slash: what stands before `/api`. */
export function pathPrefix(url: URL): string {
  return url.pathname.replace(/\/+$/, '');
}
