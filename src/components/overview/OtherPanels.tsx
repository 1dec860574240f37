import { Button, Card, CardHeader, CardTitle } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { OverviewItem } from '../../model/metrics/cards';

interface OtherPanelsProps {
  readonly panels: readonly OverviewItem[];
  readonly onFocus: (id: string | undefined) => void;
}

/** The way from the panel in focus to the others, by their titles alone: nothing is asked for them. */
export const OtherPanels = ({ panels, onFocus }: OtherPanelsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <nav
      className="network-evidence__other-panels"
      aria-label={t('Other panels')}
      data-test="other-panels"
    >
      <Button variant="secondary" onClick={() => onFocus(undefined)} data-test="show-all-panels">
        {t('Show all panels')}
      </Button>
      {panels.map(({ id, title }) => (
        <Card key={id} isCompact isClickable variant="secondary">
          <CardHeader
            selectableActions={{
              onClickAction: () => onFocus(id),
              selectableActionAriaLabelledby: `network-evidence-other-${id}`,
            }}
          >
            <CardTitle id={`network-evidence-other-${id}`} component="h3">
              <span className="network-evidence__other-panel">{t(title)}</span>
            </CardTitle>
          </CardHeader>
        </Card>
      ))}
    </nav>
  );
};
