/**
 * Every name that a broker could take an `Authorization` value to be about, as bytes (latin1). Brokers decode
 * leniently (Erlang's base64 skips white space, its MIME form everything that is no base64), so this finds at
 * least what they find: any case of the scheme, any space, missing padding, characters that do not belong.
 */
export function authorizationNames(value: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of new Set([value, ...value.split(',')])) {
    const basic = /^\s*basic(.*)$/is.exec(part);
    if (basic !== null) for (const name of basicNames(basic[1] ?? '')) names.add(name);
    const bearer = /^\s*bearer(.*)$/is.exec(part);
    if (bearer !== null) for (const name of tokenNames(bearer[1] ?? '')) names.add(name);
  }
  return names;
}

/** Names before the colon in base64 of `name:password`; without a colon all of it. */
export function basicNames(base64: string): string[] {
  const spellings = [base64.replaceAll('-', '+').replaceAll('_', '/'), base64.replace(/[-_]/g, '')];
  // Padding ends the text, is skipped, or ends one of several texts.
  const readings = spellings.flatMap((text) => [
    decodeBase64(text.split('=', 1)[0] ?? ''),
    decodeBase64(text.replaceAll('=', '')),
    text.split('=').map(decodeBase64).join(''),
  ]);
  return readings.map((text) => text.split(':', 1)[0] ?? '');
}

function decodeBase64(text: string): string {
  return Buffer.from(text.replace(/[^A-Za-z0-9+/]/g, ''), 'base64').toString('latin1');
}

/** Every text in the claims of a JSON Web Token: which of them is the user's name, the broker's settings say. */
export function tokenNames(token: string): string[] {
  const claims = token.split('.')[1];
  if (claims === undefined) return [];
  try {
    const found: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
    if (typeof found !== 'object' || found === null) return [];
    const texts = Object.values(found)
      .flat()
      .filter((claim) => typeof claim === 'string');
    return texts.map((text) => Buffer.from(text).toString('latin1'));
  } catch {
    return [];
  }
}
