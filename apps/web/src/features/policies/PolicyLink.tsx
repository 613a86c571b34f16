import { Link } from '@tanstack/react-router';
import { NameText } from '../../ui/NameText.tsx';

/** A policy's name, to its workbench. */
export function PolicyLink(props: { vhost: string; name: string; operator: boolean }) {
  const { vhost, name, operator } = props;
  return (
    <Link
      to="/policy"
      search={(previous) => ({
        vhost: previous.vhost,
        in: vhost,
        name,
        ...(operator ? { kind: 'operator' as const } : {}),
      })}
    >
      <NameText name={name} />
    </Link>
  );
}
