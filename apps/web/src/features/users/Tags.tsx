import { Trans } from '@lingui/react/macro';
import { Badge } from '../../ui/Badge.tsx';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Users.module.css';

/** The tags of a user as badges; the one that may do everything stands out. */
export function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) {
    return (
      <span className={classes.faint}>
        <Trans>none</Trans>
      </span>
    );
  }
  return (
    <span className={classes.tags}>
      {tags.map((tag) => (
        <Badge key={tag} {...(tag === 'administrator' ? { severity: 'notice' as const } : {})}>
          <NameText name={tag} />
        </Badge>
      ))}
    </span>
  );
}
