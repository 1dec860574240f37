import { label } from '../label';
import { nameTable } from './nameTable';

/** `_RecordType` as stored (reference: flowlogs-pipeline). */
export const STORED_RECORD_TYPES = nameTable<string>([
  ['flowLog', 'flowLog', label('Flow')],
  ['newConnection', 'newConnection', label('Start of a conversation')],
  ['heartbeat', 'heartbeat', label('Update of a conversation')],
  ['endConnection', 'endConnection', label('End of a conversation')],
]);

export const nameOfRecordType = (stored: string): string | undefined =>
  STORED_RECORD_TYPES.byKey(stored)?.description;
