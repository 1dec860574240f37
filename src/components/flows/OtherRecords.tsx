import { Button } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow } from '../../model/flows/flow';
import { flowId } from '../../model/flows/flowId';
import { msg } from '../../model/msg';
import { otherRecords, type OtherRecord } from '../../model/flows/otherRecords';
import { readableValues } from '../../model/fields/readableValue';
import type { SameTraffic } from '../../model/flows/sameTraffic';
import type { Translate } from '../shared/readableText';

interface OtherRecordsProps {
  readonly record: Flow;
  readonly traffic: SameTraffic;
  readonly onSelect: (record: Flow) => void;
}

const reporterOf = (flow: Flow): string => {
  const [direction] = readableValues(flow, 'FlowDirection', {});
  const [agent] = readableValues(flow, 'AgentIP', {});
  return [direction?.text, agent?.text].filter((text) => text !== undefined).join(' · ');
};

const TEXTS = {
  addressed: {
    Src: msg('as answered by Service {{name}}'),
    Dst: msg('as addressed to Service {{name}}'),
  },
  delivered: { Src: msg('as sent by {{name}}'), Dst: msg('as delivered to {{name}}') },
};

const textOf = (other: OtherRecord, t: Translate): string => {
  const reporter = reporterOf(other.record);
  if (other.kind === 'report') return reporter || t('another node');
  const said = t(TEXTS[other.kind][other.stem], { name: other.name });
  return reporter ? `${said} · ${reporter}` : said;
};

/** Leads to the other records of the same traffic: the other node's report, and those with, or behind, a Service. */
export const OtherRecords = ({ record, traffic, onSelect }: OtherRecordsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const others = useMemo(() => otherRecords(record, traffic), [record, traffic]);
  if (others.length === 0) return null;
  return (
    <p className="network-evidence__other-records" data-test="other-records">
      {t('Also recorded')}{' '}
      {others.map((other) => (
        <Button
          key={flowId(other.record)}
          variant="link"
          isInline
          onClick={() => onSelect(other.record)}
        >
          {textOf(other, t)}
        </Button>
      ))}
    </p>
  );
};
