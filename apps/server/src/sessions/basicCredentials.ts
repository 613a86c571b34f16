/** The value of an `Authorization` header for these credentials, in UTF-8 as brokers expect it. */
export function basicAuthorization(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

/** The user name of a Basic `Authorization` header; null when the header is of another kind. */
export function basicUsername(authorization: string): string | null {
  const encoded = /^basic[ \t]+([^ \t]+)[ \t]*$/i.exec(authorization)?.[1];
  return encoded === undefined ? null : (Buffer.from(encoded, 'base64').toString('utf8').split(':')[0] ?? '');
}
