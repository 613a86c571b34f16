import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import {
  IconArrowsSort,
  IconCheck,
  IconColumns3,
  IconDownload,
  IconFilter,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Dropdown, DropdownAction, DropdownChoice, DropdownHeading } from '../Dropdown.tsx';
import { usePhone } from '../usePhone.ts';
import classes from './DataTable.module.css';
import type { DataColumn } from './dataColumn.ts';
import { csvText, jsonText } from './exportText.ts';
import { saveText } from './saveText.ts';
import type { TableSort } from './tableModel.ts';

interface TableToolbarProps<Row> {
  /** Names the filter. */
  label: string;
  filter: string;
  setFilter: (filter: string) => void;
  list: string;
  columns: readonly DataColumn<Row>[];
  hidden: readonly string[];
  show: (id: string, shown: boolean) => void;
  /** What an export holds: the filtered rows in the order of the list. */
  rows: readonly Row[];
  sort: TableSort | null;
  setSort: (sort: TableSort) => void;
  actions: ReactNode;
}

/** The filter over all rows, the columns, the exports, and what makes a new one. */
export function TableToolbar<Row>(props: TableToolbarProps<Row>) {
  const phone = usePhone();
  return (
    <div className={classes.tools}>
      <FilterField {...props} />
      {phone ? <SortMenu {...props} /> : <ColumnsMenu {...props} />}
      <ExportMenu {...props} />
      {props.actions}
    </div>
  );
}

function FilterField<Row>({ label, filter, setFilter, columns }: TableToolbarProps<Row>) {
  const example = columns[0]?.id ?? 'name';
  return (
    <div className={classes.filter}>
      <IconFilter size={16} stroke={1.75} aria-hidden="true" />
      <input
        type="text"
        data-page-search
        aria-label={label}
        placeholder={t`Filter`}
        autoComplete="off"
        spellCheck={false}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setFilter('');
        }}
      />
      <span className={classes.filterHint}>
        <Trans>text · {example}:text · !not</Trans> <kbd>/</kbd>
      </span>
      {filter !== '' && (
        <button type="button" aria-label={t`Clear the filter`} onClick={() => setFilter('')}>
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function ColumnsMenu<Row>({ columns, hidden, show }: TableToolbarProps<Row>) {
  const shown = columns.length - hidden.length;
  const all = columns.length;
  return (
    <Dropdown
      align="right"
      buttonClass={classes.tool}
      button={
        <>
          <IconColumns3 size={16} stroke={1.75} aria-hidden="true" />
          <Trans>Columns</Trans>
          <span className={classes.toolNote}>
            <Trans>
              {shown} of {all}
            </Trans>
          </span>
        </>
      }
    >
      {() =>
        columns
          .filter(({ shown: choice }) => choice !== 'always')
          .map(({ id, header }) => (
            <DropdownChoice
              key={id}
              chosen={!hidden.includes(id)}
              onChoose={() => show(id, hidden.includes(id))}
            >
              <span className={classes.tick}>
                {!hidden.includes(id) && <IconCheck size={14} stroke={1.75} aria-hidden="true" />}
              </span>
              {header}
            </DropdownChoice>
          ))
      }
    </Dropdown>
  );
}

function SortMenu<Row>({ columns, sort, setSort }: TableToolbarProps<Row>) {
  return (
    <Dropdown
      align="right"
      label={t`Sort`}
      buttonClass={classes.tool}
      button={<IconArrowsSort size={16} stroke={1.75} aria-hidden="true" />}
    >
      {(close) =>
        columns
          .filter(({ acts }) => acts !== true)
          .map(({ id, header, align }) => (
            <DropdownChoice
              key={id}
              chosen={sort?.id === id}
              onChoose={() => {
                setSort({ id, desc: sort?.id === id ? !sort.desc : align === 'right' });
                close();
              }}
            >
              {header}
            </DropdownChoice>
          ))
      }
    </Dropdown>
  );
}

function ExportMenu<Row>({ list, columns, rows }: TableToolbarProps<Row>) {
  return (
    <Dropdown
      align="right"
      label={t`Export`}
      buttonClass={classes.tool}
      button={
        <>
          <IconDownload size={16} stroke={1.75} aria-hidden="true" />
          <span className={classes.toolWord}>
            <Trans>Export</Trans>
          </span>
        </>
      }
    >
      {(close) => (
        <>
          <DropdownHeading>
            <Plural value={rows.length} one="# row, all columns" other="# rows, all columns" />
          </DropdownHeading>
          <DropdownAction
            onAct={() => {
              saveText(`warren-${list}.csv`, 'text/csv', csvText(columns, rows));
              close();
            }}
          >
            CSV
          </DropdownAction>
          <DropdownAction
            onAct={() => {
              saveText(`warren-${list}.json`, 'application/json', jsonText(columns, rows));
              close();
            }}
          >
            JSON
          </DropdownAction>
        </>
      )}
    </Dropdown>
  );
}
