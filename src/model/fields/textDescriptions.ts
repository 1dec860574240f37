import { describeDnsRcode } from './names/dnsRcodes';
import { describeDropCause, shortDropCause } from './names/dropCauses';
import { describeIpsecStatus } from './names/ipsecStatuses';
import { nameOfRecordType } from './names/recordTypes';
import { describeTcpState } from './names/tcpStates';

/** A better text for a stored one, where there is one, and what it means. */
export interface TextDescription {
  readonly text?: string;
  readonly description?: string;
  readonly isLabel?: boolean;
}

const DESCRIPTIONS: Readonly<Record<string, (stored: string) => TextDescription>> = {
  PktDropLatestDropCause: (stored) => ({
    text: shortDropCause(stored),
    description: describeDropCause(stored),
  }),
  PktDropLatestState: (stored) => ({ description: describeTcpState(stored) }),
  DnsFlagsResponseCode: (stored) => ({ description: describeDnsRcode(stored) }),
  IPSecStatus: (stored) => ({ description: describeIpsecStatus(stored) }),
  _RecordType: (stored) => {
    const name = nameOfRecordType(stored);
    return name === undefined ? {} : { text: name, isLabel: true };
  },
};

/** What the stored text of a field says to a person; empty for fields that speak for themselves. */
export const describeText = (field: string, stored: string): TextDescription =>
  DESCRIPTIONS[field]?.(stored) ?? {};
