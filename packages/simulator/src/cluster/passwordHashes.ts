import type { Secret } from './accounts.ts';
import { type Random, seededRandom } from './random.ts';

/**
 * Stands in for a broker's hashing: a hash is made up of chance, as long as a broker's, and the cluster remembers
 * which password it was given out for. So a hash that is copied from one user to another lets in with the same
 * password, and one that was worked out elsewhere lets nobody in.
 */
export class PasswordHashes {
  readonly #random: Random;
  readonly #passwords = new Map<string, string>();

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** The secret of a user with that password: a hash that no other has, as if salted. */
  secret(password: string): Secret {
    const hash = this.#fresh();
    this.#passwords.set(hash, password);
    return { password, hash, hashingAlgorithm };
  }

  /** The secret of a user whose hash was given; an empty one is no password. */
  known(hash: string, algorithm: string = hashingAlgorithm): Secret {
    return { password: this.#passwords.get(hash) ?? null, hash, hashingAlgorithm: algorithm };
  }

  /** Base64 of 4 bytes of salt and 32 of hash. */
  #fresh(): string {
    return btoa(String.fromCharCode(...Array.from({ length: 36 }, () => Math.floor(this.#random() * 256))));
  }
}

const hashingAlgorithm = 'rabbit_password_hashing_sha256';
