/** Puts a text on the clipboard, as far as the browser allows it. */
export const copyText = (text: string): void => {
  void navigator.clipboard.writeText(text);
};
