/** Puts a text on the clipboard and says whether the browser allowed it; without HTTPS it has none. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
