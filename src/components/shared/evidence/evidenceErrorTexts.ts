import type { ApiError, ErrorKind } from '../../../api/apiError';
import { msg } from '../../../model/msg';
import { type ErrorText, errorTextOf, OF_EVERY_SOURCE, OF_EVIDENCE, WAIT } from '../errorTexts';

const DOOR = msg(
  'Check that the pods of the plugin are running, and that its proxy evidence is set up.',
);

/** Errors of the evidence door, said to a person. */
export const EVIDENCE_ERROR_TEXTS: Readonly<Record<ErrorKind<'evidence'>, ErrorText>> = {
  ...OF_EVERY_SOURCE,
  forbidden: {
    title: msg('You may not see the evidence of this namespace'),
    steps: [
      msg('Ask for the role view in this namespace: who may get its pods sees its evidence.'),
    ],
    actions: ['retry'],
  },
  notFound: {
    title: msg('There is no such evidence'),
    steps: [msg('Look whether CI left a report under this app and commit.')],
    actions: ['retry'],
  },
  noTeam: {
    title: msg('The namespace belongs to no team'),
    steps: [msg('An administrator can change the rule TEAM_RULE of the evidence door.')],
    actions: [],
  },
  ambiguous: {
    title: msg('Several commits begin like this'),
    steps: [msg('Name more digits of the commit.')],
    actions: [],
  },
  badReport: {
    title: msg('The stored report cannot be read'),
    steps: [msg('It is cut off or no Trivy report of schema 2: let CI run again.')],
    actions: ['retry'],
  },
  reportTooLarge: {
    title: msg('The report is too large'),
    steps: [msg('Scan fewer classes at once, or look at the file in the store.')],
    actions: [],
  },
  notConfigured: {
    title: msg('No evidence store is configured'),
    steps: [msg('An administrator can set STORE_ENDPOINT of the evidence door.')],
    actions: ['retry'],
  },
  storeUnreachable: {
    title: msg('The evidence store cannot be reached'),
    steps: [msg('Check that the store is running, its address and its certificate.'), WAIT],
    actions: ['retry'],
  },
  storeRefused: {
    title: msg('The evidence store refused the keys of the door'),
    steps: [msg('An administrator can renew the Secret network-evidence-store.')],
    actions: ['retry'],
  },
  badStoreAnswer: {
    title: msg('Something else answers in the place of the evidence store'),
    steps: [msg('An administrator can look at STORE_ENDPOINT of the evidence door.')],
    actions: ['retry'],
  },
  timeout: {
    title: msg('The evidence door did not answer in time'),
    steps: [WAIT],
    actions: ['retry'],
  },
  busy: {
    title: msg('The evidence door is busy'),
    steps: [WAIT],
    actions: ['retry'],
  },
  unreachable: {
    title: msg('The evidence door cannot be reached'),
    steps: [DOOR, WAIT],
    actions: ['retry'],
  },
  notTheSource: {
    title: msg('Something else answered instead of the evidence door'),
    steps: [
      msg('A login page or a proxy may stand in front of the console. Reload the page.'),
      DOOR,
    ],
    actions: ['reload', 'retry'],
  },
  unknown: OF_EVIDENCE,
};

/** What to say of an error where evidence is shown. */
export const anyErrorTextOf = (error: ApiError): ErrorText => {
  const texts: Readonly<Partial<Record<ErrorKind, ErrorText>>> = EVIDENCE_ERROR_TEXTS;
  return (error.source === 'evidence' ? texts[error.kind] : undefined) ?? errorTextOf(error);
};
