import { SkeletonBar } from '../state/Skeleton.tsx';
import classes from './DataTable.module.css';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The layout of a list whose rows have not come. */
export function TableSkeleton({ columns }: { columns: number }) {
  const bars = Array.from({ length: columns }, (_, place) => `column ${place}`);
  return (
    <div className={classes.list}>
      <div className={classes.tools}>
        <div className={classes.filter} />
      </div>
      <div className={classes.frame}>
        <table className={classes.table}>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                {bars.map((bar) => (
                  <td key={bar}>
                    <SkeletonBar width="60%" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
