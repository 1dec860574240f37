import type { FaultReason } from '../../../src/model/evidence/faults';
import { answer as answerDoor } from '../door/answer';
import { readBearer } from '../door/bearer';
import { spellOnce } from '../door/rateKey';
import { readSettings } from '../door/readSettings';
import { refuse as refusal } from '../door/refuse';
import type { DoorSettings } from '../door/settings';
import { createCluster } from './cluster';
import { sha256 } from './hash';
import { headersOf } from './headersOf';
import { keepFewHeaders } from './keepFewHeaders';
import { list as listWith } from './list';
import { sendObject } from './sendObject';
import { sendReply } from './sendReply';
import { createStore } from './store';
import { summarise as summariseWith } from './summarise';
import { end, noteLeft, type Watch, watchOver } from './watchOver';

/** How long each kind of work may take in all: who asks it for more waits for a store that is no good. */
const ANSWER: Watch = { limitMs: 45_000, looks: 1 };
const LIST: Watch = { limitMs: 15_000, looks: 2 };
const SUMMARY: Watch = { limitMs: 30_000, looks: 2 };

/** @throws Error that names the variable which is wrong */
function settings(): DoorSettings {
  const read = readSettings(process.env);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

/** For whom rate and places are counted: the token alone, however it is spelt and whomever it acts for. */
function tokenKey(r: NginxHTTPRequest): string {
  const token = readBearer(headersOf(r));
  return 'value' in token ? sha256(spellOnce(token.value)) : 'none';
}

async function answer(r: NginxHTTPRequest): Promise<void> {
  const { store: place, ...rest } = settings();
  const headers = headersOf(r);
  const cluster = createCluster(r, headers);
  const store = createStore(r, place);
  const request = { method: r.method, target: r.variables.request_uri ?? '', headers };
  const reply = await answerDoor(request, { ...rest, store: place }, { cluster, store });
  if (reply.kind === 'object') await sendObject(r, reply.key, { place, store });
  else sendReply(r, reply);
}

const list = (r: NginxHTTPRequest): Promise<void> => listWith(r, settings().store);
const summarise = (r: NginxHTTPRequest): Promise<void> => summariseWith(r, settings().store);

/** njs gives no answer when a promise fails, so that the caller would wait. */
const guarded =
  (watch: Watch, work: (r: NginxHTTPRequest) => Promise<void>) =>
  async (r: NginxHTTPRequest): Promise<void> => {
    try {
      watchOver(r, watch);
      await work(r);
    } catch (error) {
      // Who asked has gone: nothing is wrong, and nobody is there to be told. njs would keep what the request holds.
      if ((error as Error).message === 'failed to send response') {
        end(r);
        return;
      }
      r.error(`evidence: ${String((error as Error).stack)}`);
      sendReply(r, refusal('Internal'));
    }
  };

/** What nginx refuses by itself; the reason is the end of the path. */
const refuse = (r: NginxHTTPRequest): void =>
  sendReply(r, refusal(r.uri.split('/').pop() as FaultReason));

/** What nginx's configuration calls. */
export default {
  answer: guarded(ANSWER, answer),
  list: guarded(LIST, list),
  summarise: guarded(SUMMARY, summarise),
  keepFewHeaders,
  noteLeft,
  refuse,
  tokenKey,
};
