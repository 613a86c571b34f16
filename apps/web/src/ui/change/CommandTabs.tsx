import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import {
  type BrokerChange,
  type CommandTool,
  commandsFor,
  passwordVariable,
} from '@warren/management-api/changes';
import { useState } from 'react';
import { liveQuery } from '../live.ts';
import { NameText } from '../NameText.tsx';
import { useRange } from '../RangeSwitch.tsx';
import { useSession } from '../session.ts';
import classes from './CommandTabs.module.css';

const tools: readonly CommandTool[] = ['curl', 'rabbitmqctl', 'rabbitmqadmin', 'terraform'];

/** The same change as commands to copy. A password is a variable in them. */
export function CommandTabs({ changes }: { changes: readonly BrokerChange[] }) {
  const [tool, setTool] = useState<CommandTool>('curl');
  const [copied, setCopied] = useState(false);
  const { data: overview } = useQuery(liveQuery('overview', { range: useRange() }));
  const user = useSession()?.user?.name ?? '';
  const version = overview?.data?.version ?? null;
  const major = Number(/^\d+/.exec(version ?? '')?.[0] ?? 4);
  const text = commandsFor(changes, { base: document.baseURI, user, major })[tool];
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <section className={classes.frame} aria-label={t`As commands`}>
      <div className={classes.head}>
        <div role="tablist" aria-label={t`As commands`} className={classes.tabs}>
          {tools.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              aria-selected={one === tool}
              onClick={() => {
                setTool(one);
                setCopied(false);
              }}
            >
              {one === 'terraform' ? 'Terraform' : one}
            </button>
          ))}
        </div>
        {text !== null && (
          <button
            type="button"
            className={classes.copy}
            onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
          >
            <Icon size={16} stroke={1.75} aria-hidden="true" />
            {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
          </button>
        )}
      </div>
      <div role="tabpanel" className={classes.text}>
        {text === null ? (
          <p>
            <WhyNone tool={tool} changes={changes} />
          </p>
        ) : (
          <code>
            <Lines text={text} />
          </code>
        )}
        {text?.includes(passwordVariable) && (
          <p>
            <Trans>
              The new password is not shown: put it into the variable <code>{passwordVariable}</code>.
            </Trans>
          </p>
        )}
      </div>
    </section>
  );
}

/** Nobody reads more lines than these; the copy has all. */
const mostLines = 200;

/** Each line a line; what hides in names is made visible. */
function Lines({ text }: { text: string }) {
  const lines = text.split('\n');
  const left = lines.length - mostLines;
  return (
    <>
      {lines.slice(0, mostLines).map((line, index) => (
        <span key={`${index} ${line}`} className={classes.line}>
          {line === '' ? (
            ' '
          ) : (
            <>
              {'\u2007'.repeat(line.length - line.trimStart().length)}
              <NameText name={line.trimStart()} />
            </>
          )}
        </span>
      ))}
      {left > 0 && (
        <span className={classes.line}>
          <Plural
            value={left}
            one="# more line, which is copied too"
            other="# more lines, which are copied too"
          />
        </span>
      )}
    </>
  );
}

function WhyNone({ tool, changes }: { tool: CommandTool; changes: readonly BrokerChange[] }) {
  const removes = changes.some(({ kind }) => kind.startsWith('delete') || kind.startsWith('clear'));
  if (tool === 'terraform' && removes) {
    return <Trans>Take the block of this resource out of the configuration.</Trans>;
  }
  if (tool === 'terraform') return <Trans>The provider has no resource for this.</Trans>;
  if (tool === 'curl') return <Trans>The broker cannot be asked for a name like this.</Trans>;
  return <Trans>This version's {tool} has no command for this.</Trans>;
}
