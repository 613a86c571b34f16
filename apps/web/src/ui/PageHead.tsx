import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { createPortal } from 'react-dom';

/** The element of the top bar in which the page's own head is drawn. */
export const PageHeadSlot = createContext<HTMLElement | null>(null);

export interface PageHeadProps {
  /** Plain text: the tab's title, and the heading unless `heading` is given. */
  title: string;
  heading?: ReactNode;
  /** Before the heading: a link to the list this object is in. */
  crumb?: ReactNode;
  /** After the heading: state, uptime. */
  children?: ReactNode;
}

/** A page's title and state, drawn into the top bar; the browser's tab takes the title too. */
export function PageHead({ title, heading, crumb, children }: PageHeadProps) {
  const slot = useContext(PageHeadSlot);
  useEffect(() => {
    document.title = `${title} · Warren`;
  }, [title]);
  if (slot === null) return null;
  return createPortal(
    <>
      {crumb}
      <h1>{heading ?? title}</h1>
      {children}
    </>,
    slot,
  );
}
