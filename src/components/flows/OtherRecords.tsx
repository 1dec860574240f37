import { Button } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow } from '../../model/flow';
import { flowId } from '../../model/flowId';
import { readableValues } from '../../model/readableValue';
import { otherRecords } from '../../model/recordGroups';

interface OtherRecordsProps {
  readonly flow: Flow;
  readonly flows: readonly Flow[];
  readonly onSelect: (flow: Flow) => void;
}

const reporterOf = (flow: Flow): string => {
  const [direction] = readableValues(flow, 'FlowDirection', {});
  const [agent] = readableValues(flow, 'AgentIP', {});
  return [direction?.text, agent?.text].filter((text) => text !== undefined).join(' · ');
};

/** Records of the same traffic by other reporters, which the table merges into one row. */
export const OtherRecords = ({ flow, flows, onSelect }: OtherRecordsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const others = useMemo(() => otherRecords(flow, flows), [flow, flows]);
  if (others.length === 0) return null;
  return (
    <p className="network-evidence__other-records" data-test="other-records">
      {t('Also reported by')}{' '}
      {others.map((other) => (
        <Button key={flowId(other)} variant="link" isInline onClick={() => onSelect(other)}>
          {reporterOf(other) || t('another node')}
        </Button>
      ))}
    </p>
  );
};
