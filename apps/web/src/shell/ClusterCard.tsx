import { t } from '@lingui/core/macro';
import type { Session } from '@warren/console-api';
import { NameText } from '../ui/NameText.tsx';
import classes from './ClusterCard.module.css';
import { useClusterFacts } from './clusterFacts.ts';
import { EnvironmentMarks } from './EnvironmentMarks.tsx';

/** Which cluster this is, and what it runs. */
export function ClusterCard({ session }: { session: Session }) {
  const facts = useClusterFacts();
  return (
    <section className={classes.card} aria-label={t`Cluster`}>
      {facts?.clusterName != null && <NameText name={facts.clusterName} />}
      {facts !== null && (
        <p className={classes.versions}>
          {facts.productName} {facts.version}
          {facts.erlangVersion !== null && `, Erlang ${facts.erlangVersion}`}
        </p>
      )}
      <div className={classes.marks}>
        <EnvironmentMarks session={session} />
      </div>
    </section>
  );
}
