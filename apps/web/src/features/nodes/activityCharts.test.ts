import { expect, test } from 'vitest';
import { nightOnProdEu1 } from '../../../test/nightOnProdEu1.ts';
import { activityCharts, countedLines } from './activityCharts.ts';

const { data } = nightOnProdEu1(0).node('rabbit@mq2');
if (data === null) throw new Error('the night has data');
const onThree = data;

const atZero = {
  ...onThree,
  activity: Object.fromEntries(Object.keys(onThree.activity).map((key) => [key, { value: 0, rate: 0 }])),
  activitySeries: { times: [0, 1], columns: { io_write_count: [0, 0], context_switches: [0, 0] } },
};

test('what a node counts is drawn line by line', () => {
  const keys = countedLines(activityCharts.persistence, onThree)?.map(({ key }) => key);
  expect(keys).toEqual(['msg_store_write_count', 'msg_store_read_count', 'queue_index_write_count']);
});

test('counters at zero are figures on 3.x, where they count', () => {
  expect(countedLines(activityCharts['io-operations'], { ...atZero, version: '3.10.8' })).not.toBeNull();
});

test('counters of files at zero are none on 4.x, where nothing counts them any more', () => {
  const onFour = { ...atZero, version: '4.3.6' };
  expect(countedLines(activityCharts['io-operations'], onFour)).toBeNull();
  expect(countedLines(activityCharts.metadata, onFour)).toBeNull();
  expect(countedLines(activityCharts.runtime, onFour)).not.toBeNull();
});

test('what does count on 4.x is drawn', () => {
  const columns = { io_write_count: [0, 7] };
  const onFour = { ...atZero, version: '4.0.5', activitySeries: { times: [0, 1], columns } };
  expect(countedLines(activityCharts['io-operations'], onFour)?.map(({ key }) => key)).toEqual([
    'io_write_count',
  ]);
});

test('an idle run queue is an empty queue, not an absent one', () => {
  const idle = { ...onThree, activitySeries: { times: [0], columns: { run_queue: [0] } } };
  expect(countedLines(activityCharts['run-queue'], idle)).not.toBeNull();
  const unknown = { ...onThree, activitySeries: { times: [], columns: {} } };
  expect(countedLines(activityCharts['run-queue'], unknown)).toBeNull();
});
