import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';

const PBKDF2_AES_GCM = 2;
const PBKDF2_ROUNDS = 8192;
const KEY_BYTES = 32;
const SALT_BYTES = 32;
const NONCE_BYTES = 8;
const LAST_FRAGMENT = 0x80;

const gcm = (key: Buffer, nonce: Buffer, sequence: number) => {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(sequence);
  return createCipheriv('aes-256-gcm', key, Buffer.concat([nonce, count]));
};

/**
 * A body as MinIO's admin API wants it when it holds a secret: salt, id of the algorithm, nonce, and the text sealed with a
 * key from the sender's own secret, as a stream of the DARE format with one fragment (madmin-go `encrypt.go`, sio-go).
 */
export function sealForMinio(secretKey: string, text: string): Buffer {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const key = pbkdf2Sync(secretKey, salt, PBKDF2_ROUNDS, KEY_BYTES, 'sha256');
  const empty = gcm(key, nonce, 0);
  empty.final();
  const fragment = gcm(key, nonce, 1);
  fragment.setAAD(Buffer.concat([Buffer.from([LAST_FRAGMENT]), empty.getAuthTag()]));
  const sealed = [fragment.update(text), fragment.final(), fragment.getAuthTag()];
  return Buffer.concat([salt, Buffer.from([PBKDF2_AES_GCM]), nonce, ...sealed]);
}
