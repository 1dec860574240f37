import { ExpandableSection } from '@patternfly/react-core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { msg } from '../../model/msg';
import { dashesOf, Sign, signedClass, type SignId } from './signs';

const [WIDTH, HEIGHT] = [56, 24];
const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };

interface SampleProps {
  readonly look?: SignId;
  readonly width?: number;
}

const EdgeSample = ({ look, width = 2 }: SampleProps) => (
  <g className={look === undefined ? undefined : signedClass('network-evidence__edge', [look])}>
    <path
      className="network-evidence__edge-line"
      d={`M2,${MIDDLE.y}L${WIDTH - 12},${MIDDLE.y}`}
      strokeWidth={width}
      strokeDasharray={look === undefined ? undefined : dashesOf([look])}
    />
    <path className="network-evidence__edge-head" d={`M${WIDTH - 2},${MIDDLE.y}l-10,-5v10Z`} />
    {look === undefined ? null : <Sign id={look} at={{ x: MIDDLE.x - 4, y: MIDDLE.y }} />}
  </g>
);

const CARD = { className: 'network-evidence__node-card', width: 40, height: 16, rx: 3 };

interface Entry {
  readonly title: string;
  readonly sample: ReactNode;
}

/** What a sign means, as a `msg()` text. */
export interface SignText {
  readonly sign: SignId;
  readonly title: string;
  /** Edges never have it. */
  readonly isOfNodes?: boolean;
}

export const PIN_TEXT: SignText = { sign: 'pin', title: msg('Stays where it was put') };

const entries = (signTexts: readonly SignText[]): readonly Entry[] => [
  { title: msg('Traffic, thicker the more there is'), sample: <EdgeSample width={4} /> },
  ...signTexts.map(({ sign, title, isOfNodes = false }) => ({
    title,
    sample: isOfNodes ? <Sign id={sign} at={MIDDLE} /> : <EdgeSample look={sign} />,
  })),
  { title: msg('Node'), sample: <rect {...CARD} x={8} y={4} /> },
  {
    title: msg('Group that is drawn as one node'),
    sample: (
      <>
        <rect {...CARD} x={10} y={6} />
        <rect {...CARD} x={7} y={3} />
      </>
    ),
  },
  { title: PIN_TEXT.title, sample: <Sign id={PIN_TEXT.sign} at={MIDDLE} /> },
];

interface LegendProps {
  readonly signTexts: readonly SignText[];
}

/** What lines and signs mean. */
export const Legend = ({ signTexts }: LegendProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="network-evidence__legend" data-test="topology-legend">
      <ExpandableSection
        toggleText={t('Legend')}
        isExpanded={isOpen}
        onToggle={(_event, isExpanded) => setOpen(isExpanded)}
      >
        {isOpen ? (
          <ul className="network-evidence__legend-list">
            {entries(signTexts).map(({ title, sample }) => (
              <li key={title} className="network-evidence__legend-entry">
                <svg width={WIDTH} height={HEIGHT} aria-hidden>
                  {sample}
                </svg>
                {t(title)}
              </li>
            ))}
          </ul>
        ) : null}
      </ExpandableSection>
    </div>
  );
};
