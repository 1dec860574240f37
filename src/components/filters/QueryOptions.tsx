import { Badge, MenuToggle, Popover, Radio } from '@patternfly/react-core';
import { SlidersHIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { msg } from '../../model/msg';
import {
  LIMITS,
  PACKET_LOSSES,
  type PacketLoss,
  RECORD_TYPES,
  type RecordType,
} from '../../model/view/shared';
import { DEFAULT_VIEW_STATE, type ViewState } from '../../model/view/viewState';
import './QueryOptions.css';

const RECORD_TITLES: Record<RecordType, string> = {
  flowLog: msg('Flows'),
  allConnections: msg('Conversations, all events'),
  newConnection: msg('Conversations, new'),
  heartbeat: msg('Conversations, under way'),
  endConnection: msg('Conversations, ended'),
};

const DROP_TITLES: Record<PacketLoss, string> = {
  all: msg('All flows'),
  hasDrops: msg('With dropped packets'),
  dropped: msg('Fully dropped'),
  sent: msg('Without dropped packets'),
};

interface ChoiceProps<T> {
  readonly name: string;
  readonly title: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly titleOf: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

const Choice = <T extends string | number>(props: ChoiceProps<T>) => (
  <fieldset className="network-evidence__query-option" data-test={`option-${props.name}`}>
    <legend>{props.title}</legend>
    {props.values.map((value) => (
      <Radio
        key={value}
        id={`network-evidence-${props.name}-${value}`}
        name={props.name}
        label={props.titleOf(value)}
        isChecked={value === props.value}
        onChange={() => props.onChoose(value)}
      />
    ))}
  </fieldset>
);

const OPTIONS = ['recordType', 'packetLoss', 'limit'] as const satisfies (keyof ViewState)[];

const limitsWith = (limit: number): readonly number[] =>
  LIMITS.includes(limit) ? LIMITS : [...LIMITS, limit].sort((a, b) => a - b);

const Options = () => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { state, update, settings } = usePage();
  const { features } = settings;
  return (
    <div className="network-evidence__query-options">
      {features.conntrack.value === 'off' ? null : (
        <Choice
          name="recordType"
          title={t('Records')}
          values={RECORD_TYPES}
          value={state.recordType}
          titleOf={(value) => t(RECORD_TITLES[value])}
          onChoose={(recordType) => update({ recordType })}
        />
      )}
      {features.pktDrop.value === 'off' ? null : (
        <Choice
          name="packetLoss"
          title={t('Drops')}
          values={PACKET_LOSSES}
          value={state.packetLoss}
          titleOf={(value) => t(DROP_TITLES[value])}
          onChoose={(packetLoss) => update({ packetLoss })}
        />
      )}
      <Choice
        name="limit"
        title={t('Flows fetched at once')}
        values={limitsWith(state.limit)}
        value={state.limit}
        titleOf={(value) => value.toLocaleString(i18n.language)}
        onChoose={(limit) => update({ limit })}
      />
    </div>
  );
};

/** What is asked for besides filters; the badge counts what differs from the usual. */
export const QueryOptions = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state } = usePage();
  const changed = OPTIONS.filter((key) => state[key] !== DEFAULT_VIEW_STATE[key]).length;
  return (
    <Popover
      aria-label={t('Query options')}
      bodyContent={<Options />}
      position="bottom-end"
      showClose={false}
      withFocusTrap
    >
      <MenuToggle
        icon={<SlidersHIcon />}
        badge={changed > 0 ? <Badge isRead>{changed}</Badge> : undefined}
        data-test="query-options"
      >
        {t('Query options')}
      </MenuToggle>
    </Popover>
  );
};
