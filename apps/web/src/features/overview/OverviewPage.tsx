import { t } from '@lingui/core/macro';
import { PageHead } from '../../ui/PageHead.tsx';

export function OverviewPage() {
  return <PageHead title={t`Overview`} />;
}
