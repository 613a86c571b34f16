import { Link } from '@tanstack/react-router';
import { NameText } from '../../ui/NameText.tsx';

/** A user's name, to the page about that user. */
export function UserLink({ name }: { name: string }) {
  return (
    <Link to="/user" search={(previous) => ({ vhost: previous.vhost, name })}>
      <NameText name={name} />
    </Link>
  );
}
