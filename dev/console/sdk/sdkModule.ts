import { useFeatureFlag, useResolvedExtensions } from '@openshift/dynamic-plugin-sdk';
import { MODELS, referenceOf } from '../models';
import { checkAccess, useAccessReview } from './accessReview';
import { consoleFetch, consoleFetchText } from './consoleFetch';
import { consoleFetchJSON } from './consoleFetchJSON';
import { DocumentTitle } from './DocumentTitle';
import { ErrorBoundaryFallbackPage } from './ErrorBoundaryFallbackPage';
import { findModel } from './findModel';
import { HorizontalNav } from './HorizontalNav';
import { HttpError } from './HttpError';
import { k8sGet, k8sList, k8sListItems } from './k8sRequests';
import { ListPageHeader } from './ListPageHeader';
import { useOverlay } from './overlay';
import { ResourceIcon } from './ResourceIcon';
import { ResourceLink } from './ResourceLink';
import type { Sdk } from './sdkTypes';
import { Timestamp } from './Timestamp';
import { useActiveNamespace } from './useActiveNamespace';
import { useK8sWatchResource } from './useK8sWatchResource';
import { useUserPreference } from './useUserPreference';

const models = Object.fromEntries(MODELS.map((model) => [referenceOf(model), model]));

const implemented = {
  consoleFetch,
  consoleFetchJSON,
  consoleFetchText,
  HttpError,
  checkAccess,
  useAccessReview,
  k8sGet,
  k8sList,
  k8sListItems,
  useK8sWatchResource,
  useK8sModel: (wanted: Parameters<typeof findModel>[0]) => [findModel(wanted), false],
  useK8sModels: () => [models, false],
  useActiveNamespace,
  useActivePerspective: () => ['admin', () => undefined],
  useFlag: (flag: string) => useFeatureFlag(flag)[0],
  useUserPreference,
  useResolvedExtensions,
  useOverlay,
  DocumentTitle,
  ErrorBoundaryFallbackPage,
  HorizontalNav,
  ListPageHeader,
  ResourceIcon,
  ResourceLink,
  Timestamp,
} satisfies Partial<Record<keyof Sdk, unknown>>;

/** What webpack's module glue reads of any module. */
const GLUE = new Set<string | symbol>(['__esModule', 'default', 'then', Symbol.toStringTag]);

/** The SDK as the share scope hands it out: what is not implemented here throws at its first use. */
export const sdkModule: object = new Proxy(implemented, {
  get(target, name, receiver): unknown {
    if (name === '__esModule') return true;
    if (name in target || GLUE.has(name)) return Reflect.get(target, name, receiver);
    throw new Error(`dev/console lacks ${String(name)} of @openshift-console/dynamic-plugin-sdk`);
  },
});
