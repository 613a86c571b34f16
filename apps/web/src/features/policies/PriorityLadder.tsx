import { Trans } from '@lingui/react/macro';
import type { BrokerPolicy } from '@warren/management-api';
import { jsonNumber, jsonNumberText } from '@warren/semantics';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Policies.module.css';
import { priorityNeighbours } from './priorityNeighbours.ts';

/** Where the policy stands among the others of its virtual host: the highest that matches holds. */
export function PriorityLadder(props: { name: string; priority: string; others: readonly BrokerPolicy[] }) {
  const { name, priority, others } = props;
  const { above, equal, below } = priorityNeighbours(priority, others);
  if (above.length + equal.length + below.length === 0) return null;
  return (
    <p className={classes.ladder}>
      {above.map((policy) => (
        <Step key={policy.name} policy={policy} sign="›" />
      ))}
      <span className={classes.own}>
        <b>{priority}</b> {name === '' ? <Trans>this</Trans> : <NameText name={name} />}
      </span>
      {equal.map((policy) => (
        <span key={policy.name} data-equal="true">
          = <NameText name={policy.name} />
        </span>
      ))}
      {below.map((policy) => (
        <span key={policy.name}>
          › {jsonNumberText(policy.priority)} <NameText name={policy.name} />
        </span>
      ))}
    </p>
  );
}

function Step({ policy, sign }: { policy: BrokerPolicy; sign: string }) {
  return (
    <span>
      {String(jsonNumber(policy.priority))} <NameText name={policy.name} /> {sign}
    </span>
  );
}
