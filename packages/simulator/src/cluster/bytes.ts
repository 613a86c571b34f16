/** Text whose characters are the bytes of the text in UTF-8: what a broker's expressions are searched in. */
export function bytesOf(text: string): string {
  return ascii.test(text) ? text : String.fromCharCode(...new TextEncoder().encode(text));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: every character of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;
