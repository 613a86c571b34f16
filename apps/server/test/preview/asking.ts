import type { StartedWarren } from '../startWarren.ts';

/** An answer with its JSON. */
export interface Asked {
  status: number;
  json: Record<string, unknown>;
  text: string;
}

/** Asks one of Warren's own questions with Basic credentials. */
export async function ask(
  warren: Pick<StartedWarren, 'url'>,
  question: string,
  body: object | string,
  credentials = 'admin:admin-pw',
): Promise<Asked> {
  const answer = await fetch(`${warren.url}/console/${question}`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(credentials)}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, text, json: JSON.parse(text) };
}
