import { t } from '@lingui/core/macro';
import { PageHead } from '../../ui/PageHead.tsx';

export function HealthPage() {
  return <PageHead title={t`Health`} />;
}
