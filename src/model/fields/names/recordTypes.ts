import { msg } from '../../msg';
import { nameTable } from './nameTable';

/** `_RecordType` as stored (reference: flowlogs-pipeline). */
export const STORED_RECORD_TYPES = nameTable<string>([
  ['flowLog', 'flowLog', msg('Flow')],
  ['newConnection', 'newConnection', msg('Start of a conversation')],
  ['heartbeat', 'heartbeat', msg('Update of a conversation')],
  ['endConnection', 'endConnection', msg('End of a conversation')],
]);

export const nameOfRecordType = (stored: string): string | undefined =>
  STORED_RECORD_TYPES.byKey(stored)?.description;
