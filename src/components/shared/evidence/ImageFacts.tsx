import {
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { intlZone, usePage } from '../../../hooks/pageContext';
import { commitLink } from '../../../model/evidence/commitLink';
import { evidencePath, type ScanPlace } from '../../../model/evidence/evidencePath';
import type { ImageEvidence, Ruled } from '../../../model/evidence/joined';
import { formatDateTime } from '../../../model/format/times';

interface FactProps {
  readonly id: string;
  readonly term: string;
  readonly children: ReactNode;
}

const Fact = ({ id, term, children }: FactProps) => (
  <DescriptionListGroup data-test={`evidence-${id}`}>
    <DescriptionListTerm>{term}</DescriptionListTerm>
    <DescriptionListDescription>{children}</DescriptionListDescription>
  </DescriptionListGroup>
);

/** Said quietly: how we know. */
const RuleNote = ({ rule }: Pick<Ruled, 'rule'>) => {
  const { t } = useTranslation('plugin__network-evidence');
  return <Content component="small">{t('by the rule {{rule}}', { rule })}</Content>;
};

const SHORT_SHA = 12;

interface ImageFactsProps {
  readonly image: ImageEvidence;
  readonly place: ScanPlace | undefined;
}

/** What an image is, which commit it was built of, and the dates that are known, each as what it is. */
export const ImageFacts = ({ image, place }: ImageFactsProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const { app, commit, container, pods, startedMs, source, join } = image;
  const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
  const timeOf = (text: string): string => formatDateTime(Date.parse(text), style);
  const sourceLink = commit && source !== undefined ? commitLink(source, commit.value) : undefined;
  const summary = join.kind === 'scanned' ? join.summary : undefined;
  return (
    <DescriptionList isCompact isHorizontal horizontalTermWidthModifier={{ default: '8rem' }}>
      <Fact id="image" term={t('Image')}>
        <span className="network-evidence__evidence-image">{container.image}</span>
      </Fact>
      <Fact id="app" term={t('App')}>
        {app ? (
          <>
            {app.value} <RuleNote rule={app.rule} />
          </>
        ) : (
          t('Not known')
        )}
      </Fact>
      <Fact id="commit" term={t('Commit')}>
        {commit ? (
          <>
            {place && summary ? (
              <Link to={evidencePath(place)}>{commit.value.slice(0, SHORT_SHA)}</Link>
            ) : (
              commit.value.slice(0, SHORT_SHA)
            )}
            {sourceLink === undefined ? null : (
              <>
                {' · '}
                <a href={sourceLink} target="_blank" rel="noopener noreferrer">
                  {t('Source of the commit')}
                </a>
              </>
            )}
            <RuleNote rule={commit.rule} />
          </>
        ) : (
          t('Not known')
        )}
      </Fact>
      {summary?.created === undefined ? null : (
        <Fact id="scanned" term={t('Scanned')}>
          {timeOf(summary.created)}
        </Fact>
      )}
      {summary ? (
        <Fact id="uploaded" term={t('Report uploaded')}>
          {timeOf(summary.uploaded)}
        </Fact>
      ) : null}
      {startedMs === undefined ? null : (
        <Fact id="started" term={t('First pod started')}>
          {formatDateTime(startedMs, style)}
        </Fact>
      )}
      <Fact id="pods" term={t('Pods')}>
        {pods.length}
      </Fact>
    </DescriptionList>
  );
};
