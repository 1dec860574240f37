/** What a link can hold: whatever makes ids and lists of them keeps to this, or it would be read back as a mistake. */
export const MAX_ID_LENGTH = 256;
export const MAX_IDS = 200;
