import { t } from '@lingui/core/macro';
import { PageHead } from '../../ui/PageHead.tsx';

export function NodesPage() {
  return <PageHead title={t`Nodes`} />;
}
