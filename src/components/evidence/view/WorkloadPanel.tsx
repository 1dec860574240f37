import {
  Button,
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  DrawerActions,
  DrawerCloseButton,
  DrawerHead,
  DrawerPanelBody,
  DrawerPanelContent,
  Flex,
  Title,
} from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../hooks/pageContext';
import { CALL_ORIGIN_TITLES, CALL_ORIGINS } from '../../../model/evidence/callOrigins';
import { WORKLOAD_GROUPS } from '../../../model/evidence/workloadGroups';
import type { WorkloadRow } from '../../../model/evidence/workloadRows';
import { formatBytes } from '../../../model/format/quantities';
import EvidenceSection from '../../shared/evidence/EvidenceSection';
import { KindBadge } from '../../shared/KindBadge';
import { trafficPatch, WAYS_TO_TRAFFIC } from './workloadMenu';

interface WorkloadPanelProps {
  readonly row: WorkloadRow;
  readonly onClose: () => void;
}

/** What moves to and from a workload, and who calls it. */
const Traffic = ({ row }: Pick<WorkloadPanelProps, 'row'>) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { bytesIn, bytesOut, calls } = row;
  const rows: readonly (readonly [string, number])[] = [
    [t('In'), bytesIn],
    [t('Out'), bytesOut],
    ...CALL_ORIGINS.filter((origin) => (calls[origin] ?? 0) > 0).map(
      (origin) =>
        [
          t('Called from {{origin}}', { origin: t(CALL_ORIGIN_TITLES[origin]) }),
          calls[origin] ?? 0,
        ] as const,
    ),
  ];
  return (
    <DescriptionList isHorizontal isCompact horizontalTermWidthModifier={{ default: '14rem' }}>
      {rows.map(([title, bytes]) => (
        <DescriptionListGroup key={title}>
          <DescriptionListTerm>{title}</DescriptionListTerm>
          <DescriptionListDescription>
            {formatBytes(bytes, i18n.language)}
          </DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
};

/** One workload: why it stands in its groups, who reaches it, and what is known of what it runs. */
export default function WorkloadPanel({ row, onClose }: WorkloadPanelProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const title = useRef<HTMLHeadingElement>(null);
  const { namespace, kind, name } = row.workload;
  // Whoever opens it by keyboard goes in; a click leaves the focus where it is.
  useEffect(() => {
    if (document.activeElement?.matches(':focus-visible')) title.current?.focus();
  }, [row.id]);
  const groups = WORKLOAD_GROUPS.filter(({ has }) => has(row));
  return (
    <DrawerPanelContent
      isResizable
      defaultSize="27rem"
      minSize="22rem"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
      data-test="workload-panel"
    >
      <DrawerHead>
        <Title headingLevel="h2" size="lg" ref={title} tabIndex={-1}>
          <KindBadge kind={kind} /> {name}
        </Title>
        <Content component="small">{namespace}</Content>
        <DrawerActions>
          <DrawerCloseButton onClick={onClose} aria-label={t('Close')} />
        </DrawerActions>
      </DrawerHead>
      <DrawerPanelBody className="network-evidence__panel-sections">
        {groups.map(({ id, title: text, hint }) => (
          <Content key={id} component="p">
            <strong>{t(text)}</strong>: {t(hint)}
          </Content>
        ))}
        <EvidenceSection workload={row.workload} title={t('Evidence')} />
        <Title headingLevel="h3" size="md">
          {t('Traffic')}
        </Title>
        <Traffic row={row} />
        <Flex spaceItems={{ default: 'spaceItemsSm' }}>
          {WAYS_TO_TRAFFIC.map(({ view, title: text }) => {
            const patch = trafficPatch(row, state, view);
            return patch ? (
              <Button
                key={view}
                variant="secondary"
                size="sm"
                onClick={() => update(patch)}
                data-test={`workload-as-${view}`}
              >
                {t(text)}
              </Button>
            ) : null;
          })}
        </Flex>
      </DrawerPanelBody>
    </DrawerPanelContent>
  );
}
