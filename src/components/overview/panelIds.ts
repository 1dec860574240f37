/** The element that opens the menu of a panel. */
export const menuId = (panelId: string): string => `network-evidence-menu-${panelId}`;
