import { expect, test } from 'vitest';
import { nightOnProdEu1 } from '../../../test/nightOnProdEu1.ts';
import { findingMarks, nodeFindings } from './nodeFindings.ts';

const now = Date.parse('2026-11-24T02:19:04Z');
const findings = nightOnProdEu1(now).health.data?.findings ?? [];

test('a node has its own findings and those of its listeners', () => {
  expect(nodeFindings(findings, 'rabbit@mq2').map(({ code }) => code)).toEqual(['memory-high']);
  expect(nodeFindings(findings, 'rabbit@mq1').map(({ code }) => code)).toEqual(['certificate-expiring']);
  expect(nodeFindings(findings, 'rabbit@mq3')).toEqual([]);
});

test('a chart is marked where it began and where it got worse', () => {
  const marks = findingMarks(nodeFindings(findings, 'rabbit@mq2'));
  expect(marks.map(({ severity }) => severity)).toEqual(['warning', 'critical']);
});

test('a beginning that nobody saw gets no mark', () => {
  const open = findings.filter(({ code }) => code === 'redelivery-high');
  expect(findingMarks(open)).toEqual([]);
});
