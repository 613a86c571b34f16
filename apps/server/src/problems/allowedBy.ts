/** A finding of the schema about a request, as the validator hands it on. */
export interface ValidationIssue {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What the field allows, in words that repeat nothing of what was sent. */
export function allowedBy({ keyword, params }: ValidationIssue): string {
  const { expected, minimum, maximum, values, format, origin } = params;
  const unit = origin === 'string' ? ' characters' : '';
  if (keyword === 'invalid_type') return `a value of type ${expected}`;
  if (keyword === 'too_small') return `at least ${minimum}${unit}`;
  if (keyword === 'too_big') return `at most ${maximum}${unit}`;
  if (keyword === 'invalid_value' && Array.isArray(values)) return `one of ${values.join(', ')}`;
  if (keyword === 'invalid_format') return `a text in the form ${format}`;
  if (keyword === 'unrecognized_keys') return 'only the fields described at console/openapi';
  return 'what is described at console/openapi';
}
