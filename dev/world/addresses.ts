const hex2 = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');

/** The address at `offset` in an IPv4 network given by its first address as a 32-bit number. */
export const ipv4At = (base: number, offset: number): string => {
  const value = base + offset;
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
};

export const POD_NETWORK = 0x0a800000;
export const SERVICE_NETWORK = 0xac1e0000;
export const MACHINE_NETWORK = 0x0a000000;

/** OVN-Kubernetes gives a pod 0A:58 followed by its IPv4 address. */
export const macOfIp = (ip: string): string =>
  `0A:58:${ip
    .split('.')
    .map((part) => hex2(Number(part)))
    .join(':')}`;

/** Pods of node `nodeIndex` live in one /23 of the pod network. */
export const podIp = (nodeIndex: number, podIndex: number): string =>
  ipv4At(POD_NETWORK, nodeIndex * 512 + 4 + podIndex);

export const podIp6 = (nodeIndex: number, podIndex: number): string =>
  `fd01:0:0:${(nodeIndex + 1).toString(16)}::${(4 + podIndex).toString(16)}`;

/** Version of IP. */
export type Family = 4 | 6;
