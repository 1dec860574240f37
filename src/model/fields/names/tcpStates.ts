import { msg } from '../../msg';
import { nameTable, type NameRow } from './nameTable';

const ROWS: readonly NameRow<string>[] = (
  [
    ['TCP_INVALID_STATE', msg('No TCP socket was involved')],
    ['TCP_ESTABLISHED', msg('The connection is open')],
    ['TCP_SYN_SENT', msg('Asked for a connection, no answer yet')],
    ['TCP_SYN_RECV', msg('Answered a connection request, waiting for its confirmation')],
    ['TCP_FIN_WAIT1', msg('Closing: sent the end, waiting for its acknowledgement')],
    ['TCP_FIN_WAIT2', msg('Closing: end acknowledged, waiting for the end of the peer')],
    ['TCP_TIME_WAIT', msg('Closed: waiting for late packets')],
    ['TCP_CLOSE', msg('No connection')],
    ['TCP_CLOSE_WAIT', msg('The peer has closed, the application has not yet')],
    ['TCP_LAST_ACK', msg('Closing: waiting for the last acknowledgement')],
    ['TCP_LISTEN', msg('Waiting for connections')],
    ['TCP_CLOSING', msg('Both ends are closing at the same time')],
    ['TCP_NEW_SYN_RECV', msg('A connection request that has no full socket yet')],
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
