import type { Endpoint } from './endpoint';

/** Numbers the endpoints of a world in the order in which they come. */
export class EndpointRegister {
  private readonly list: Endpoint[] = [];

  get all(): readonly Endpoint[] {
    return this.list;
  }

  add(endpoint: Omit<Endpoint, 'id'>): Endpoint {
    const numbered = { id: this.list.length, ...endpoint };
    this.list.push(numbered);
    return numbered;
  }
}
