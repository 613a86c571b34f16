/** The line of RabbitMQ that a simulated cluster behaves as. */
export type ReleaseSeries = '3.10' | '4';

/** What tells one release from another in the answers. */
export interface Release {
  readonly series: ReleaseSeries;
  readonly rabbitmq: string;
  readonly erlang: string;
  readonly erlangFull: string;
  readonly cryptoLibrary: string;
}

export const releases: Readonly<Record<ReleaseSeries, Release>> = {
  '3.10': {
    series: '3.10',
    rabbitmq: '3.10.8',
    erlang: '25.2.3',
    erlangFull:
      'Erlang/OTP 25 [erts-13.1.5] [source] [64-bit] [smp:8:8] [ds:8:8:8] [async-threads:1] [jit:ns]',
    cryptoLibrary: 'OpenSSL 3.0.17 1 Jul 2025',
  },
  '4': {
    series: '4',
    rabbitmq: '4.3.6',
    erlang: '29.1.1',
    erlangFull: 'Erlang/OTP 29 [erts-17.1] [source] [64-bit] [smp:8:8] [ds:8:8:8] [async-threads:1] [jit:ns]',
    cryptoLibrary: 'OpenSSL 3.6.5 29 Sep 2026',
  },
};
