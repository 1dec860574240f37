import type { FaultReason } from '../../model/evidence/faults';
import type { ErrorWords } from '../answerErrors';
import type { ErrorKind } from '../apiError';

/** What the door's reasons mean to whoever asks; the others say no more than their status. */
const BY_REASON: Readonly<Partial<Record<FaultReason, ErrorKind<'evidence'>>>> = {
  NotFound: 'notFound',
  NoTeam: 'noTeam',
  Ambiguous: 'ambiguous',
  NotConfigured: 'notConfigured',
  StoreUnreachable: 'storeUnreachable',
  StoreRefused: 'storeRefused',
  BadStoreAnswer: 'badStoreAnswer',
  BadReport: 'badReport',
  ReportTooLarge: 'reportTooLarge',
};

/** How the evidence door says that it failed. Who answers 404 without a reason is not the door: nothing is known then. */
export const EVIDENCE_ERRORS: ErrorWords<'evidence'> = {
  source: 'evidence',
  byStatus: { 404: 'notTheSource' },
  byReason: BY_REASON,
  kindOfText: () => undefined,
};
