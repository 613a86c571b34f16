import { healthRules } from '@warren/semantics';
import * as z from 'zod';

/** Numbers that replace those of the verdicts' rules, by rule and name; each has to exist. */
export const thresholds = z.string().transform((text, context) => {
  const numbers = thresholdNumbers.safeParse(parseJson(text));
  const problem = numbers.success
    ? unknownThreshold(numbers.data)
    : 'a JSON object of numbers by rule and name, such as {"memory-high":{"warnFraction":0.8}}';
  if (numbers.success && problem === null) return numbers.data;
  context.addIssue({ code: 'custom', message: problem ?? '' });
  return z.NEVER;
});

const thresholdNumbers = z.record(z.string(), z.record(z.string(), z.number().nonnegative()));

/** What is allowed in the place of the first name that nothing has; null: all are known. */
function unknownThreshold(numbers: z.infer<typeof thresholdNumbers>): string | null {
  const known = new Map<string, string[]>(
    healthRules.map((rule) => [rule.code, Object.keys(rule.thresholds)]),
  );
  for (const [code, values] of Object.entries(numbers)) {
    const names = known.get(code);
    if (names === undefined) return `the rules ${withNumbers(known).join(', ')}`;
    if (!Object.keys(values).every((name) => names.includes(name))) {
      return names.length === 0 ? `no number for ${code}` : `for ${code} the numbers ${names.join(', ')}`;
    }
  }
  return null;
}

function withNumbers(known: ReadonlyMap<string, readonly string[]>): string[] {
  return [...known].flatMap(([code, names]) => (names.length === 0 ? [] : [code]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
