import type { AccessReviewResourceAttributes } from '@openshift-console/dynamic-plugin-sdk';
import { useEffect, useState } from 'react';
import { consoleFetchJSON } from './consoleFetchJSON';
import type { Sdk } from './sdkTypes';

const URL = '/api/kubernetes/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

interface Review {
  readonly status?: { readonly allowed?: boolean };
}

/** Asks the API server whether the person may. */
export const checkAccess: Sdk['checkAccess'] = (attributes) =>
  consoleFetchJSON.post(URL, {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes: attributes },
  });

/** `[isAllowed, isLoading]`; a question that fails counts as a yes, as in the console. */
export function useAccessReview(attributes: AccessReviewResourceAttributes): [boolean, boolean] {
  const key = JSON.stringify(attributes);
  const [known, setKnown] = useState<{ key: string; allowed: boolean }>();
  useEffect(() => {
    let isCurrent = true;
    const settle = (allowed: boolean): void => {
      if (isCurrent) setKnown({ key, allowed });
    };
    checkAccess(JSON.parse(key) as AccessReviewResourceAttributes).then(
      (review) => settle((review as Review).status?.allowed ?? false),
      () => settle(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return known?.key === key ? [known.allowed, false] : [false, true];
}
