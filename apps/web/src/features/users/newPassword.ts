const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/**
 * A password of 24 letters and digits that cannot be taken for one another: about 138 bits, and nothing in it that a
 * shell, an address or JSON would have to quote.
 */
export function newPassword(): string {
  const password: string[] = [];
  // Values above the last whole multiple would make some letters likelier than others.
  const fair = Math.floor(256 / letters.length) * letters.length;
  while (password.length < 24) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      if (byte < fair && password.length < 24) password.push(letters[byte % letters.length] ?? '');
    }
  }
  return password.join('');
}
