const LOOK_EVERY_MS = 250;

const left = (): NgxSharedDict<number> => ngx.shared.left as NgxSharedDict<number>;

/** Of the request at hand: each has a world of its own in njs. */
let timer: TimerHandle | undefined;

/** Notes that who asked has gone. For nginx a condition under which to log, and never true. */
export function noteLeft(r: NginxHTTPRequest): string {
  left().set(r.variables.request_id ?? '', 1);
  return '';
}

/** Ends a request without an answer, and all that it waits for. */
export function end(r: NginxHTTPRequest): void {
  void r.subrequest('/_end', { method: 'GET' });
}

/** How long a request may take, and how it is watched. */
export interface Watch {
  readonly limitMs: number;
  /**
   * Looks that have to find who asked gone. One for whoever decides, two for what that asks in turn: an upstream that
   * ended first would be written down as one that failed.
   */
  readonly looks: number;
}

/**
 * Looks from now on whether who asked has gone, or so much time has passed; then the request ends without an answer, and
 * all that it waits for with it. njs has no other way to let go of what an upstream does not finish.
 */
export function watchOver(r: NginxHTTPRequest, { limitMs, looks }: Watch): void {
  const id = r.headersIn['X-Request'] ?? '';
  timer = setTimeout(() => {
    const isGone = id !== '' && left().has(id);
    if (limitMs <= 0 || (isGone && looks === 1)) end(r);
    else watchOver(r, { limitMs: limitMs - LOOK_EVERY_MS, looks: isGone ? looks - 1 : looks });
  }, LOOK_EVERY_MS);
}

/** Before a request is answered: njs does not end one for which a timer has been set, not even when it is cleared later. */
export function stopWatching(): void {
  if (timer !== undefined) clearTimeout(timer);
  timer = undefined;
}
