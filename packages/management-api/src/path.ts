/**
 * Template tag for a path of the management API: every inserted name is percent-encoded once, so that a name
 * with a slash, a percent sign or a space stays one segment.
 *
 * A name that is `.` or `..` cannot be addressed: brokers take such segments, encoded or not, as steps in the path
 * (seen on 3.10.8 and 4.3.6), so that the request would reach another resource.
 * @throws {RangeError} for such a name, or one with an unpaired surrogate.
 */
export function path(texts: TemplateStringsArray, ...names: readonly string[]): string {
  return String.raw({ raw: texts }, ...names.map(encodeName));
}

function encodeName(name: string): string {
  if (name === '.' || name === '..') {
    throw new RangeError(`a broker cannot be asked for something named ${name}`);
  }
  if (!name.isWellFormed()) throw new RangeError('a name with an unpaired surrogate cannot be sent');
  return encodeURIComponent(name);
}
