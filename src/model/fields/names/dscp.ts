import { msg } from '../../msg';
import { nameTable } from './nameTable';

/** Differentiated services code points with a name (RFC 2474, 2597, 3246, 5865, 8622). */
export const DSCPS = nameTable<number>(
  [
    [0, 'DF', msg('Default forwarding, best effort')],
    [1, 'LE', msg('Lower effort, for traffic that may wait')],
    [8, 'CS1', msg('Low-priority data')],
    [10, 'AF11', msg('High-throughput data, low drop precedence')],
    [12, 'AF12', msg('High-throughput data, medium drop precedence')],
    [14, 'AF13', msg('High-throughput data, high drop precedence')],
    [16, 'CS2', msg('Operations, administration and management')],
    [18, 'AF21', msg('Low-latency data, low drop precedence')],
    [20, 'AF22', msg('Low-latency data, medium drop precedence')],
    [22, 'AF23', msg('Low-latency data, high drop precedence')],
    [24, 'CS3', msg('Broadcast video')],
    [26, 'AF31', msg('Multimedia streaming, low drop precedence')],
    [28, 'AF32', msg('Multimedia streaming, medium drop precedence')],
    [30, 'AF33', msg('Multimedia streaming, high drop precedence')],
    [32, 'CS4', msg('Real-time interactive')],
    [34, 'AF41', msg('Multimedia conferencing, low drop precedence')],
    [36, 'AF42', msg('Multimedia conferencing, medium drop precedence')],
    [38, 'AF43', msg('Multimedia conferencing, high drop precedence')],
    [40, 'CS5', msg('Signaling')],
    [44, 'VA', msg('Voice with admitted capacity')],
    [46, 'EF', msg('Voice and other traffic that needs low delay')],
    [48, 'CS6', msg('Network control')],
    [56, 'CS7', msg('Reserved for network control')],
  ],
  [
    ['CS0', 0],
    ['Standard', 0],
    ['Best effort', 0],
    ['Voice-Admit', 44],
  ],
);

export const nameOfDscp = (dscp: number): string | undefined => DSCPS.byKey(dscp)?.name;

export const dscpByName = (name: string): number | undefined => DSCPS.byName(name)?.key;
