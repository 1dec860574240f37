import { label } from '../label';
import { nameTable, type NameRow } from './nameTable';

const ROWS: readonly NameRow<string>[] = (
  [
    ['TCP_INVALID_STATE', label('No TCP socket was involved')],
    ['TCP_ESTABLISHED', label('The connection is open')],
    ['TCP_SYN_SENT', label('Asked for a connection, no answer yet')],
    ['TCP_SYN_RECV', label('Answered a connection request, waiting for its confirmation')],
    ['TCP_FIN_WAIT1', label('Closing: sent the end, waiting for its acknowledgement')],
    ['TCP_FIN_WAIT2', label('Closing: end acknowledged, waiting for the end of the peer')],
    ['TCP_TIME_WAIT', label('Closed: waiting for late packets')],
    ['TCP_CLOSE', label('No connection')],
    ['TCP_CLOSE_WAIT', label('The peer has closed, the application has not yet')],
    ['TCP_LAST_ACK', label('Closing: waiting for the last acknowledgement')],
    ['TCP_LISTEN', label('Waiting for connections')],
    ['TCP_CLOSING', label('Both ends are closing at the same time')],
    ['TCP_NEW_SYN_RECV', label('A connection request that has no full socket yet')],
  ] as const
).map(([stored, description]) => [stored, stored, description]);

/** `PktDropLatestState`: the state of the TCP socket when the packet was dropped (Linux names). */
export const TCP_STATES = nameTable<string>(
  ROWS,
  ROWS.map(([stored]) => [stored.replace('TCP_', ''), stored]),
);

export const tcpStateByName = (name: string): string | undefined => TCP_STATES.byName(name)?.key;

export const describeTcpState = (stored: string): string | undefined =>
  TCP_STATES.byKey(stored)?.description;
