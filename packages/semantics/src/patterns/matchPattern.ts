import { otherCase, wordBytes } from './byteClasses.ts';
import type { Dialect } from './dialect.ts';
import { branchesOf, lengthMeasure } from './fixedLength.ts';
import { childrenOf, groupsByNumber, numbersOf } from './groupBodies.ts';
import type { ParsedPattern } from './parsePattern.ts';
import type { Condition, PatternNode } from './patternNode.ts';
import { placeTest } from './placeTest.ts';

/** Goes on from a position; true when the rest matches. */
type Next = (position: number) => boolean;
type Step = (position: number, next: Next) => boolean;

/** Thrown when a search is given up: `steps` too many of them, `loop` a call that never ends. */
export class SearchGivenUp extends Error {
  readonly why: 'steps' | 'loop';

  constructor(why: 'steps' | 'loop') {
    super(why);
    this.why = why;
  }
}

/**
 * A search by backtracking, in the order in which PCRE tries.
 * @returns whether the expression is found somewhere in the bytes
 * @throws {SearchGivenUp}
 */
export function createSearch(
  { root, groupCount, names }: ParsedPattern,
  dialect: Dialect,
): (subject: Uint8Array, stepLimit: number) => boolean {
  let subject: Uint8Array = new Uint8Array(0);
  let stepsLeft = 0;
  const starts = new Int32Array(groupCount + 1);
  const ends = new Int32Array(groupCount + 1);
  /** Set by (*ACCEPT): what encloses it ends at once as matched. */
  let accepted = false;
  let calls: { group: number; position: number }[] = [];
  const groups = groupsByNumber(root);
  const measure = lengthMeasure(
    { names: new Map([...names].map(([name, all]) => [name, [...all]])), dialect },
    root,
  );
  const words = wordBytes(dialect);
  const bodies = new Map<number, Step>();
  const search = compile(root);

  return (bytes, stepLimit) => {
    subject = bytes;
    stepsLeft = stepLimit;
    for (let start = 0; start <= bytes.length; start += 1) {
      starts.fill(-1);
      ends.fill(-1);
      accepted = false;
      calls = [];
      if (search(start, () => true)) return true;
    }
    return false;
  };

  function count() {
    stepsLeft -= 1;
    if (stepsLeft < 0) throw new SearchGivenUp('steps');
  }

  function compile(node: PatternNode): Step {
    switch (node.kind) {
      case 'byte':
        return (position, next) =>
          position < subject.length && node.set[at(position)] === 1 && next(position + 1);
      case 'line-break':
        return (position, next) => {
          const pair = at(position) === 0x0d && at(position + 1) === 0x0a && position + 1 < subject.length;
          if (pair) return next(position + 2);
          return position < subject.length && node.set[at(position)] === 1 && next(position + 1);
        };
      case 'at': {
        const holds = placeTest(node.place, words);
        return (position, next) => holds(subject, position) && next(position);
      }
      case 'sequence':
        return sequence(node.items.map(compile));
      case 'alternatives': {
        const branches = node.branches.map(compile);
        return (position, next) => {
          for (const branch of branches) {
            count();
            if (branch(position, next)) return true;
          }
          return false;
        };
      }
      case 'group':
        return node.atomic ? atomic(compile(node.body)) : group(node);
      case 'look':
        return look(node);
      case 'repeat':
        return repeat(node);
      case 'back-reference':
        return backReference(numbersOf(node.to, names), node.caseless);
      case 'call':
        return call(numbersOf(node.to, names)[0] ?? 0);
      case 'condition':
        return condition(
          node.test,
          compile(node.yes),
          node.no ? compile(node.no) : (position, next) => next(position),
        );
      case 'accept':
        return () => {
          accepted = true;
          return true;
        };
      case 'fail':
        return () => false;
    }
  }

  function at(position: number): number {
    return subject[position] ?? 0;
  }

  function sequence(items: readonly Step[]): Step {
    const from = (index: number): Step => {
      const item = items[index];
      if (!item) return (position, next) => next(position);
      const rest = from(index + 1);
      if (index === items.length - 1) return item;
      return (position, next) => item(position, (after) => rest(after, next));
    };
    return from(0);
  }

  function group(node: Extract<PatternNode, { kind: 'group' }>): Step {
    const body = compile(node.body);
    const { index } = node;
    if (index === null) return body;
    const step: Step = (position, next) => {
      count();
      const [oldStart, oldEnd] = [starts[index] ?? -1, ends[index] ?? -1];
      const matched = body(position, (after) => {
        const [innerStart, innerEnd] = [starts[index] ?? -1, ends[index] ?? -1];
        starts[index] = position;
        ends[index] = after;
        if (next(after)) return true;
        starts[index] = innerStart;
        ends[index] = innerEnd;
        return false;
      });
      if (!matched) {
        starts[index] = oldStart;
        ends[index] = oldEnd;
      }
      return matched;
    };
    // A group that refers to itself is atomic in PCRE 8.
    return dialect === 'pcre8' && refersTo(node.body, index) ? atomic(step) : step;
  }

  function refersTo(node: PatternNode, index: number): boolean {
    if (node.kind === 'back-reference') return numbersOf(node.to, names).includes(index);
    return childrenOf(node).some((child) => refersTo(child, index));
  }

  /** Matches once: what comes after cannot make it try otherwise. */
  function atomic(body: Step): Step {
    return (position, next) => {
      count();
      const saved = save();
      let end = -1;
      const matched = body(position, (after) => {
        end = after;
        return true;
      });
      if (!matched) return false;
      if (accepted) return true;
      if (next(end)) return true;
      restore(saved);
      return false;
    };
  }

  function look({ behind, negative, body: node }: Extract<PatternNode, { kind: 'look' }>): Step {
    const body = behind ? lookBehind(node) : compile(node);
    return (position, next) => {
      count();
      const saved = save();
      const matched = body(position, () => true);
      accepted = false;
      if (matched === negative) {
        restore(saved);
        return false;
      }
      if (negative) restore(saved);
      if (next(position)) return true;
      restore(saved);
      return false;
    };
  }

  function lookBehind(node: PatternNode): Step {
    const branches = branchesOf(node).map((branch) => ({ step: compile(branch), length: measure(branch) }));
    return (position, next) => {
      for (const { step, length } of branches) {
        const { min, max } = length ?? { min: 0, max: 0 };
        for (let back = min; back <= max && back <= position; back += 1) {
          if (step(position - back, (after) => (after === position || dialect === 'pcre8') && next(position)))
            return true;
          if (accepted) return true;
        }
      }
      return false;
    };
  }

  function repeat({ min, max, mode, body: node }: Extract<PatternNode, { kind: 'repeat' }>): Step {
    if (mode === 'possessive')
      return atomic(repeat({ kind: 'repeat', min, max, mode: 'greedy', body: node }));
    // An assertion is tried once at most: again it would say the same.
    if (node.kind === 'look') return repeatBody(compile(node), Math.min(min, 1), 1, mode === 'lazy');
    if (node.kind === 'condition' && node.test.kind === 'never') return (position, next) => next(position);
    if (node.kind === 'byte') return repeatByte(node.set, min, max, mode === 'lazy');
    return repeatBody(compile(node), min, max, mode === 'lazy');
  }

  function repeatByte(set: Uint8Array, min: number, max: number, lazy: boolean): Step {
    return (position, next) => {
      const furthest = Math.min(subject.length, position + max);
      let end = position;
      while (end < furthest && set[at(end)] === 1) end += 1;
      if (end - position < min) return false;
      const first = lazy ? position + min : end;
      const last = lazy ? end : position + min;
      const by = lazy ? 1 : -1;
      for (let after = first; lazy ? after <= last : after >= last; after += by) {
        count();
        if (next(after)) return true;
      }
      return false;
    };
  }

  function repeatBody(body: Step, min: number, max: number, lazy: boolean): Step {
    return (position, next) => {
      const from = (done: number, here: number): boolean => {
        count();
        const once = () =>
          done < max &&
          body(here, (after) => {
            // What matched nothing ends an endless repeat.
            if (after === here && max === Number.POSITIVE_INFINITY && done + 1 >= min) return next(after);
            return from(done + 1, after);
          });
        if (done < min) return once();
        return lazy ? next(here) || once() : once() || next(here);
      };
      return from(0, position);
    };
  }

  function backReference(numbers: readonly number[], caseless: boolean): Step {
    return (position, next) => {
      const number = numbers.find((each) => (starts[each] ?? -1) >= 0);
      if (number === undefined) return false;
      const start = starts[number] ?? 0;
      const length = (ends[number] ?? 0) - start;
      if (position + length > subject.length) return false;
      for (let index = 0; index < length; index += 1) {
        const [here, there] = [at(position + index), at(start + index)];
        if (here !== there && !(caseless && otherCase(here, dialect) === there)) return false;
      }
      return next(position + length);
    };
  }

  /** Groups that a call sets are as before when it returns; in PCRE 8 a call is atomic, in PCRE2 not. */
  function call(number: number): Step {
    return (position, next) => {
      count();
      if (calls.some((each) => each.group === number && each.position === position)) {
        throw new SearchGivenUp('loop');
      }
      const saved = save();
      const outside = calls;
      const inside = [...calls, { group: number, position }];
      const returned = (after: number): boolean => {
        const within = save();
        restore(saved);
        calls = outside;
        if (next(after)) return true;
        calls = inside;
        restore(within);
        return false;
      };
      calls = inside;
      let end = -1;
      const body = bodyOf(number);
      const matched =
        dialect === 'pcre2'
          ? body(position, returned)
          : body(position, (after) => {
              end = after;
              return true;
            });
      calls = outside;
      if (dialect === 'pcre2' || !matched) {
        if (!matched) restore(saved);
        return matched;
      }
      restore(saved);
      return next(end);
    };
  }

  function bodyOf(number: number): Step {
    const known = bodies.get(number);
    if (known) return known;
    const node = groups.get(number);
    const step: Step = node ? compile(node) : () => false;
    bodies.set(number, step);
    return step;
  }

  function condition(test: Condition, yes: Step, no: Step): Step {
    const holds = conditionTest(test);
    return (position, next) => {
      count();
      return holds(position) ? yes(position, next) : no(position, next);
    };
  }

  function conditionTest(test: Condition): (position: number) => boolean {
    switch (test.kind) {
      case 'never':
        return () => false;
      case 'group-set': {
        const numbers = numbersOf(test.to, names);
        return () => numbers.some((number) => (starts[number] ?? -1) >= 0);
      }
      case 'in-call': {
        const numbers = test.of && numbersOf(test.of, names);
        return () => {
          const last = calls.at(-1);
          return last !== undefined && (numbers === null || numbers.includes(last.group));
        };
      }
      case 'look': {
        const step = compile(test.look);
        return (position) => step(position, () => true);
      }
    }
  }

  function save(): { starts: Int32Array; ends: Int32Array } {
    return { starts: starts.slice(), ends: ends.slice() };
  }

  function restore(saved: { starts: Int32Array; ends: Int32Array }) {
    starts.set(saved.starts);
    ends.set(saved.ends);
  }
}
