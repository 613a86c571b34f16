import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { formatCount } from '../format/number.ts';
import { NameText } from '../NameText.tsx';
import { EmptyState } from '../state/EmptyState.tsx';
import classes from './DataTable.module.css';
import type { FilterTerm } from './filterTerms.ts';

/** No row matches: how many each term would leave alone, and a way to take it back. */
export function FilteredEmpty(props: {
  terms: readonly FilterTerm[];
  countOf: (term: FilterTerm) => number;
  filter: string;
  setFilter: (filter: string) => void;
}) {
  const { terms, countOf, filter, setFilter } = props;
  return (
    <EmptyState
      icon={<IconFilterOff size={18} stroke={1.75} aria-hidden="true" />}
      title={<Plural value={terms.length} one="Nothing matches" other="Nothing matches all # terms" />}
    >
      <table className={classes.terms}>
        <tbody>
          {terms.map((term) => (
            <tr key={term.typed}>
              <th scope="row">
                <NameText name={term.typed} />
              </th>
              <td data-align="right">{formatCount(countOf(term))}</td>
              <td>
                <Trans>alone</Trans>
              </td>
              <td>
                <button
                  type="button"
                  className={classes.link}
                  onClick={() => setFilter(filter.replace(term.typed, '').replace(/\s+/g, ' ').trim())}
                >
                  <Trans>Remove</Trans>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="default" onClick={() => setFilter('')}>
        <Trans>Clear the filter</Trans>
      </Button>
    </EmptyState>
  );
}
