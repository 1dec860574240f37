import { isRecord } from '../json';
import type { Labels } from './figures';

const FIELD = 'NetworkEvents';

/** The order in which ovn-kubernetes' observability library names the parts of an event. */
const PARTS: readonly string[] = ['Feature', 'Type', 'Action', 'Direction', 'Name', 'Namespace'];

/** Parts that we do not know come last. */
const rankOf = (part: string): number =>
  PARTS.includes(part) ? PARTS.indexOf(part) : PARTS.length;

const inOrder = (event: unknown): unknown =>
  isRecord(event)
    ? Object.fromEntries(Object.entries(event).sort(([a], [b]) => rankOf(a) - rankOf(b)))
    : event;

/** Loki takes the escapes out of a list's text, so that a message with quotes in it is no JSON any more (3.7.8). */
const MESSAGE = /^\[\{"Message":"([^]*)"\}\]$/;

const eventsOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    const message = MESSAGE.exec(text)?.[1];
    return message === undefined ? undefined : [{ Message: message }];
  }
};

/** The text of events with their parts in one order, whatever order the agent's map had. */
export const byEvents = (labels: Labels): Labels => {
  const { [FIELD]: text } = labels;
  if (text === undefined) return labels;
  const events = eventsOf(text);
  return Array.isArray(events)
    ? { ...labels, [FIELD]: JSON.stringify(events.map(inOrder)) }
    : labels;
};
