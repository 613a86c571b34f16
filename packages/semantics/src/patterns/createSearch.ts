import { wordBytes } from './byteClasses.ts';
import type { ByteSet } from './byteSet.ts';
import { backReferenceStep, byteStep, bytesStep, lineBreakStep } from './byteSteps.ts';
import { callStep } from './callStep.ts';
import { type ConditionTest, conditionStep, groupSetTest, inCallTest } from './conditionStep.ts';
import type { Dialect } from './dialect.ts';
import { branchesOf, lengthMeasure } from './fixedLength.ts';
import { childrenOf, groupsByNumber, numbersOf } from './groupBodies.ts';
import { alternativesStep, atomicStep, capturingStep, lookBehindStep, lookStep } from './groupSteps.ts';
import type { ParsedPattern } from './parsePattern.ts';
import type { Condition, PatternNode } from './patternNode.ts';
import { placeTest } from './placeTest.ts';
import { repeatedByteStep, repeatedStep } from './repeatSteps.ts';
import { SearchState, type Step } from './searchState.ts';

type NodeOf<Kind extends PatternNode['kind']> = Extract<PatternNode, { kind: Kind }>;

/** Whether an expression is found somewhere in the bytes. */
export type Search = (subject: Uint8Array, stepLimit: number) => boolean;

/**
 * A search by backtracking, in the order in which PCRE tries.
 * @throws {SearchGivenUp} by the search, when its steps are used up or a call never ends
 */
export function createSearch({ root, groupCount, names }: ParsedPattern, dialect: Dialect): Search {
  const state = new SearchState(groupCount, dialect);
  const groups = groupsByNumber(root);
  const measure = lengthMeasure({ names, dialect }, root);
  const words = wordBytes(dialect);
  const called = new Map<number, Step>();
  const search = stepOf(root);
  const anchored = isAnchored(root);

  return (subject, stepLimit) => {
    state.subject = subject;
    state.stepsLeft = stepLimit;
    const lastStart = anchored ? 0 : subject.length;
    for (let start = 0; start <= lastStart; start += 1) {
      state.reset();
      if (search(start, () => true)) return true;
    }
    return false;
  };

  function stepOf(node: PatternNode): Step {
    switch (node.kind) {
      case 'byte':
        return byteStep(state, node.set);
      case 'line-break':
        return lineBreakStep(state, node.set);
      case 'at':
        return placeStep(node);
      case 'sequence':
        return sequenceStep(node.items);
      case 'alternatives':
        return alternativesStep(state, node.branches.map(stepOf));
      case 'group':
        return groupStep(node);
      case 'look':
        return lookStep(state, node.behind ? behindStep(node) : stepOf(node.body), node.negative);
      case 'repeat':
        return repeatStep(node);
      case 'back-reference':
        return backReferenceStep(state, numbersOf(node.to, names), node.caseless);
      case 'call':
        return callStep(state, numbersOf(node.to, names)[0] ?? 0, calledStep);
      case 'condition':
        return conditionStep(state, testOf(node.test), stepOf(node.yes), node.no ? stepOf(node.no) : nothing);
      case 'accept':
        return accept;
      case 'fail':
        return () => false;
    }
  }

  /** Bytes in a row are one step: names are searched by the hundred thousand, and most of an expression is text. */
  function sequenceStep(items: readonly PatternNode[]): Step {
    const steps: Step[] = [];
    let bytes: ByteSet[] = [];
    for (const item of items) {
      if (item.kind === 'byte') bytes.push(item.set);
      else {
        if (bytes.length > 0) steps.push(bytesStep(state, bytes));
        bytes = [];
        steps.push(stepOf(item));
      }
    }
    if (bytes.length > 0) steps.push(bytesStep(state, bytes));
    return inOrder(steps);
  }

  function placeStep({ place }: NodeOf<'at'>): Step {
    const holds = placeTest(place, words);
    return (position, next) => holds(state.subject, position) && next(position);
  }

  function groupStep({ index, atomic, body }: NodeOf<'group'>): Step {
    if (index === null) return atomic ? atomicStep(state, stepOf(body)) : stepOf(body);
    const step = capturingStep(state, index, stepOf(body));
    // A group that refers to itself is atomic in PCRE 8.
    return dialect === 'pcre8' && refersTo(body, index) ? atomicStep(state, step) : step;
  }

  function refersTo(node: PatternNode, index: number): boolean {
    if (node.kind === 'back-reference') return numbersOf(node.to, names).includes(index);
    return childrenOf(node).some((child) => refersTo(child, index));
  }

  function behindStep({ body }: NodeOf<'look'>): Step {
    const branches = branchesOf(body).map((branch) => ({ step: stepOf(branch), length: measure(branch) }));
    return lookBehindStep(state, branches);
  }

  function repeatStep({ min, max, mode, body }: NodeOf<'repeat'>): Step {
    const bounds = { min, max, lazy: mode === 'lazy' };
    if (mode === 'possessive')
      return atomicStep(state, repeatStep({ kind: 'repeat', min, max, mode: 'greedy', body }));
    if (body.kind === 'byte') return repeatedByteStep(state, body.set, bounds);
    // A lookaround says the same however often it is asked, and a definition nothing.
    if (body.kind === 'look')
      return repeatedStep(state, stepOf(body), { ...bounds, min: Math.min(min, 1), max: 1 });
    if (body.kind === 'condition' && body.test.kind === 'never') return nothing;
    return repeatedStep(state, stepOf(body), bounds);
  }

  function calledStep(group: number): Step {
    const known = called.get(group);
    if (known) return known;
    const node = groups.get(group);
    const step = node ? stepOf(node) : nothing;
    called.set(group, step);
    return step;
  }

  function testOf(test: Condition): ConditionTest {
    switch (test.kind) {
      case 'never':
        return () => false;
      case 'group-set':
        return groupSetTest(state, numbersOf(test.to, names));
      case 'in-call':
        return inCallTest(state, test.of && numbersOf(test.of, names));
      case 'look': {
        const look = stepOf(test.look);
        return (position) => look(position, () => true);
      }
    }
  }

  function accept(): boolean {
    state.accepted = true;
    return true;
  }
}

function nothing(position: number, next: (position: number) => boolean): boolean {
  return next(position);
}

function inOrder(steps: readonly Step[]): Step {
  const [first, ...others] = steps;
  if (!first) return nothing;
  if (others.length === 0) return first;
  const rest = inOrder(others);
  return (position, next) => first(position, (after) => rest(after, next));
}

/** Whether it begins with the start of the subject, so that no later start can succeed. */
function isAnchored(root: PatternNode): boolean {
  if (root.kind !== 'sequence') return false;
  const [first] = root.items;
  return first?.kind === 'at' && first.place === 'start';
}
