import { Button, ExpandableSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../model/evidence/answers';
import type { ReportHead } from '../../../model/evidence/report';
import { formatCount } from '../../../model/format/numberText';
import { StateLabel } from '../../shared/evidence/StateLabel';

/** More are shown when asked for: these lists are read from the top. */
const SHOWN_AT_FIRST = 50;

interface ListColumn<Item> {
  /** Translated. */
  readonly title: string;
  readonly cell: (item: Item) => ReactNode;
}

interface FindingListProps<Item> {
  /** Translated. */
  readonly title: string;
  readonly items: readonly Item[];
  readonly columns: readonly ListColumn<Item>[];
  readonly test: string;
}

/** Findings of one sort, folded; nothing where there are none. */
const FindingList = <Item extends { readonly severity: Severity }>(
  props: FindingListProps<Item>,
) => {
  const { title, items, columns, test } = props;
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const [isExpanded, setExpanded] = useState(false);
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  if (items.length === 0) return null;
  return (
    <ExpandableSection
      toggleText={`${title} (${formatCount(items.length, i18n.language)})`}
      isExpanded={isExpanded}
      onToggle={(_event, expanded) => setExpanded(expanded)}
      data-test={test}
    >
      {isExpanded ? (
        <>
          <Table variant="compact" aria-label={title} gridBreakPoint="">
            <Thead>
              <Tr>
                <Th>{t('Severity')}</Th>
                {columns.map((column) => (
                  <Th key={column.title}>{column.title}</Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {items.slice(0, most).map((item, at) => (
                <Tr key={at} data-test={`${test}-row`}>
                  <Td>
                    <StateLabel id={item.severity} />
                  </Td>
                  {columns.map((column) => (
                    <Td
                      key={column.title}
                      modifier="breakWord"
                      className="network-evidence__report-lines"
                    >
                      {column.cell(item)}
                    </Td>
                  ))}
                </Tr>
              ))}
            </Tbody>
          </Table>
          {items.length > most ? (
            <Button variant="link" onClick={() => setMost(most * 4)} data-test={`${test}-more`}>
              {t('Show more')}
            </Button>
          ) : null}
        </>
      ) : null}
    </ExpandableSection>
  );
};

const linesText = (lines: readonly [number, number] | undefined): string => {
  if (!lines) return '';
  const [first, last] = lines;
  return first === last ? `:${first}` : `:${first}–${last}`;
};

interface OutNameProps {
  readonly name: string;
  readonly link: string | undefined;
}

const OutName = ({ name, link }: OutNameProps) =>
  link === undefined ? (
    name
  ) : (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );

/** What a report found besides vulnerabilities, and what somebody declared to be no finding. */
export const OtherFindings = ({ head }: { readonly head: ReportHead }) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { misconfigurations, secrets, licences, suppressed } = head;
  return (
    <>
      <FindingList
        title={t('Failed checks')}
        items={misconfigurations}
        columns={[
          { title: t('Check'), cell: ({ id, link }) => <OutName name={id} link={link} /> },
          { title: t('Title'), cell: ({ title }) => title },
          { title: t('File'), cell: ({ file, lines }) => `${file}${linesText(lines)}` },
          { title: t('What is wrong'), cell: ({ message }) => message },
          { title: t('What to do'), cell: ({ resolution }) => resolution },
        ]}
        test="misconfigurations"
      />
      <FindingList
        title={t('Secrets')}
        items={secrets}
        columns={[
          { title: t('Rule'), cell: ({ rule }) => rule },
          { title: t('Category'), cell: ({ category }) => category },
          { title: t('Title'), cell: ({ title }) => title },
          { title: t('File'), cell: ({ file, lines }) => `${file}${linesText(lines)}` },
        ]}
        test="secrets"
      />
      <FindingList
        title={t('Licences')}
        items={licences}
        columns={[
          { title: t('Licence'), cell: ({ licence }) => licence },
          { title: t('Category'), cell: ({ category }) => category },
          { title: t('Package or file'), cell: ({ package: name, file }) => name ?? file },
        ]}
        test="licences"
      />
      <FindingList
        title={t('Suppressed')}
        items={suppressed}
        columns={[
          { title: t('Finding'), cell: ({ id }) => id },
          { title: t('Package or place'), cell: ({ package: name, target }) => name ?? target },
          { title: t('Status'), cell: ({ status }) => status },
          { title: t('Said by'), cell: ({ source }) => source },
          { title: t('Why'), cell: ({ statement }) => statement },
        ]}
        test="suppressed"
      />
    </>
  );
};
