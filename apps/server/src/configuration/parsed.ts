import * as z from 'zod';

/** A text that `parse` understands; what it answers `undefined` to is refused with what is `allowed`. */
export function parsed<Value>(parse: (text: string) => Value | undefined, allowed: string) {
  return z.string().transform((text, context): Value => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: allowed });
    return z.NEVER;
  });
}
