import { Button, List, ListItem, Popover } from '@patternfly/react-core';
import { HelpIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { ABOUT_COUNTING } from './countingTexts';

interface AboutFiguresProps {
  /** How figures of this view come about, translated. */
  readonly notes?: readonly string[];
}

/** A button that tells what the figures beside it count, and what they do not. */
export const AboutFigures = ({ notes = [] }: AboutFiguresProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const title = t('About these figures');
  const texts = [...notes, ...ABOUT_COUNTING.map((text) => t(text))];
  return (
    <Popover
      headerContent={title}
      bodyContent={
        <List>
          {texts.map((text) => (
            <ListItem key={text}>{text}</ListItem>
          ))}
        </List>
      }
    >
      <Button
        variant="plain"
        hasNoPadding
        icon={<HelpIcon />}
        aria-label={title}
        data-test="about-figures"
      />
    </Popover>
  );
};
