import classes from './NameText.module.css';
import { visibleName } from './visibleName.ts';

/** A name of the broker: always text, in monospace, wrapped and never cut, with what hides in it shown. */
export function NameText({ name, size = 'normal' }: { name: string; size?: 'normal' | 'large' | 'title' }) {
  if (name === '') return <span className={classes.mark}>∅</span>;
  return (
    <bdi className={classes.name} data-size={size}>
      {visibleName(name).map((piece, index) =>
        piece.mark === null ? (
          piece.text
        ) : (
          <span key={`${index}-${piece.mark}`} className={classes.mark}>
            {piece.mark}
          </span>
        ),
      )}
    </bdi>
  );
}
