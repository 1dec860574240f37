import { label } from '../label';
import { nameTable } from './nameTable';

/** Differentiated services code points with a name (RFC 2474, 2597, 3246, 5865, 8622). */
export const DSCPS = nameTable<number>(
  [
    [0, 'DF', label('Default forwarding, best effort')],
    [1, 'LE', label('Lower effort, for traffic that may wait')],
    [8, 'CS1', label('Low-priority data')],
    [10, 'AF11', label('High-throughput data, low drop precedence')],
    [12, 'AF12', label('High-throughput data, medium drop precedence')],
    [14, 'AF13', label('High-throughput data, high drop precedence')],
    [16, 'CS2', label('Operations, administration and management')],
    [18, 'AF21', label('Low-latency data, low drop precedence')],
    [20, 'AF22', label('Low-latency data, medium drop precedence')],
    [22, 'AF23', label('Low-latency data, high drop precedence')],
    [24, 'CS3', label('Broadcast video')],
    [26, 'AF31', label('Multimedia streaming, low drop precedence')],
    [28, 'AF32', label('Multimedia streaming, medium drop precedence')],
    [30, 'AF33', label('Multimedia streaming, high drop precedence')],
    [32, 'CS4', label('Real-time interactive')],
    [34, 'AF41', label('Multimedia conferencing, low drop precedence')],
    [36, 'AF42', label('Multimedia conferencing, medium drop precedence')],
    [38, 'AF43', label('Multimedia conferencing, high drop precedence')],
    [40, 'CS5', label('Signaling')],
    [44, 'VA', label('Voice with admitted capacity')],
    [46, 'EF', label('Voice and other traffic that needs low delay')],
    [48, 'CS6', label('Network control')],
    [56, 'CS7', label('Reserved for network control')],
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
