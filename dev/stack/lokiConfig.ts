import { stringify } from 'yaml';

export interface LokiPlace {
  readonly folder: string;
  readonly httpPort: number;
  readonly grpcPort: number;
}

const HUNDRED_MB = 100 * 1024 * 1024;

/** One Loki on loopback with the query limits of a LokiStack (reference: its operator's defaults). */
export const lokiConfig = ({ folder, httpPort, grpcPort }: LokiPlace): string =>
  stringify({
    auth_enabled: true,
    server: {
      http_listen_address: '127.0.0.1',
      http_listen_port: httpPort,
      grpc_listen_address: '127.0.0.1',
      grpc_listen_port: grpcPort,
      grpc_server_max_recv_msg_size: HUNDRED_MB,
      grpc_server_max_send_msg_size: HUNDRED_MB,
      log_level: 'error',
    },
    common: {
      path_prefix: folder,
      replication_factor: 1,
      ring: { kvstore: { store: 'inmemory' }, instance_addr: '127.0.0.1' },
      storage: {
        filesystem: { chunks_directory: `${folder}/chunks`, rules_directory: `${folder}/rules` },
      },
    },
    // All rings are in memory, so that no gossip port is opened; but without these Loki advertises the machine's outer
    // address and waits for itself there.
    frontend: { address: '127.0.0.1' },
    memberlist: { bind_addr: ['127.0.0.1'] },
    schema_config: {
      configs: [
        {
          from: '2020-01-01',
          store: 'tsdb',
          object_store: 'filesystem',
          schema: 'v13',
          index: { prefix: 'index_', period: '24h' },
        },
      ],
    },
    ingester: {
      lifecycler: { min_ready_duration: '0s' },
      // Together with the querier's: flows that were captured long ago are found while they are still in memory. A negative
      // period is an endless one, which the querier of a single Loki takes over; its own 0 would not be enough.
      query_store_max_look_back_period: '-1ns',
    },
    limits_config: {
      max_query_series: 500,
      max_entries_limit_per_query: 5000,
      max_query_length: '721h',
      discover_service_name: [],
      discover_log_levels: false,
      allow_structured_metadata: false,
      reject_old_samples: false,
      max_line_size: 0,
      ingestion_rate_mb: 1000,
      ingestion_burst_size_mb: 1000,
      per_stream_rate_limit: '1GB',
      per_stream_rate_limit_burst: '1GB',
      max_label_names_per_series: 30,
      // A large cluster has more of them than the default of 5,000.
      max_global_streams_per_user: 0,
    },
    querier: { query_ingesters_within: 0 },
    query_range: { cache_results: false },
    analytics: { reporting_enabled: false },
  });
