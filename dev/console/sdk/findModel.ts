import type { K8sGroupVersionKind } from '@openshift-console/dynamic-plugin-sdk';
import { MODELS, type ResourceModel } from '../models';

function parse(reference: string): Partial<K8sGroupVersionKind> {
  const [group, version, kind] = reference.split('~');
  return kind === undefined ? { kind: reference } : { group, version, kind };
}

/** The model of a kind named by parts or by `group~version~kind`; undefined for a kind the cluster does not have. */
export function findModel(
  wanted: K8sGroupVersionKind | string | undefined,
): ResourceModel | undefined {
  const { group, version, kind } = typeof wanted === 'object' ? wanted : parse(wanted ?? '');
  const isCore = !group || group === 'core';
  return MODELS.find(
    (model) =>
      model.kind === kind &&
      (version === undefined || model.apiVersion === version) &&
      (version === undefined || (isCore ? model.apiGroup === undefined : model.apiGroup === group)),
  );
}
