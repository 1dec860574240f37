/** A filter, and what the existing plugin sends for it (reference/loki.md 2). */
export interface NamedFilter {
  readonly filters: string;
  readonly peer: string;
}

const APP = 'app="netobserv-flowcollector"';

export const NAMED_FILTERS: readonly NamedFilter[] = [
  { filters: 'src_namespace=apps-team-shop', peer: `{${APP},SrcK8S_Namespace="apps-team-shop"}` },
  { filters: 'dst_namespace~team', peer: `{${APP},DstK8S_Namespace=~"(?i).*team.*"}` },
  { filters: 'dst_port=53', peer: `{${APP}}|~\`DstPort":53[,}]\`` },
  { filters: 'protocol=6', peer: `{${APP}}|~\`Proto":6[,}]\`` },
  {
    filters: 'bytes>=123',
    peer: `{${APP}}|~\`Bytes":(12[3-9]|1[3-9][0-9]|[2-9][0-9]{2,}|[1-9][0-9]{3,})[,}]\``,
  },
  { filters: 'src_name=cache-0', peer: `{${APP}}|~\`SrcK8S_Name":"cache-0"\`` },
  { filters: 'src_name~api', peer: `{${APP}}|~\`SrcK8S_Name":"(?i)[^"]*api.*"\`` },
  { filters: 'src_address=10.128.0.0/16', peer: `{${APP}}|json|SrcAddr=ip("10.128.0.0/16")` },
  { filters: 'dst_address=172.30.0.10', peer: `{${APP}}|json|DstAddr=ip("172.30.0.10")` },
  { filters: 'tcp_flags=SYN', peer: `{${APP}}|~\`Flags":\\[(?i)[^]]*SYN[^]]*]\`` },
];
