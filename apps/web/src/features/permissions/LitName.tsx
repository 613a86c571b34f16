import { NameText } from '../../ui/NameText.tsx';
import { litPart } from './litPart.ts';
import classes from './Permissions.module.css';

/** A name in which the part that an expression finds is lit, where that can be shown. */
export function LitName({ name, expression }: { name: string; expression: string | null }) {
  const lit = expression === null ? null : litPart(expression, name);
  if (lit === null || lit.found === '') return <NameText name={name} />;
  return (
    <span className={classes.litName}>
      {lit.before !== '' && <NameText name={lit.before} />}
      <mark className={classes.lit}>
        <NameText name={lit.found} />
      </mark>
      {lit.after !== '' && <NameText name={lit.after} />}
    </span>
  );
}
