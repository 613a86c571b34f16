import { type ReactNode, useId } from 'react';
import classes from './Permissions.module.css';

/** More proposals than these help nobody, and cost the browser. */
const mostProposed = 100;

/** A name within a sentence: text as typed, with names to choose from that hold what is typed. */
export function SentenceField(props: {
  /** For screen readers; those who see read the sentence. */
  label: string;
  value: string;
  names: readonly string[];
  icon?: ReactNode;
  placeholder?: string;
  onChange: (text: string) => void;
}) {
  const { label, value, names, icon, placeholder, onChange } = props;
  const listId = useId();
  const proposed = names
    .filter((name) => name !== '' && name !== value && name.includes(value))
    .slice(0, mostProposed);
  const shown = Math.max(value.length, placeholder?.length ?? 0, 6);
  return (
    <span className={classes.said} data-icon={icon !== undefined}>
      {icon}
      <input
        type="text"
        aria-label={label}
        list={listId}
        size={Math.min(shown + 1, 48)}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {proposed.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </span>
  );
}
