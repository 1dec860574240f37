import type { Transport } from '../../src/api/transport';
import { enforce } from '../gateway/tenancy/enforce';
import type { GatewayUser } from '../gateway/tenancy/gatewayUser';

const ROUTE = '/loki/api/v1/';

/** The same Loki behind a LokiStack gateway that knows who asks. */
export const behindGateway =
  (transport: Transport, user: GatewayUser): Transport =>
  async (path, signal) => {
    const [place = '', search = ''] = path.split(/\?(.*)/s);
    const endpoint = place.slice(ROUTE.length);
    const asked = enforce(user, { endpoint, parameters: new URLSearchParams(search) });
    return 'status' in asked ? asked : transport(`${place}?${asked.toString()}`, signal);
  };
