import { MissingRecord } from './MissingRecord';
import { RecordPanel, type RecordPanelProps } from './RecordPanel';

interface SelectedRecordProps extends Omit<RecordPanelProps, 'row'> {
  readonly id: string;
  /** Undefined when the record is not among the loaded ones. */
  readonly row: RecordPanelProps['row'] | undefined;
}

/** What the drawer of the table shows: fetched when first a row is opened. */
export default function SelectedRecord({ id, row, ...props }: SelectedRecordProps) {
  return row ? (
    <RecordPanel row={row} {...props} />
  ) : (
    <MissingRecord id={id} onClose={props.onClose} />
  );
}
