import crypto from 'crypto';
import type { Hash } from '../door/callerKey';

export const sha256: Hash = (text) => crypto.createHash('sha256').update(text).digest('hex');
