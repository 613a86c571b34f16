import { msg } from '@lingui/core/macro';
import {
  IconAdjustmentsHorizontal,
  IconBox,
  IconHeartbeat,
  IconLayoutDashboard,
  IconServer2,
  IconShieldCheck,
  IconTag,
  IconUsers,
} from '@tabler/icons-react';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  retainSearchParams,
} from '@tanstack/react-router';
import { readNodeSearch } from './features/nodes/search.ts';
import { OverviewPage } from './features/overview/OverviewPage.tsx';
import { prefetchOverview } from './features/overview/queries.ts';
import { readPermissionQuestion } from './features/permissions/explainSearch.ts';
import { readFindingsSearch } from './features/permissions/findingsSearch.ts';
import { readMatrixSearch } from './features/permissions/matrixSearch.ts';
import { readPermissionsSearch } from './features/permissions/permissionSearch.ts';
import { readExplainSearch, readPoliciesSearch, readPolicySearch } from './features/policies/policySearch.ts';
import { readUserSearch, readUsersSearch } from './features/users/userSearch.ts';
import { readVhostSearch, readVhostsSearch } from './features/vhosts/vhostSearch.ts';
import { LoadFailed } from './shell/LoadFailed.tsx';
import { withWords } from './shell/locale.ts';
import { NotFound } from './shell/NotFound.tsx';
import { Root } from './shell/Root.tsx';
import { defaultRange, parseSearch, readSharedSearch, stringifySearch } from './ui/search.ts';
import { withinMoment } from './ui/withinMoment.ts';
import './ui/navEntry.ts';

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: readSharedSearch,
  search: { middlewares: [retainSearchParams(['vhost', 'range', 'span'])] },
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: LoadFailed,
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { nav: { label: msg`Overview`, icon: IconLayoutDashboard, key: 'o', order: 10 } },
  loaderDeps: ({ search }) => ({ range: search.range ?? defaultRange }),
  loader: ({ context, deps, cause }) => {
    const asked = prefetchOverview(context.queryClient, deps.range);
    return cause === 'enter' ? withinMoment(asked) : undefined;
  },
  // The page where nearly every visit begins comes with the house, and not after it.
  component: OverviewPage,
});

const healthRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/health',
  staticData: { nav: { label: msg`Health`, icon: IconHeartbeat, key: 'h', order: 20 } },
  component: lazyRouteComponent(
    withWords('health', () => import('./features/health/HealthPage.tsx')),
    'HealthPage',
  ),
});

const nodesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nodes',
  staticData: { nav: { label: msg`Nodes`, icon: IconServer2, key: 'n', order: 30 } },
  component: lazyRouteComponent(
    withWords('nodes', () => import('./features/nodes/NodesPage.tsx')),
    'NodesPage',
  ),
});

const nodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/node',
  staticData: { within: '/nodes' },
  validateSearch: readNodeSearch,
  component: lazyRouteComponent(
    withWords('nodes', () => import('./features/nodes/NodePage.tsx')),
    'NodePage',
  ),
});

const usersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/users',
  staticData: { nav: { label: msg`Users`, icon: IconUsers, key: 'u', order: 50 } },
  validateSearch: readUsersSearch,
  component: lazyRouteComponent(
    withWords('users', () => import('./features/users/UsersPage.tsx')),
    'UsersPage',
  ),
});

const userRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/user',
  staticData: { within: '/users' },
  validateSearch: readUserSearch,
  component: lazyRouteComponent(
    withWords('users', () => import('./features/users/UserPage.tsx')),
    'UserPage',
  ),
});

const permissionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/permissions',
  staticData: {
    nav: { label: msg`Permissions`, icon: IconShieldCheck, key: 'm', order: 70 },
    obeysVhost: true,
  },
  validateSearch: readPermissionsSearch,
  component: lazyRouteComponent(
    withWords('permissions', () => import('./features/permissions/PermissionsPage.tsx')),
    'PermissionsPage',
  ),
});

const topicPermissionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/topic-permissions',
  staticData: { within: '/permissions', obeysVhost: true },
  validateSearch: readPermissionsSearch,
  component: lazyRouteComponent(
    withWords('permissions', () => import('./features/permissions/TopicPermissionsPage.tsx')),
    'TopicPermissionsPage',
  ),
});

const permissionExplainerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/permission-explainer',
  staticData: { within: '/permissions' },
  validateSearch: (search: Record<string, unknown>) => ({
    ...readPermissionQuestion(search),
    ...readMatrixSearch(search),
  }),
  component: lazyRouteComponent(
    withWords('permissions', () => import('./features/permissions/PermissionExplainerPage.tsx')),
    'PermissionExplainerPage',
  ),
});

const permissionFindingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/permission-findings',
  staticData: { within: '/permissions', obeysVhost: true },
  validateSearch: readFindingsSearch,
  component: lazyRouteComponent(
    withWords('permissions', () => import('./features/permissions/FindingsPage.tsx')),
    'FindingsPage',
  ),
});

const vhostsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vhosts',
  staticData: { nav: { label: msg`Virtual hosts`, icon: IconBox, key: 'v', order: 60 } },
  validateSearch: readVhostsSearch,
  component: lazyRouteComponent(
    withWords('vhosts', () => import('./features/vhosts/VhostsPage.tsx')),
    'VhostsPage',
  ),
});

const vhostRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vhost',
  staticData: { within: '/vhosts' },
  validateSearch: readVhostSearch,
  component: lazyRouteComponent(
    withWords('vhosts', () => import('./features/vhosts/VhostPage.tsx')),
    'VhostPage',
  ),
});

const clusterNameRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cluster-name',
  staticData: { nav: { label: msg`Cluster name`, icon: IconTag, key: 't', order: 120 } },
  component: lazyRouteComponent(
    withWords('vhosts', () => import('./features/vhosts/ClusterNamePage.tsx')),
    'ClusterNamePage',
  ),
});

const policiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies',
  staticData: {
    nav: { label: msg`Policies`, icon: IconAdjustmentsHorizontal, key: 'p', order: 80 },
    obeysVhost: true,
  },
  validateSearch: readPoliciesSearch,
  component: lazyRouteComponent(
    withWords('policies', () => import('./features/policies/PoliciesPage.tsx')),
    'PoliciesPage',
  ),
});

const policyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policy',
  staticData: { within: '/policies' },
  validateSearch: readPolicySearch,
  component: lazyRouteComponent(
    withWords('policies', () => import('./features/policies/PolicyPage.tsx')),
    'PolicyPage',
  ),
});

const policyExplainerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policy-explainer',
  staticData: { within: '/policies' },
  validateSearch: readExplainSearch,
  component: lazyRouteComponent(
    withWords('policies', () => import('./features/policies/ExplainPage.tsx')),
    'ExplainPage',
  ),
});

const routeTree = rootRoute.addChildren([
  overviewRoute,
  healthRoute,
  nodesRoute,
  nodeRoute,
  usersRoute,
  userRoute,
  permissionsRoute,
  topicPermissionsRoute,
  permissionExplainerRoute,
  permissionFindingsRoute,
  vhostsRoute,
  vhostRoute,
  policiesRoute,
  policyRoute,
  policyExplainerRoute,
  clusterNameRoute,
]);

/** The pages of the app below `basepath`, the path of the document's base. */
export function buildRouter(basepath: string, queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: LoadFailed,
    ...(history === undefined ? {} : { history }),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof buildRouter>;
  }
}
