import { Badge, Button, MenuToggle, Popover, Switch } from '@patternfly/react-core';
import { EyeSlashIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useSlice } from '../../hooks/pageContext';
import type { GraphNode } from '../../model/graph/graph';
import { withoutId } from '../../model/graph/hierarchy/openGroups';
import type { GraphTexts } from './graphTexts';

interface HiddenMenuProps {
  /** What was left out of the graph. */
  readonly nodes: readonly GraphNode[];
  readonly texts: GraphTexts;
}

const HiddenList = ({ nodes, texts }: HiddenMenuProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const [{ hidden = [], hidesTalkers }, update] = useSlice('topology');
  const known = new Map(nodes.map((node) => [node.id, texts.nodeTitle(node)]));
  const talkers = nodes.filter(({ id }) => !hidden.includes(id)).map(texts.nodeTitle);
  return (
    <div className="network-evidence__hidden" data-test="hidden">
      <Switch
        label={t('Hide what talks to everyone, such as monitoring and DNS')}
        isChecked={hidesTalkers}
        onChange={(_, isOn) => update({ hidesTalkers: isOn })}
        data-test="hide-talkers"
      />
      {talkers.length > 0 ? (
        <p data-test="hidden-talkers">
          {t('Talks to everyone: {{names}}', {
            names: new Intl.ListFormat(i18n.language).format(talkers),
          })}
        </p>
      ) : null}
      {hidden.length === 0 ? (
        <p>{t('Nothing was hidden by hand.')}</p>
      ) : (
        <ul className="network-evidence__hidden-nodes" aria-label={t('Hidden')}>
          {hidden.map((id) => {
            // What has no traffic now is known by its id alone.
            const name = known.get(id) ?? id;
            return (
              <li key={id} className="network-evidence__hidden-node">
                <span className="network-evidence__hidden-name" title={id}>
                  {name}
                </span>
                <Button
                  variant="link"
                  isInline
                  aria-label={t('Show {{name}} again', { name })}
                  onClick={() => update({ hidden: withoutId(hidden, id) })}
                  data-test="show-again"
                >
                  {t('Show again')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {hidden.length > 1 ? (
        <Button
          variant="link"
          isInline
          onClick={() => update({ hidden: undefined })}
          data-test="show-all-again"
        >
          {t('Show all again')}
        </Button>
      ) : null}
    </div>
  );
};

/** What is left out of the graph, and the way back. */
export const HiddenMenu = ({ nodes, texts }: HiddenMenuProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [{ hidden = [] }] = useSlice('topology');
  const title = t('Hidden parts of the graph');
  const number = new Set([...hidden, ...nodes.map(({ id }) => id)]).size;
  return (
    <Popover
      aria-label={title}
      bodyContent={<HiddenList nodes={nodes} texts={texts} />}
      position="bottom-end"
      showClose={false}
      withFocusTrap
    >
      <MenuToggle
        icon={<EyeSlashIcon />}
        badge={number > 0 ? <Badge isRead>{number}</Badge> : undefined}
        aria-label={number > 0 ? t('Hidden parts of the graph: {{number}}', { number }) : title}
        title={title}
        data-test="hidden-menu"
      />
    </Popover>
  );
};
