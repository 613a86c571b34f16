import { Badge } from '../../ui/Badge.tsx';
import { NameText } from '../../ui/NameText.tsx';
import classes from './Vhosts.module.css';

/** Tags of a virtual host: words of people, which mean nothing to the broker. */
export function VhostTags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return <span className={classes.faint}>–</span>;
  return (
    <span className={classes.tags}>
      {tags.map((tag) => (
        <Badge key={tag}>
          <NameText name={tag} />
        </Badge>
      ))}
    </span>
  );
}
