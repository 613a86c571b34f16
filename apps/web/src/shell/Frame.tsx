import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHeadSlot } from '../ui/PageHead.tsx';

export function Frame() {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <PageHeadSlot value={slot}>
      <header ref={setSlot} />
      <main>
        <Outlet />
      </main>
    </PageHeadSlot>
  );
}
