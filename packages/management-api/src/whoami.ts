/** `GET /api/whoami`, normalised: `tags` is "a,b" on old brokers and a list on new ones. */
export interface Whoami {
  name: string;
  tags: readonly string[];
  isInternalUser: boolean | null;
}
