import { readTexts } from './brokerValues.ts';

/** Tags of a user or a virtual host: a list, or text parted by commas on old brokers. */
export function readTags(json: unknown): readonly string[] {
  const texts = typeof json === 'string' ? json.split(',').map((tag) => tag.trim()) : readTexts(json);
  return texts.filter((tag) => tag !== '');
}
