import { t } from '@lingui/core/macro';
import type { MessageRateKind } from '@warren/management-api';
import type { ChartSeries } from './chart/chartSeries.ts';

/** The thirteen kinds of message rates as chart lines: hue is the family, a reply is dashed, auto ack dotted. */
export function rateKindSeries(): (ChartSeries & { key: MessageRateKind })[] {
  return [
    { key: 'publish', label: t`Publish`, color: 'var(--w-chart-publish)', group: 1 },
    { key: 'confirm', label: t`Publisher confirm`, color: 'var(--w-chart-confirm)', dash: '5 3', group: 1 },
    { key: 'deliver', label: t`Deliver, manual ack`, color: 'var(--w-chart-deliver)', group: 2 },
    {
      key: 'deliver_no_ack',
      label: t`Deliver, auto ack`,
      color: 'var(--w-chart-deliver)',
      dash: '.1 4',
      round: true,
      group: 2,
    },
    { key: 'ack', label: t`Consumer ack`, color: 'var(--w-chart-ack)', dash: '5 3', group: 2 },
    {
      key: 'get',
      label: t`Get, manual ack`,
      color: 'var(--w-chart-get)',
      dash: '.1 4',
      round: true,
      group: 2,
    },
    { key: 'get_no_ack', label: t`Get, auto ack`, color: 'var(--w-chart-get)', dash: '5 3', group: 2 },
    { key: 'redeliver', label: t`Redelivered`, color: 'var(--w-chart-redeliver)', group: 3 },
    {
      key: 'return_unroutable',
      label: t`Unroutable, returned`,
      color: 'var(--w-chart-return)',
      dash: '5 3',
      group: 3,
    },
    { key: 'drop_unroutable', label: t`Unroutable, dropped`, color: 'var(--w-chart-drop)', group: 3 },
    {
      key: 'get_empty',
      label: t`Get from empty queue`,
      color: 'var(--w-chart-quiet)',
      dash: '.1 4',
      round: true,
      group: 3,
    },
    {
      key: 'disk_reads',
      label: t`Disk read`,
      color: 'var(--w-chart-quiet)',
      dash: '9 3',
      width: 1.25,
      group: 4,
    },
    {
      key: 'disk_writes',
      label: t`Disk write`,
      color: 'var(--w-chart-quiet)',
      dash: '6 2 1.5 2',
      width: 1.25,
      group: 4,
    },
  ];
}
