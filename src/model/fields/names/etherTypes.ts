import { nameTable } from './nameTable';

/** EtherTypes (IEEE 802 numbers) that an agent can meet on a node's interfaces. */
export const ETHER_TYPES = nameTable<number>(
  [
    [0x0800, 'IPv4'],
    [0x0806, 'ARP'],
    [0x0842, 'Wake-on-LAN'],
    [0x22f0, 'AVTP'],
    [0x22f3, 'TRILL'],
    [0x6558, 'Transparent Ethernet'],
    [0x8035, 'RARP'],
    [0x809b, 'AppleTalk'],
    [0x80f3, 'AARP'],
    [0x8100, 'VLAN'],
    [0x8137, 'IPX'],
    [0x86dd, 'IPv6'],
    [0x8808, 'Flow control'],
    [0x8809, 'LACP'],
    [0x8847, 'MPLS'],
    [0x8848, 'MPLS multicast'],
    [0x8863, 'PPPoE discovery'],
    [0x8864, 'PPPoE'],
    [0x888e, 'EAPOL'],
    [0x8892, 'PROFINET'],
    [0x88a2, 'ATA over Ethernet'],
    [0x88a4, 'EtherCAT'],
    [0x88a8, 'QinQ'],
    [0x88b8, 'GOOSE'],
    [0x88cc, 'LLDP'],
    [0x88e5, 'MACsec'],
    [0x88e7, 'Provider backbone bridge'],
    [0x88f5, 'MVRP'],
    [0x88f7, 'PTP'],
    [0x8902, 'CFM'],
    [0x8906, 'FCoE'],
    [0x8914, 'FCoE initialization'],
    [0x8915, 'RoCE'],
    [0x892f, 'HSR'],
    [0x894f, 'NSH'],
    [0x9000, 'Loopback'],
  ],
  [
    ['802.1Q', 0x8100],
    ['802.1ad', 0x88a8],
    ['802.1X', 0x888e],
  ],
);

export const nameOfEtherType = (etherType: number): string | undefined =>
  ETHER_TYPES.byKey(etherType)?.name;

export const etherTypeByName = (name: string): number | undefined => ETHER_TYPES.byName(name)?.key;
