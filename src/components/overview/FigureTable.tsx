import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { ShownFigures } from '../../hooks/usePanelFigures';
import { usePage } from '../../hooks/pageContext';
import { isAdditive, keyOf, othersOf, type Figure } from '../../model/metrics/figures';
import { groupName } from '../../model/metrics/groupName';
import type { Panel } from '../../model/metrics/panels';
import { scopeOf } from '../../model/metrics/scopes';
import type { ReadContext } from '../../model/readableValue';
import { FIGURE_COLUMNS } from './figureTexts';
import { GroupText } from './GroupText';

interface FigureTableProps {
  readonly panel: Panel;
  readonly shown: ShownFigures;
  readonly context: ReadContext;
}

/** How long the bar of a group is, of the longest one. */
const shareOf = (value: number, figures: readonly Figure[]): string => {
  const most = Math.max(...figures.map((figure) => figure.value));
  return `${most > 0 ? (value / most) * 100 : 0}%`;
};

/** The groups of a panel by rank, what is left of the total, and the total. */
export const FigureTable = ({ panel, shown, context }: FigureTableProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state } = usePage();
  const { figures, window } = shown;
  const { series, total } = figures;
  const seconds = (window.endMs - window.startMs) / 1000;
  const columns = FIGURE_COLUMNS[figures.unit];
  const place = { panel, scope: scopeOf(state.scope) };
  const others = othersOf(panel.measure, figures);
  const cells = (value: number) =>
    columns.map(({ title, text }) => (
      <Td key={title} dataLabel={t(title)} modifier="nowrap" className="network-evidence__figure">
        {text(value, seconds, context.locale ?? 'en')}
      </Td>
    ));
  return (
    <Table variant="compact" borders={false} aria-label={t(panel.title)} gridBreakPoint="">
      <Thead>
        <Tr>
          <Th width={70}>{t('Name')}</Th>
          {columns.map(({ title }) => (
            <Th key={title} modifier="nowrap" className="network-evidence__figure">
              {t(title)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {series.map((figure) => (
          <Tr key={keyOf(figure)} data-test="figure">
            <Td dataLabel={t('Name')} modifier="truncate" className="network-evidence__group">
              <GroupText name={groupName(figure, place, context)} />
              <span
                className="network-evidence__share"
                style={{ inlineSize: shareOf(figure.value, series) }}
              />
            </Td>
            {cells(figure.value)}
          </Tr>
        ))}
        {others === undefined ? null : (
          <Tr data-test="figure-others">
            <Td>{t('Others')}</Td>
            {cells(others)}
          </Tr>
        )}
        {total === undefined ? null : (
          <Tr data-test="figure-total">
            <Td>
              <strong>{isAdditive(panel.measure) ? t('Total') : t('All flows')}</strong>
            </Td>
            {cells(total)}
          </Tr>
        )}
      </Tbody>
    </Table>
  );
};
