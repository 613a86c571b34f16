import { t } from '@lingui/core/macro';
import { PageHead } from '../../ui/PageHead.tsx';

export function NodePage() {
  return <PageHead title={t`Node`} />;
}
