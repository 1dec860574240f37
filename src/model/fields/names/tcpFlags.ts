import { nameTable } from './nameTable';

/**
 * TCP flags as the agent's bit mask; the last three are the agent's own bits for combinations seen
 * in one packet. Newer flows store the names, older ones the mask.
 */
export const TCP_FLAGS = nameTable<number>([
  [1, 'FIN'],
  [2, 'SYN'],
  [4, 'RST'],
  [8, 'PSH'],
  [16, 'ACK'],
  [32, 'URG'],
  [64, 'ECE'],
  [128, 'CWR'],
  [256, 'SYN_ACK'],
  [512, 'FIN_ACK'],
  [1024, 'RST_ACK'],
]);

export const nameOfTcpFlag = (bit: number): string | undefined => TCP_FLAGS.byKey(bit)?.name;

export const tcpFlagByName = (name: string): number | undefined => TCP_FLAGS.byName(name)?.key;

/** The names of the bits that are set, lowest bit first; bits without a name are left out. */
export const decodeTcpFlags = (bits: number): string[] =>
  TCP_FLAGS.entries.filter(({ key }) => (bits & key) !== 0).map(({ name }) => name);
