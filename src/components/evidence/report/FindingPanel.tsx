import {
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
  List,
  ListItem,
  Title,
} from '@patternfly/react-core';
import { ExternalLinkAltIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../../hooks/pageContext';
import type { Vulnerability } from '../../../model/evidence/report';
import { formatDate } from '../../../model/format/times';
import { StateLabel } from '../../shared/evidence/StateLabel';

interface FindingPanelProps {
  readonly found: Vulnerability;
  readonly onClose: () => void;
}

interface OutLinkProps {
  /** http(s), checked where it was read. */
  readonly to: string;
}

const OutLink = ({ to }: OutLinkProps) => (
  <a href={to} target="_blank" rel="noopener noreferrer">
    {to} <ExternalLinkAltIcon />
  </a>
);

const Ratings = ({ ratings }: Pick<Vulnerability, 'ratings'>) => {
  const { t } = useTranslation('plugin__network-evidence');
  if (ratings.length === 0) return <p>{t('Nobody has given it a score.')}</p>;
  return (
    <Table variant="compact" aria-label={t('CVSS by source')} gridBreakPoint="">
      <Thead>
        <Tr>
          <Th>{t('Source')}</Th>
          <Th>{t('Version')}</Th>
          <Th>{t('Score')}</Th>
          <Th>{t('Vector')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {ratings.map(({ source, version, score, vector }) => (
          <Tr key={`${source} ${version}`} data-test="finding-rating">
            <Td>{source}</Td>
            <Td>{version}</Td>
            <Td>{score ?? '–'}</Td>
            <Td modifier="breakWord">
              <code>{vector}</code>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

/** All that a report says of one vulnerability. Nothing of it is markup: it is shown as the text that it is. */
export const FindingPanel = ({ found, onClose }: FindingPanelProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const title = useRef<HTMLSpanElement>(null);
  const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
  const dateOf = (iso: string | undefined) =>
    iso === undefined ? undefined : formatDate(Date.parse(iso), style);
  useEffect(() => title.current?.focus(), [found]);
  const facts: readonly (readonly [term: string, text: string | undefined])[] = [
    [t('Package'), found.package],
    [t('Installed'), found.installed],
    [t('Fixed in'), found.fixed ?? t('no version so far')],
    [t('Status'), found.status],
    [t('Severity by'), found.severitySource],
    [t('Found in'), found.target],
    [t('File'), found.path],
    [t('Package URL'), found.purl],
    [t('Layer'), found.layer],
    [t('Published'), dateOf(found.published)],
    [t('Last changed'), dateOf(found.modified)],
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <DrawerPanelContent
      isResizable
      defaultSize="32rem"
      minSize="22rem"
      onKeyDown={onKeyDown}
      data-test="finding-panel"
    >
      <DrawerHead>
        <Title headingLevel="h3" size="lg">
          <span ref={title} tabIndex={-1}>
            {found.id}
          </span>
        </Title>
        <DrawerActions>
          <DrawerCloseButton onClick={onClose} aria-label={t('Close the finding')} />
        </DrawerActions>
      </DrawerHead>
      <DrawerPanelBody>
        <Content component="p">
          <StateLabel id={found.severity} /> <strong>{found.title}</strong>
        </Content>
        {found.link === undefined ? null : (
          <p data-test="finding-link">
            <OutLink to={found.link} />
          </p>
        )}
        <DescriptionList isHorizontal isCompact>
          {facts.map(([term, text]) =>
            text === undefined || text === '' ? null : (
              <DescriptionListGroup key={term}>
                <DescriptionListTerm>{term}</DescriptionListTerm>
                <DescriptionListDescription className="network-evidence__report-lines">
                  {text}
                </DescriptionListDescription>
              </DescriptionListGroup>
            ),
          )}
        </DescriptionList>
        {found.description === undefined ? null : (
          <p className="network-evidence__report-lines" data-test="finding-description">
            {found.description}
          </p>
        )}
        <Title headingLevel="h4" size="md">
          {t('Scores')}
        </Title>
        <Ratings ratings={found.ratings} />
        {found.references.length === 0 ? null : (
          <>
            <Title headingLevel="h4" size="md">
              {t('References')}
            </Title>
            <List isPlain>
              {found.references.map((to, at) => (
                <ListItem key={at} className="network-evidence__report-lines">
                  <OutLink to={to} />
                </ListItem>
              ))}
            </List>
          </>
        )}
      </DrawerPanelBody>
    </DrawerPanelContent>
  );
};
